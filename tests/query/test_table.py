"""Queries in a table: each part once, and each query again as it was written."""

import json
from datetime import date
from typing import Any

import pytest

from linter import parsers
from linter.query import table as rows
from linter.query.evaluate import Searcher
from linter.query.syntax import parse
from linter.query.table import Entry, Table

NAMES = {"respond": "respond! OR honor!", "near": "a /5 b"}

ROWS: dict[str, tuple[str, list[Any]]] = {
    "plain word": ("agent", [["word", "agent", "agents"]]),
    "word without a plural": ("we", [["word", "we"]]),
    "root": ("respond!", [["root", "respond", "respond"]]),
    "root of two spellings": ("program!", [["root", "program", "program"]]),
    "exact": ("#data", [["exact", "data"]]),
    "capitals": ("caps(US)", [["marked", "us", False, False, True]]),
    "any letter": ("wom*n", [["marked", "wom*n", False, False, False]]),
    "phrase": ('"opt out!"', [["word", "opt", "opts"], ["root", "out", "out"], ["phrase", 0, 1]]),
    "value": ("@email", [["value", "email"]]),
    "tests": (
        "@age[>= 13, < 18 | = 21]",
        [["value", "age", [["", ">=", 13.0, "13", 0, 0], ["", "<", 18.0, "18", 0, 0]], [["", "=", 21.0, "21", 0, 0]]]],
    ),
    "today": ("@date[< today - 12 months]", [["value", "date", [["", "<", "today", "today - 12 months", -12, 0]]]]),
    "words alone": ("we OR us", [["word", "we"], ["word", "us"], ["any", 0, 1]]),
    "alternatives": ("we OR @email", [["word", "we"], ["value", "email"], ["or", rows.SPAN, 0, 1]]),
    "scope": ("heading(we)", [["word", "we"], ["scoped", rows.SPAN, 0, "heading"]]),
    "connector": (
        "we NOT +5 us",
        [["word", "we"], ["word", "us"], ["connect", rows.SPAN, 0, 1, "n", 5, True, True]],
    ),
    "the same word twice": ("we /s we", [["word", "we"], ["connect", rows.PARAGRAPH, 0, 0, "s", 0, False, False]]),
    "a hit of two places": (
        "(we /s us) /sec we",
        [
            ["word", "we"],
            ["word", "us"],
            ["connect", rows.PARAGRAPH, 0, 1, "s", 0, False, False],
            ["connect", rows.DOCUMENT, 2, 0, "sec", 0, False, False],
        ],
    ),
    "name": (
        "$respond /s we",
        [
            ["root", "respond", "respond"],
            ["root", "honor", "honor"],
            ["any", 0, 1],
            ["named", rows.SPAN, 2, "respond"],
            ["word", "we"],
            ["connect", rows.PARAGRAPH, 3, 4, "s", 0, False, False],
        ],
    ),
    "a name among alternatives of words alone": (
        "$respond OR we",
        [
            ["root", "respond", "respond"],
            ["root", "honor", "honor"],
            ["any", 0, 1],
            ["named", rows.SPAN, 2, "respond"],
            ["word", "we"],
            ["any", 3, 4],
        ],
    ),
}


def tabled(text: str) -> tuple[Table, int]:
    table = Table()

    def named(name: str) -> int:
        return table.add(parse(NAMES[name]), named)

    return table, table.add(parse(text), named)


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_rows(text: str, expected: list[Any]) -> None:
    table, number = tabled(text)
    assert table.rows == expected
    assert number == len(expected) - 1


@pytest.mark.parametrize("text", [text for text, _ in ROWS.values()], ids=ROWS)
def test_a_query_is_read_as_it_was_written(text: str) -> None:
    table, number = tabled(text)
    kept = Table(json.loads(json.dumps(table.rows)))
    assert kept.tree(number) == parse(text)
    assert kept == table


def test_names_in_names_as_deep_as_may_be_are_found() -> None:
    table, names = Table(), {"name-0": "alpha"} | {f"name-{n}": f"$name-{n - 1} NOT /s beta" for n in range(1, 199)}

    def named(name: str) -> int:
        return table.add(parse(names[name]), named)

    document = parsers.parse("x.md", "Alpha. Beta.")
    found = Searcher(document, table, date(2026, 11, 22)).find(Entry(table, named("name-198")))
    assert len(found) == 1
    assert table.tree(named("name-198")) == parse(names["name-198"])


def test_a_query_is_put_in_once() -> None:
    table = Table()
    numbers = [table.add(parse(text), {}.__getitem__) for text in ("a /s b", "b", "a /s b")]
    assert numbers == [2, 1, 2]
