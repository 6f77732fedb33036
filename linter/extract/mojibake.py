"""Damage of an encoding: the replacement character, "donâ€™t", "cafÃ©", and entities that a reader sees, as "&nbsp;".

The sequences are those of UTF-8 read as Windows-1252 or Latin-1.
"""

from collections.abc import Iterator

from linter.document import Document
from linter.extract.shape import Shape
from linter.extract.value import Value

_SHAPE = Shape(
    "\ufffd+"
    "|\u00e2(?:\u20ac|\u0080)[\u0080-\u00bf\u0152\u0153\u0160\u0161\u2018-\u2022\u2026\u2039\u203a\u02dc\u2122\u0178\u017d\u017e\"']?"
    "|\u00c3[\u0080-\u00bf\u0192\u2030\u0160\u0152\u201a-\u201e\u2020-\u2022]"
    "|\u00c2[\u00a0-\u00bf]"
    "|[\u0080-\u009f]+"
    "|&(?:nbsp|amp|quot|apos|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|bull|#x?[0-9A-Fa-f]{2,5});"
)
_LEADS = tuple("\ufffd\u00e2\u00c3\u00c2")
_CONTROL = Shape("[\u0080-\u009f]")


def find_in(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each damaged place; `first` is the first of equal damage."""
    seen = set[str]()
    for at, block in enumerate(document.blocks):
        for value in find(block.text):
            yield at, value if value.shown in seen else value._replace(traits=frozenset({"first"}))
            seen.add(value.shown)


def find(text: str) -> list[Value]:
    """Return the damaged places of the text, in order."""
    if not _may_hold(text):
        return []
    return [Value(match.start(), match.end(), match[0]) for match in _SHAPE.finditer(text)]


def _may_hold(text: str) -> bool:
    """Tell, fast, whether a character that damage begins with stands in the text."""
    if "&" in text and ";" in text:
        return True
    return not text.isascii() and (any(lead in text for lead in _LEADS) or bool(_CONTROL.search(text)))
