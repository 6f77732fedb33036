from time import process_time

import pytest

from linter.extract import companies
from linter.parsers import parse


def _variants(text):
    return [value.shown for _, value in companies.find(parse("policy.md", text)) if "variant" in value.traits]


@pytest.mark.parametrize(
    "text",
    [
        "Acme, Inc. is we. Write to Acme, Inc.\n\nAcme, Inc runs it.",
        "Acme Inc. and Acme B.V. and Acme Ltd",
        "ACME, INC. GIVES NO WARRANTY. Acme, Inc. is we. Acme, Inc. too.",
        "The Acme Group LLC and at Acme Group LLC",
        "Kohl's, Inc. or Kohl’s, Inc.",
        "Acme. Beta LLC and Beta LLC",
    ],
)
def test_one_way_of_writing(text):
    assert _variants(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Acme, Inc. is we. Acme, Inc. too. Acme Inc. answers.", ["Acme Inc (elsewhere: Acme, Inc)"]),
        ("Bright Water GmbH, Bright Water GmbH, BrightWater GmbH", ["BrightWater GmbH (elsewhere: Bright Water GmbH)"]),
        ("Time USA, LLC, Time USA, LLC, TIME USA, LLC, Time Usa, LLC", ["Time Usa, LLC (elsewhere: Time USA, LLC)"]),
        (
            "Acme.com LLC and Acme.com LLC and Acme.com, LLC and Acme.com, LLC",
            ["Acme.com, LLC (elsewhere: Acme.com LLC)"],
        ),
    ],
)
def test_another_way_is_shown_once(text, shown):
    assert _variants(text) == shown


@pytest.mark.parametrize("unit", ["A", "A ", "Acme ", "Acme, ", "A.a", "A of the ", "Acme Inc ", "& ", "A&"], ids=repr)
def test_growth_is_linear(unit):
    document = parse("policy.md", unit * (200_000 // len(unit)))
    assert any(_seconds(document) < 1.0 for _ in range(3))  # a busy machine may be slow once


def _seconds(document):
    began = process_time()
    list(companies.find(document))
    return process_time() - began
