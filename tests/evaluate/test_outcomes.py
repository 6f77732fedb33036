"""What is found once a rule applies: outcomes, elements, findings."""

from datetime import date

import pytest

from linter.finding import Outcome
from tests.evaluate.conftest import HEAD, REQUIRE, Judge

TWO = (
    HEAD
    + """\
require:
  - {id: a, find: alpha, missing: no alpha}
  - {id: b, find: beta, missing: no beta}
  - {id: s, find: gamma, level: should, missing: no gamma}
forbid: [{id: f, find: bad, found: bad is there}]
agree: [{element: v}]
"""
)
TWO = TWO.replace("forbid:", "  - {id: v, find: '@age', level: should, missing: no age}\nforbid:")


@pytest.mark.parametrize(
    ("text", "outcome", "findings"),
    [
        pytest.param("Alpha. Beta. Gamma. Under 13.", "found", [], id="found"),
        pytest.param("Alpha. Beta. Under 13.", "found", [("s", "info")], id="a should is an info"),
        pytest.param("Alpha. Gamma. Under 13.", "partial", [("b", "warning")], id="partial, one lower"),
        pytest.param("Gamma. Under 13.", "missing", [("a", "error")], id="missing once"),
        pytest.param("Nothing.", "missing", [("a", "error")], id="no should where it is missing"),
        pytest.param("Alpha. Beta. Gamma. Under 13. Under 16.", "conflict", [("v-agrees", "error")], id="conflict"),
        pytest.param("Alpha. Beta. Gamma. Under 13. Bad.", "flagged", [("f", "error")], id="flagged"),
        pytest.param(
            "Bad. Alpha. Beta. Gamma. Under 13. Bad. Under 16.", "flagged", None, id="flagged before conflict"
        ),
        pytest.param("Under 13. Under 16.", "conflict", None, id="conflict before missing"),
    ],
)
def test_the_first_outcome_that_holds(judge: Judge, text: str, outcome: str, findings: list | None):
    result = judge(TWO, text)
    assert result.outcome.value == outcome
    if findings is not None:
        assert [(finding.element, finding.severity.value) for finding in result.findings] == findings


SHOULDS = (
    HEAD
    + """\
require:
  - {id: a, find: alpha, level: should, missing: no alpha}
  - {id: b, find: beta, level: should, missing: no beta}
"""
)


@pytest.mark.parametrize(
    ("text", "outcome", "lacking"),
    [("Alpha. Beta.", "found", []), ("Alpha.", "partial", ["b"]), ("x", "missing", ["a"])],
)
def test_a_rule_without_must_goes_by_its_shoulds(judge: Judge, text: str, outcome: str, lacking: list[str]):
    result = judge(SHOULDS, text)
    assert (result.outcome.value, [f.element for f in result.findings]) == (outcome, lacking)
    assert all(finding.severity.value == "info" for finding in result.findings)


def test_a_rule_that_only_forbids_is_clear(judge: Judge):
    rule = HEAD + "forbid: [{id: f, find: bad, found: bad is there}]\n"
    assert judge(rule, "Good.").outcome is Outcome.CLEAR
    result = judge(rule, "Bad, bad.\n\nGood. Bad.")
    assert [(f.location.line, f.location.quote) for f in result.findings] == [(1, "Bad, bad."), (3, "Bad.")]


@pytest.mark.parametrize(
    ("once", "lines"), [("", [(1, [1]), (5, [5]), (7, [7])]), (", once: true", [(1, [1, 5, 7])])], ids=["each", "once"]
)
def test_each_sentence_is_a_finding_or_the_first_for_all(judge: Judge, once: str, lines: list):
    rule = HEAD + f"forbid: [{{id: f, find: bad, found: bad is there{once}}}]\n"
    result = judge(rule, "Bad.\n\nGood.\n\nBad again.\n\nBad once more.")
    assert [(f.location.line, [place.line for place in f.evidence]) for f in result.findings] == lines


def test_the_alternative_is_named(judge: Judge):
    rule = HEAD + "require: [{id: a, any_of: [{id: x, find: alpha}, {id: y, find: beta}], missing: m}]\n"
    assert judge(rule, "Beta.").elements[0].alternative == "y"
    assert judge(rule, "Beta. Alpha.").elements[0].alternative == "x"
    assert judge(rule, "None.").elements[0].alternative is None
    assert judge(HEAD + REQUIRE, "Alpha.").elements[0].alternative is None


@pytest.mark.parametrize(
    ("extra", "text", "elements"),
    [
        pytest.param("when: cookie", "Alpha.", ["b"], id="when is not found"),
        pytest.param("when: cookie", "Alpha. A cookie.", ["a", "b"], id="when is found"),
        pytest.param("in_force: 2027-01-01", "Alpha.", ["b"], id="not yet in force"),
        pytest.param("until: 2026-11-22", "Alpha.", ["b"], id="no longer in force"),
        pytest.param("in_force: 2026-11-22", "Alpha.", ["a", "b"], id="in force today"),
        pytest.param("law: [va]", "Alpha.", ["b"], id="its law is not in scope"),
        pytest.param("law: [ca]", "Alpha.", ["a", "b"], id="its law is in scope"),
    ],
)
def test_an_element_is_left_out(judge: Judge, extra: str, text: str, elements: list[str]):
    laws = "law:\n  - {id: va, jurisdiction: us-va, kind: statute, cite: V, in_force: 2014-01-01}\n"
    rule = HEAD.replace("law:\n", laws) + (
        f"require:\n  - {{id: a, find: alpha, missing: m, {extra}}}\n  - {{id: b, find: beta, missing: m}}\n"
    )
    assert [element.id for element in judge(rule, text).elements] == elements


def test_count_wants_as_many_hits(judge: Judge):
    rule = HEAD + "require: [{id: a, find: alpha, count: 2, missing: m}]\n"
    assert judge(rule, "Alpha.").outcome is Outcome.MISSING
    assert judge(rule, "Alpha. Alpha.").outcome is Outcome.FOUND


STATES = """\
title: T
severity: error
law:
  - {id: ca, jurisdiction: us-ca, kind: statute, cite: C, in_force: 2014-01-01}
  - {id: va, jurisdiction: us-va, kind: statute, cite: V, in_force: 2023-01-01}
  - {id: ky, jurisdiction: us-ky, kind: statute, cite: K, in_force: 2026-01-01}
reviewed: 2026-11-22
require:
  - {id: a, find: alpha, missing: 'no alpha ({places})', must_where: [va, ky]}
"""


@pytest.mark.parametrize(
    ("codes", "as_of", "level", "message"),
    [
        (("us-ca",), date(2026, 11, 22), "should", "no alpha (California)"),
        (("us-ca", "us-va"), date(2026, 11, 22), "must", "no alpha (Virginia)"),
        (("us-va", "us-ky"), date(2026, 11, 22), "must", "no alpha (Kentucky and Virginia)"),
        (("us-va", "us-ky"), date(2025, 11, 22), "must", "no alpha (Virginia)"),
        (("us",), date(2026, 11, 22), "must", "no alpha (Kentucky and Virginia)"),
    ],
)
def test_must_where_and_places(judge: Judge, codes: tuple, as_of: date, level: str, message: str):
    result = judge(STATES, "x", codes, as_of=as_of)
    assert (result.elements[0].level, result.findings[0].message) == (level, message)


AGES = (
    HEAD
    + """\
require: [{id: v, find: '@age', level: should, missing: no age}]
agree: [{element: v, apart: region}]
"""
)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Under 13. Under 13.", "found"),
        ("Under 13. Under 16.", "conflict"),
        ("Under 13. Under 16 in your region.", "found"),
        ("Under 13.\n\n## Region\n\nUnder 16.", "found"),
        ("Under 13.\n\n## Region\n\n### More\n\nUnder 16.\n\n## End", "found"),
        ("Under 13.\n\n## For Californians\n\nUnder 16.", "found"),
        ("Under 13.\n\n## For Californians\n\nUnder 16. Under 18.", "conflict"),
    ],
)
def test_values_agree_unless_apart(judge: Judge, text: str, outcome: str):
    assert judge(AGES, text).outcome.value == outcome


def test_each_audience_has_its_disagreement(judge: Judge):
    result = judge(AGES, "Under 12. Under 13.\n\n## For Californians\n\nUnder 16. Under 18.")
    assert [finding.location.line for finding in result.findings] == [1, 5]
    assert result.findings[0].message.endswith("\u201cUnder 12\u201d against \u201cUnder 13\u201d")


@pytest.mark.parametrize(
    ("find", "text", "nearest"),
    [
        pytest.param(
            "alpha /2 beta", "Alpha one two three beta. No more.", (1, "Alpha one two three beta."), id="n to s"
        ),
        pytest.param("alpha /s beta", "Alpha. Beta.\n\nAlpha beta", None, id="found, no miss"),
        pytest.param("alpha /s beta", "X.\n\nAlpha. Beta.", (3, "Alpha."), id="s to p"),
        pytest.param("alpha /p beta", "# H\n\nAlpha.\n\nBeta.", (3, "Alpha."), id="p to sec"),
        pytest.param("alpha /sec beta", "# H\n\n## A\n\nAlpha.\n\n## B\n\nBeta.", (5, "Alpha."), id="sec to and"),
        pytest.param("alpha AND beta", "One thing. Alpha.", None, id="one side alone"),
        pytest.param("alpha /s beta", "# A\n\nAlpha. Alpha.\n\n# B\n\nBeta.", (7, "Beta."), id="the rarer side"),
        pytest.param("alpha /s beta", "Beta.", None, id="the other side alone"),
        pytest.param("alpha /s beta", "Alpha. Alpha. Alpha. Alpha.", None, id="what stands everywhere is near nothing"),
        pytest.param("$greeting /s beta", "Hello. Beta.", (1, "Hello."), id="a name of the vocabulary"),
        pytest.param("$own", "Alpha. Beta.", (1, "Alpha."), id="a name of the rule"),
        pytest.param("(alpha /s beta) NOT /s gamma", "Alpha. Beta.", (1, "Alpha."), id="what a negation leaves"),
        pytest.param("delta OR (alpha /s beta)", "Alpha. Beta.", (1, "Alpha."), id="an alternative"),
    ],
)
def test_nearest_miss(judge: Judge, find: str, text: str, nearest: tuple[int, str] | None):
    rule = HEAD + f"define: {{own: alpha /s beta}}\nrequire: [{{id: a, find: '{find}', missing: m}}]\n"
    element = judge(rule, text).elements[0]
    found = element.nearest
    assert (found and (found.line, found.quote)) == nearest
    assert element.found or element.evidence == ()


def test_absence_points_where_the_rule_says(judge: Judge):
    rule = HEAD + "point_at: heading(cookie)\nrequire: [{id: a, find: alpha /s beta, missing: m}]\n"
    assert judge(rule, "# X\n\nAlpha.\n\n# Cookies\n\nY.").findings[0].location.line == 5
    assert judge(rule, "# X\n\nAlpha. Beta.\n").findings[0].location.line == 3
    place = judge(rule, "# X\n\nY.\n").findings[0].location
    assert (place.line, place.column, place.quote) == (1, 1, "")


FLAG = HEAD + REQUIRE + "forbid: [{id: f, find: bad, found: bad}]\n"


def _prints(judge: Judge, text: str) -> list[str]:
    return [finding.fingerprint for finding in judge(FLAG, text).findings]


def test_fingerprints_stay_when_lines_move_and_layout_changes(judge: Judge):
    here = _prints(judge, "This is a bad thing.")
    assert len(set(here)) == 1
    for other in (
        "# New\n\nX.\n\nThis is a\nbad thing.",
        "* This is a **bad** thing.",
        "| a |\n|---|\n| This is a bad thing. |",
    ):
        assert sorted(_prints(judge, other)) == sorted(here)
    assert sorted(_prints(judge, "This is a very bad thing.")) != sorted(here)
    absence = [f.fingerprint for f in judge(HEAD + REQUIRE, "One text.").findings]
    assert absence == [f.fingerprint for f in judge(HEAD + REQUIRE, "Another.").findings]


RIGHT = HEAD + "audience: us-ca\nrequire: [{id: a, find: alpha, missing: m}]\n"


@pytest.mark.parametrize(
    ("text", "outcome", "audience"),
    [
        pytest.param("Alpha.", "found", (), id="everyone"),
        pytest.param("# For Californians\n\nAlpha.", "found", ("us-ca",), id="a heading"),
        pytest.param("# American\n\nAlpha.", "found", ("us",), id="those around them"),
        pytest.param("# For Europeans\n\nAlpha.", "missing", None, id="others"),
        pytest.param("# Policy\n\n## For Virginians\n\n### More\n\nAlpha.", "missing", None, id="a section below"),
        pytest.param("# For Europeans\n\nX.\n\n# All\n\nAlpha.", "found", (), id="the next section"),
        pytest.param("# For Europeans\n\n# For Californians\n\nAlpha.", "found", ("us-ca",), id="the next addressee"),
        pytest.param("# 2.1 For Europeans\n\nX.\n\n# 2.1.1 Rights\n\nAlpha.", "missing", None, id="numbered below"),
        pytest.param("# 2.1 For Europeans\n\nX.\n\n# 2.2 Rights\n\nAlpha.", "found", (), id="numbered beside"),
        pytest.param("**For Europeans**\n\nAlpha.", "missing", None, id="a bold line"),
        pytest.param("For Europeans:\n\n* Alpha.\n* Beta.", "missing", None, id="a lead-in"),
        pytest.param(
            "For Europeans:\n\nAlpha.\n\nFor Californians:\n\nX.", "missing", None, id="a lead-in of paragraphs"
        ),
        pytest.param("For Europeans:\n\nX.\n\nFor Californians:\n\nAlpha.", "found", ("us-ca",), id="until the next"),
        pytest.param("If you are European, this section is for you.\n\nAlpha.", "missing", None, id="this section"),
        pytest.param("If you are European, alpha.\n\nX.", "missing", None, id="a paragraph that opens with them"),
        pytest.param("If you are European, X.\n\nAlpha.", "found", (), id="a paragraph is no section"),
        pytest.param(
            "We say alpha to all, and more of it in the texts that we wrote for Europeans.",
            "found",
            (),
            id="no opening",
        ),
        pytest.param("Your rights. If you are European, alpha.", "missing", None, id="a title before it"),
        pytest.param("For Virginians and Californians:\n\nAlpha.", "found", ("us-ca", "us-va"), id="several"),
    ],
)
def test_audience(judge: Judge, text: str, outcome: str, audience: tuple | None):
    result = judge(RIGHT, text)
    assert result.outcome.value == outcome
    assert audience is None or result.elements[0].evidence[0].audience == audience


def test_an_elements_own_audience(judge: Judge):
    rule = HEAD + "audience: us-ca\nrequire: [{id: a, find: alpha, missing: m, audience: eu}]\n"
    assert judge(rule, "# For Europeans\n\nAlpha.").outcome is Outcome.FOUND
    assert judge(rule, "# For Californians\n\nAlpha.").outcome is Outcome.MISSING
