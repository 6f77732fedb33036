"""What holds for each kind of value: places in order, no exception, linear growth."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.extract import ages, dates, durations, emails, mojibake, percents, phones, placeholders, postal

KINDS = [ages, dates, durations, emails, mojibake, percents, phones, placeholders, postal]
LENGTH = 200_000
LONGEST = 1.0  # seconds of this process

WORDS = [
    *[
        "under the age of",
        "13",
        "thirteen (13)",
        "years",
        "old",
        "or",
        "and",
        "to",
        "-",
        "older",
        "younger",
        "at least",
    ],
    *[
        "between",
        "children",
        "days",
        "months",
        "a",
        "business",
        "forty-five",
        "hundred",
        "June",
        "Jan.",
        "may",
        "1",
        "1st",
    ],
    *[
        "2023",
        "'23",
        "06/01/2023",
        "2023-02-30",
        "31.12.1999",
        ",",
        ".",
        ";",
        "(",
        ")",
        "+",
        "%",
        "percent",
        "@",
        " @ ",
    ],
    *["a@b.example", "[at]", "[dot]", "at", "dot", "com", "[email protected]", "call", "fax:", "+44 20", "800-", "555"],
    *["0143", "FLOWERS", "ext. 4", "12 Main Street", "PO Box 7", "Springfield", ", IL", "62704", "London", "W14 8TH"],
    *["Dublin", "Ireland", "VIC", "Acmeweg 5", "10115 Berlin", "Germany", "\n", "\u00a0", "\u0130", "**"],
]

REPEATED = [
    *["1", " ", ".", "@", "a", "A", "-", ",", "+", "*", "\n", "\u00a0", "\u0130", "\U0001f600"],
    *[
        "1 ",
        "1-",
        "1.",
        "1,000,",
        "(1)",
        "13 (13) ",
        "13+",
        "13-15 ",
        "13 or older ",
        "under 13 ",
        "age 13 ",
        "of age 13 ",
    ],
    *["one ", "twenty-", "one hundred ", "a hundred and ", "1 year ", "a year ", "1 business ", "30 further more "],
    *["june ", "june 1 ", "1 june ", "may 1, 2", "1/2/", "2023-", "@a", "a@", "a.", "a-", "a.a@a.a ", "x" * 63 + "@"],
    *[
        "a@" + "b." * 40,
        "[at] ",
        "a (at) ",
        "a at b dot ",
        "[email",
        "+1",
        "+1 ",
        "800-",
        "1-800-A",
        "(800) ",
        "call 12 ",
    ],
    *[
        "fax 1-2-",
        "A1 1AA ",
        "CA 94105 ",
        "1 A St ",
        "1 A St, CA ",
        "1 A St, CA 94105 ",
        "A-A-",
        "PO Box ",
        "Dublin 1 ",
    ],
    *["weg 1 ", "rue a ", "10115 Berlin ", "New York, ", "1 bis rue ", "Ireland ", "100% ", "one percent "],
    *[
        "[",
        "[a",
        "[a]",
        "[and a, ",
        "[a/",
        "[company ",
        "{{",
        "{{a",
        "{{a}} ",
        "${",
        "<%",
        "%%a",
        "{%",
        "_",
        "____ ",
        "TBD ",
        "a@example.",
        "\u201c[or] ",
    ],
    *["\ufffd", "\u00e2\u20ac", "\u00c3", "&nbsp", "&#1;", "555-01"],
]


def _names(kind):
    return kind.__name__.rpartition(".")[2]


@pytest.mark.parametrize("kind", KINDS, ids=_names)
@given(text=st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_places_lie_in_the_text_in_order(kind, text):
    place = 0
    for value in kind.find(text):
        assert place <= value.start < value.end <= len(text)
        assert value.low <= value.high
        assert value.shown
        place = value.end


@pytest.mark.parametrize("kind", KINDS, ids=_names)
@pytest.mark.parametrize("unit", REPEATED, ids=repr)
def test_growth_is_linear(kind, unit):
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    assert any(_seconds(kind, text) < LONGEST for _ in range(3))  # a busy machine may be slow once


def _seconds(kind, text):
    began = process_time()
    kind.find(text)
    return process_time() - began
