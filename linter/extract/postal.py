"""Postal addresses: a street or a post-office box together with its place; they do not compare.

The place is found first, by what is hard to mistake (a state with its ZIP code, a postcode, a country after a street);
then the address begins at the first street or box within reach before it.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator
from functools import cache, partial

from linter.extract import postal_places as places
from linter.extract import postal_streets as streets
from linter.extract.plain import has_figure, plain, squeezed
from linter.extract.postal_words import CAPITAL
from linter.extract.shape import Finder, Shape, Span, finder
from linter.extract.value import Value

_SHOWN = 200

# What each place holds, by patterns that are quicker to compile than the place's own.
# A pattern that begins with one character of a class is searched for many times faster than others are.
_FIVE = Shape("[0-9][0-9]{4}(?![0-9])")
_FOUR = Shape(r"[0-9][0-9](?:[0-9]{2}|[0-9]?\s[0-9]{2})")
_TOWN = Shape(rf"[0-9]\s?(?:[A-Z]{{2}})?(?:\s-\s|[\s,]{{0,3}}){CAPITAL}[\w'-]{{2}}")
_CODE = Shape(r"[A-Z][0-9]|[WCDSTAads][\s,]{1,3}[0-9]{4}(?![\w-])")
_ASIAN = Shape(r"-(?:ku|shi|gun)\b|\sDistrict\b|Indonesia")
_BREAK = finder(r"[;@?!|]|https?:|\.\w{2,3}/")


#: Addresses of one country: the place, the streets that go with it, and how far before it they may begin.
_Kind = tuple[Finder, tuple[Finder, ...], int]
_AMERICAN: _Kind = (places.us, (streets.numbered, streets.LOOSE), 170)
_BRITISH: _Kind = (places.POSTCODE, (streets.numbered, streets.unnumbered, streets.LOOSE), 170)
_IRISH: _Kind = (places.IRELAND, (streets.numbered, streets.unnumbered), 110)
_EUROPEAN: _Kind = (places.europe, (streets.EUROPEAN,), places.EUROPEAN_REACH)
_HOUSE_LAST: _Kind = (places.europe_country, (finder(streets.HOUSE_LAST),), 40)
_FAR: _Kind = (places.ASIA, (streets.ASIAN,), 110)
_BARE: _Kind = (places.bare, (streets.numbered,), 90)


def _kinds(flat: str) -> Iterator[_Kind]:
    """Yield the kinds of which the text may hold an address, in the order in which their places are looked for."""
    if _FIVE.search(flat):
        yield _AMERICAN
    if _CODE.search(flat):
        yield _BRITISH
    if "Dublin" in flat or "Ireland" in flat:
        yield _IRISH
    if _FOUR.search(flat) and _TOWN.search(flat):
        yield _EUROPEAN
        if streets.HOUSE_LAST.search(flat):
            yield _HOUSE_LAST
    if ("-" in flat or "Distr" in flat or "Indo" in flat) and _ASIAN.search(flat):
        yield _FAR
    if streets.may_hold(flat):
        yield _BARE


def find(text: str) -> list[Value]:
    """Return the postal addresses of the text, in order."""
    if not has_figure(text):
        return []
    flat = plain(text)
    kinds = tuple(_kinds(flat))
    if not kinds:
        return []
    all_of = cache(partial(_spans, flat))
    found: list[Span] = []
    for place, lines, reach in kinds:
        for start, end in _spans(flat, place):
            floor = _floor(found, start, end)
            if floor is None:
                continue
            begin = _begin(flat, all_of, lines, (max(floor, start - reach), start))
            if begin is not None:
                insort(found, (begin, end))
    return [Value(start, end, squeezed(text[start:end])[:_SHOWN]) for start, end in found]


def _spans(flat: str, find_in: Finder) -> list[Span]:
    """Return what a finder finds in the whole text."""
    return list(find_in(flat, 0, len(flat)))


def _floor(found: list[Span], start: int, end: int) -> int | None:
    """Return where the last address before the place ends; nothing if the place is part of one."""
    index = bisect_right(found, (start, start))
    if index < len(found) and found[index][0] < end:
        return None
    floor = found[index - 1][1] if index else 0
    return floor if floor <= start else None


def _begin(flat: str, all_of: Callable[[Finder], list[Span]], lines: tuple[Finder, ...], window: Span) -> int | None:
    """Return where the first street or box in the window begins, after anything that no address contains."""
    floor, place = window
    breaks = all_of(_BREAK)
    index = bisect_left(breaks, (place, place))
    if index:
        floor = max(floor, breaks[index - 1][1])
    for line in lines:
        candidates = all_of(line)
        index = bisect_left(candidates, (floor, 0))
        if index and candidates[index - 1][1] > floor and (span := next(line(flat, floor, place), None)):
            return span[0]
        if index < len(candidates) and candidates[index][1] <= place:
            return candidates[index][0]
    return None
