"""The hooks, installed from this checkout and run by the real pre-commit."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from linter.rulebook import yaml_source

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ("linter", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
HOOKS = {hook["id"]: hook for hook in yaml_source.read("x", (ROOT / ".pre-commit-hooks.yaml").read_bytes()).data}

README = "# Tools\n\nA set of tools to build boats. Our privacy policy is on our website.\n"
BAD = "# Privacy Policy\n\nWe collect your e-mail address and use cookies of advertising partners.\n"
GOOD = BAD + "\nWe do not respond to Do Not Track signals.\n"
ONE_RULE = "args: [--select, us-ca/dnt-statement, --fail-on, warning]"
NOTICE = "# Cookies\n\nWe do not respond to Do Not Track signals.\n"
ADDRESS = "privacy.md:1:1: error: no e-mail address, form, telephone number or postal address"
RULE = """\
title: Names boats
severity: info
law: [{id: house, kind: drafting}]
reviewed: 2026-11-22
why: we build boats
require:
  - {id: boats, find: boat, missing: no boat is named}
remedy: Name a boat.
examples:
  found: [We build {EXAMPLE}.]
  missing: [We build nothing.]
"""


def git(folder, *arguments):
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = {f"GIT_{role}_{part}": "x@example.com" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | nobody | names
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """Return a repository that holds this checkout, with its revision."""
    pytest.importorskip("pre_commit")
    folder = tmp_path_factory.mktemp("hooks")
    for name in PACKAGE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        assert git(folder, *arguments)[0] == 0
    return folder, git(folder, "rev-parse", "HEAD")[1].strip()


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def commit(tmp_path, monkeypatch, hooks, home):
    """Return what commits files under a hook and returns the exit code and what is seen."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    url, revision = hooks
    git(tmp_path, "init", "-q")

    def set_up(hook, *lines):
        options = "".join(f"        {line}\n" for line in lines)
        text = f"repos:\n  - repo: {url}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n{options}"
        (tmp_path / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
        for command in ("install", "install-hooks"):
            done = subprocess.run(
                [sys.executable, "-m", "pre_commit", command],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                check=False,
            )
            if "No matching distribution" in done.stdout:
                pytest.skip("no package index to install the hook from")
            assert done.returncode == 0, done.stdout + done.stderr

    def call(files, hook="clauselint", *lines, before=()):
        for name, text in before:
            write(tmp_path / name, text)
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", "before")
        set_up(hook, *lines)
        for name, text in files:
            write(tmp_path / name, text)
        git(tmp_path, "add", "-A")
        return git(tmp_path, "commit", "-m", "x")

    return call


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("README.md", False),
        ("docs/privately.md", False),
        ("privacy.py", False),
        ("privacy/index.html", False),
        ("privacy.md", True),
        ("legal/Privacy-Policy.markdown", True),
        ("data_protection.md", True),
        ("data-protection-notice.md", True),
        ("cookies.md", True),
        ("legal/ccpa-notice.md", True),
        ("GDPR.md", True),
    ],
)
def test_files_that_look_like_policies(name, wanted):
    assert bool(re.search(HOOKS["clauselint"]["files"], name)) is wanted


def test_one_process_checks_a_commit():
    assert {name: hook["require_serial"] for name, hook in HOOKS.items()} == {
        "clauselint": True,
        "clauselint-rules": True,
    }


def test_a_bad_commit_is_stopped(commit):
    code, seen = commit([("privacy.md", BAD)])
    assert code == 1
    lines = seen.splitlines()
    assert re.fullmatch(r"clauselint\.+Failed", lines[lines.index("- hook id: clauselint") - 1])
    assert "privacy.md:1:1: warning: nothing says how Do Not Track signals are answered [us-ca/dnt-statement]" in lines
    assert any(line.startswith("    remedy: If it is true, say whether and how you respond") for line in lines)


@pytest.mark.parametrize(
    ("files", "state"),
    [
        pytest.param([("privacy.md", GOOD)], "Passed", id="a-good-policy"),
        pytest.param([("privacy-tools.md", README)], "Passed", id="a-readme-with-the-name-of-a-policy"),
        pytest.param([("README.md", README)], "(no files to check)Skipped", id="a-readme"),
    ],
)
def test_a_commit_that_passes(commit, files, state):
    code, seen = commit(files, "clauselint", ONE_RULE)
    assert code == 0, seen
    assert re.search(rf"^clauselint\.+{re.escape(state)}$", seen, re.MULTILINE)


def test_a_supplement_checks_its_set(commit):
    settings = "jurisdictions: [us-ca]\ndocuments: [{path: privacy.md, with: [cookies.md]}]\n"
    code, seen = commit([("cookies.md", NOTICE)], before=[("privacy.md", BAD), (".clauselint.yaml", settings)])
    assert code == 1
    assert "privacy.md: read together with cookies.md\n" in seen
    assert f"\n{ADDRESS}" in seen
    assert "us-ca/dnt-statement" not in seen  # cookies.md says it


def test_a_commit_under_two_configurations(commit):
    files = [
        ("app/.clauselint.yaml", "jurisdictions: [eu]\n"),
        ("site/.clauselint.yaml", "jurisdictions: [us-ca]\n"),
        ("app/privacy.md", GOOD),
        ("site/privacy.md", BAD),
    ]
    code, seen = commit(files)
    assert code == 1
    assert "app/privacy.md: scope: European Union (from app/.clauselint.yaml)\n" in seen
    assert "site/privacy.md: scope: California (from site/.clauselint.yaml)\n" in seen
    assert f"\nsite/{ADDRESS}" in seen


@pytest.mark.parametrize(("example", "code"), [("a boat", 0), ("a car", 1)])
def test_rules_of_ones_own(commit, example, code):
    files = [("ours/house/boats.yaml", RULE.replace("{EXAMPLE}", example))]
    found, seen = commit(files, "clauselint-rules", "args: [ours]", "files: ^ours/")
    assert found == code, seen
    assert ("house/boats: expected found, got missing" in seen) is bool(code)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        pytest.param(BAD.replace("partners", "companies"), 0, id="what-was-there-before"),
        pytest.param(BAD + "\nAsk [insert name].\n", 1, id="what-the-commit-brings"),
    ],
)
def test_only_what_is_staged_counts(commit, edit, code):
    args = "args: [--since, HEAD, --fail-on, warning]"
    found, seen = commit([("privacy.md", edit)], "clauselint", args, before=[("privacy.md", BAD)])
    assert found == code, seen
    assert ("[hygiene/placeholder]" in seen) is bool(code)
    assert "us-ca/dnt-statement" not in seen
