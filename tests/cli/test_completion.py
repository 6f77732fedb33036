"""What a shell completes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import completion

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("complete", "incomplete", "expected"),
    [
        (completion.rules, "us-ca/d", ["us-ca/dnt-statement"]),
        (completion.rules, "clauselint/s", ["clauselint/stale-baseline"]),
        (completion.globs, "us-ca/d", ["us-ca/dnt-statement"]),
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
