"""Waivers, comments and the baseline, as a user meets them."""

import json
from collections import Counter

import pytest

from linter import baseline
from linter.rulebook.schema import problems

DAY = ("--as-of", "2026-11-24")
FOUND = "no statement of how Do Not Track signals are answered [demo/dnt]\n"
CONFIG = """\
jurisdictions: [us-ca]
waive:
  - rule: {rule}
    document: {document}
    by: J. Doe of Legal
    on: 2026-01-02
    until: {until}
    reason: scheduled
    note: a secret of counsel
"""


@pytest.fixture
def configure(project):
    def write(text):
        (project / ".clauselint.yaml").write_text(text, encoding="utf-8")

    return write


def waiver(rule="us-ca/dnt-statement", document="privacy.md", until="2027-01-02"):
    return CONFIG.format(rule=rule, document=document, until=until)


@pytest.fixture
def shipped(run, project):  # noqa: ARG001
    """Check with a shipped rule, for the ids of a configuration are verified."""

    def call(*arguments):
        return run("check", "--select", "us-ca/dnt-statement", "--fail-on", "warning", *DAY, *arguments)

    return call


def test_a_waived_finding_does_not_count(shipped, configure):
    assert shipped("privacy.md", "--jurisdiction", "us-ca")[0] == 1
    configure(waiver())
    code, out, err = shipped("privacy.md")
    assert (code, err) == (0, "")
    assert out == (
        "privacy.md: scope: California (from .clauselint.yaml)\n"
        "no findings in 1 rule assessed; 0 not assessed; 1 suppressed\n"
    )


def test_the_checklist_shows_it(shipped, configure):
    configure(waiver())
    out = shipped("privacy.md", "--all")[1]
    assert ": suppressed (config): nothing says how Do Not Track signals are answered [us-ca/dnt-statement]\n" in out
    assert "    suppressed: by a waiver of the configuration, line 3, until 2027-01-02, scheduled\n" in out


@pytest.mark.parametrize("form", ["text", "table", "json", "jsonl"])
def test_free_text_and_names_are_never_printed(shipped, configure, form):
    configure(waiver())
    out = shipped("privacy.md", "--all", "-f", form)[1]
    assert "scheduled" in out
    assert "secret" not in out
    assert "Doe" not in out


def test_json(shipped, configure):
    configure(waiver())
    data = json.loads(shipped("privacy.md", "-f", "json")[1])
    (result,) = data["documents"][0]["results"]
    assert result["findings"][0]["suppressed"] == {
        "by": "config",
        "reason": "scheduled",
        "until": "2027-01-02",
        "line": 3,
    }
    assert data["summary"]["findings"] == {"error": 0, "warning": 0, "info": 0}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param(
            waiver(until="2026-11-24"),
            1,
            ".clauselint.yaml:3:5: warning: the waiver of us-ca/dnt-statement for privacy.md has lapsed: "
            "it held until 2026-11-24 [clauselint/lapsed-suppression]\n",
            id="lapsed",
        ),
        pytest.param(
            waiver(until="2026-11-24") + "rules: {clauselint/lapsed-suppression: {severity: 'off', reason: x}}\n",
            1,
            "1 finding (1 warning) in 1 rule assessed; 0 not assessed\n",
            id="lapsed-and-off",
        ),
        pytest.param(
            waiver(document="good-privacy.md"),
            1,
            "1 finding (1 warning) in 1 rule assessed; 0 not assessed\n",
            id="other",
        ),
    ],
)
def test_a_waiver_that_does_not_hold(shipped, configure, text, code, line):
    configure(text)
    found, out, _ = shipped("privacy.md")
    assert found == code
    assert line in out
    assert ": warning: nothing says how Do Not Track signals are answered [us-ca/dnt-statement]\n" in out


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        pytest.param((), True, id="reported"),
        pytest.param(("--ignore", "clauselint/*"), False, id="ignored"),
        pytest.param(("--jurisdiction", "eu", "--fail-on", "never"), True, id="not-applicable"),
    ],
)
def test_a_waiver_in_vain(shipped, configure, arguments, shown):
    configure(waiver(document="good-privacy.md"))
    out = shipped("good-privacy.md", *arguments)[1]
    assert shown is (
        ".clauselint.yaml:3:5: warning: the waiver of us-ca/dnt-statement for good-privacy.md suppresses nothing "
        "[clauselint/unused-suppression]\n" in out
    )


def test_what_was_not_asked_is_not_in_vain(run, configure):
    configure(waiver())
    assert "suppresses nothing" not in run("check", "--select", "general/overview", "good-privacy.md", *DAY)[1]


@pytest.fixture
def commented(project):
    def write(comment):
        path = project / "privacy.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{comment}\n", encoding="utf-8")

    return write


def test_a_comment_suppresses_where_comments_count(check, configure, commented):
    configure("inline_suppressions: true\njurisdictions: [us-ca]\n")
    commented("<!-- clauselint: ignore demo/dnt until 2027-03-01 -- the form is being built -->")
    code, out, _ = check("privacy.md", "--all", *DAY)
    assert code == 0
    assert f": suppressed (comment): {FOUND}" in out
    assert "    suppressed: by a comment, line 9, until 2027-03-01, the form is being built\n" in out


def test_a_comment_where_comments_do_not_count(check, commented):
    commented("<!-- clauselint: ignore demo/dnt -->\n<!-- clauselint: ignore demo/dnt -->")
    code, out, _ = check("privacy.md", "--jurisdiction", "us-ca", *DAY)
    assert code == 1
    assert f": error: {FOUND}" in out
    assert (
        "privacy.md:9:1: warning: comments that would suppress findings have no effect: inline_suppressions is not set "
        "in .clauselint.yaml [clauselint/unused-suppression]\n" in out
    )


def test_a_comment_that_names_no_rule_fails_the_run(check, configure, commented):
    configure("inline_suppressions: true\n")
    commented("<!-- clauselint: ignore demo/dnd -->")
    code, out, _ = check("privacy.md", *DAY)
    assert code == 1
    assert (
        'privacy.md:9:1: error: a comment to the linter names an unknown rule "demo/dnd"; did you mean "demo/dnt"? '
        "[clauselint/unknown-suppression]\n" in out
    )


def test_reports_of_suppressions_keep_to_the_schema(check, configure, commented):
    configure("inline_suppressions: true\n")
    commented("<!-- clauselint: ignore demo/dnd -->\n<!-- clauselint: ignore demo/dnt until 2020-01-01 -->")
    data = json.loads(check("privacy.md", "-f", "json", *DAY)[1])
    assert [result["rule"] for result in data["documents"][0]["results"]] == [
        "clauselint/lapsed-suppression",
        "clauselint/unknown-suppression",
        "demo/dnt",
        "demo/opt-out",
    ]
    assert problems(data, "report") == []


BASE = ("--rules", "own", "--jurisdiction", "us-ca", *DAY)


@pytest.fixture
def baselined(run, project):
    code, _, err = run("baseline", "privacy.md", "good-privacy.md", "--baseline", "known.json", *BASE)
    assert (code, err) == (0, "")
    return project / "known.json"


def test_a_baseline_holds_no_words_and_no_lines(baselined):
    data = json.loads(baselined.read_text(encoding="utf-8"))
    assert (data["version"], data["tool"]) == (1, "clauselint")
    assert {key for entry in data["findings"] for key in entry} == {"document", "rule", "finding"}
    assert all(len(entry[key]) == 32 for entry in data["findings"] for key in ("document", "finding"))
    assert "demo/dnt" in [entry["rule"] for entry in data["findings"]]
    assert data["findings"] == sorted(data["findings"], key=lambda entry: tuple(entry.values()))


@pytest.mark.usefixtures("baselined")
def test_known_findings_do_not_count(check):
    code, out, _ = check("privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")
    assert code == 0
    assert out.endswith("\nno findings in 1 rule assessed; 1 not assessed; 1 suppressed\n")
    shown = check("privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json", "--all")[1]
    assert f": suppressed (baseline): {FOUND}    suppressed: known to the baseline\n" in shown


@pytest.mark.usefixtures("baselined")
def test_known_findings_may_move(check, project):
    path = project / "privacy.md"
    path.write_text(
        "# New title\n\nA new line on personal data.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert check("privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")[0] == 0


@pytest.mark.usefixtures("baselined")
def test_a_baseline_is_found_from_any_folder(run, project, monkeypatch):
    monkeypatch.chdir(project / "own")
    rules = ("--rules", ".", "--select", "demo/*", "--jurisdiction", "us-ca")
    assert run("check", "../privacy.md", *rules, "--baseline", "../known.json")[0] == 0


@pytest.mark.usefixtures("baselined")
def test_another_document_is_not_known(check, project):
    (project / "privacy.md").rename(project / "app-privacy.md")
    assert check("app-privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")[0] == 1


def test_stale_entries_are_reported_and_pruned(check, run, baselined, project):
    before = baselined.read_text(encoding="utf-8")
    path = project / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nWe respond to Do Not Track signals.\n", encoding="utf-8")
    code, out, _ = check("privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")
    assert code == 0
    assert (
        "known.json:1:1: info: 1 entry of the baseline matches nothing in privacy.md: demo/dnt [clauselint/stale-baseline]\n"
        "    remedy: `clauselint baseline --prune` removes what matches nothing.\n" in out
    )
    assert baselined.read_text(encoding="utf-8") == before
    code, out, _ = run("baseline", "privacy.md", "--prune", "--baseline", "known.json", *BASE)
    assert code == 0
    assert out.endswith("removed\n")
    after = json.loads(baselined.read_text(encoding="utf-8"))["findings"]
    assert len(after) < len(json.loads(before)["findings"])
    assert "matches nothing" not in check("privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")[1]


@pytest.mark.usefixtures("baselined")
def test_what_was_not_checked_is_not_stale(check):
    out = check("good-privacy.md", "--jurisdiction", "us-ca", "--baseline", "known.json")[1]
    assert "matches nothing" not in out


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("no.json", None, "no.json: no such file or folder"),
        ("bad.json", "[1]", "bad.json: not a baseline of clauselint"),
        ("bad.json", "{", "bad.json: not a baseline of clauselint"),
        ("bad.json", '{"version": 2}', "bad.json: version 2 of a baseline; known: 1"),
    ],
)
def test_a_bad_baseline_is_one_line(check, project, name, text, message):
    if text is not None:
        (project / name).write_text(text, encoding="utf-8")
    assert check("privacy.md", "--baseline", name) == (2, "", f"clauselint: {message}\n")


def test_a_baseline_of_nothing(tmp_path):
    path = tmp_path / "known.json"
    baseline.save(baseline.Baseline(str(path), Counter()))
    assert path.read_text(encoding="utf-8") == '{"version": 1, "tool": "clauselint", "findings": []}\n'
    assert baseline.load(str(path)).entries == Counter()


def test_the_rules_of_suppressions_are_known(check):
    code, _, err = check("privacy.md", "--ignore", "clauselint/stale")
    assert (code, err) == (
        2,
        'clauselint: --ignore: unknown rule "clauselint/stale"; did you mean "clauselint/stale-baseline"?\n',
    )
