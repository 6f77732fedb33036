"""Calendar dates: "June 1, 2023", "1st of June 2023", "2023-06-01", "01.06.2023", "June 2023"; in ordinal days."""

import re
from collections.abc import Callable
from datetime import date

from linter.extract.plain import has_figure, lowered, squeezed
from linter.extract.shape import Shape
from linter.extract.value import Value

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<m>[jfmasond][a-z]{2,8})"
_MONTH_NAMES = frozenset(
    "jan january feb february febuary mar march apr april may jun june jul july aug august sep sept september sepember "
    "oct october nov november dec december".split()
)
_YEAR = r"(?P<y>(?:19|20)[0-9]{2}|'[0-9]{2})(?![0-9])"
_DAY = r"(?P<d>[0-3]?[0-9])\s?(?:(?:st|nd|rd|th)\b)?"
_NAMED = Shape(
    rf"(?<![a-z]){_MONTH}"
    rf"(?:[.,/]?[\s_]{{0,3}}(?:the\s{{1,3}})?{_DAY}[\s,._-]{{0,4}}(?:of\s{{1,3}})?|[\s,._-]{{1,4}}(?:of\s{{1,3}})?)"
    rf"{_YEAR}"
)
_DAY_FIRST = Shape(
    rf"(?<![0-9./-]){_DAY}(?:(?<=[a-z]),)?[\s._/-]{{0,3}}(?:(?:day\s{{1,3}})?of\s{{1,3}})?"
    rf"{_MONTH}[\s,._/-]{{0,4}}(?:of\s{{1,3}})?"
    r"(?P<y>(?:19|20)[0-9]{2}|(?<=[-/'])[0-9]{2})(?![0-9])"
)
_BETWEEN = r"(?P<s>\s?[-/.]\s?)"
_END = r"(?![0-9]|[./-][0-9])"
_YEAR_FIRST = Shape(
    rf"(?<![0-9./-])(?P<y>(?:19|20)[0-9]{{2}}){_BETWEEN}(?P<m>[0-9]{{1,2}})(?P=s)(?P<d>[0-9]{{1,2}}){_END}"
)
_FIGURES = Shape(
    rf"(?<![0-9./-])(?P<a>[0-9]{{1,2}}){_BETWEEN}(?P<b>[0-9]{{1,2}})(?P=s)(?P<y>(?:19|20)[0-9]{{2}}|[0-9]{{2}}){_END}"
)
_SERIES = Shape(rf"[0-9]{_BETWEEN}[0-9][0-9]?(?P=s)[0-9]")  # what dates in figures hold
_Read = tuple[re.Match[str], Callable[[re.Match[str]], Value | None]]


def find(text: str) -> list[Value]:
    """Return the dates of the text, in order; those that no calendar has, if they are surely meant as one, have a trait."""
    if not has_figure(text):
        return []
    low = lowered(text)
    found: list[_Read] = []
    if any(month in low for month in _MONTHS):
        named = (match for shape in (_DAY_FIRST, _NAMED) for match in shape.finditer(low))
        found += [(match, _named) for match in named if match["m"] in _MONTH_NAMES]
    if _SERIES.search(low):
        found += [(match, _year_first) for match in _YEAR_FIRST.finditer(low)]
        found += [(match, _figures) for match in _FIGURES.finditer(low)]
    found.sort(key=lambda read: (read[0].start(), -read[0].end()))
    return [_shown(value, text) for match, read in _apart(found) if (value := read(match))]


def _shown(value: Value, text: str) -> Value:
    """Return a value that has no day to show with the words of the text."""
    return value._replace(shown=squeezed(text[value.start : value.end])) if "impossible" in value.traits else value


def _apart(found: list[_Read]) -> list[_Read]:
    """Return the matches without those that begin inside an earlier one, impossible or not."""
    kept: list[_Read] = []
    for match, read in found:
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, read))
    return kept


def _int(year: str) -> int:
    """Return the year; one of two digits is the nearest to our time."""
    number = int(year.removeprefix("'"))
    if len(year.removeprefix("'")) == 4:
        return number
    return 2000 + number if number < 70 else 1900 + number


def _days(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= _days(year, month)


def _day(match: re.Match[str], year: int, month: int, day: int) -> Value | None:
    """Return one day as a value; one that the calendar lacks fails every comparison."""
    if not _exists(year, month, day):
        return _impossible(match) if day and month else None
    it = date(year, month, day)
    return Value(match.start(), match.end(), it.isoformat(), it.toordinal(), it.toordinal())


def _impossible(match: re.Match[str]) -> Value:
    """Return the value of a day that the calendar lacks: all days are between its bounds."""
    return Value(match.start(), match.end(), "", 0, date.max.toordinal(), frozenset({"impossible"}))


def _year_first(match: re.Match[str]) -> Value | None:
    """Return the date that begins with its year; with dots or slashes an impossible one is a number of something else."""
    found = _day(match, int(match["y"]), int(match["m"]), int(match["d"]))
    return found if found is None or "-" in match["s"] or "impossible" not in found.traits else None


def _named(match: re.Match[str]) -> Value | None:
    """Return the date with a month in words: a day, or a whole month."""
    year, month = _int(match["y"]), _MONTHS.index(match["m"][:3]) + 1
    if match["d"]:
        return _day(match, year, month, int(match["d"]))
    first, last = date(year, month, 1), date(year, month, _days(year, month))
    traits = frozenset({"month-only"})
    return Value(match.start(), match.end(), f"{year}-{month:02}", first.toordinal(), last.toordinal(), traits)


def _figures(match: re.Match[str]) -> Value | None:
    """Return the date in figures: day first after dots, else month first, or both readings if both are possible."""
    year, a, b = _int(match["y"]), int(match["a"]), int(match["b"])
    dots = "." in match["s"]
    if len(match["y"]) == 2 and not _short_year(match, year, dots=dots):
        return None
    readings = [(b, a), (a, b)] if dots else [(a, b), (b, a)]
    possible = [(month, day) for month, day in readings if _exists(year, month, day)]
    if dots or len(set(possible)) < 2:
        if not possible and "/" in match["s"] and len(match["y"]) == 4 and 0 < max(a, b) < 32 and min(a, b):
            return _impossible(match)
        return _day(match, year, *possible[0]) if possible else None
    days = sorted(date(year, month, day).toordinal() for month, day in possible)
    return Value(match.start(), match.end(), squeezed(match[0]), days[0], days[1], frozenset({"ambiguous"}))


def _short_year(match: re.Match[str], year: int, *, dots: bool) -> bool:
    """Tell whether three short numbers are a date: not a version ("3.1.12"), not "12-24-36"."""
    written = len(match["a"]) == len(match["b"]) == 2 or "/" in match["s"]
    return written and year >= 1995 and year <= (2035 if dots or "-" in match["s"] else 2069)
