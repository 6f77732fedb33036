"""Whom each block addresses: everyone, or the residents that a heading, a bold line or a lead-in names."""

from collections.abc import Iterable, Mapping

from linter.document import Document
from linter.query.evaluate import Searcher
from linter.rule import RuleBook

_OPENING_WORDS = 14


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


def _named(searcher: Searcher, book: RuleBook) -> dict[int, set[str]]:
    """Return the blocks that name addressees: headings, and paragraphs that open with them."""
    document, named = searcher.document, dict[int, set[str]]()
    for code, jurisdiction in book.jurisdictions.items():
        if jurisdiction.addressed_by is None:
            continue
        for hit in searcher.find(jurisdiction.addressed_by):
            token = hit[0].start
            block = document.tokens.block_of[token]
            opens = token - document.tokens.block_start[block] < _OPENING_WORDS and _in_first_sentence(
                document, token, block
            )
            if document.blocks[block].is_heading or opens:
                named.setdefault(block, set()).add(code)
    return {block: _closest(book, codes) for block, codes in named.items()}


def _in_first_sentence(document: Document, token: int, block: int) -> bool:
    return document.tokens.sentence_of[token] == document.tokens.sentence_of[document.tokens.block_start[block]]


def _closest(book: RuleBook, codes: set[str]) -> set[str]:
    """Leave out the places that contain another of them."""
    outer = {code for inner in codes for code in book.lineage(inner)[1:]}
    return codes - outer


def _spread(document: Document, named: Mapping[int, set[str]]) -> dict[int, frozenset[str]]:
    """Return the addressees of every block that has any."""
    found: dict[int, frozenset[str]] = {}
    standing: tuple[int, frozenset[str]] | None = None
    for number, block in enumerate(document.blocks):
        section = document.section_of[number]
        if number in named:
            own = frozenset(named[number])
            found[number] = own
            opens_text = not block.is_heading and block.text.rstrip().endswith(":")
            standing = (section, own) if opens_text else None
            continue
        if block.lead is not None and block.lead in found:
            found[number] = found[block.lead]
        elif standing is not None and standing[0] == section and not block.is_heading:
            found[number] = standing[1]
        else:
            inherited = _from_headings(document, section, named)
            if inherited:
                found[number] = inherited
    return found


def _from_headings(document: Document, section: int, named: Mapping[int, set[str]]) -> frozenset[str]:
    for outer in document.section_chain(section):
        heading = document.sections[outer].heading
        if heading is not None and heading in named:
            return frozenset(named[heading])
    return frozenset()
