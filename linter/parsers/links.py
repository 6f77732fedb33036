"""Links that are written out in the text, and the places in the page that links can reach."""

import re
from collections.abc import Iterable

from linter.document import Block, Link
from linter.parsers.indexing import TOKEN, TRAILING, has_address


def with_visible_links(block: Block) -> Block:
    """Add to a block the addresses that stand in its text without markup."""
    if not has_address(block.text):
        return block
    found = list(block.links)
    for match in TOKEN.finditer(block.text):
        kind = match.lastgroup
        if kind not in {"url", "domain", "email"} or "protected" in match.group():
            continue
        shown = match.group() if kind == "email" else match.group().rstrip(TRAILING)
        start, end = match.start(), match.start() + len(shown)
        if any(link.start < end and start < link.end for link in block.links):
            continue
        target = {"email": f"mailto:{shown}", "domain": f"https://{shown}"}.get(kind, shown)
        found.append(Link(start, end, target, block.source_start(start), block.source_end(end), bare=True))
    if len(found) == len(block.links):
        return block
    return block._replace(links=tuple(sorted(found, key=lambda link: (link.start, link.end))))


def anchors(blocks: Iterable[Block], declared: Iterable[str]) -> frozenset[str]:
    """Return the fragments that resolve: declared ids, and the headings' slugs as the usual renderers make them."""
    found = {anchor.casefold() for anchor in declared}
    for block in blocks:
        if block.is_heading:
            kept = "".join(c for c in block.text.casefold() if c.isalnum() or c in " -_")
            slug = kept.strip().replace(" ", "-")
            found |= {slug, re.sub(r"-{2,}", "-", slug)}
    return frozenset(found - {""})
