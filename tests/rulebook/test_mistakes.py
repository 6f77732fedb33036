"""Every mistake in a rule file: where it is, what is wrong, what is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.rulebook import check

Shelve = Callable[..., Path]
AT = "rules/us-ca/dnt.yaml:"
HINT = "a query that begins with a quote or a sign stands between '…' or below a >- sign"

SOUND = {
    "as it is": ("title", "title"),
    "a comment in a block's head": ("find: >-", "find: >- # why"),
    "a literal block": ("find: >-", "find: |"),
    "numbers as facts": ("{tracks: true}", "{tracks: 100, bank: 0.5}"),
    "guidance as a warning": ("severity: error", "severity: warning"),
}

MISTAKES = {
    # keys
    "unknown key": ("    missing: no answer", "    mising: no answer", [
        '13:5: require[0]: missing key "missing"',
        '17:5: require[0]: unknown key "mising"; did you mean "missing"?',
    ]),
    "unknown key, nothing near": ("    in_force: 2014", "    zzz: 2014", [
        '8:5: law[0]: unknown key "zzz"; known: id, jurisdiction, kind, cite, url, in_force, until, says',
    ]),
    "missing keys": ("reviewed: 2026-11-22\n", "", ['1:1: missing key "reviewed"']),
    "a law of no place": ("    jurisdiction: us-ca\n", "", ['4:5: law[0]: missing key "jurisdiction"']),
    "drafting in a place": ("kind: statute", "kind: drafting", [
        "5:19: law[0].jurisdiction: kind drafting holds everywhere: leave the jurisdiction out",
    ]),
    "nothing to look for": ("require:", "unrequire:", [
        '1:1: missing key "require" or "forbid" or "agree"',
        '12:1: unknown key "unrequire"; did you mean "require"?',
    ]),
    "find and any_of": ("    missing:", "    any_of: [{id: a, find: b}]\n    missing:", [
        '13:5: require[0]: write "find" or "any_of", not both',
    ]),
    "neither find nor any_of": ("    find: >-\n      $signal\n      /s $answer\n", "", [
        '13:5: require[0]: missing key "find" or "any_of"',
    ]),
    "level and must_where": ("    missing:", "    level: must\n    must_where: [caloppa]\n    missing:", [
        '13:5: require[0]: write "level" or "must_where", not both',
    ]),
    "twice": ("severity: error", "severity: error\ntitle: Again", ['3:1: key "title" is written twice (first on line 1)']),
    # values
    "wrong type": ("title: Says how it answers", "title: [a]", ["1:8: title: expected a text, not a list"]),
    "number for a text": ("find: >-\n      $signal\n      /s $answer\n", "find: 13\n", [
        "14:11: require[0].find: expected a text, not the number 13",
    ]),
    "yes is a text": ("{tracks: true}", "{tracks: yes}", [
        "22:23: examples.found[1].facts.tracks: expected true or false or a number, not a text",
    ]),
    "nothing": ("title: Says how it answers", "title:", ["1:7: title: expected a text, not nothing"]),
    "empty text": ("title: Says how it answers", "title: ''", ["1:8: title: expected something here: the text is empty"]),
    "empty list": ("    missing:", "    law: []\n    missing:", [
        "17:10: require[0].law: expected something here: the list is empty",
    ]),
    "bad enum": ("severity: error", "severity: eror", ['2:11: severity: unknown value "eror"; did you mean "error"?']),
    "bad enum, nothing near": ("severity: error", "severity: x", [
        '2:11: severity: unknown value "x"; known: error, warning, info',
    ]),
    "no date": ("in_force: 2014-01-01", "in_force: 2014-02-30", [
        '8:15: law[0].in_force: "2014-02-30" is no date of the calendar',
    ]),
    "no ISO date": ("in_force: 2014-01-01", "in_force: 1 May 2014", [
        '8:15: law[0].in_force: "1 May 2014" is not a date (write YYYY-MM-DD)',
    ]),
    "ends before it begins": ("in_force: 2014-01-01", "in_force: 2014-01-01\n    until: 2014-01-01", [
        "9:12: law[0].until: 2014-01-01 is not after in_force, 2014-01-01",
    ]),
    "bad id": ("id: response", "id: My Response", [
        '13:9: require[0].id: "My Response" is not an id (lower-case letters and digits joined by hyphens)',
    ]),
    "bad name": ("  signal:", "  Signal:", [
        '11:3: define: "Signal" is not a name (lower-case letters, digits, hyphens and underscores, a letter first)',
    ]),
    "no url": ("    in_force: 2014", "    url: javascript:x\n    in_force: 2014", [
        '8:10: law[0].url: "javascript:x" is not an http(s) address',
    ]),
    "large count": ("    missing:", "    count: 1001\n    missing:", ["17:12: require[0].count: expected at most 1000, not 1001"]),
    "long query": ("$signal\n", "word OR " * 3000 + "word\n", ["14:11: require[0].find: 24,015 characters: at most 20,000 are read"]),
    "many names": ("  signal:", "".join(f"  n{i}: a\n" for i in range(200)) + "  signal:", [
        "11:3: define: 201 entries: at most 200 are read",
    ]),
    "count": ("    missing:", "    count: 0\n    missing:", ["17:12: require[0].count: expected at least 1, not 0"]),
    "unknown outcome": ("  found:\n", "  fond:\n", ['19:3: examples: unknown key "fond"; did you mean "found"?']),
    # references
    "unknown jurisdiction": ("jurisdiction: us-ca", "jurisdiction: us-cal", [
        '5:19: law[0].jurisdiction: unknown jurisdiction "us-cal"; did you mean "us-ca"?',
    ]),
    "unknown place": ("reviewed:", "applies: {jurisdictions: {not: [us, xx]}}\nreviewed:", [
        '9:37: applies.jurisdictions.not[1]: unknown jurisdiction "xx"; known: us, us-ca',
    ]),
    "unknown audience": ("reviewed:", "audience: fr\nreviewed:", [
        '9:11: audience: unknown jurisdiction "fr"; known: us, us-ca',
    ]),
    "unknown fact": ("{tracks: true}", "{track: true}", [
        '22:15: examples.found[1].facts: unknown fact "track"; did you mean "tracks"?',
    ]),
    "unknown exemption": ("reviewed:", "applies: {except: [x]}\nreviewed:", [
        '9:20: applies.except[0]: unknown fact "x"; known: bank, tracks',
    ]),
    "unknown law": ("    missing:", "    law: [calopa]\n    missing:", [
        '17:11: require[0].law[0]: unknown law "calopa"; did you mean "caloppa"?',
    ]),
    "unknown element": ("examples:", "agree: [{element: respons}]\nexamples:", [
        '18:19: agree[0].element: unknown element "respons"; did you mean "response"?',
    ]),
    "unknown rule": ("reviewed:", "needs: [us-ca/dmt]\nreviewed:", [
        '9:9: needs[0]: unknown rule "us-ca/dmt"; did you mean "us-ca/dnt"?',
    ]),
    "needs itself": ("reviewed:", "needs: [us-ca/dnt]\nreviewed:", [
        "9:9: needs[0]: a rule that needs itself: us-ca/dnt -> us-ca/dnt",
    ]),
    "same id": ("examples:", "forbid: [{id: response, find: x, found: y}]\nexamples:", [
        '18:15: forbid[0].id: id "response" is given twice',
    ]),
    "loud guidance": ("kind: statute", "kind: guidance", ["2:11: severity: guidance is never an error: write warning or info"]),
    # YAML
    "syntax": ("title: Says", 'title: "a" b', [
        f"1:12: not valid YAML: did not find expected key while parsing a block mapping; {HINT}",
    ]),
    "alias": ("title: Says how it answers", "title: *x", [
        f"1:8: YAML anchors (&) and aliases (*) are not read here; {HINT}",
    ]),
    "anchor": ("title: Says how it answers", "title: &x a", [
        f"1:8: YAML anchors (&) and aliases (*) are not read here; {HINT}",
    ]),
    "tag": ("title: Says how it answers", "title: !!python/object:os.system x", [
        f"1:8: YAML tags (!) are not read here; {HINT}",
    ]),
    "two documents": ("examples:", "---\nexamples:", ["18:1: a second document begins here; a file holds one"]),
    "list as a key": ("title: Says", "? [a]\n: b\ntitle: Says", ["1:3: a key is one plain text, not a list or a mapping"]),
    "deep": ("title: Says how it answers", "title: " + "[" * 60 + "]" * 60, ["1:32: nested deeper than 24 levels"]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SOUND.values(), ids=SOUND)
def test_sound(shelve: Shelve, rule: str, old: str, new: str) -> None:
    assert old in rule
    shelve({"us-ca/dnt.yaml": rule.replace(old, new, 1)})
    assert check() == []


@pytest.mark.parametrize(("old", "new", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(shelve: Shelve, rule: str, old: str, new: str, expected: list[str]) -> None:
    assert old in rule
    shelve({"us-ca/dnt.yaml": rule.replace(old, new, 1)})
    assert [str(error) for error in check()] == [AT + line for line in expected]


def test_control_characters_never_reach_a_terminal(shelve: Shelve, rule: str) -> None:
    shelve({"us-ca/dnt.yaml": rule.replace("severity: error", r'severity: "\e[2J\u202e"')})
    assert [str(error) for error in check()] == [
        f'{AT}2:11: severity: unknown value "\ufffd[2J\ufffd"; known: error, warning, info'
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    {
        b"": "1:1: expected a mapping, not nothing",
        b"title: caf\xe9": "1:11: not UTF-8 (byte 0xe9)",
        "a\n\U0001d11eé: \xff".encode() + b"\xff": "2:6: not UTF-8 (byte 0xff)",
        b"title: \x00": "1:8: not valid YAML: the character U+0000 is not allowed",
        b"x" * 1_000_001: "1:1: larger than 1 MB",
    }.items(),
    ids=["empty", "latin-1", "after astral characters", "NUL", "large"],
)
def test_bytes(shelve: Shelve, data: bytes, expected: str) -> None:
    shelve({"us-ca/dnt.yaml": data})
    assert [str(error) for error in check()] == [AT + expected]
