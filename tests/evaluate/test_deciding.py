"""Whether a rule applies: the steps of deciding, in order, each with its code."""

from datetime import date

import pytest

from linter.finding import Basis, Outcome, Source
from tests.evaluate.conftest import HEAD, REQUIRE, Judge, Report

LATER = HEAD.replace("2014-01-01", "2027-01-01")
PAST = HEAD.replace("in_force: 2014-01-01", "in_force: 2014-01-01, until: 2026-11-22")
FACT = HEAD + "applies: {facts: {tracks: true}}\n" + REQUIRE
FACT_SHOWN = HEAD + "applies: {facts: {tracks: true}, document: cookie}\n" + REQUIRE
SHOWN = HEAD + "applies: {document: cookie}\n" + REQUIRE
EXCEPT = HEAD + "applies: {except: [bank]}\n" + REQUIRE
MANY = HEAD + "applies: {facts: {staff: 50}}\n" + REQUIRE
ANY = HEAD + "applies: {jurisdictions: {any: [us-ca, eu], not: [us-va]}}\n" + REQUIRE
ALL = HEAD + "applies: {jurisdictions: {all: [us-ca, eu]}}\n" + REQUIRE


@pytest.mark.parametrize(
    ("rule", "settings", "outcome", "code"),
    [
        pytest.param(LATER + REQUIRE, {"jurisdictions": ("eu",)}, "not-applicable", "law-date", id="1 before 2"),
        pytest.param(PAST + REQUIRE, {}, "not-applicable", "law-date", id="until is the first day without"),
        pytest.param(PAST + REQUIRE, {"as_of": date(2026, 11, 21)}, "missing", None, id="the last day"),
        pytest.param(HEAD + REQUIRE, {"as_of": date(2014, 1, 1)}, "missing", None, id="the first day"),
        pytest.param(HEAD + REQUIRE, {"as_of": date(2013, 12, 31)}, "not-applicable", "law-date", id="the day before"),
        pytest.param(FACT, {"jurisdictions": ("eu",)}, "not-applicable", "jurisdiction", id="2 before 3"),
        pytest.param(HEAD + REQUIRE, {"jurisdictions": ("us",)}, "missing", None, id="us covers every state"),
        pytest.param(
            HEAD + REQUIRE, {"jurisdictions": ("us-va",)}, "not-applicable", "jurisdiction", id="another state"
        ),
        pytest.param(
            HEAD + REQUIRE, {"jurisdictions": ("eu",)}, "not-applicable", "jurisdiction", id="another country"
        ),
        pytest.param(ANY, {"jurisdictions": ("eu", "us-ca")}, "missing", None, id="any"),
        pytest.param(ANY, {"jurisdictions": ("us-ca", "us-va")}, "not-applicable", "jurisdiction", id="not"),
        pytest.param(ALL, {"jurisdictions": ("us-ca",)}, "not-applicable", "jurisdiction", id="one of all"),
        pytest.param(ALL, {"jurisdictions": ("us-ca", "eu")}, "missing", None, id="all"),
        pytest.param(FACT, {}, "not-assessed", "fact", id="unknown fact"),
        pytest.param(FACT, {"facts": {"tracks": True}}, "missing", None, id="fact is true"),
        pytest.param(FACT, {"facts": {"tracks": False}}, "not-applicable", "fact", id="fact is false"),
        pytest.param(FACT_SHOWN, {}, "not-assessed", "fact", id="unknown, not shown"),
        pytest.param(FACT_SHOWN, {"text": "A cookie."}, "missing", None, id="unknown, shown"),
        pytest.param(
            FACT_SHOWN,
            {"text": "A cookie.", "facts": {"tracks": False}},
            "not-applicable",
            "fact",
            id="set beats shown",
        ),
        pytest.param(FACT_SHOWN, {"facts": {"tracks": True}}, "missing", None, id="set, not shown"),
        pytest.param(MANY, {"facts": {"staff": 50}}, "missing", None, id="number reached"),
        pytest.param(MANY, {"facts": {"staff": 49.5}}, "not-applicable", "fact", id="number not reached"),
        pytest.param(MANY, {}, "not-assessed", "fact", id="number unknown"),
        pytest.param(EXCEPT, {"facts": {"bank": True}}, "not-applicable", "fact", id="exempt"),
        pytest.param(EXCEPT, {"facts": {"bank": False}}, "missing", None, id="not exempt"),
        pytest.param(EXCEPT, {}, "missing", None, id="exemption unknown"),
        pytest.param(SHOWN, {}, "not-applicable", "document", id="4 nothing of it in the document"),
        pytest.param(SHOWN, {"text": "A cookie."}, "missing", None, id="4 in the document"),
    ],
)
def test_steps(judge: Judge, rule: str, settings: dict, outcome: str, code: str | None):
    result = judge(rule, **{"text": "We say nothing.", **settings})
    assert (result.outcome.value, result.reason and result.reason.code) == (outcome, code)


def test_an_unknown_exemption_is_told(judge: Judge):
    assert judge(EXCEPT, "x").exemptions == ("bank",)
    assert judge(EXCEPT, "x", facts={"bank": False}).exemptions == ()


def test_an_unknown_fact_is_asked(judge: Judge):
    reason = judge(FACT, "x").reason
    assert (reason.text, reason.facts) == ("not known: Do you track people?", ("tracks",))


def test_a_law_in_scope_that_is_not_in_force_is_named(judge: Judge):
    rule = HEAD.replace(
        "law:\n", "law:\n  - {id: ky, jurisdiction: us-ky, kind: statute, cite: K, in_force: 2027-01-01}\n"
    )
    result = judge(rule + REQUIRE, "x", ("us-ky",))
    assert result.reason.text == "not in scope: California; the law of Kentucky is not in force on 2026-11-22"


def test_federal_law_comes_with_a_state(judge: Judge):
    rule = HEAD.replace("us-ca", "us")
    assert judge(rule + REQUIRE, "x", ("us-ca",)).outcome is Outcome.MISSING


NEEDED = HEAD + "require: [{id: a, find: section, missing: no section}]\n"
NEEDS = HEAD + "needs: [p/a]\n" + REQUIRE


@pytest.mark.parametrize(
    ("text", "outcome", "code"),
    [("nothing", "not-assessed", "needs"), ("A section.", "missing", None), ("Alpha in a section.", "found", None)],
)
@pytest.mark.parametrize("only", [None, "p/b"])
def test_needs(report: Report, text: str, outcome: str, code: str | None, only: str | None):
    results = report({"p/a": NEEDED, "p/b": NEEDS}, text, only=only).results
    assert [result.rule for result in results] == (["p/a", "p/b"] if only is None else ["p/b"])
    assert (results[-1].outcome.value, results[-1].reason and results[-1].reason.code) == (outcome, code)


ELSEWHERE = (
    HEAD
    + "elsewhere: link(cookie)\nrequire:\n"
    + ("  - {id: a, find: alpha, missing: no alpha}\n  - {id: b, find: beta, missing: no beta}\n")
)


def test_elsewhere_says_where_and_what(judge: Judge):
    result = judge(ELSEWHERE, "Hello.\n\nSee our [cookie policy](/cookies).")
    assert result.outcome is Outcome.NOT_ASSESSED
    assert result.findings == ()
    assert result.reason.code == "elsewhere"
    assert result.reason.text == "line 3: the text sends the reader to /cookies"


def test_elsewhere_turns_nothing_but_missing(judge: Judge):
    result = judge(ELSEWHERE, "Alpha. See our [cookie policy](/cookies).")
    assert (result.outcome, result.reason) == (Outcome.PARTIAL, None)


@pytest.mark.parametrize(
    ("text", "jurisdictions", "source", "scope"),
    [
        ("CCPA", ("eu",), Source.OPTION, [("eu", "option")]),
        ("CCPA", ("us-va", "eu"), Source.CONFIG, [("eu", "config"), ("us-va", "config")]),
        ("CCPA and GDPR", None, Source.DOCUMENT, [("eu", "document"), ("us-ca", "document")]),
        ("COPPA and CCPA", None, Source.DOCUMENT, [("us-ca", "document")]),
        ("COPPA", None, Source.DOCUMENT, [("us", "document")]),
        ("nothing", None, Source.DOCUMENT, [("us", "assumed")]),
    ],
)
def test_scope(report: Report, text: str, jurisdictions: tuple | None, source: Source, scope: list):
    found = report({"p/r": HEAD + REQUIRE}, text, jurisdictions, source=source).scope
    assert [(one.code, one.source.value) for one in found] == scope
    assert all(bool(one.evidence) == (one.source is Source.DOCUMENT) for one in found)


DRAFTING = HEAD.replace(
    "{id: ca, jurisdiction: us-ca, kind: statute, cite: C, in_force: 2014-01-01}", "{id: d, kind: drafting}"
)
GUIDANCE = HEAD.replace(
    "law:\n", "law:\n  - {id: g, jurisdiction: us-ca, kind: guidance, cite: G, in_force: 2014-01-01}\n"
)


@pytest.mark.parametrize(
    ("rule", "settings", "basis", "severity"),
    [
        pytest.param(HEAD + REQUIRE, {}, "configured", "error", id="configured"),
        pytest.param(HEAD + REQUIRE, {"text": "CCPA", "jurisdictions": None}, "inferred", "warning", id="claimed"),
        pytest.param(HEAD + REQUIRE, {"jurisdictions": None}, "assumed", "warning", id="assumed"),
        pytest.param(DRAFTING + REQUIRE, {"jurisdictions": None}, "always", "error", id="drafting"),
        pytest.param(FACT_SHOWN, {"text": "A cookie."}, "inferred", "warning", id="fact inferred"),
        pytest.param(FACT_SHOWN, {"facts": {"tracks": True}}, "configured", "error", id="fact configured"),
        pytest.param(SHOWN, {"text": "A cookie."}, "configured", "error", id="no fact to infer"),
        pytest.param(
            GUIDANCE + REQUIRE.replace("no alpha", "no alpha, law: [g]"),
            {},
            "configured",
            "warning",
            id="guidance is never an error",
        ),
        pytest.param(
            HEAD + REQUIRE.replace("no alpha", "no alpha, severity: info"),
            {},
            "configured",
            "info",
            id="an element's own",
        ),
        pytest.param(
            HEAD + REQUIRE.replace("no alpha", "no alpha, level: should"), {}, "configured", "info", id="should is info"
        ),
    ],
)
def test_basis_and_severity(judge: Judge, rule: str, settings: dict, basis: str, severity: str):
    result = judge(rule, **{"text": "nothing", **settings})
    assert result.basis is Basis(basis)
    assert [finding.severity.value for finding in result.findings] == [severity]


OVERVIEW = (
    "title: O\nseverity: info\nlaw: [{id: d, kind: drafting}]\nreviewed: 2026-11-22\n"
    "forbid: [{id: summary, find: overview, found: a summary}]\n"
)


@pytest.mark.parametrize(
    ("text", "outcome", "code", "kind"),
    [
        ("An overview.", "not-assessed", "overview", "overview"),
        ("An overview. Alpha.", "not-assessed", "overview", "overview"),
        ("An overview. Alpha. Beta.", "found", None, "overview"),
        ("Nothing.", "missing", None, "privacy-policy"),
    ],
)
def test_a_summary_is_not_assessed_for_what_it_lacks(report: Report, text: str, outcome: str, code: str, kind: str):
    rule = ELSEWHERE.replace("elsewhere: link(cookie)\n", "")
    found = report({"general/overview": OVERVIEW, "p/r": rule}, text, only="p/r")
    (result,) = found.results
    assert (result.outcome.value, result.reason and result.reason.code, found.kind) == (outcome, code, kind)
    assert bool(result.findings) == (outcome == "missing")
