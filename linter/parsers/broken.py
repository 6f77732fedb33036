"""Links that Markdown does not see: a blank in the target, a label across a blank line."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

# Possessive: no text makes it go back over blanks or over a long target.
_CLOSING = re.compile(
    r"\]\([ \t]*(?:\n[ \t]*)?<?((?:mailto:|tel:)?[ \t]*[^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?[^()\n]{0,200}\)"
)
_LABEL_LIMIT = 2000


class _Broken(NamedTuple):
    """A link that Markdown does not see: its label lies from `label` to `closing`, its markup ends at `end`."""

    label: int
    closing: int
    end: int
    target: str


def _broken_links(source: str, events: list[tuple[Any, int, int]]) -> list[_Broken]:
    """Find every `](` outside a link that Markdown reads, with the label before it."""
    taken = [
        (a, b)
        for e, a, b in events
        if _starts(e) in {"Link", "Image", "CodeBlock"} or (isinstance(e, dict) and "Code" in e)
    ]
    ends = [b for _, b in taken]
    found: list[_Broken] = []
    for match in _CLOSING.finditer(source):
        near = bisect_left(ends, match.start() + 2)
        if any(a <= match.start() < b for a, b in taken[near : near + 4]):
            continue
        label = _label_start(source, match.start(), found[-1].end if found else 0)
        if label is not None:
            found.append(_Broken(label, match.start(), match.end(), "".join(match.group(1).split())))
    return found


def _label_start(source: str, closing: int, floor: int) -> int | None:
    depth = 0
    for at in range(closing - 1, max(floor, closing - _LABEL_LIMIT) - 1, -1):
        if source[at] in "[]" and source[at - 1 : at] != "\\":
            depth += 1 if source[at] == "]" else -1
            if depth < 0:
                return at
    return None


def _starts(event: object) -> str:
    if isinstance(event, dict) and "Start" in event:
        tag = event["Start"]
        return tag if isinstance(tag, str) else str(next(iter(tag)))
    return ""
