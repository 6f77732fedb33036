"""A few examples of each outcome, for the page of a rule."""

from collections.abc import Iterator, Mapping, Sequence

from linter.cli.markup import block, escaped
from linter.cli.wording import given
from linter.reporters.head import counted
from linter.rule import Example, Rule

_MOST = 4
_PAIRS = 2
_SHORT = 400
_LINES = 24
_WORDS = {
    "found": "what the rule asks for is there",
    "clear": "nothing to flag",
    "partial": "a part of it is not there",
    "missing": "it is not there",
    "flagged": "the rule flags it",
    "conflict": "the values disagree",
    "not-applicable": "the rule does not apply",
    "not-assessed": "the rule cannot tell",
}


def shown(rule: Rule, outcome: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines that show a few of a rule's examples of one outcome, a title first."""
    own = (example for example in rule.examples if example.outcome == outcome)
    examples = list({(one.text, one.before, given(one, names)): one for one in own}.values())
    if not examples:
        return
    chosen = _chosen(examples)
    count = f"{len(chosen)} of {counted(len(examples), 'text')}" if len(chosen) < len(examples) else ""
    yield from [
        "",
        f"**{outcome.capitalize().replace('-', ' ')}**: {_WORDS[outcome]}{f' ({count})' if count else ''}",
        "",
    ]
    blocks = [line for example in chosen if _is_block(example) for line in _block(example, given(example, names))]
    lines = [_line(example, given(example, names)) for example in chosen if not _is_block(example)]
    yield from [*lines, *([""] if lines and blocks else []), *blocks[:-1]]


def _chosen(examples: Sequence[Example]) -> list[Example]:
    """Return a few examples from all over the list, for the later ones are the finer points; short ones if there are enough."""
    brief = [example for example in examples if not _is_block(example) and len(example.text) <= _SHORT]
    if len(brief) < _MOST:
        most = _PAIRS if examples[0].before is not None else _MOST
        shortest = sorted(range(len(examples)), key=lambda number: len(examples[number].text))[:most]
        return [examples[number] for number in sorted(shortest)]
    return [brief[number * (len(brief) - 1) // (_MOST - 1)] for number in range(_MOST)]


def _is_block(example: Example) -> bool:
    """Tell whether a text is more than one paragraph."""
    return "\n" in example.text.strip() or example.before is not None


def _line(example: Example, conditions: str) -> str:
    return f"- {f'{escaped(conditions)}: ' if conditions else ''}“{escaped(example.text)}”"


def _block(example: Example, conditions: str) -> Iterator[str]:
    """Yield the lines that show a text of several paragraphs, or what an edit made of one; an empty line ends them."""
    if conditions:
        yield from [f"{escaped(conditions)}:", ""]
    if example.before is not None:
        yield from ["Before an edit:", "", *_cut(example.before), "", "After it:", ""]
    yield from [*_cut(example.text), ""]


def _cut(text: str) -> list[str]:
    lines = text.strip("\n").split("\n")
    return block("\n".join(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"]))
