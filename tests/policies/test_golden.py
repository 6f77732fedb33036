"""Each sample policy teaches one lesson: its whole report is golden text. REWRITE_GOLDEN=1 writes it anew."""

import os
from pathlib import Path

import pytest

from linter.cli import main

ROOT = Path(__file__).parent.parent.parent
GOLDEN = Path(__file__).parent / "golden"
POLICIES = sorted((ROOT / "policies").glob("*.md"))


def test_there_are_five_lessons():
    assert [path.stem for path in POLICIES] == ["complete", "conflicting", "delegating", "thin", "web-capture"]


@pytest.mark.parametrize("policy", POLICIES, ids=lambda path: path.stem)
def test_report_of_a_sample(policy, clone, monkeypatch, capsys):
    monkeypatch.chdir(clone)
    monkeypatch.setattr(
        "sys.argv", ["clauselint", "check", f"policies/{policy.name}", "--all", "-f", "text", "--as-of", "2026-11-24"]
    )
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    golden = GOLDEN / f"{policy.stem}.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")
