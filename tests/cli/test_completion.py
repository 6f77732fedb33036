"""What a shell completes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import completion

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("complete", "incomplete", "expected"),
    [
        (completion.rules, "us-ca/dn", ["us-ca/dnt-statement"]),
        (completion.rules, "clauselint/s", ["clauselint/stale-baseline"]),
        (completion.globs, "us-ca/dn", ["us-ca/dnt-statement"]),
        (completion.globs, "clauselint/*", ["clauselint/*"]),
        (completion.jurisdictions, "us-ca", [("us-ca", "California")]),
        (completion.facts, "sells_or_shares=", ["sells_or_shares=yes", "sells_or_shares=no"]),
        (completion.formats, "jsonl", ["jsonl"]),
        (completion.formats, "x", []),
    ],
)
def test_completion(complete, incomplete, expected):
    assert complete(incomplete) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("clauselint explain us-ca/dnt", "us-ca/dnt-statement\n"),
        ("clauselint check --jurisdiction us-ca", "us-ca\n"),
        ("clauselint check --format jsonl", "jsonl\n"),
    ],
)
def test_bash_is_answered(words, expected, tmp_path):
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1), "_CLAUSELINT_COMPLETE": "complete_bash"}
    env = {**os.environ, **asked, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "linter"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False, cwd=tmp_path)
    assert (done.stdout, done.stderr) == (expected, "")


@pytest.fixture
def shell(tmp_path):
    """Return what runs a script in a shell in which `clauselint` is a command."""
    command = tmp_path / "bin/clauselint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m linter "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path)}

    def call(name, script):
        if shutil.which(name) is None:
            pytest.skip(f"no {name} here")
        done = subprocess.run(
            [name, "-f", "-c", script] if name == "zsh" else [name, "-c", script],
            capture_output=True,
            text=True,
            env=env,
            check=False,
            cwd=tmp_path,
        )
        return done.stdout, done.stderr

    return call


def documented(name):
    """Return the line that the page on CI gives for a shell."""
    (line,) = re.findall(
        rf"^    (eval .*source_{name} .*)$", (ROOT / "docs/ci.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    return line


def test_bash_completes_as_documented(shell):
    asks = (
        'COMP_WORDS=(clauselint explain us-ca/dn); COMP_CWORD=2; _clauselint_completion clauselint; echo "$COMPREPLY"'
    )
    script = f"{documented('bash')}\ncomplete -p clauselint\n{asks}\n"
    answer = "complete -o default -F _clauselint_completion clauselint\nus-ca/dnt-statement\n"
    assert shell("bash", script) == (answer, "")


def test_zsh_completes_as_documented(shell):
    asks = '_arguments() { print -r -- "$@" }; words=(clauselint explain us-ca/dn); CURRENT=3; _clauselint_completion'
    script = f'autoload -Uz compinit; compinit -u -D\n{documented("zsh")}\nprint "$_comps[clauselint]"\n{asks}\n'
    assert shell("zsh", script) == ('_clauselint_completion\n*: :(("us-ca/dnt-statement"))\n', "")
