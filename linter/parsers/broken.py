"""Links that Markdown does not see: a blank in the target, a label across a blank line."""

import re
from bisect import bisect_right
from typing import Any, NamedTuple

# Possessive: no text makes it go back over blanks or over a long target.
_CLOSING = re.compile(
    r"\]\([ \t]*+(?:\n[ \t]*+)?<?((?:(?:mailto:|tel:)[ \t]*+)?[^()\s<>]*+(?:\([^()\s]*+\)[^()\s]*+)*+)>?[^()\n]{0,200}\)"
)
_CLOSED_TO_LINKS = frozenset({"CodeBlock", "HtmlBlock", "Image", "Link"})
_LABEL_LIMIT = 1000


class Broken(NamedTuple):
    """A link that Markdown does not see: its label lies from `label` to `closing`, its markup ends at `end`."""

    label: int
    closing: int
    end: int
    target: str


def broken_links(source: str, events: list[tuple[Any, int, int]]) -> list[Broken]:
    """Find every `](` outside a link that Markdown reads, with the label before it."""
    closings = list(_CLOSING.finditer(source))
    if not closings:
        return []
    starts, ends = _taken(events)
    found: list[Broken] = []
    for match in closings:
        near = bisect_right(starts, match.start()) - 1
        if near >= 0 and match.start() < ends[near]:
            continue
        label = _label_start(source, match.start(), found[-1].end if found else 0)
        if label is not None:
            found.append(Broken(label, match.start(), match.end(), "".join(match.group(1).split())))
    return found


def _taken(events: list[tuple[Any, int, int]]) -> tuple[list[int], list[int]]:
    """Return where the links, pictures and code that Markdown reads begin and end, those inside others left out."""
    starts, ends = list[int](), [0]
    for event, start, end in events:
        if start >= ends[-1] and isinstance(event, dict) and ("Code" in event or _is_closed(event.get("Start", ""))):
            starts.append(start)
            ends.append(end)
    return starts, ends[1:]


def _is_closed(tag: Any) -> bool:
    """Tell whether what a tag begins holds no link of its own; one that says more than its name is a dictionary."""
    return tag in _CLOSED_TO_LINKS if isinstance(tag, str) else not _CLOSED_TO_LINKS.isdisjoint(tag)


def _label_start(source: str, closing: int, floor: int) -> int | None:
    depth = 0
    for at in range(closing - 1, max(floor, closing - _LABEL_LIMIT) - 1, -1):
        if source[at] in "[]" and source[at - 1 : at] != "\\":
            depth += 1 if source[at] == "]" else -1
            if depth < 0:
                return at
    return None
