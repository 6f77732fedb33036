"""E-mail addresses."""

import pytest

from linter.extract.emails import find
from linter.extract.value import Value

NONE = [
    "",
    "Acme @ Home",
    "follow @acme",
    "the @ key",
    "us@",
    "user@localhost",
    "meet us at example.com (or not)",
    "look at the dot matrix (com)",
    "find us @ example.com",
    "@acme@example.social",
    "any domain that ends in @example.com",
    "https://example.com/@acme/notes",
    "your email is protected",
    "your email protected by law",
]

EMAILS = [
    ("privacy@acme.example", "privacy@acme.example"),
    ("Privacy.Team+eu@mail.Acme-Corp.co.uk", "Privacy.Team+eu@mail.Acme-Corp.co.uk"),
    ("o'neil_1@acme.example", "o'neil_1@acme.example"),
    ("privacy [at] acme [dot] example", "privacy@acme.example"),
    ("privacy(at)acme.example", "privacy@acme.example"),
    ("privacy ((at)) acme ((dot)) example", "privacy@acme.example"),
    ("privacy {at} acme {dot} example", "privacy@acme.example"),
    ("privacy@acme[.]example", "privacy@acme.example"),
    ("privacy @ acme.example", "privacy@acme.example"),
    ("privacy AT acme DOT com", "privacy@acme.com"),
    ("privacy at acme dot co dot uk", "privacy@acme.co.uk"),
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_address(text):
    assert find(text) == []


@pytest.mark.parametrize(("text", "shown"), EMAILS, ids=[case[0] for case in EMAILS])
@pytest.mark.parametrize(
    ("before", "after"),
    [("write to ", "."), ("<", ">"), ("_", "_"), ("E-mail:", ", or"), ("\u2018", "\u2019;")],
    ids=["sentence", "angles", "emphasis", "no blank", "quotes"],
)
def test_address(text, shown, before, after):
    assert find(before + text + after) == [Value(len(before), len(before) + len(text), shown)]


@pytest.mark.parametrize("text", ["[email protected]", "[email\u00a0protected]", "email\u00a0protected"], ids=repr)
def test_capture_mark(text):
    (value,) = find(f"Write to [{text}].")
    assert (value.shown, value.traits) == ("[email protected]", {"capture"})


def test_several():
    assert [value.shown for value in find("a@b.example/c@d.example, e [at] f [dot] example")] == [
        "a@b.example",
        "c@d.example",
        "e@f.example",
    ]


def test_addresses_do_not_overlap():
    assert [value.shown for value in find("x [at] a.example@c.example")] == ["x@a.example"]
