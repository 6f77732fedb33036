"""Ages, and the many numbers that are none."""

import pytest

from linter.extract.ages import find
from linter.extract.value import Value

NONE = [
    "",
    "Nothing here.",
    "We keep it for 13 years.",
    "Invoices are retained 7 years.",
    "Our team has 13 years of experience.",
    "We retain records for at least 18 years.",
    "retained for 15 years and over",
    "children kept for above 15 years",
    "we hold it for under 13 years",
    "with over 20 years in the trade",
    "as required by Article 13 and Section 16",
    "the duties under Article 13",
    "as set out under 2.1.5",
    "valid under 13 conditions",
    "defined under 16 CFR 312",
    "records kept under 18 U.S.C. 2257",
    "less than 13 days",
    "at least 15 business days",
    "at least 12 characters",
    "over 18 countries",
    "orders over $18",
    "more than 18% of visits",
    "above 13.5",
    "below 16/17",
    "version 13 or above",
    "more than 15 million users",
    "the age of majority",
    "if you are under the legal age of your country",
    "an aged 130 years old oak",
    "page 13",
    "in under 13 seconds",
    "we will wait at least 18 months",
    "it takes 13 to 15 years",
    "keep it for 13 to 15 years",
    "under 18-digit numbers",
    "our office at 27 Old Acme Street",
    "your age (over 40), sex and race",
    "you must be 18 to 24 inches from the lens",
    "users must be 18 miles from the shop",
    "a password must be 16 characters",
    "the minimum length is 16",
    "the term is not 18 months",
    "(16 in Freedonia)",
]

AGES = [
    ("children under 13", "13", 13, "below"),
    ("children under thirteen", "13", 13, "below"),
    ("anyone under the age of 13", "13", 13, "below"),
    ("under the age of thirteen (13)", "13", 13, "below"),
    ("under age 16", "16", 16, "below"),
    ("under the age or 13", "13", 13, "below"),
    ("Under 13 Accounts may play.", None, None, None),
    ("the Under 13 Playground", "13", 13, "below"),
    ("minors under 16", "16", 16, "below"),
    ("below 16 years of age", "16", 16, "below"),
    ("younger than 13", "13", 13, "below"),
    ("less than 13 years of age", "13", 13, "below"),
    ("not yet 16 years old", "16", 16, "below"),
    ("have not reached the age of 16", "16", 16, "below"),
    ("16 years of age or younger", "16", 17, "below"),
    ("13 or under", "13", 14, "below"),
    ("13 and younger", "13", 14, "below"),
    ("children 12 and under", "12", 13, "below"),
    ("no older than 12", "12", 13, "below"),
    ("up to 12 years of age", "12", 13, "below"),
    ("under-13s", "13", 13, "below"),
    ("(under 16)", "16", 16, "below"),
    ("UNDER THE AGE OF EIGHTEEN", "18", 18, "below"),
    ("under\u00a0the age\nof\u00a013", "13", 13, "below"),
    ("under the age of **13**", "13", 13, "below"),
    ("under the age of 18+", "18", 18, "below"),
    ("under 13 years", "13", 13, "below"),
    ("a child under two (2) years", "2", 2, "below"),
    ("at least 18", "18", 18, "above"),
    ("at least 18 years", "18", 18, "above"),
    ("must be at least eighteen (18) years old", "18", 18, "above"),
    ("18 years or older", "18", 18, "above"),
    ("16 years of age or older", "16", 16, "above"),
    ("aged 13 and over", "13", 13, "above"),
    ("users 13+", "13", 13, "above"),
    ("over 16", "16", 17, "above"),
    ("if you are above 18 years", "18", 19, "above"),
    ("older than 16", "16", 17, "above"),
    ("over the age of 18", "18", 19, "above"),
    ("no younger than 13", "13", 13, "above"),
    ("the minimum age is 16", "16", 16, "above"),
    ("from the age of five", "5", 5, "above"),
    ("have reached the age of 18", "18", 18, "above"),
    ("the age of 13", "13", 13, "bare"),
    ("13 years of age", "13", 13, "bare"),
    ("a 12-year-old", "12", 12, "bare"),
    ("persons under 13-years-of-age", "13", 13, "below"),
    ("when they turn 13", "13", 13, "bare"),
    ("Users must be 14 to open an account", "14", 14, "above"),
    ("You must be fifteen to play", "15", 15, "above"),
    ("everyone needs to be there; members must be 18 years of age", "18", 18, "above"),
    ("18+ only", "18", 18, "above"),
    ("The minimum age to open an account with us is 15", "15", 15, "above"),
    ("The age limit for our forum is 14", "14", 14, "above"),
    ("the age limit of 14", "14", 14, "above"),
    ("not yet 15", "15", 15, "below"),
    ("unless you are not 17", "17", 17, "below"),
    ("people who aren't 18", "18", 18, "below"),
    ("guests who are not 18 years of age or older", "18", 18, "below"),
    ("below the minimum age of 14", "14", 14, "below"),
    ("younger than the minimum age of 14", "14", 14, "below"),
]

RANGES = [
    ("ages 13-15", "13-15", 13, 15, "13-15"),
    ("users aged 13 to 17", "13-17", 13, 17, "13 to 17"),
    ("between 13 and 15", "13-15", 13, 15, "13 and 15"),
    ("between the ages of thirteen (13) and eighteen (18)", "13-18", 13, 18, "thirteen (13) and eighteen (18)"),
    ("consumers 13 to 15 years", "13-15", 13, 15, "13 to 15"),
    ("teens 13\u201315", "13-15", 13, 15, "13\u201315"),
    ("13, 14, or 15 years of age", "13-15", 13, 15, "13, 14, or 15"),
    ("16 or 17 years old", "16-17", 16, 17, "16 or 17"),
]

SEVERAL = [
    ("children between 13 and 15 or older", [("15", 15)]),
    ("at least 13 and less than 16 years of age", [("13", 13), ("16", 16)]),
    ("at least 13 years of age but not yet 16 years of age", [("13", 13), ("16", 16)]),
    ("13 years or older (or 16 years or older in Freedonia)", [("13", 13), ("16", 16)]),
    ("children under 13 (or under 16 in Freedonia)", [("13", 13), ("16", 16)]),
    ("under the age of 13 or 16 (as applicable)", [("13", 13), ("16", 16)]),
    ("14 or older (15 in Freedonia)", [("14", 14), ("15", 15)]),
    ("the minimum age to join is 14 (or 15 if you live in Freedonia)", [("14", 14), ("15", 15)]),
    ("over 13 (15 in Freedonia)", [("13", 14), ("15", 16)]),
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_age(text):
    assert find(text) == []


@pytest.mark.parametrize(("text", "shown", "age", "trait"), AGES, ids=[case[0] for case in AGES])
def test_age(text, shown, age, trait):
    expected = [] if shown is None else [(shown, age, age, {trait})]
    assert [(value.shown, value.low, value.high, value.traits) for value in find(text)] == expected


@pytest.mark.parametrize(("text", "shown", "low", "high", "span"), RANGES, ids=[case[0] for case in RANGES])
def test_range(text, shown, low, high, span):
    start = text.index(span)
    assert find(text) == [Value(start, start + len(span), shown, low, high, frozenset({"range"}))]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[case[0] for case in SEVERAL])
def test_several_ages(text, expected):
    assert [(value.shown, value.low) for value in find(text)] == expected


def test_span_is_the_number():
    text = "No one under the age of thirteen (13) may join."
    assert find(text) == [Value(24, 37, "13", 13, 13, frozenset({"below"}))]


def test_word_and_figure_that_differ_are_two_readings():
    (value,) = find("under the age of thirteen (16)")
    assert (value.low, value.high) == (13, 16)
