"""The names by which a document's author calls itself."""

from time import process_time

import pytest

from linter.extract.authors import mentions, names

DECLARED = [
    ('Acme, Inc. ("Acme", "we" or "us") sells anvils.', ("Acme",)),
    ("Acme, Inc. (\u201cwe\u201d, \u201cus\u201d) sells anvils.", ("Acme",)),
    ("Acme Widgets LLC (we, us and our) sells anvils.", ("Acme Widgets",)),
    ("This covers what you do on the Acme Platform. This policy is by Acme Co. (\u201cwe\u201d).", ("Acme",)),
    (
        "Acme Widgets, Inc. and its affiliates (collectively, \u201cAcme,\u201d \u201cwe,\u201d or \u201cus\u201d)",
        ("Acme",),
    ),
    ("Beep Holdings Ltd. and its subsidiaries (\u201cwe\u201d or \u201cus\u201d)", ("Beep Holdings",)),
    ('At BEE.P LLC ("beeP", "our", "us" or "we"), we care.', ("BEE.P", "beeP")),
    ("Acme B.V. and Acme, Inc. (\u201cAcme\u201d, \u201cwe\u201d) run it.", ("Acme",)),
    ("Acme GmbH, 12 Acmeweg, 10115 Berlin, Germany (\u201cwe\u201d)", ("Acme",)),
    ("Acme is a firm of 75001 Paris (\u201cWe\u201d, \u201cUs\u201d or \u201cAcme\u201d).", ("Acme",)),
    ("The terms \u201cAcme,\u201d \u201cwe,\u201d and \u201cus\u201d include Acme LLC.", ("Acme",)),
    ('References to "we" and "us" mean the company Acme Limited.', ("Acme",)),
    ("We are Acme, a maker of anvils.", ("Acme",)),
    ("We at Acme Widgets know that you care.", ("Acme Widgets",)),
    ("At Acme, we value your privacy.", ("Acme",)),
    ("When Acme (that\u2019s us) collects data", ("Acme",)),
]

NOBODY = [
    "",
    "We are GDPR compliant.",
    "We are Data Controllers.",
    "See Facebook's Privacy Policy, Twitter's Privacy Policy and Instagram\u2019s Privacy Policy.",
    "Read the Google Privacy Policy.",
    "Give us Feedback (we like it).",
    "Some data (we do not sell it) is kept.",
    "Principles of the Department of Commerce (US) apply.",
    "Our office is in Zug, Switzerland (\u201cwe\u201d).",
    "This Privacy Policy (\u201cPolicy\u201d) says what we do.",
    "The ad says, \u201cOur car is better.\u201d",
]

TITLED = [
    ("Acme Privacy Policy", "Acme"),
    ("The Acme Privacy and Cookies Policy", "Acme"),
    ("Privacy Policy | Acme", "Acme"),
    ("Acme U.S. Consumer Privacy Statement", "Acme"),
    ("Acme\u2019s Privacy Notice", "Acme"),
    ("Acme.example Privacy Notice", "Acme"),
    ("California Privacy Notice", None),
    ("What does this Privacy Policy cover?", None),
    ("Bcme Privacy Notice", None),
]


@pytest.mark.parametrize(("text", "expected"), DECLARED, ids=[text for text, _ in DECLARED])
def test_declared(text, expected):
    assert names([text, "More text."]) == expected


@pytest.mark.parametrize("text", NOBODY, ids=repr)
def test_nobody(text):
    assert names([text] * 6) == ()


@pytest.mark.parametrize(("title", "expected"), TITLED, ids=[title for title, _ in TITLED])
def test_title_names_who_the_text_names(title, expected):
    texts = [title, "You trust Acme with data.", "It sells anvils.", "In California.", "Write to it.", "Goodbye."]
    assert names(texts) == ((expected,) if expected else ())


def test_a_definition_comes_before_the_title():
    assert names(["Acme Shop Privacy Policy", "Beep Ltd (\u201cwe\u201d) runs Acme Shop."]) == ("Beep", "Acme Shop")


def test_weak_signs_count_only_without_others():
    weak = ["Acme respects your privacy.", "Acme sells anvils.", "Ask Acme."]
    assert names(weak) == ("Acme",)
    assert names([*weak, "Beep Ltd (\u201cwe\u201d) is here."]) == ("Beep",)


def test_a_gloss_names_a_company_and_not_its_initials():
    assert names(["Acme Ventures LLC (\u201cAcme\u201d) knows."]) == ("Acme",)
    assert names(["The Anvil Makers Initiative (\u201cAMI\u201d) lists firms."]) == ()


def test_capitals_are_also_found_as_the_text_writes_them():
    assert names(["ACMEWEB LTD (\u201cwe\u201d)", "AcmeWeb sells anvils."]) == ("AcmeWeb", "ACMEWEB")


def test_at_most_six():
    assert len(names([f"A{letter}me Ltd (\u201cwe\u201d)" for letter in "bcdefghij"])) == 6


def test_mentions_are_whole_words():
    assert [(value.start, value.shown) for value in mentions("Acme, Acmes and Acme's", ("Acme",))] == [
        (0, "Acme"),
        (16, "Acme"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "(we, ",
        '"we" ',
        "\u201cwe\u201d, ",
        "We are A",
        "At A, ",
        "A ",
        "A. ",
        "Ltd ",
        "of ",
        "(\u201cA\u201d) ",
        " respects",
        "a(\u201cwe\u201d) ",
    ],
    ids=repr,
)
def test_growth_is_linear(unit):
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    assert any(_seconds(text) < 2.0 for _ in range(3))  # a busy machine may be slow once


def _seconds(text):
    began = process_time()
    names([text])
    return process_time() - began
