"""What a rule book holds once its files have been read."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linter.errors import RuleError
from linter.query.syntax import parse
from linter.query.table import Entry, Table
from linter.rule import (
    Agreement,
    Alternative,
    Applies,
    Condition,
    Element,
    Example,
    Forbidden,
    Law,
    LawKind,
    Level,
    Rule,
    RuleBook,
    Severity,
)
from linter.rulebook import check, load, rules_folder
from linter.tables import Fact, Jurisdiction, Pack

Shelve = Callable[..., Path]

FULL = """\
title: Everything
severity: warning
law:
  - {id: a, jurisdiction: us-ca, kind: statute, cite: C, url: 'https://x.example/', in_force: 2014-01-01, until: 2030-01-01, says: S}
  - {id: b, kind: drafting}
reviewed: 2026-11-22
applies:
  jurisdictions: {any: [us-ca], all: [us], not: [us]}
  facts: {tracks: true, bank: 100.5}
  document: '"x y"'
  except: [bank]
audience: us-ca
needs: [us-ca/dnt]
elsewhere: link(cookie!)
require:
  - id: one
    any_of: [{id: p, find: a}, {id: q, find: b}]
    missing: no one
    law: [a]
    severity: info
    in_force: 2020-01-01
    until: 2021-01-01
    audience: us
    when: c
    count: 2
    must_where: [b]
    looked_for: one or the other
  - {id: two, level: should, find: '@age', missing: no two}
forbid:
  - {id: three, find: d, found: three is there, law: [a], severity: error, audience: us, remedy: R}
agree:
  - {element: two, apart: e}
  - {id: four, element: one, found: differ, law: [b], severity: info, remedy: R}
point_at: heading(f)
why: W
remedy: R
sample: "[S]"
"""

EVERYTHING = Rule(
    id="us-ca/everything",
    path="rules/us-ca/everything.yaml",
    title="Everything",
    severity=Severity.WARNING,
    laws=(
        Law("a", "us-ca", LawKind.STATUTE, "C", "https://x.example/", date(2014, 1, 1), date(2030, 1, 1), "S"),
        Law("b", None, LawKind.DRAFTING, None, None, None, None, None),
    ),
    reviewed=date(2026, 11, 22),
    applies=Applies(
        Condition(("us-ca",), ("us",), ("us",)), {"tracks": True, "bank": 100.5}, parse('"x y"'), ("bank",)
    ),
    definitions={},
    audience="us-ca",
    needs=("us-ca/dnt",),
    elsewhere=parse("link(cookie!)"),
    require=(
        Element(
            "one",
            Level.MUST,
            (Alternative("p", parse("a")), Alternative("q", parse("b"))),
            "no one",
            ("b",),
            ("a",),
            Severity.INFO,
            date(2020, 1, 1),
            date(2021, 1, 1),
            "us",
            parse("c"),
            2,
            "one or the other",
        ),
        Element("two", Level.SHOULD, (Alternative("two", parse("@age")),), "no two"),
    ),
    forbid=(Forbidden("three", parse("d"), "three is there", ("a",), Severity.ERROR, "us", "R"),),
    agree=(
        Agreement("two-agrees", "two", "the text gives different values for two", parse("e")),
        Agreement("four", "one", "differ", None, ("b",), Severity.INFO, "R"),
    ),
    point_at=parse("heading(f)"),
    why="W",
    remedy="R",
    sample="[S]",
)

DNT = Rule(
    id="us-ca/dnt",
    path="rules/us-ca/dnt.yaml",
    title="Says how it answers",
    severity=Severity.ERROR,
    laws=(
        Law(
            "caloppa",
            "us-ca",
            LawKind.STATUTE,
            "Cal. Bus. & Prof. Code § 22575(b)(5)",
            None,
            date(2014, 1, 1),
            None,
            None,
        ),
    ),
    reviewed=date(2026, 11, 22),
    applies=Applies(),
    definitions={"signal": parse('"do not track" OR dnt')},
    require=(Element("response", Level.MUST, (Alternative("response", parse("$signal /s $answer")),), "no answer"),),
    examples=(
        Example("found", "We do not respond to Do Not Track.", line=20),
        Example("found", "DNT is ignored.", {"tracks": True}, None, date(2026, 1, 1), 21),
    ),
)

BOOK = RuleBook(
    (DNT, EVERYTHING),
    {
        "us": Jurisdiction("us", "United States", None, parse("coppa"), None),
        "us-ca": Jurisdiction("us-ca", "California", "us", parse("ccpa OR heading($answer)"), parse("californian")),
    },
    {"tracks": Fact("tracks", "Do you track people?"), "bank": Fact("bank", "Are you a bank?")},
    {"answer": parse("respond! OR ignor!")},
    {"us-ca": Pack("us-ca", "California", "what California asks")},
    Table(),
)


def written(noun: Any) -> Any:
    """Return a noun of the rule book with its queries as they were written."""
    match noun:
        case Entry():
            return noun.tree
        case Table():
            return Table()
        case dict():
            return {key: written(value) for key, value in noun.items()}
        case tuple():
            parts = map(written, noun)
            return type(noun)(*parts) if hasattr(noun, "_fields") else tuple(parts)
    return noun


@pytest.mark.parametrize("use_cache", [False, True])
def test_every_key_has_its_place(shelve: Shelve, *, use_cache: bool) -> None:
    shelve({"us-ca/everything.yaml": FULL})
    assert written(load(use_cache=use_cache, whole=True)) == BOOK
    assert written(load(use_cache=use_cache, whole=True)) == BOOK


def test_a_list_of_jurisdictions_means_any_of_them(shelve: Shelve, rule: str) -> None:
    shelve({"us-ca/dnt.yaml": rule + "applies: {jurisdictions: [us-ca, us]}\n"})
    assert load().rules[0].applies == Applies(Condition(("us-ca", "us")))


def test_a_users_rules_and_words_join_the_shipped_ones(shelve: Shelve, rule: str) -> None:
    shelve()
    mine = shelve(
        {
            "acme/own.yaml": rule.replace("$answer", "($answer OR $mine)"),
            "vocabulary.yaml": "mine: $answer OR refus!\n",
            "facts.yaml": "sells_cars: {question: Do you}\n",
            "packs.yaml": "acme: {title: Acme, covers: our own}\n",
        },
        "mine",
    )
    book = load([mine, mine, Path("rules")])
    assert [(rule.id, rule.path) for rule in book.rules] == [
        ("acme/own", "mine/acme/own.yaml"),
        ("us-ca/dnt", "rules/us-ca/dnt.yaml"),
    ]
    assert list(book.vocabulary) == ["answer", "mine"]
    assert list(book.facts) == ["tracks", "bank", "sells_cars"]
    assert list(book.packs) == ["us-ca", "acme"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(shelve: Shelve, rule: str) -> None:
    shelve({"us-ca/dnt.yaml": b"\xef\xbb\xbf" + rule.replace("\n", "\r\n").encode()})
    assert written(load(whole=True).rules) == (DNT,)


def test_load_raises_the_first_mistake_and_check_returns_all(shelve: Shelve, rule: str) -> None:
    shelve({"us-ca/dnt.yaml": rule.replace("title: S", "titel: S"), "us-ca/two.yaml": "[]"})
    errors = [
        'rules/us-ca/dnt.yaml:1:1: unknown key "titel"; did you mean "title"?',
        'rules/us-ca/dnt.yaml:1:1: missing key "title"',
        "rules/us-ca/two.yaml:1:1: expected a mapping, not a list",
    ]
    assert list(map(str, check())) == errors
    with pytest.raises(RuleError, match='unknown key "titel"'):
        load()


def test_the_shipped_tables_are_sound() -> None:
    tables = ("vocabulary.yaml", "jurisdictions.yaml", "facts.yaml")
    assert [str(error) for error in check() if error.path.endswith(tables)] == []


def test_the_checkout_wins_over_the_package() -> None:
    assert rules_folder() == Path(__file__).parents[2] / "rules"
