"""Links that are written out in the text, and the places in the page that links can reach."""

import re
from collections.abc import Iterable

from linter.document import Block, Link
from linter.parsers.addresses import Address


def with_visible_links(block: Block, written: Iterable[Address]) -> Block:
    """Add to a block the addresses that are `written` in its text without markup."""
    found = [
        Link(start, end, _target(kind, shown), block.source_start(start), block.source_end(end), bare=True)
        for kind, start, end, _ in written
        if kind != "variable"
        and "protected" not in (shown := block.text[start:end])
        and not any(link.start < end and start < link.end for link in block.links)
    ]
    if not found:
        return block
    return block._replace(links=tuple(sorted((*block.links, *found), key=lambda link: (link.start, link.end))))


def _target(kind: str, shown: str) -> str:
    """Return where an address leads that is written out."""
    return {"email": "mailto:", "domain": "https://"}.get(kind, "") + shown


def anchors(blocks: Iterable[Block], declared: Iterable[str]) -> frozenset[str]:
    """Return the fragments that resolve: declared ids, and the headings' slugs as the usual renderers make them."""
    found = {anchor.casefold() for anchor in declared}
    for block in blocks:
        if block.is_heading:
            kept = "".join(c for c in block.text.casefold() if c.isalnum() or c in " -_")
            slug = kept.strip().replace(" ", "-")
            found |= {slug, re.sub(r"-{2,}", "-", slug)}
    return frozenset(found - {""})
