"""Periods of time: "30 days", "forty-five (45) calendar days", "12-month", "a year"; in days."""

import re
from math import ceil

from linter.extract import ages
from linter.extract.numbers import NUMBER, readings
from linter.extract.plain import lowered, squeezed
from linter.extract.shape import Shape
from linter.extract.value import Value

_DAYS = {"week": 7, "month": 30, "year": 365}
_IN_A_DAY = {"minute": 1440, "hour": 24}
_SHORT = {"min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
_UNITS = ("day", "month", "year", "week", "hour", "minute", "hr", "yr", "mins", "wk")
_AMOUNT = rf"(?:[0-9]{{1,3}}\.[0-9]{{1,2}}(?![0-9])|{NUMBER})(?:\s{{1,3}}and\sa\shalf)?"
_SHAPE = Shape(
    rf"(?<![\w$#])(?<![0-9][.,/])"
    rf"(?:(?P<low>{_AMOUNT})(?:\s{{0,3}}(?:-|to|or|and|through)\s{{0,3}}(?P<high>{_AMOUNT}))?|(?P<article>an?))"
    r"[\s-]{1,4}(?:(?:calendar|consecutive|full|additional|extra|further|more|regular|whole|continuous)[\s-]{1,3}){0,2}"
    r"(?P<business>(?:business|working|work)[\s-]{1,3})?"
    r"(?P<unit>minute|hour|day|week|month|year|min(?=s\b)|hr|wk|yr)s?\b"
)
_RATE = Shape(r"(?:hours?|days?|weeks?|hrs?)\s{0,3}$")  # "24 hours a day" is no period of one day


def find(text: str) -> list[Value]:
    """Return the durations of the text, in order; an age is none."""
    low = lowered(text)
    if not any(unit in low for unit in _UNITS):
        return []
    found = [_value(match) for match in _SHAPE.finditer(low) if _is_duration(low, match)]
    if not found or not ("year" in low or "yr" in low):
        return found
    of_age = ages.find(text)
    return [value for value in found if not any(age.start < value.end and value.start < age.end for age in of_age)]


def _is_duration(low: str, match: re.Match[str]) -> bool:
    """Tell a period from a rate ("24 hours a day") and from a calendar year ("2023 year")."""
    if match["article"]:
        return not _RATE.search(low, max(0, match.start() - 10), match.start())
    return match["unit"] != "year" or not 1900 <= readings(match["low"])[-1] <= 2100


def _value(match: re.Match[str]) -> Value:
    """Build the value of one match."""
    unit = _SHORT.get(match["unit"], match["unit"])
    if match["article"]:
        amounts = [1.0]
    else:
        amounts = sorted(amount for part in (match["low"], match["high"]) if part for amount in _amounts(part))
    traits = {unit, f"{unit}s"}
    if match["business"] and unit == "day":
        traits |= {"business day", "business days"}
        amounts = [ceil(7 * amount / 5) for amount in amounts]
    days = [amount * _DAYS.get(unit, 1) / _IN_A_DAY.get(unit, 1) for amount in amounts]
    return Value(match.start(), match.end(), squeezed(match[0]), days[0], days[-1], frozenset(traits))


def _amounts(written: str) -> tuple[float, ...]:
    """Return the readings of an amount: whole numbers, decimals, and a half more."""
    more = 0.5 if written.endswith("half") else 0
    if "." in written:
        return (float(written.split(maxsplit=1)[0]) + more,)
    return tuple(amount + more for amount in readings(written))
