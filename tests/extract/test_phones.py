"""Telephone numbers."""

import pytest

from linter.extract.phones import find
from linter.extract.value import Value

NONE = [
    "",
    "on 2023-06-01 and 01/06/2023",
    "from 2019 to 2023",
    "Springfield, IL 62704-1234",
    "Civil Code 1798.83-1798.84",
    "sections 1798.100 and 1798.105",
    "company number 0123 4567",
    "registration number 555-123-4567",
    "VAT no. 234 567 8901",
    "card 4111 1111 1111 1111",
    "0303 999 0000",
    "call 911",
    "call us within 30 days",
    "call 1-800 numbers only",
    "10.0.0.1",
    "$555 234 5678",
]

PHONES = [
    "(310) 555-0143",
    "(310)555-0143",
    "310-555-0143",
    "310.555.0143",
    "1-800-555-0143",
    "1.888.555.0143",
    "1 (877) 555-0143",
    "1-(800) 555-0143",
    "+1 (415) 555-0143",
    "+1.844.555.0143",
    "+1 (844)-555-0143",
    "(310)\u00a0555\u20110143",
    "888-555-0143 ext 4",
    "888-555-0143 x123",
    "+1 408-555-0143 ext. 2",
    "1-800-FLOWERS",
    "1-800-THE-SHOP",
    "1-866-I-CHOOSE",
    "1-888-8rocket",
    "833-PAWS-596",
    "(888) 858 - PAWS",
    "1(866)PAW-SHOP",
    "+44 20 7946 0000",
    "+44 (0) 20 7946 0000",
    "+442079460000",
    "(+45) 89 88 00 00",
    "(+31) - (0)70 - 888 00 00",
    "+49 40 / 428 00 \u2013 4040",
    "+353 (0)1 765 0000",
]

LOCAL = [
    "0303 999 0000",
    "01625 555000",
    "1300 555 992",
    "33 19 00 00",
    "5550143000",
    "020-3051-0000",
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_number(text):
    assert find(text) == []


@pytest.mark.parametrize("text", PHONES)
@pytest.mark.parametrize(("before", "after"), [("reach us at ", "."), ("(", ")"), ("Phone:", " or")], ids=repr)
def test_number(text, before, after):
    shown = text.replace("\u00a0", " ")
    assert find(before + text + after) == [Value(len(before), len(before) + len(text), shown)]


@pytest.mark.parametrize("text", LOCAL)
@pytest.mark.parametrize("cue", ["Tel. ", "Telephone: ", "Phone no.: ", "please call us on ", "by telephoning "])
def test_local_number_needs_a_cue(text, cue):
    assert find(text) == []
    assert find(cue + text) == [Value(len(cue), len(cue) + len(text), text)]


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Fax: (310) 555-0143", {"fax"}),
        ("Tel: (310) 555-0142, Fax: (310) 555-0143", {"fax"}),
        ("Phone/Fax: (310) 555-0143", set()),
        ("Fax: (310) 555-0142; phone: (310) 555-0143", set()),
    ],
    ids=["fax", "both, fax last", "one for both", "both, phone last"],
)
def test_fax(text, traits):
    assert find(text)[-1].traits == traits


@pytest.mark.parametrize("text", ["3105550143", "Acme\n 3105550143 \nOpen all day"], ids=repr)
def test_plain_digits_alone_on_a_line(text):
    assert [value.shown for value in find(text)] == ["3105550143"]


@pytest.mark.parametrize(
    "text",
    [
        "3105550143.",
        "1105550143",
        "3101550143",
        "31055501430",
        "order\n3105550143",
        "3105550143 items",
        "the 3105550143",
    ],
    ids=repr,
)
def test_other_plain_digits(text):
    assert find(text) == []


def test_beside_a_postcode():
    assert [value.shown for value in find("Call Acme, Springfield 62704 (310) 555.0143")] == ["(310) 555.0143"]


def test_numbers_of_figures_beside_one_of_letters():
    text = "Call (800) 555-0143, 1-800-FLOWERS (356-9377), or +44 20 7946 0000 ext. 12."
    assert [value.shown for value in find(text)][:2] == ["(800) 555-0143", "1-800-FLOWERS"]
    assert find(text)[-1].shown == "+44 20 7946 0000 ext. 12"
