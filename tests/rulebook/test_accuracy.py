"""The accuracy that `explain` prints is that of rules that exist."""

import json

from linter.rulebook import load, rules_folder
from linter.rulebook.accuracy import accuracy


def test_every_rule_measured_exists():
    measured = json.loads((rules_folder() / "accuracy.json").read_text(encoding="utf-8"))["rules"]
    assert set(measured) <= {rule.id for rule in load().rules}


def test_flagship_rules_are_measured():
    found = accuracy("us-ca/dnt-statement")
    assert found is not None
    assert found.lines[0].startswith("response")


def test_a_rule_that_nobody_measured_has_none():
    assert accuracy("general/no-such-rule") is None
