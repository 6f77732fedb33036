"""`clauselint check`: whole outputs, exit codes, streams."""

import io
import json
import sys

import pytest

HEAD = "scope: California (from the text, line 7); severities are one step lower until jurisdictions are set"
FINDING = """\
privacy.md:5:4: {severity}: no statement of how Do Not Track signals are answered [demo/dnt]
    asked for by Demo Code § 1, where California law applies
    remedy: say whether and how you respond
"""
WAITING = """\
1 rule waits for facts; set in .clauselint.yaml, under facts:
    sells_or_shares: """


def test_text_by_default_in_a_pipe(check):
    code, out, err = check("privacy.md")
    assert (code, err) == (0, "")
    assert out.startswith(f"privacy.md: {HEAD}\n")
    assert FINDING.format(severity="warning") in out
    assert out.endswith("\n1 finding (1 warning) in 1 rule assessed; 1 not assessed\n")


def test_configured_jurisdiction_is_an_error(check):
    code, out, _ = check("privacy.md", "--jurisdiction", "us-ca")
    assert code == 1
    assert out.startswith("privacy.md: scope: California (from --jurisdiction)\n" + FINDING.format(severity="error"))


def test_nothing_found(check):
    code, out, err = check("good-privacy.md", "--ignore", "demo/opt-out")
    assert (code, err) == (0, "")
    assert out == f"good-privacy.md: {HEAD}\nno findings in 1 rule assessed; 0 not assessed\n"


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(check, level, code):
    assert check("privacy.md", "--fail-on", level)[0] == code


def test_json_and_text_at_once(check, project):
    code, out, err = check("privacy.md", "-f", "json", "-o", "report.json", "-f", "text")
    assert (code, err) == (0, "")
    assert out.startswith(f"privacy.md: {HEAD}\n")
    data = json.loads((project / "report.json").read_text(encoding="utf-8"))
    assert [result["outcome"] for result in data["documents"][0]["results"]] == ["missing", "not-assessed"]
    assert sorted(path.name for path in project.iterdir() if path.name.startswith(".report")) == []


def test_checklist(check):
    _, out, _ = check("good-privacy.md", "--all", "--ignore", "demo/opt-out", "--jurisdiction", "us-ca")
    assert out == (
        "good-privacy.md: scope: California (from --jurisdiction)\n"
        "good-privacy.md:9:1: found: Says how Do Not Track signals are answered [demo/dnt]\n"
        "    found: response, line 9: “We do not respond to Do Not Track signals.”\n"
        "    asked for by Demo Code § 1, where California law applies\n"
        "no findings in 1 rule assessed; 0 not assessed\n"
    )


def test_law_of_another_day(check):
    _, out, _ = check("privacy.md", "--as-of", "2010-01-01", "--all")
    assert "privacy.md: not-applicable: Says how Do Not Track signals are answered [demo/dnt]\n" in out


def test_stdin(check, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# Privacy Policy\n\nWe collect personal data.\n")))
    code, out, err = check("-", "--stdin-filename", "docs/privacy.md")
    assert (code, err) == (0, "")
    assert out.startswith("docs/privacy.md: read as a U.S. policy")


def test_a_readme_is_skipped(check):
    code, out, err = check("README.md")
    assert (code, out) == (0, "")
    assert err == "clauselint: README.md: skipped: does not look like a privacy policy\n"


def test_a_readme_can_be_forced(check):
    assert check("README.md", "--force")[1].startswith("README.md: read as a U.S. policy")


def test_a_folder(check):
    code, out, err = check(".")
    assert code == 0
    assert [line for line in out.splitlines() if ": scope: " in line] == [
        f"good-privacy.md: {HEAD}",
        f"privacy.md: {HEAD}",
    ]
    assert err == "clauselint: README.md: skipped: does not look like a privacy policy\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["nowhere.md"], "nowhere.md: no such file or folder", id="missing-path"),
        pytest.param(["empty"], "empty: no privacy policy in this folder (0 files looked at)", id="empty-folder"),
        pytest.param(["binary.md"], "binary.md: a binary file, not text", id="binary"),
        pytest.param(["latin.md"], "latin.md: not UTF-8: a bad byte in line 2", id="latin-1"),
        pytest.param(
            ["logo.png"],
            "logo.png: not a format that is read (.md, .markdown); --force reads it as Markdown",
            id="suffix",
        ),
        pytest.param(
            ["privacy.md", "-f", "jsn"],
            '--format: unknown choice "jsn"; did you mean "json"?',
            id="format",
        ),
        pytest.param(
            ["privacy.md", "-f", "json", "-f", "text"],
            "--format: json and text would both go to stdout: name a file with -o for all but the last",
            id="two-on-stdout",
        ),
        pytest.param(
            ["privacy.md", "-o", "a", "-o", "b"],
            "--output: 2 files for 1 format: the i-th -o belongs to the i-th -f",
            id="more-files-than-formats",
        ),
        pytest.param(
            ["privacy.md", "-f", "json", "-f", "text", "-o", "a", "-o", "a"],
            "--output: one file for two formats",
            id="one-file-twice",
        ),
        pytest.param(
            ["privacy.md", "-o", "no/where"], "cannot write no/where: no such file or folder", id="unwritable"
        ),
        pytest.param(
            ["privacy.md", "--jurisdiction", "us-cal"],
            '--jurisdiction: unknown jurisdiction "us-cal"; did you mean "us-ca"?',
            id="jurisdiction",
        ),
        pytest.param(
            ["privacy.md", "--select", "dnt"], '--select: unknown rule "dnt"; did you mean "demo/dnt"?', id="rule"
        ),
        pytest.param(
            ["privacy.md", "--as-of", "2026-2-1"], '--as-of: "2026-2-1" is no day of the form YYYY-MM-DD', id="day"
        ),
        pytest.param(
            ["privacy.md", "--fail-on", "warn"],
            '--fail-on: unknown choice "warn"; did you mean "warning"?',
            id="fail-on",
        ),
        pytest.param(["privacy.md", "--config", "no.yaml"], "no.yaml: no such file or folder", id="config"),
        pytest.param(
            [], "nothing to check: name a file or a folder, or list documents: in .clauselint.yaml", id="no-path"
        ),
    ],
)
def test_a_mistake_is_one_line(check, project, arguments, message):
    (project / "empty").mkdir()
    (project / "binary.md").write_bytes(b"\x00\x01\x02privacy")
    (project / "latin.md").write_bytes("# Privacy\nCaf\xe9\n".encode("latin-1"))
    (project / "logo.png").write_bytes(b"\x89PNG")
    assert check(*arguments) == (2, "", f"clauselint: {message}\n")


def test_a_broken_rule(check, project):
    (project / "own/demo/bad.yaml").write_text("title: x\n", encoding="utf-8")
    code, out, err = check("privacy.md")
    assert (code, out) == (2, "")
    assert err.startswith("clauselint: own/demo/bad.yaml:1:1: missing keys ")
    assert err.count("\n") == 1


def test_the_others_are_checked_all_the_same(check):
    code, out, err = check("nowhere.md", "privacy.md", "--jurisdiction", "us-ca")
    assert code == 2
    assert out.startswith("privacy.md: scope")
    assert err == "clauselint: nowhere.md: no such file or folder\n"


def test_an_unknown_option_is_a_mistake(run):
    code, out, err = run("check", "--formt", "json")
    assert (code, out) == (2, "")
    assert "No such option: --formt" in err


def test_a_fault_says_how_to_report_it(check, monkeypatch):
    def burst(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("linter.pipeline.evaluate", burst)
    code, out, err = check("privacy.md")
    assert (code, out) == (3, "")
    assert err.startswith("Traceback ")
    assert err.splitlines()[-1].startswith("clauselint: this is a fault of clauselint 0.")


def test_ctrl_c(check, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("linter.pipeline.evaluate", interrupt)
    assert check("privacy.md") == (130, "", "")


def test_configured_documents(check, project):
    (project / ".clauselint.yaml").write_text(
        "documents: [{path: privacy.md}]\njurisdictions: [us-ca]\nfail_on: never\nrules: {demo/opt-out: 'off'}\n",
        encoding="utf-8",
    )
    code, out, err = check()
    assert (code, err) == (0, "")
    assert out == (
        "privacy.md: scope: California (from .clauselint.yaml)\n"
        + FINDING.format(severity="error")
        + "1 finding (1 error) in 1 rule assessed; 0 not assessed\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param((), 1, id="each-as-its-configuration-says"),
        pytest.param(("--fail-on", "never"), 0, id="option"),
        pytest.param(("no.md",), 2, id="a-mistake-beats-findings"),
    ],
)
def test_files_under_two_configurations(check, project, arguments, code):
    for package, level in (("a", "never"), ("b", "error")):
        (project / package).mkdir()
        (project / package / "privacy.md").write_bytes((project / "privacy.md").read_bytes())
        (project / package / ".clauselint.yaml").write_text(
            f"jurisdictions: [us-ca]\nfail_on: {level}\n", encoding="utf-8"
        )
    found, out, _ = check("a/privacy.md", "b/privacy.md", *arguments)
    assert found == code
    for package in ("a", "b"):
        assert f"{package}/privacy.md: scope: California (from {package}/.clauselint.yaml)\n" in out
