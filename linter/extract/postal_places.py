"""Where the place of a postal address stands: a state with its ZIP code, a postcode, a city and its country."""

import re
from collections.abc import Iterator

from linter.extract import postal_streets as streets
from linter.extract.postal_words import CAPITAL, COUNTRIES, EUROPEAN_HINTS, NO_CITY, PROVINCES, STATE_CODES, STATES
from linter.extract.shape import Shape, Span, finder

_ZIP_CODE = Shape(
    r"(?<![A-Za-z.])(?P<state>[A-Za-z]{3,13}(?: of)?(?: (?!USA)[A-Za-z]{3,13})?|[A-Za-z]{2}|[A-Za-z]\.[A-Za-z]\.)(?![A-Za-z])"
    r"[\s,.-]{0,4}(?:(?:USA|US|U\.S\.A?\.)[\s,.]{1,4})?[0-9]{5}(?:-[0-9]{4})?(?![\w-])"
)
POSTCODE = finder(
    r"(?<![\w-])(?:[A-Z]{1,2}[0-9][A-Z0-9]?\s{0,2}[0-9][A-Z]{2}"  # United Kingdom
    r"|[A-Z][0-9]\s?[0-9W]\s?[A-Z0-9]{4}"  # Ireland
    r"|[A-Z][0-9][A-Z]\s?-?[0-9][A-Z][0-9]"  # Canada
    rf"|(?:{PROVINCES})[\s,]{{1,3}}[0-9]{{4}})(?![\w-])"  # Australia
)
IRELAND = finder(
    r"\bDublin\s[0-9]{1,2}\b"
    r"|\b(?:Dublin|Cork|Galway|Limerick|Co(?:unty|\.)\s[A-Z][a-z]{1,20})[\s,]{1,3}(?:Republic\sof\s)?Ireland\b"
)
_CITY = rf"{CAPITAL}[\w'-]{{2,30}}(?:\s(?!{NO_CITY})(?:am|an\sder|de|{CAPITAL}[\w'-]{{1,30}})){{0,2}}"
_ZIP = r"(?<![\w-])(?:[A-Z]{1,2}-\s?|DK\s)?[0-9]{2,5}\s?(?:[0-9]{2,3}|[A-Z]{2}\b)?"
_ZIP_CITY = rf"{_ZIP}(?:\s-\s|[\s,]{{0,3}}(?<![0-9])){_CITY}(?:\s[0-9]{{1,2}}(?=,))?"
_EUROPE = Shape(_ZIP_CITY)
_EUROPE_COUNTRY = finder(rf"{_ZIP_CITY}(?:[\s,]{{1,3}}(?:{COUNTRIES})\b|\s?\((?:{COUNTRIES})\))")
_BEFORE_COUNTRY = Shape(r"[\s,]{1,3}(?=[A-Z])|\s?\((?=[A-Z])")
ASIA = finder(
    rf"\b{CAPITAL}[\w']{{1,20}}-(?:ku|shi|gun)[\s,]{{1,3}}{CAPITAL}[\w-]{{2,20}}"
    r"(?:[\s,]{1,3}[0-9]{3}-[0-9]{4})?(?:[\s,]{1,3}(?:Japan|JAPAN)\b)?"
    rf"|\b{CAPITAL}[\w']{{1,20}}\sDistrict[\s,]{{1,3}}{CAPITAL}[\w-]{{2,20}}"
    r"[\s,]{1,3}(?:(?:P\.?\s?R\.?\s?(?:of\s)?)?China\b|[0-9]{6}(?![0-9])(?:[\s,]{1,3}(?:P\.?\s?R\.?\s?(?:of\s)?)?China\b)?)"
    rf"|\b{CAPITAL}\w{{2,20}}[\s,]{{1,3}}(?:[0-9]{{5}}[\s,]{{1,3}}Indonesia|Indonesia(?:[\s,]{{1,3}}[0-9]{{5}})?)(?![\w-])"
)
_BEFORE_BARE = Shape(r"(?<=[\w.])(?:,\s{0,2}|\s{1,2})(?=[A-Z])")
EUROPEAN_REACH = 60  # characters: how far before a European place its street may begin
_BARE_CODES = tuple(STATE_CODES - {"NE", "OR", "IN", "ME"})
_COUNTRIES = tuple(COUNTRIES.split("|"))
_NAMES = (*STATES.split("|"), *_COUNTRIES)
_STATES = frozenset(STATES.casefold().split("|"))


def us(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the states with their ZIP codes."""
    for match in _ZIP_CODE.finditer(flat, low, high):
        start, end = match.span("state")
        if _is_code(flat, start, end) or match["state"].casefold() in _STATES:
            yield match.span()
        elif match["state"].rpartition(" ")[2].casefold() in _STATES:  # "Springfield Illinois"
            yield flat.rindex(" ", start, end) + 1, match.end()


def _is_code(flat: str, start: int, end: int) -> bool:
    """Tell whether a state's code stands here, in small letters only between a comma and a blank."""
    code = flat[start:end]
    listed = re.match(",\\s", flat[max(0, start - 2) : start]) and flat[end : end + 1].isspace()
    return code in STATE_CODES or (bool(listed) and code.upper() in STATE_CODES)


def _name(flat: str, names: tuple[str, ...], start: int) -> str:
    """Return which of the names stands here as words, or an empty string."""
    if not flat.startswith(names, start):
        return ""
    return next((name for name in names if flat.startswith(name, start) and not _goes_on(flat, start + len(name))), "")


def _goes_on(flat: str, at: int) -> bool:
    """Tell whether a word has not ended yet."""
    return flat[at : at + 1].isalnum() or flat[at : at + 1] == "_"


def bare(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the states and countries without a code: "Springfield, IL", "London, United Kingdom"."""
    done = low
    for before in _BEFORE_BARE.finditer(flat, low, high) if next(streets.numbered(flat, low, high), None) else ():
        codes = _BARE_CODES if before[0][0] == "," else ()
        name = _name(flat, (*codes, *_NAMES), before.end()) if before.start() >= done else ""
        if name:
            done = before.end() + len(name)
            yield before.start(), done


def europe(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the European places, the country included, before which a street may stand."""
    for match in _EUROPE.finditer(flat, low, high):
        near = flat[max(0, match.start() - EUROPEAN_REACH) : match.start()].lower()
        if any(hint in near for hint in EUROPEAN_HINTS):
            yield match.start(), _country_end(flat, match.end())


def europe_country(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the European places with their country."""
    if any(country in flat for country in _COUNTRIES):
        yield from _EUROPE_COUNTRY(flat, low, high)


def _country_end(flat: str, end: int) -> int:
    """Return where the country after a city ends, or the city if none follows."""
    before = _BEFORE_COUNTRY.match(flat, end)
    name = _name(flat, _COUNTRIES, before.end()) if before else ""
    if not before or not name:
        return end
    after = before.end() + len(name)
    if "(" not in before[0]:
        return after
    return after + 1 if flat.startswith(")", after) else end
