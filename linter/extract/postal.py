"""Postal addresses: a street or a post-office box together with its place; they do not compare.

The place is found first, by what is hard to mistake (a state with its ZIP code, a postcode, a country after a street);
then the address begins at the first street or box within reach before it.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from functools import cache, partial

from linter.extract.plain import plain, squeezed
from linter.extract.postal_words import (
    COUNTRIES,
    EUROPEAN_FIRST,
    EUROPEAN_LAST,
    NO_CITY,
    PROVINCES,
    STATE_CODES,
    STATES,
    STREETS,
)
from linter.extract.shape import Shape
from linter.extract.value import Value

_SHOWN = 200
_CAPITAL = "[A-Z\u00c0-\u00de]"

_US = Shape(
    rf"(?:\b(?i:{STATES})|(?<![A-Za-z.])(?:{STATE_CODES})(?![A-Za-z])|(?<=,\s)(?i:{STATE_CODES})(?=\s))"
    r"[\s,.-]{0,4}(?:(?:USA|US|U\.S\.A?\.)[\s,.]{1,4})?[0-9]{5}(?:-[0-9]{4})?(?![\w-])"
)
_POSTCODE = Shape(
    r"(?<![\w-])(?:[A-Z]{1,2}[0-9][A-Z0-9]?\s{0,2}[0-9][A-Z]{2}"  # United Kingdom
    r"|[A-Z][0-9]\s?[0-9W]\s?[A-Z0-9]{4}"  # Ireland
    r"|[A-Z][0-9][A-Z]\s?-?[0-9][A-Z][0-9]"  # Canada
    rf"|(?:{PROVINCES})[\s,]{{1,3}}[0-9]{{4}})(?![\w-])"  # Australia
)
_DUBLIN = Shape(
    r"\bDublin\s[0-9]{1,2}\b"
    r"|\b(?:Dublin|Cork|Galway|Limerick|Co(?:unty|\.)\s[A-Z][a-z]{1,20})[\s,]{1,3}(?:Republic\sof\s)?Ireland\b"
)
_CITY = rf"{_CAPITAL}[\w'-]{{2,30}}(?:\s(?!{NO_CITY})(?:am|an\sder|de|{_CAPITAL}[\w'-]{{1,30}})){{0,2}}"
_ZIP = r"(?<![\w-])(?:[A-Z]{1,2}-\s?|DK\s)?[0-9]{2,5}\s?(?:[0-9]{2,3}|[A-Z]{2}\b)?"
_ZIP_CITY = rf"{_ZIP}(?:\s-\s|[\s,]{{0,3}}(?<![0-9])){_CITY}(?:\s[0-9]{{1,2}}(?=,))?"
_IN_COUNTRY = rf"(?:[\s,]{{1,3}}(?:{COUNTRIES})\b|\s?\((?:{COUNTRIES})\))"
_EUROPE = Shape(rf"{_ZIP_CITY}{_IN_COUNTRY}?")
_EUROPE_COUNTRY = Shape(rf"{_ZIP_CITY}{_IN_COUNTRY}")
_ASIA = Shape(
    rf"\b{_CAPITAL}[\w']{{1,20}}-(?:ku|shi|gun)[\s,]{{1,3}}{_CAPITAL}[\w-]{{2,20}}"
    r"(?:[\s,]{1,3}[0-9]{3}-[0-9]{4})?(?:[\s,]{1,3}(?:Japan|JAPAN)\b)?"
    rf"|\b{_CAPITAL}[\w']{{1,20}}\sDistrict[\s,]{{1,3}}{_CAPITAL}[\w-]{{2,20}}"
    r"[\s,]{1,3}(?:(?:P\.?\s?R\.?\s?(?:of\s)?)?China\b|[0-9]{6}(?![0-9])(?:[\s,]{1,3}(?:P\.?\s?R\.?\s?(?:of\s)?)?China\b)?)"
    rf"|\b{_CAPITAL}\w{{2,20}}[\s,]{{1,3}}(?:[0-9]{{5}}[\s,]{{1,3}}Indonesia|Indonesia(?:[\s,]{{1,3}}[0-9]{{5}})?)(?![\w-])"
)
_BARE = Shape(
    rf"(?<=[\w.])(?:,\s{{0,2}}(?!(?:NE|OR|IN|ME)\b){STATE_CODES}"
    rf"|(?:,\s{{0,2}}|\s{{1,2}})(?:{STATES}|{COUNTRIES}))(?!\w)"
)

_BOX = r"\b(?:(?:G?P\.?\s?O\.?|Post\sOffice|Postal)\s?(?i:box)|Postfach|Private\sBag)\s{0,2}(?:\#|No\.?)?\s?[0-9]{1,7}"
_HOUSE = r"[0-9]{1,6}[A-Za-z]?"
_NUMBER = rf"(?<![\w#.-])(?:{_HOUSE}(?:\s?[-/&]\s?{_HOUSE})?|One|Two|Three|Four|Five|Six|Seven|Ten)"
_WORD = r"(?:[A-Z0-9][\w.'&-]{0,20}|of|the|and|la|de|del)"
_STREET_WORD = rf"(?:{STREETS}|{STREETS.upper()})"
_STREET = Shape(rf"{_BOX}|{_NUMBER}[\s,]{{1,3}}(?:{_WORD}[\s,]{{1,2}}){{0,5}}?{_STREET_WORD}\b")
_UNNUMBERED = Shape(rf"\b(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}?{_STREET_WORD}\b")
_LOOSE = Shape(rf"{_NUMBER}[\s,]{{1,3}}[A-Za-z][\w.'-]{{0,20}}[\s,]")
_EUROPEAN_STREET = Shape(
    rf"{_NUMBER}[\s,]{{1,3}}(?:bis\s|ter\s)?(?i:{EUROPEAN_FIRST})\s[\w'-]"
    rf"|\b(?:{EUROPEAN_FIRST})\s(?:[\w.'-]{{1,20}}\s){{1,4}}?(?:n\.\s)?[0-9]{{1,4}}\b"
    rf"|(?<![\w'-])(?:{_CAPITAL}[\w'-]{{0,20}}\s)?[\w'-]{{0,25}}?(?:{EUROPEAN_LAST})\s{{0,2}}[0-9]{{1,4}}\b"
    rf"|{_BOX}|\bBox\s[0-9]{{1,5}}(?=,)"
)
_HOUSE_LAST = Shape(rf"\b{_CAPITAL}[\w'-]{{2,30}}\s[0-9]{{1,4}}(?:/[0-9]{{1,4}})?[a-z]?,")
_ASIAN_STREET = Shape(
    rf"(?<![\w-])[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{1,2}}[\s,]{{1,3}}{_CAPITAL}"
    rf"|\b(?:Jl|Jln|Jalan)\b\.?\s{_CAPITAL}|\bNo\.\s?[0-9]{{1,4}}[\s,]"
)
_BREAK = Shape(r"[;@?!|]|https?:|\.\w{2,3}/")

# What each place holds, by patterns that are quicker to compile than the place's own.
_FIVE = Shape("[0-9]{5}(?![0-9])")
_FOUR = Shape("[0-9]{4}|[0-9]{2,3}\\s[0-9]{2}")
_TOWN = Shape(rf"[0-9]\s?(?:[A-Z]{{2}})?(?:\s-\s|[\s,]{{0,3}}){_CAPITAL}[\w'-]{{2}}")
_CODE = Shape("[A-Z][0-9]|[A-Za-z][\\s,]{1,3}[0-9]{4}")
_IRISH = Shape("Dublin|Ireland")
_ASIAN = Shape(r"-(?:ku|shi|gun)\b|\sDistrict\b|Indonesia")

# What a text must hold to be looked at (each of the shapes), the place, the streets that go with it, and how far before it they may begin.
_PLACES = (
    ((_FIVE,), _US, (_STREET, _LOOSE), 170),
    ((_CODE,), _POSTCODE, (_STREET, _UNNUMBERED, _LOOSE), 170),
    ((_IRISH,), _DUBLIN, (_STREET, _UNNUMBERED), 110),
    ((_FOUR, _TOWN), _EUROPE, (_EUROPEAN_STREET,), 60),
    ((_FOUR, _TOWN), _EUROPE_COUNTRY, (_HOUSE_LAST,), 40),
    ((_ASIAN,), _ASIA, (_ASIAN_STREET,), 110),
    ((_STREET,), _BARE, (_STREET,), 90),
)
_DIGIT = Shape("[0-9]")

_Spans = list[tuple[int, int]]
_Finder = Callable[[Shape], _Spans]


def find(text: str) -> list[Value]:
    """Return the postal addresses of the text, in order."""
    if not _DIGIT.search(text):
        return []
    flat = plain(text)
    all_of = cache(partial(_spans, flat))
    found: _Spans = []
    for needed, place, streets, reach in _PLACES:
        for start, end in _spans(flat, place) if all(shape.search(flat) for shape in needed) else ():
            floor = _floor(found, start, end)
            begin = None if floor is None else _begin(flat, all_of, streets, (max(floor, start - reach), start))
            if begin is not None:
                insort(found, (begin, end))
    return [Value(start, end, squeezed(text[start:end])[:_SHOWN]) for start, end in found]


def _spans(flat: str, shape: Shape) -> _Spans:
    """Return where the shape stands in the text."""
    return [match.span() for match in shape.finditer(flat)]


def _floor(found: _Spans, start: int, end: int) -> int | None:
    """Return where the last address before the place ends; nothing if the place is part of one."""
    index = bisect_right(found, (start, start))
    if index < len(found) and found[index][0] < end:
        return None
    floor = found[index - 1][1] if index else 0
    return floor if floor <= start else None


def _begin(flat: str, all_of: _Finder, streets: tuple[Shape, ...], window: tuple[int, int]) -> int | None:
    """Return where the first street or box in the window begins, after anything that no address contains."""
    floor, place = window
    breaks = all_of(_BREAK)
    index = bisect_left(breaks, (place, place))
    if index:
        floor = max(floor, breaks[index - 1][1])
    for street in streets:
        candidates = all_of(street)
        index = bisect_left(candidates, (floor, 0))
        if index and candidates[index - 1][1] > floor and (match := street.search(flat, floor, place)):
            return match.start()
        if index < len(candidates) and candidates[index][1] <= place:
            return candidates[index][0]
    return None
