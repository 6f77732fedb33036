"""What a result looks like from outside: valid JSON, exact quotes, evidence in text order."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import linter
from linter.evaluate import Setting, evaluate
from linter.evaluate.places import MOST
from linter.finding import Report
from linter.parsers import parse
from linter.reporters.wire import report_data
from linter.rule import RuleBook
from linter.rulebook import load
from tests.evaluate.conftest import DAY, HEAD, REQUIRE, Judge
from tests.evaluate.conftest import Report as Check

SCHEMA = json.loads((Path(linter.__file__).parent / "schemas/report.schema.json").read_text(encoding="utf-8"))
LINES = [
    "# Privacy Policy",
    "## California residents",
    "**If you are in Virginia**",
    "We do not respond to Do Not Track signals\U0001f36a.",
    "We use *cookies* of advertising partners; see [your choices](https://example.com/ca).",
    "We do not knowingly collect data of children under **thirteen (13)**.",
    "Nobody who is sixteen or younger may use\nthe service.",
    "Contact us at privacy@example.com, 1 Main Street, Springfield, IL 62701.",
    "* You may appeal our decision to deny a request:",
    "    * by e-mail",
    "| Right | How |\n|---|---|\n| GDPR | [here](#x) |",
    "This overview is a summary of our full [Privacy Policy](/full).",
    "\u00a0caf\u00e9 \u2028 \ufeff {{ company }} <b>CCPA</b> `code`",
    "",
]


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load(use_cache=False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=12),
    st.sampled_from(["\n\n", "\n", "\r\n\r\n"]),
)
def test_every_result_is_valid_and_quotes_its_source(book: RuleBook, lines: list[str], between: str):
    document = parse("policies/x.md", between.join(lines) + "\n")
    found = evaluate(document, book, book.rules, Setting(DAY))
    data = report_data(Report("0", DAY, None, (found,), (), (), {}))
    Draft202012Validator(SCHEMA).validate(data)
    assert [result.rule for result in found.results] == sorted(rule.id for rule in book.rules)
    for place in _places(data):
        start = document.line_starts[place["line"] - 1] + place["column"] - 1
        end = document.line_starts[place["end_line"] - 1] + place["end_column"] - 1
        assert place["quote"] == document.source[start:end]
        assert start <= end
        assert place["quote"].strip() or (place["line"], place["column"]) == (1, 1)
    for group in _evidence(data):
        assert group == sorted(group)
        assert len(group) <= MOST


def _places(data: object) -> list[dict]:
    if isinstance(data, list):
        return [place for item in data for place in _places(item)]
    if not isinstance(data, dict):
        return []
    if "quote" in data:
        return [data]
    return [place for item in data.values() for place in _places(item)]


def _evidence(data: dict) -> list[list[tuple[int, int]]]:
    results = data["documents"][0]["results"]
    groups = [part["evidence"] for result in results for part in (*result["elements"], *result["findings"])]
    return [[(place["line"], place["column"]) for place in group] for group in groups]


def test_evidence_is_at_most_twenty_in_text_order(judge: Judge):
    evidence = judge(HEAD + REQUIRE, "\n\n".join(f"Alpha {number} alpha." for number in range(30))).elements[0].evidence
    assert [place.line for place in evidence] == list(range(1, 41, 2))
    assert evidence[0].quote == "Alpha 0 alpha."


def test_results_are_by_rule_and_only_those_asked_for(report: Check):
    rules = {"q/a": HEAD + REQUIRE, "p/z": HEAD + REQUIRE, "p/b": HEAD + REQUIRE}
    assert [result.rule for result in report(rules, "x").results] == ["p/b", "p/z", "q/a"]
    assert [result.rule for result in report(rules, "x", only="p/z").results] == ["p/z"]


def test_elements_stand_as_in_the_rule(judge: Judge):
    rule = HEAD + (
        "require:\n  - {id: z, find: '@age', missing: m}\n  - {id: a, find: alpha, missing: m}\n"
        "forbid: [{id: f, find: bad, found: bad}]\nagree: [{element: z}]\n"
    )
    elements = judge(rule, "Bad. Under 13.").elements
    assert [(one.id, one.kind, one.level, one.found) for one in elements] == [
        ("z", "require", "must", True),
        ("a", "require", "must", False),
        ("f", "forbid", None, True),
        ("z-agrees", "agree", None, False),
    ]
