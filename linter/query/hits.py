"""What a query finds: hits, each a set of spans of tokens with their values."""

from collections.abc import Iterable
from typing import NamedTuple

from linter.extract.value import Value


class Span(NamedTuple):
    """Tokens `start` to `end` (exclusive), and the value that stands there, if the term asked for one."""

    start: int
    end: int
    value: Value | None = None


#: The spans of a hit: first what is reported, then its context.
Hit = tuple[Span, ...]


def share_a_word(first: Hit, second: Hit) -> bool:
    """Tell whether two hits share a word."""
    for start, end, _ in first:
        for begun, ended, _ in second:
            if start < ended and begun < end:
                return True
    return False


def union(groups: Iterable[list[Hit]]) -> list[Hit]:
    """Return all the hits of the groups once, in text order."""
    found = dict.fromkeys(hit for group in groups for hit in group)
    return sorted(found, key=_order)


def _order(hit: Hit) -> tuple[int, ...]:
    if len(hit) == 1:
        return hit[0][:2]
    return tuple(place for span in hit for place in span[:2])
