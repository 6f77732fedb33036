"""Numbers of sections: which headings carry one, and where one is missing or used twice.

"3.2" belongs to the series of 3; a series that begins again at 1 is another one (an annex, another policy).
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.document import Block, BlockKind, Document
from linter.extract.shape import Shape
from linter.extract.value import Value

Number = tuple[int, ...]

_NUMBER = Shape(
    r"\s{0,8}(?:(?i:section|article|part|clause)\s{1,3})?(?:(?P<digits>\d{1,2}(?:\.\d{1,2}){0,3})|(?P<roman>[IVX]{1,6})(?=[.):]))"
    r"[.):]{0,2}(?=\s|[A-Z]|$)(?!\s{0,2}(?:days?|months?|years?|hours?|%))",
)
_ITEM = Shape(r"[\s>*+-]{0,12}(\d{1,3})[.)\\]{1,2}\s{1,4}(?:#{1,6}\s{1,3})?[*_]{0,3}$")
_MARK = 24  # characters before an item's text in which its number stands
_TITLE = 70  # characters
_FEWEST = 4  # a series of fewer proves nothing
_ROMAN = {"I": 1, "V": 5, "X": 10}


def number(text: str) -> Number | None:
    """Return the number that a heading begins with: (3, 2) of "3.2 Cookies"."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    if match["roman"]:
        return (_roman(match["roman"]),)
    return tuple(int(part) for part in match["digits"].split("."))


def numbers(document: Document) -> frozenset[Number]:
    """Return the numbers that headings, paragraphs and items begin with, and those they are parts of: 12 where 12.1 is."""
    found = set[Number]()
    last = 0
    for block in document.blocks:
        own = number(block.text)
        if own is not None:
            found |= {own[:depth] for depth in range(1, len(own) + 1)}
        elif mark := _item_number(document, block):  # Markdown counts on from the first, whatever the others say
            last = last + 1 if mark == 1 else mark
            found |= {(last,), (mark,)}
    return frozenset(found)


def _as_title(document: Document, block: Block) -> Number | None:
    """Return the number of an item so short that it may be a title."""
    return (_item_number(document, block),) if len(block.text) <= _TITLE else None


def _item_number(document: Document, block: Block) -> int:
    """Return the number of an item of an ordered list, or of a heading in one, as it is written, else 0."""
    if block.kind not in {BlockKind.ITEM, BlockKind.HEADING} or not block.pieces:
        return 0
    start = block.source_start(0)
    mark = _ITEM.search(document.source[max(0, start - _MARK) : start].rpartition("\n")[2])
    return int(mark[1]) if mark else 0


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-low if low < high else low for low, high in zip(values, [*values[1:], 0], strict=True))


def find(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each numbered heading, in text order."""
    numbered = [
        (at, found)
        for at, block in enumerate(document.blocks)
        if block.is_heading and not block.chrome and (found := number(block.text))
    ]
    sizes = Counter((document.blocks[at].level, found[:-1]) for at, found in numbered)
    known: set[Number] | None = None
    last = dict[tuple[int, Number], int]()  # by the level of the headings and what their numbers have in common
    for at, found in numbered:
        series = (document.blocks[at].level, found[:-1])
        before = last.get(series)
        trait = _trait(found, before) if sizes[series] >= _FEWEST else None
        if trait == "gap":
            known = _known(document, numbered) if known is None else known
            trait = None if known.intersection(_missing(found, before)) else trait
        shown = ".".join(map(str, found))
        if trait == "gap" and before is not None:
            shown = f"{'.'.join(map(str, (*found[:-1], before)))} and {shown}"
        yield at, Value(0, len(document.blocks[at].text), shown, traits=frozenset([trait] if trait else []))
        last = {other: count for other, count in last.items() if other[0] <= series[0]}
        last[series] = found[-1]


def _known(document: Document, numbered: Iterable[tuple[int, Number]]) -> set[Number]:
    """Return the numbers that stand elsewhere: at a paragraph or a short item, or as the whole of which 3.1 is a part."""
    wholes = {found[:depth] for _, found in numbered for depth in range(1, len(found))}
    return wholes | {
        own
        for block in document.blocks
        if not block.is_heading
        and block.kind is not BlockKind.ROW
        and (own := number(block.text) or _as_title(document, block))
    }


def _missing(found: Number, before: int | None) -> Iterator[Number]:
    """Yield the numbers between the one before and this one."""
    yield from ((*found[:-1], lacking) for lacking in range((before or 0) + 1, found[-1]))


def _trait(found: Number, before: int | None) -> str | None:
    """Return what seems wrong with a number after the one `before` it; those in a gap may stand elsewhere."""
    if before is None or found[-1] <= 1:
        return None
    if found[-1] == before:
        return "duplicate"
    return "gap" if found[-1] > before + 1 else None
