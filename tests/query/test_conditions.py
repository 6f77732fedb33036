"""Values and their tests in the query language."""

from datetime import date

import pytest

from linter.query import tree
from linter.query.syntax import parse
from linter.query.tree import ValueTerm


def value(operator: str, operand: str | float, shown: str, months: int = 0, days: int = 0) -> tree.Test:
    """Return a test of the value itself."""
    return tree.Test("", operator, operand, shown, months, days)


BUSINESS = tree.Test("unit", "=", "business days", "business days")
VALUES: dict[str, tuple[str, ValueTerm]] = {
    "no test": ("@email", ValueTerm("email")),
    "kind in capitals": ("@Email", ValueTerm("email")),
    "age": ("@age[>= 13]", ValueTerm("age", ((value(">=", 13.0, "13"),),))),
    "age with its unit": ("@age[<13 years]", ValueTerm("age", ((value("<", 13.0, "13"),),))),
    "both must hold": ("@age[>= 13, < 18]", ValueTerm("age", ((value(">=", 13.0, "13"), value("<", 18.0, "18")),))),
    "alternatives": ("@age[= 13 | != 16]", ValueTerm("age", ((value("=", 13.0, "13"),), (value("!=", 16.0, "16"),)))),
    "days": ("@duration[<= 45 days]", ValueTerm("duration", ((value("<=", 45.0, "45 days"),),))),
    "hours": ("@duration[<= 72 hours]", ValueTerm("duration", ((value("<=", 3.0, "72 hours"),),))),
    "weeks": ("@duration[> 2 Weeks]", ValueTerm("duration", ((value(">", 14.0, "2 weeks"),),))),
    "months": ("@duration[= 1.5 month]", ValueTerm("duration", ((value("=", 45.0, "1.5 months"),),))),
    "a year": ("@duration[= 1 years]", ValueTerm("duration", ((value("=", 365.0, "1 year"),),))),
    "business days": ("@duration[< 8 business days]", ValueTerm("duration", ((value("<", 12.0, "8 business days"),),))),
    "unit": ("@duration[unit = Business  Day]", ValueTerm("duration", ((BUSINESS,),))),
    "percent": ("@percent[= 100]", ValueTerm("percent", ((value("=", 100.0, "100"),),))),
    "percent sign": ("@percent[= 99.5%]", ValueTerm("percent", ((value("=", 99.5, "99.5"),),))),
    "day": (
        "@date[>= 2018-05-25]",
        ValueTerm("date", ((value(">=", date(2018, 5, 25).toordinal(), "2018-05-25"),),)),
    ),
    "today": ("@date[<= TODAY]", ValueTerm("date", ((value("<=", "today", "today"),),))),
    "months ago": (
        "@date[< today - 12 months]",
        ValueTerm("date", ((value("<", "today", "today - 12 months", -12),),)),
    ),
    "a year ago": ("@date[< today-1 year]", ValueTerm("date", ((value("<", "today", "today - 1 year", -12),),))),
    "weeks ahead": ("@date[> today + 2 weeks]", ValueTerm("date", ((value(">", "today", "today + 2 weeks", 0, 14),),))),
    "traits": (
        "@link[broken | Vague]",
        ValueTerm("link", ((value("is", "broken", "broken"),), (value("is", "vague", "vague"),))),
    ),
    "trait with a hyphen": ("@date[month-only]", ValueTerm("date", ((value("is", "month-only", "month-only"),),))),
}


@pytest.mark.parametrize(("text", "query"), VALUES.values(), ids=VALUES)
def test_value(text: str, query: ValueTerm) -> None:
    """A value is read with its tests."""
    assert parse(text) == query
