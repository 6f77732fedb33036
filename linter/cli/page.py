"""A pack of rules as a Markdown page, for `clauselint explain 'PACK/*' --format markdown`."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from linter.cli import sampling
from linter.cli.explanation import OUTCOMES
from linter.cli.markup import anchor, code, escaped, link
from linter.cli.queries import meanings
from linter.cli.wording import Point, applies, law_dates, law_source, level, spoken, terms
from linter.query.words import explain
from linter.reporters.head import counted
from linter.rule import Element, Law, Rule, RuleBook
from linter.rulebook.accuracy import Accuracy

_LEGEND = (
    "What **must** be there and is not makes a finding of the rule's severity; what **should** be there and is not, an `info`. A finding "
    "is one step milder where the place or the facts were read from the text and not set. Under each outcome stand texts from the rule's "
    "own tests: it gives that outcome for each of them."
)


def pages(rules: Sequence[Rule], book: RuleBook, measured: Callable[[str], Accuracy | None]) -> str:
    """Return the rules, pack by pack, as Markdown."""
    lines: list[str] = []
    for pack in sorted({rule.id.partition("/")[0] for rule in rules}):
        members = [rule for rule in rules if rule.id.startswith(f"{pack}/")]
        lines += [*_head(pack, members, book)]
        for rule in members:
            lines += ["", *_rule(rule, book, measured(rule.id))]
        lines.append("")
    return "\n".join(lines)


def _head(pack: str, rules: Sequence[Rule], book: RuleBook) -> Iterator[str]:
    said = book.packs.get(pack)
    yield f"# {escaped(said.title if said else pack)}"
    yield ""
    if said:
        yield f"{escaped(said.covers)}."
        yield ""
    yield (
        f"{counted(len(rules), 'rule')} of the pack {code(pack)}. Printed by `clauselint explain '{pack}/*' --format markdown`; "
        "`clauselint explain RULE` adds the queries and what holds for a policy of yours."
    )
    yield ""
    yield _LEGEND
    yield ""
    for rule in rules:
        yield f"- [{escaped(rule.title)}](#{anchor(rule.id)}) ({rule.severity})"


def _rule(rule: Rule, book: RuleBook, measured: Accuracy | None) -> Iterator[str]:
    names = book.place_names
    yield from [f'<a id="{anchor(rule.id)}"></a>', "", f"## {escaped(rule.title)}", ""]
    reviewed = "law reviewed through" if any(law.cite for law in rule.laws) else "reviewed on"
    yield f"{code(rule.id)} · {rule.severity} · {reviewed} {rule.reviewed}"
    if rule.why:
        yield from ["", escaped(rule.why)]
    for title, items in _lists(rule, book, names):
        if items:
            yield from ["", f"**{title}**", "", *items]
    for outcome in OUTCOMES:
        yield from sampling.shown(rule, outcome, names)
    if rule.remedy:
        yield from ["", f"**What to do.** {escaped(rule.remedy)}"]
    if rule.sample:
        yield from ["", f"**A clause to start from.** {escaped(rule.sample)}"]
    if measured is not None:
        yield from ["", f"**How often it was right**, on policies read and labelled, as of {measured.date}:", ""]
        yield from (f"- {escaped(line)}" for line in measured.lines)


def _lists(rule: Rule, book: RuleBook, names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a rule that are lists, each with its title."""
    yield "Law", [line for law in rule.laws if law.cite for line in _law(law, names)]
    yield "Applies", [line for point in applies(rule, book) for line in _point(point, rule, book, "")]
    yield "Asks for", [line for element in rule.require for line in _element(element, rule, book)]
    yield "Flags", [f"- {escaped(spoken(one.found))} ({code(one.id)})" for one in rule.forbid]
    yield "Compares", [f"- the values of {code(one.element)}: {escaped(one.found)}" for one in rule.agree]


def _law(law: Law, names: Mapping[str, str]) -> Iterator[str]:
    cite = law.cite or ""
    yield f"- {link(cite, law.url) if law.url else escaped(cite)} – {escaped(law_source(law, names) + law_dates(law))}"
    if law.says:
        yield f"    - “{escaped(law.says)}”"


def _element(element: Element, rule: Rule, book: RuleBook) -> Iterator[str]:
    names = book.place_names
    looked_for = element.looked_for or " or ".join(explain(way.find.tree) for way in element.alternatives)
    yield f"- **{escaped(level(element, rule, names))}**: {escaped(looked_for)} ({code(element.id)})"
    for point in terms(element, rule, names):
        yield from _point(point, rule, book, "    ")
    yield f"    - if it is not there: “{escaped(spoken(element.missing))}”"


def _point(point: Point, rule: Rule, book: RuleBook, indent: str) -> Iterator[str]:
    if point.query is None or point.query is rule.elsewhere:
        yield f"{indent}- {escaped(point.text)}"
        return
    yield f"{indent}- {escaped(f'{point.text} {explain(point.query.tree)}')}"
    for name, words in meanings(point.query.tree, rule, book):
        yield f"{indent}    - “{escaped(name)}”: such words as {escaped(words)}"
