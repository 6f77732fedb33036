"""A rule's own examples: each text must give the outcome under which it stands."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.config import EDITORIAL_WORDS
from linter.document import Document
from linter.edits import dates_before
from linter.evaluate import Run, Setting
from linter.finding import Outcome, Source
from linter.parsers import parse
from linter.rule import Example, Rule, RuleBook

_WRAP = 40
_CHOICE = re.compile(r"\[([^\[\]/]+)/[^\[\]]*\](?!\()")
_BLANK = re.compile(r"\[([^\[\]/]+)\](?!\()")
_MARKDOWN = re.compile(r"[|#>\n*]|^\s*[-+] |^\d+[.)] ")


class ExampleFailure(NamedTuple):
    """An example that gave another outcome; `line` is its 1-based line in the rule's file."""

    rule: str
    path: str
    line: int
    message: str


def run(book: RuleBook, rules: Sequence[Rule]) -> tuple[int, list[ExampleFailure]]:
    """Run the examples of rules; return how many there are, and those that fail."""
    count, failures = 0, []
    for rule in rules:
        for example in (*rule.examples, *_sample(rule)):
            count += 1
            for how, text in _variants(example):
                outcome = _outcome(book, rule, example, text)
                if outcome != example.outcome:
                    quoted = " ".join(example.text.split())
                    message = f"{rule.id}: expected {example.outcome}, got {outcome}{how}: {quoted[:120]!r}"
                    failures.append(ExampleFailure(rule.id, rule.path, example.line, message))
                    break
    return count, failures


def _sample(rule: Rule) -> Iterator[Example]:
    """Yield the sample clause with its choices decided: it must be found."""
    if rule.sample is not None:
        yield Example(Outcome.FOUND.value, _BLANK.sub(r"\1", _CHOICE.sub(lambda m: m.group(1).strip(), rule.sample)))


def _variants(example: Example) -> Iterator[tuple[str, str]]:
    """Yield a text as it stands and, if it is one paragraph, in the other shapes in which it must mean the same."""
    text = example.text.strip()
    yield "", example.text
    if _MARKDOWN.search(text) or example.before is not None:
        return
    yield " when re-wrapped at 40 columns", _rewrapped(text)
    yield " as bold inside a sentence", f"Please note **{text}** as well."
    yield " as a list item", f"* {text}"
    yield " as a table cell", f"| | |\n|---|---|\n| {text} | |"


def _rewrapped(text: str) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > _WRAP and not _starts_block(word):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def _starts_block(word: str) -> bool:
    """Tell whether a line that begins with the word would begin a list, a heading or a rule."""
    return not word[:1].isalpha()


def _outcome(book: RuleBook, rule: Rule, example: Example, text: str) -> str:
    given = Outcome(example.outcome).is_assessed
    document = _parsed(text)
    if example.before is not None:
        before = dates_before(_parsed(example.before), document, EDITORIAL_WORDS)
        document = document._replace(dates_before=before)
    facts = dict(rule.applies.facts or {}) if given else {}
    facts |= example.facts or {}
    setting = Setting(
        as_of=example.as_of or rule.reviewed,
        jurisdictions=example.jurisdictions or (_jurisdictions(rule) if given else None),
        source=Source.OPTION,
        facts=facts,
    )
    return Run(document, book, setting, given=given).result(rule).outcome.value


def _parsed(text: str) -> Document:
    return parse("example.md", text if text.endswith("\n") else text + "\n")


def _jurisdictions(rule: Rule) -> tuple[str, ...] | None:
    """Return the jurisdictions that a rule asks for, which its examples take as given."""
    condition = rule.applies.jurisdictions
    codes = (
        (*condition.any_of, *condition.all_of)
        if condition
        else tuple(law.jurisdiction for law in rule.laws if law.jurisdiction)
    )
    return tuple(dict.fromkeys(codes)) or None
