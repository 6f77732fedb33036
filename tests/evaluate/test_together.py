"""Policies in several files: what spans the set, what stays in a file, and where findings point."""

import pytest

from linter.evaluate import Setting
from linter.evaluate.together import evaluate_together
from linter.finding import Outcome, Source
from linter.parsers import parse
from tests.evaluate.conftest import DAY, HEAD, REQUIRE


@pytest.fixture
def judge(shelve):
    """Return a function that checks files, the main one first, against one rule."""

    def check(rule, *texts, name="own/rule", jurisdictions=("us-ca",)):
        book = shelve({name: HEAD + rule})
        files = [parse(f"{number}.md", text) for number, text in zip("abc", texts, strict=False)]
        setting = Setting(DAY, jurisdictions, Source.CONFIG)
        return evaluate_together(files, book, book.rules, setting)

    return check


def found(query):
    return f"require: [{{id: a, find: '{query}', missing: no alpha}}]\n"


@pytest.mark.parametrize(
    ("query", "texts", "outcome"),
    [
        pytest.param("alpha", ("One.", "Alpha."), Outcome.FOUND, id="in-a-supplement"),
        pytest.param("alpha AND beta", ("Alpha.", "Beta."), Outcome.FOUND, id="and-spans"),
        pytest.param("alpha AND NOT beta", ("Alpha.", "Beta."), Outcome.MISSING, id="and-not-spans"),
        pytest.param("alpha /sec beta", ("Alpha", "Beta"), Outcome.MISSING, id="section"),
        pytest.param("alpha /sec beta", ("# T\n\nAlpha", "Beta"), Outcome.MISSING, id="section-below-a-heading"),
        pytest.param(
            "alpha /sec beta", ("One.", "# T\n\nAlpha.\n\nBeta."), Outcome.FOUND, id="section-of-a-supplement"
        ),
        pytest.param("alpha /p beta", ("Alpha:", "- Beta"), Outcome.MISSING, id="paragraph"),
        pytest.param("alpha /p beta", ("One.", "Alpha:\n\n- Beta"), Outcome.FOUND, id="paragraph-of-a-supplement"),
        pytest.param("alpha /s beta", ("Alpha", "beta"), Outcome.MISSING, id="sentence"),
        pytest.param("alpha /s beta", ("- One:", "Alpha:\n\n- beta"), Outcome.FOUND, id="lead-in-of-a-supplement"),
        pytest.param("alpha /3 beta", ("Alpha", "beta"), Outcome.MISSING, id="words"),
        pytest.param('"alpha beta"', ("Alpha", "beta"), Outcome.MISSING, id="phrase"),
    ],
)
def test_what_spans_a_set(judge, query, texts, outcome):
    assert judge(found(query), *texts).results[0].outcome is outcome


def test_evidence_is_in_its_file(judge):
    report = judge(found("alpha"), "One.\n\nTwo.", "Three.\r\n\r\nAn *alpha*.", "Four.\n\nAlpha.\n")
    evidence = report.results[0].elements[0].evidence
    assert [(p.path, p.line, p.column, p.end_line, p.end_column, p.quote) for p in evidence] == [
        ("b.md", 3, 1, 3, 12, "An *alpha*."),
        ("c.md", 3, 1, 3, 7, "Alpha."),
    ]
    assert (report.path, report.supplements) == ("a.md", ("b.md", "c.md"))


@pytest.mark.parametrize(
    ("rule", "texts", "place"),
    [
        pytest.param(REQUIRE, ("One.", "Two."), ("a.md", 1), id="top-of-the-main-file"),
        pytest.param(
            REQUIRE + "point_at: heading(alps)\n", ("One.", "# Alps"), ("a.md", 1), id="heading-of-a-supplement"
        ),
        pytest.param(
            REQUIRE + "point_at: heading(alps)\n",
            ("# Alps\n\nOne.", "# Alps"),
            ("a.md", 1),
            id="heading-of-the-main-file",
        ),
        pytest.param(found("alpha /s beta"), ("One.\n\nBeta.", "Alpha."), ("a.md", 1), id="nearest-in-a-supplement"),
        pytest.param(found("alpha /s beta"), ("One.\n\nAlpha.", "Beta."), ("a.md", 3), id="nearest-in-the-main-file"),
    ],
)
def test_absence_points_into_the_main_file(judge, rule, texts, place):
    (finding,) = judge(rule, *texts).results[0].findings
    assert (finding.location.path, finding.location.line) == place


def test_what_is_forbidden_is_reported_in_its_file(judge):
    report = judge("forbid: [{id: a, find: alpha, found: alpha}]\n", "One.", "Two.\n\nAlpha.")
    (finding,) = report.results[0].findings
    assert (finding.location.path, finding.location.line) == ("b.md", 3)


def test_values_of_the_set_agree(judge):
    rule = "require: [{id: a, find: '@age', missing: no age}]\nagree: [{element: a}]\n"
    report = judge(rule, "Not for children under 13.", "Not for children under 16.")
    (finding,) = report.results[0].findings
    assert report.results[0].outcome is Outcome.CONFLICT
    assert [(place.path, place.value) for place in finding.evidence] == [("a.md", "13"), ("b.md", "16")]


def test_jurisdictions_are_those_of_the_set(judge):
    report = judge(REQUIRE, "One.", "The CCPA.\n", jurisdictions=None)
    assert [(scope.code, scope.evidence[0].path) for scope in report.scope] == [("us-ca", "b.md")]


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        pytest.param(("See [alpha](https://x.example/b).", "Beta."), Outcome.MISSING, id="to-a-supplement"),
        pytest.param(("See [alpha](c.md#x).", "Beta.", "Gamma."), Outcome.MISSING, id="to-a-file-of-it"),
        pytest.param(("See [alpha](https://x.example/full).", "Beta."), Outcome.NOT_ASSESSED, id="to-another"),
    ],
)
def test_a_supplement_is_not_elsewhere(judge, texts, outcome):
    rule = "elsewhere: link(alpha)\nrequire: [{id: a, find: omega, missing: no omega}]\n"
    assert judge(rule, *texts).results[0].outcome is outcome


def test_hygiene_is_file_by_file(judge):
    rule = "forbid: [{id: a, find: alpha AND beta, found: both}]\n"
    assert judge(rule, "Alpha.", "Beta.", name="hygiene/both").results[0].outcome is Outcome.CLEAR
    report = judge(rule, "One.", "Alpha.\n\nBeta.", "Beta, alpha.", name="hygiene/both")
    assert [(f.location.path, f.location.line) for f in report.results[0].findings] == [("b.md", 1), ("c.md", 1)]
    assert [place.path for place in report.results[0].elements[0].evidence] == ["b.md", "b.md", "c.md"]
