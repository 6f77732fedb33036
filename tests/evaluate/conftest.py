"""A small rule book: four places, three facts, and the rules that each test writes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from linter.evaluate import Setting, evaluate
from linter.finding import DocumentReport, Result, Source
from linter.parsers import parse
from linter.rule import RuleBook
from linter.rulebook import load

DAY = date(2026, 11, 22)
TABLES = {
    "vocabulary.yaml": "greeting: hello OR salute\n",
    "facts.yaml": (
        'tracks: {question: "Do you track people?"}\nbank: {question: "Are you a bank?"}\n'
        'staff: {question: "How many work for you?"}\n'
    ),
    "jurisdictions.yaml": (
        "us: {name: United States, claimed_by: coppa, addressed_by: heading(american)}\n"
        "eu: {name: European Union, claimed_by: gdpr, addressed_by: european}\n"
        "us-ca: {name: California, within: us, claimed_by: ccpa, addressed_by: californian}\n"
        "us-va: {name: Virginia, within: us, claimed_by: vcdpa, addressed_by: virginian}\n"
        "us-ky: {name: Kentucky, within: us, claimed_by: kcdpa}\n"
    ),
}
HEAD = """\
title: T
severity: error
law:
  - {id: ca, jurisdiction: us-ca, kind: statute, cite: C, in_force: 2014-01-01}
reviewed: 2026-11-22
"""
REQUIRE = "require: [{id: a, find: alpha, missing: no alpha}]\n"

Shelve = Callable[..., RuleBook]
Judge = Callable[..., Result]
Report = Callable[..., DocumentReport]


@pytest.fixture
def shelve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelve:
    """Return a function that makes a rule book of rules by id."""

    def make(rules: dict[str, str], *, examples: bool = False) -> RuleBook:
        for name, text in {**TABLES, **{f"{rule}.yaml": text for rule, text in rules.items()}}.items():
            path = tmp_path / "rules" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("linter.rulebook.files.rules_folder", lambda: tmp_path / "rules")
        return load(use_cache=False, whole=examples)

    return make


@pytest.fixture
def report(shelve: Shelve) -> Report:
    """Return a function that checks a text against rules by id; jurisdictions are configured unless None."""

    def check(
        rules: dict[str, str],
        text: str,
        jurisdictions: tuple[str, ...] | None = ("us-ca",),
        facts: dict[str, bool | float] | None = None,
        *,
        as_of: date = DAY,
        source: Source = Source.CONFIG,
        only: str | None = None,
    ) -> DocumentReport:
        book = shelve(rules)
        chosen = [rule for rule in book.rules if only in {None, rule.id}]
        setting = Setting(as_of, jurisdictions, source, facts or {})
        return evaluate(parse("policy.md", text + "\n"), book, chosen, setting)

    return check


@pytest.fixture
def judge(report: Report) -> Judge:
    """Return a function that checks a text against one rule."""

    def check(rule: str, text: str, *args: object, **settings: object) -> Result:
        return report({"p/r": rule}, text, *args, **settings).results[0]

    return check
