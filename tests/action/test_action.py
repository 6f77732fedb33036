"""The composite action, its steps run as a runner of GitHub's would, in scratch repositories."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from linter.rulebook import yaml_source

ROOT = Path(__file__).parent.parent.parent
ACTION = yaml_source.read("action.yml", (ROOT / "action.yml").read_bytes()).data
STEPS = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
SINCE_IS_THERE = (
    "--since"
    in subprocess.run(
        [sys.executable, "-m", "linter", "check", "--help"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
)

SETTINGS = "jurisdictions: [us-ca]\nfacts: {tracks_across_sites: true}\n"
GOOD = """\
# Privacy Policy

We collect your e-mail address and use cookies of advertising partners.

We do not respond to Do Not Track signals.
"""
BAD = GOOD.replace("We do not respond to Do Not Track signals.", "We welcome you.")
DNT = "nothing says how Do Not Track signals are answered"
HOSTILE = "a $(touch owned) `touch owned`;'\"%0A::error::/privacy policy.md"


def value(expression, known):
    """Return what an expression `a || 'b'` comes to."""
    for part in expression.split(" || "):
        found = part.strip("'") if part.startswith("'") else known.get(part, "")
        if found:
            return found
    return ""


def outputs(path):
    """Return the outputs in a runner's file: `name=value` and `name<<END`."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    found = dict(re.findall(r"^([a-z]+)=(.*)$", text, re.MULTILINE))
    return found | {
        name: body for name, _, body in re.findall(r"^([a-z]+)<<(\w+)\n(.*?)\n\2$", text, re.MULTILINE | re.DOTALL)
    }


class Runner:
    """Runs the steps of the action that are commands; one of another action counts as run."""

    def __init__(self, temporary):
        self.temporary = temporary
        self.known = {}

    def run(self, step, folder, inputs, event=None):
        defaults = {f"inputs.{name}": text["default"] for name, text in ACTION["inputs"].items()}
        given = {f"inputs.{name}": text for name, text in inputs.items()}
        known = {**defaults, **given, **(event or {}), **self.known}
        files = {name: self.temporary / f"{step['id']}-{name}" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.unlink(missing_ok=True)
        asked = {
            name: EXPRESSION.sub(lambda match: value(match[1], known), text)
            for name, text in step.get("env", {}).items()
        }
        env = {**os.environ, "RUNNER_TEMP": str(self.temporary), "GITHUB_ACTION_PATH": str(ROOT)} | asked
        env |= {name: str(file) for name, file in files.items()}
        env.pop("PYTHONPATH", None)
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        for name, text in outputs(files["GITHUB_OUTPUT"]).items():
            self.known[f"steps.{step['id']}.outputs.{name}"] = text
        summary = files["GITHUB_STEP_SUMMARY"]
        return done, summary.read_text(encoding="utf-8") if summary.exists() else ""


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    """Return a runner that has found Python and installed clauselint."""
    if os.name == "nt" or shutil.which("bash") is None:
        pytest.skip("no bash to run the steps with")
    found = Runner(tmp_path_factory.mktemp("runner temp"))
    for step in STEPS:
        if step["id"] in {"find", "install"}:
            done, _ = found.run(step, ROOT, {})
            if "No matching distribution" in done.stderr:
                pytest.skip("no package index to install from")
            assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert found.known["steps.find.outputs.python"]
    return found


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "-q")
    write(tmp_path, {".clauselint.yaml": SETTINGS, "README.md": "# Boats\n\nWe build boats.\n"})
    return tmp_path


def git(folder, *arguments):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def write(folder, files):
    """Commit files and return the revision."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    return git(folder, "rev-parse", "HEAD")


def check(runner, folder, inputs, base=""):
    """Return the exit code, the log, the summary and the outputs of the step that checks."""
    for name in ("sarif", "findings", "errors"):
        runner.known.pop(f"steps.check.outputs.{name}", None)
    event = {"github.event.pull_request.base.sha": base}
    done, summary = runner.run(STEPS[-1], folder, inputs, event)
    given = {name: value(text["value"].strip("${} "), runner.known) for name, text in ACTION["outputs"].items()}
    assert done.stderr == ""
    return done.returncode, done.stdout, summary, given


def test_no_input_is_part_of_a_command():
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_every_input_reaches_a_step():
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(STEPS)))
    assert used == set(ACTION["inputs"])
    assert all(text["description"] for text in (*ACTION["inputs"].values(), *ACTION["outputs"].values()))


def test_other_actions_are_pinned():
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in STEPS if "uses" in step)


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        pytest.param({}, 0, id="advisory-by-default"),
        pytest.param({"advisory": "false"}, 1, id="failing"),
        pytest.param({"advisory": "false", "fail-on": "never"}, 0, id="never"),
    ],
)
def test_a_bad_edit(runner, repository, inputs, code):
    write(repository, {"legal/privacy.md": BAD})
    found, log, summary, given = check(runner, repository, inputs)
    assert found == code
    assert re.search(
        rf"^::error file=legal/privacy\.md,line=\d+,.*,title=us-ca/dnt-statement::{DNT}", log, re.MULTILINE
    )
    assert "README" not in log
    assert "### legal/privacy.md\n" in summary
    assert re.search(rf"^\| error \| \d+ \| {DNT}", summary, re.MULTILINE)
    assert ("Advisory: findings do not fail this check." in summary) is ("advisory" not in inputs)
    report = json.loads(Path(given["sarif"]).read_text(encoding="utf-8"))
    levels = [result["level"] for result in report["runs"][0]["results"]]
    assert (int(given["findings"]), int(given["errors"])) == (len(levels), levels.count("error"))


def test_inputs_reach_the_check(runner, repository):
    write(repository, {"legal/privacy.md": BAD, "other.yaml": "rules: {us-ca/dnt-statement: off}\n"})
    inputs = {"config": "other.yaml", "jurisdictions": "us-ca, us-co", "sarif-file": "out/x.sarif", "summary": "false"}
    found, log, summary, given = check(runner, repository, inputs)
    assert (found, summary, given["sarif"]) == (0, "", "out/x.sarif")
    assert DNT not in log
    assert (repository / "out/x.sarif").exists()


def test_paths_with_blanks_and_signs_of_the_shell(runner, repository):
    write(repository, {HOSTILE: BAD, "-x.md": BAD, "privacy.md": BAD})
    _, log, summary, given = check(runner, repository, {"paths": f"\n  {HOSTILE}\n-x.md\n"})
    files = set(re.findall(r"^::\w+ file=(.*?),line=", log, re.MULTILINE))
    assert files == {HOSTILE.replace("%", "%25").replace(":", "%3A"), "-x.md"}
    assert not [line for line in log.splitlines() if line.startswith("::") and "file=" not in line]
    assert [path.name for path in repository.rglob("owned")] == []
    assert int(given["errors"]) > 0
    assert summary.count("\n### ") == 2


@pytest.mark.parametrize(
    ("inputs", "files", "message"),
    [
        pytest.param({}, {}, ".: no privacy policy in this folder (1 file looked at)", id="no-policy"),
        pytest.param({"paths": "no.md"}, {}, "no.md: no such file or folder", id="no-file"),
        pytest.param(
            {},
            {".clauselint.yaml": "jurisdiction: [us-ca]\n", "privacy.md": BAD},
            '.clauselint.yaml:1:1: unknown key "jurisdiction"; did you mean "jurisdictions"?',
            id="configuration",
        ),
        pytest.param(
            {"fail-on": "oops\n::error::x"}, {}, '--fail-on: unknown choice "oops', id="an-option-of-two-lines"
        ),
    ],
)
@pytest.mark.parametrize("advisory", ["true", "false"])
def test_what_cannot_be_checked(runner, repository, inputs, files, message, *, advisory):
    write(repository, {"x.txt": "x", **files})
    found, log, summary, given = check(runner, repository, {**inputs, "advisory": advisory})
    assert found == {"true": 0, "false": 2}[advisory]
    assert f"::error title=clauselint::{message}" in log
    assert "::error::x" not in log.splitlines()
    assert message in summary
    assert (given["findings"], given["errors"]) in {("0", "0"), ("", "")}


def test_a_base_that_is_not_there(runner, repository):
    write(repository, {"privacy.md": BAD})
    found, log, _, given = check(runner, repository, {}, "0" * 40)
    assert (found, int(given["errors"]) > 0) == (0, True)
    assert log.startswith(f"::warning title=clauselint::this checkout has no revision {'0' * 40}, ")
    assert "fetch-depth: 0" in log


@pytest.mark.parametrize("since", ["none", "--help", "HEAD; touch owned"])
def test_no_base_is_asked_for(runner, repository, since):
    write(repository, {"privacy.md": BAD})
    _, log, _, given = check(runner, repository, {"since": since}, "HEAD")
    assert (DNT in log, int(given["errors"]) > 0) == (True, True)
    assert not (repository / "owned").exists()


@pytest.mark.skipif(not SINCE_IS_THERE, reason="check knows no --since yet")
@pytest.mark.parametrize(
    ("edit", "since", "counts"),
    [
        pytest.param(GOOD.replace("advertising partners", "partners"), "", False, id="an-edit-that-changes-nothing"),
        pytest.param(BAD, "", True, id="a-bad-edit"),
        pytest.param(BAD, "HEAD", False, id="another-base"),
    ],
)
def test_a_pull_request_counts_what_it_changed(runner, repository, edit, since, counts):
    base = write(repository, {"privacy.md": GOOD})
    write(repository, {"privacy.md": edit})
    inputs = {"advisory": "false", "since": since}
    found, log, _, given = check(runner, repository, inputs, base)
    assert (found, given["errors"], DNT in log) == ((1, "1", True) if counts else (0, "0", False))


def test_a_summary_is_cut_to_what_github_takes(runner, repository):
    text = BAD + "".join(f"\nWe sell [insert name {number}] to everyone.\n" for number in range(9000))
    write(repository, {"privacy.md": text})
    _, _, summary, _ = check(runner, repository, {})
    assert len(summary.encode()) < 1024 * 1024
    assert "The rest is left out" in summary
