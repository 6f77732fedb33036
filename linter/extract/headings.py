"""Headings that are wrong among the others: two equal ones under one heading, a level that is left out."""

from collections.abc import Iterator

from linter.document import Document
from linter.extract.value import Value
from linter.spelling import fold

_DEEPEST = 6  # a bold line that acts as a heading has no level, and may be a label that comes again: "**Legal basis**"


def find(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each heading, in text order."""
    seen = set[tuple[int | None, int, str]]()
    above = 0
    for section in document.sections:
        if section.heading is None:
            continue
        text = " ".join(document.blocks[section.heading].text.split())
        traits = set[str]()
        if section.level <= _DEEPEST:
            key = (section.parent, section.level, fold(text))
            traits |= {"duplicate"} if key in seen else set()
            traits |= {"jump"} if 0 < above < section.level - 1 else set()
            seen.add(key)
            above = section.level
        yield section.heading, Value(0, len(document.blocks[section.heading].text), text, traits=frozenset(traits))
