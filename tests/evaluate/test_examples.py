"""A rule's own examples."""

import pytest

from linter.evaluate.examples import run
from tests.evaluate.conftest import HEAD, REQUIRE, Shelve

GIVEN = HEAD + "needs: [p/other]\napplies: {facts: {tracks: true}, document: cookie}\n" + REQUIRE


def _failures(shelve: Shelve, rule: str) -> tuple[int, list[tuple[str, int, str]]]:
    book = shelve({"p/other": HEAD + "require: [{id: z, find: zeta, missing: m}]\n", "p/r": rule}, examples=True)
    count, failures = run(book, [one for one in book.rules if one.id == "p/r"])
    return count, [(one.path, one.line, one.message) for one in failures]


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        pytest.param(
            GIVEN + "examples: {found: [Alpha.], missing: [Nothing.]}\n", 2, id="facts, document and needs are given"
        ),
        pytest.param(GIVEN + "examples: {not-assessed: [Alpha.]}\n", 1, id="a test of what applies gives nothing"),
        pytest.param(
            GIVEN + "examples: {not-applicable: [{text: Alpha., facts: {tracks: false}}]}\n", 1, id="with facts"
        ),
        pytest.param(
            HEAD + REQUIRE + "examples: {not-applicable: [{text: Alpha., jurisdictions: [eu]}]}\n", 1, id="with places"
        ),
        pytest.param(
            HEAD + REQUIRE + "examples: {not-applicable: [{text: Alpha., as_of: 2013-01-01}]}\n", 1, id="with a day"
        ),
        pytest.param(
            HEAD.replace("2014", "2026") + REQUIRE + "examples: {found: [Alpha.]}\n",
            1,
            id="the day is that of the review",
        ),
        pytest.param(HEAD + REQUIRE + "sample: 'We [do / do not] say alpha to [name].'\n", 1, id="a sample, decided"),
    ],
)
def test_pass(shelve: Shelve, rule: str, count: int):
    assert _failures(shelve, rule) == (count, [])


def test_a_failure_has_its_path_and_line(shelve: Shelve):
    rule = HEAD + REQUIRE + "examples:\n  found:\n    - Alpha.\n    - Nothing.\n"
    lines = rule.splitlines()
    assert _failures(shelve, rule) == (
        2,
        [("rules/p/r.yaml", lines.index("    - Nothing.") + 1, "p/r: expected found, got missing: 'Nothing.'")],
    )


def test_a_sample_that_is_not_found_fails(shelve: Shelve):
    count, failures = _failures(shelve, HEAD + REQUIRE + "sample: 'We [say alpha.'\n".replace("alpha", "beta"))
    assert (count, len(failures)) == (1, 1)


@pytest.mark.parametrize(
    ("find", "text", "how"),
    [
        ("first NOT /s note", "First of all.", " as bold inside a sentence"),
        ("cell /s @age", "Under 13.", None),
    ],
)
def test_other_shapes(shelve: Shelve, find: str, text: str, how: str | None):
    rule = HEAD + f"require: [{{id: a, find: '{find}', missing: m}}]\nexamples: {{found: ['{text}']}}\n"
    ((_, _, message),) = _failures(shelve, rule)[1]
    assert message == f"p/r: expected found, got missing{how or ''}: '{text}'"
