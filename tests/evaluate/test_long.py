"""A long document, in whose sets of sentences a bit stands for several, is read as a short one is."""

from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from linter.evaluate import Setting, evaluate
from linter.finding import Source
from linter.parsers import parse
from linter.rulebook import load

POLICIES = sorted((Path(__file__).parents[2] / "policies").glob("*.md"))
SETTING = Setting(date(2026, 11, 24), None, Source.DOCUMENT, {}, {}, ())


@pytest.fixture(scope="module")
def book():
    return load()


@pytest.mark.parametrize("bits", [2, 7])
@pytest.mark.parametrize("policy", POLICIES, ids=lambda path: path.stem)
def test_the_report_is_the_same(book, policy, bits):
    document = parse(policy.name, policy.read_text(encoding="utf-8"))
    expected = evaluate(document, book, book.rules, SETTING)
    with mock.patch("linter.query.near._MOST", bits):
        assert evaluate(document, book, book.rules, SETTING) == expected
