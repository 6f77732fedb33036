"""Joins the files of a policy to one document: what is below a document crosses no file."""

from array import array
from collections.abc import Sequence

from linter.document import Block, Document, Part, Section
from linter.parsers.addresses import addresses
from linter.parsers.indexing import index
from linter.parsers.sentences import split


def join(documents: Sequence[Document]) -> Document:
    """Return several files, the main one first, as one document that knows its parts."""
    sources = [one.source if one.source.endswith(("\n", "\r")) else f"{one.source}\n" for one in documents]
    parts, blocks, group = [Part(documents[0].path)], list(documents[0].blocks), _last_group(documents[0].blocks)
    for before, source, one in zip(documents, sources, documents[1:], strict=False):
        last = parts[-1]
        part = Part(one.path, len(blocks), last.source + len(source), last.line + len(before.line_starts))
        shift = group + 1 - min((block.group for block in one.blocks), default=0)
        blocks += [_moved(block, part, shift) for block in one.blocks]
        group = max(group, _last_group(one.blocks) + shift)
        parts.append(part)
    numbered = index(blocks, [split(block.text) for block in blocks], [addresses(block.text) for block in blocks])
    sections, section_of = _sections(documents, parts, numbered.block_start)
    return Document(
        path=documents[0].path,
        source="".join(sources),
        blocks=tuple(blocks),
        tokens=numbered,
        sections=sections,
        section_of=section_of,
        anchors=frozenset().union(*(one.anchors for one in documents)),
        dates_before=_dates_before(documents),
        lost_files=frozenset().union(*(one.lost_files for one in documents)),
        line_starts=[
            part.source + start for part, one in zip(parts, documents, strict=True) for start in one.line_starts
        ],
        parts=tuple(parts),
    )


def _dates_before(documents: Sequence[Document]) -> frozenset[tuple[float, float]] | None:
    known = [one.dates_before for one in documents if one.dates_before is not None]
    return frozenset().union(*known) if known else None


def _last_group(blocks: Sequence[Block]) -> int:
    return max((block.group for block in blocks), default=0)


def _moved(block: Block, part: Part, group: int) -> Block:
    """Return a block with what it counts counted in the whole."""
    offset = part.source
    return block._replace(
        pieces=tuple(p._replace(source=p.source + offset, source_end=p.source_end + offset) for p in block.pieces),
        links=tuple(k._replace(source=k.source + offset, source_end=k.source_end + offset) for k in block.links),
        lead=None if block.lead is None else block.lead + part.block,
        group=block.group + group,
    )


def _sections(
    documents: Sequence[Document], parts: Sequence[Part], block_start: Sequence[int]
) -> tuple[tuple[Section, ...], "array[int]"]:
    """Return the sections of all files, each file's as they are in it, and each block's innermost section."""
    found: list[Section] = []
    section_of: array[int] = array("l")
    for part, one in zip(parts, documents, strict=True):
        first, token = len(found), block_start[part.block]
        section_of.extend(first + number for number in one.section_of)
        found += [
            section._replace(
                start=section.start + token,
                end=section.end + token,
                heading=None if section.heading is None else section.heading + part.block,
                parent=None if section.parent is None else section.parent + first,
            )
            for section in one.sections
        ]
    return tuple(found), section_of
