"""The kinds of value that a query can ask for, how each compares, and the traits each may have."""

from collections.abc import Mapping
from enum import StrEnum
from math import ceil
from types import MappingProxyType
from typing import NamedTuple


class Measure(StrEnum):
    """What the values of a kind are compared as."""

    YEARS = "years"
    DAYS = "days"
    DATE = "date"  # ordinal days
    NUMBER = "number"
    GRADE = "grade"  # years of school


class Kind(NamedTuple):
    """A kind of value: its name in plain English, its measure (none: it does not compare), its traits."""

    noun: str
    measure: Measure | None = None
    traits: tuple[str, ...] = ()


_LINK = "internal external anchor dead unresolved lost mailto tel government image broken unread split vague mismatch empty nowhere scheme"

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "age": Kind("an age", Measure.YEARS, ("below", "above", "range", "bare")),
        "company": Kind("a company", traits=("variant",)),
        "date": Kind("a date", Measure.DATE, ("ambiguous", "impossible", "kept", "month-only", "moved")),
        "duration": Kind("a period of time", Measure.DAYS),
        "email": Kind("an e-mail address", traits=("capture", "mailto", "misspelled")),
        "heading": Kind("a heading", traits=("duplicate", "jump")),
        "link": Kind("a link", traits=tuple(_LINK.split())),
        "mojibake": Kind("damage of an encoding", traits=("first",)),
        "numbering": Kind("a numbered heading", traits=("duplicate", "gap")),
        "percent": Kind("a percentage", Measure.NUMBER),
        "phone": Kind("a phone number", traits=("fax",)),
        "placeholder": Kind("a placeholder", traits=("blank", "choice", "note", "template")),
        "postal": Kind("a postal address"),
        "readability": Kind("a reading level", Measure.GRADE),
        "reference": Kind("a reference to a section", traits=("dangling", "first", "numbered", "titled")),
        "self": Kind("the author (we, us, our or its name)"),
    }
)

#: The units of a duration, singular to plural, which is the name that `[unit = …]` holds.
UNITS: Mapping[str, str] = MappingProxyType(
    {
        "hour": "hours",
        "day": "days",
        "business day": "business days",
        "week": "weeks",
        "month": "months",
        "year": "years",
    }
)
_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}


def in_days(amount: float, unit: str) -> float:
    """Return a duration in days; n business days are the n/5 weeks that they take, rounded up."""
    if unit == "business days":
        return float(ceil(7 * amount / 5))
    return amount / 24 if unit == "hours" else amount * _DAYS[unit]
