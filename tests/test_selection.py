"""Which rules and jurisdictions a run asks for."""

from types import SimpleNamespace

import pytest

from linter.errors import LinterError
from linter.selection import checked_codes, known_rules, selected

BOOK = SimpleNamespace(
    rules=[SimpleNamespace(id=name) for name in ("eu/basis", "us-ca/dnt", "us-ca/notice")],
    jurisdictions={"us-ca": None, "eu": None},
)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], ["eu/basis", "us-ca/dnt", "us-ca/notice"]),
        (["us-ca/*"], [], ["us-ca/dnt", "us-ca/notice"]),
        (["eu/*", "us-ca/dnt"], [], ["eu/basis", "us-ca/dnt"]),
        (["us-ca/*"], ["*/notice"], ["us-ca/dnt"]),
    ],
)
def test_selected(select, ignore, expected):
    assert [rule.id for rule in selected(BOOK, select, ignore)] == expected


@pytest.mark.parametrize(
    ("glob", "message"),
    [
        ("us-ca/dnd", '--select: unknown rule "us-ca/dnd"; did you mean "us-ca/dnt"?'),
        ("notice", '--select: unknown rule "notice"; did you mean "us-ca/notice"?'),
        ("xyz", '--select: unknown rule "xyz"; known: eu/basis, us-ca/dnt, us-ca/notice'),
        ("uk/*", '--select: no rule matches "uk/*"; packs: eu, us-ca'),
        ("us-cal/*", '--select: no rule matches "us-cal/*"; did you mean "us-ca/*"?'),
        ("us-ca", '--select: unknown rule "us-ca"; did you mean "us-ca/*"?'),
    ],
)
def test_a_glob_that_matches_nothing(glob, message):
    with pytest.raises(LinterError) as error:
        selected(BOOK, [glob], [])
    assert str(error.value) == message


def test_codes_once():
    assert checked_codes(["eu", "us-ca", "eu"], BOOK) == ("eu", "us-ca")


@pytest.mark.parametrize(("glob", "expected"), [("eu/basis", ["eu/basis"]), ("us-ca/*", ["us-ca/dnt", "us-ca/notice"])])
def test_known_rules(glob, expected):
    assert [rule.id for rule in known_rules(glob, BOOK)] == expected
