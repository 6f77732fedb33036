"""Whom each block addresses: everyone, or the residents that a heading, a bold line or a lead-in names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from linter.document import BlockKind, Document
from linter.query.evaluate import Searcher
from linter.query.hits import Hit
from linter.rule import RuleBook

_OPENING_WORDS = 14  # of a paragraph, in which it must name its addressees
_LIST_WORDS = 8  # from one addressee to the next in a list of them
_TITLE_WORDS = 8  # of a first sentence that is a title: "California privacy rights. If you are a California resident …"
_NUMBER = re.compile(r"(?:(?:section|part|article)\s+)?(\d+(?:\.\d+)*)\b", re.IGNORECASE)
_UNIT = frozenset(["section", "notice", "supplement", "addendum", "part"])


class Audiences:
    """The addressees of a document's blocks, by jurisdiction code; none means everyone."""

    def __init__(self, searcher: Searcher, book: RuleBook) -> None:
        self._document = searcher.document
        self._book = book
        self._hidden: dict[str, frozenset[int]] = {}
        named = _named(searcher, book)
        self._of_block = _spread(self._document, named) if named else {}

    def of_block(self, block: int) -> tuple[str, ...]:
        """Return the codes of those whom a block addresses, sorted."""
        return tuple(sorted(self._of_block.get(block, ())))

    def hidden(self, audience: str) -> frozenset[int]:
        """Return the blocks that address only others than `audience`, the people of a jurisdiction."""
        if audience not in self._hidden:
            wanted = self._book.lineage(audience)
            self._hidden[audience] = frozenset(
                block for block, codes in self._of_block.items() if not self._reaches(audience, wanted, codes)
            )
        return self._hidden[audience]

    def _reaches(self, audience: str, wanted: tuple[str, ...], codes: Iterable[str]) -> bool:
        return any(code in wanted or audience in self._book.lineage(code) for code in codes)


def _named(searcher: Searcher, book: RuleBook) -> dict[int, frozenset[str]]:
    """Return the blocks that name addressees: headings, and paragraphs that open with them."""
    document, by_block = searcher.document, dict[int, list[tuple[int, str]]]()
    for code, jurisdiction in book.jurisdictions.items():
        for hit in searcher.find(jurisdiction.addressed_by) if jurisdiction.addressed_by is not None else ():
            first = _first(hit)
            by_block.setdefault(document.tokens.block_of[first], []).append((first, code))
    named = {}
    for block, places in by_block.items():
        heading = document.blocks[block].is_heading
        codes = {code for _, code in places} if heading else set(_opening(document, block, places))
        if codes:
            named[block] = _closest(book, codes)
    return named


def _first(hit: Hit) -> int:
    return min(span.start for span in hit)


def _opening(document: Document, block: int, places: list[tuple[int, str]]) -> Iterator[str]:
    """Yield the codes of those whom a block names as it opens, or in a list that begins there."""
    starts = document.tokens.block_start[block]
    end = _opening_end(document, block)
    limit = starts + _OPENING_WORDS
    for token, code in sorted(places):
        if token < min(limit, end):
            limit = max(limit, token + _LIST_WORDS)
            yield code


def _opening_end(document: Document, block: int) -> int:
    """Return the token after a block's first sentence, and after the second where the first is a title."""
    start = document.tokens.block_start[block]
    sentence = document.tokens.sentence_of[start]
    end = document.sentence_bounds(sentence)[1]
    if end - start <= _TITLE_WORDS and end < document.tokens.block_start[block + 1]:
        return document.sentence_bounds(sentence + 1)[1]
    return end


def _closest(book: RuleBook, codes: set[str]) -> frozenset[str]:
    """Leave out the places that contain another of them."""
    outer = {code for inner in codes for code in book.lineage(inner)[1:]}
    return frozenset(codes - outer)


def _spread(document: Document, named: Mapping[int, frozenset[str]]) -> dict[int, frozenset[str]]:
    """Return the addressees of every block that has any."""
    headings = _headings(document, named)
    found: dict[int, frozenset[str]] = {}
    standing: tuple[int, frozenset[str]] | None = None
    for number, block in enumerate(document.blocks):
        section = document.section_of[number]
        chain = document.section_chain(section)
        if number in named:
            found[number] = named[number]
            if _opens_text(document, number):
                standing = (section, named[number])
            elif block.kind is not BlockKind.ITEM or standing is None or standing[1].isdisjoint(named[number]):
                standing = None
        elif block.lead is not None and block.lead in found:
            found[number] = found[block.lead]
        elif standing is not None and standing[0] in chain and number not in headings:
            found[number] = standing[1]
        elif inherited := next((headings[h] for s in chain if (h := document.sections[s].heading) in headings), None):
            found[number] = inherited
    return found


def _headings(document: Document, named: Mapping[int, frozenset[str]]) -> dict[int | None, frozenset[str]]:
    """Return the headings that have addressees: those that name them, and 5.2.1 after a 5.2 that does."""
    found: dict[int | None, frozenset[str]] = {}
    above: tuple[str, frozenset[str]] | None = None
    firsts = {part.block for part in document.parts}
    for number, block in enumerate(document.blocks):
        if number in firsts:
            above = None
        if not block.is_heading or block.chrome:
            continue
        match = _NUMBER.match(block.text.lstrip())
        if number in named:
            found[number] = named[number]
            above = (match[1] + ".", named[number]) if match else None
        elif above is not None and match and match[1].startswith(above[0]):
            found[number] = above[1]
        elif match or block.level == 1:
            above = None
    return found


def _opens_text(document: Document, number: int) -> bool:
    """Tell whether a paragraph that names addressees names them for what follows: a lead-in, or "this section"."""
    block = document.blocks[number]
    if block.kind is not BlockKind.PARAGRAPH or block.is_heading:
        return False
    if block.text.rstrip()[-1:] not in set('.!?;"\u201d'):
        below = document.blocks[number + 1 : number + 2]
        return not any(one.lead == number for one in below)  # the people of a list's lead-in are those of its list
    start = document.tokens.block_start[number]
    words = document.tokens.words[start : _opening_end(document, number)]
    return any(one == "this" and other in _UNIT for one, other in pairwise(words))
