"""The links of a document as values: where each leads, and what is wrong with it."""

from collections.abc import Iterator, Sequence

from linter.document import Document, Link
from linter.extract import link_traits
from linter.extract.value import Value


def links(document: Document, author: Sequence[str]) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each link; `author` are the names of the document's author."""
    site = link_traits.own_sites(document.blocks, author)
    anchors = link_traits.reachable(document.anchors)
    found = [
        (number, link, link_traits.traits(block, link, anchors, site) | _split(document, link))
        for number, block in enumerate(document.blocks)
        for link in block.links
    ]
    trusted = link_traits.are_trusted([traits for _, _, traits in found])
    for number, link, traits in found:
        lost = trusted and "dead" in traits and "nowhere" not in traits
        kinds = traits | {"unresolved"} if lost else traits
        kinds |= {"lost"} if link.target in document.lost_files else set()
        yield number, Value(link.start, link.end, link.target, traits=kinds)


def _split(document: Document, link: Link) -> frozenset[str]:
    """Return the trait of a link whose label runs over a blank line: Markdown shows its brackets."""
    split = link.broken and "\n\n" in document.source[link.source : link.source_end]
    return frozenset({"split"} if split else ())
