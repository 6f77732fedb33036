"""The other commands: whole outputs and exit codes."""

import json
import os
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import linter
from linter.reporters import REPORTERS
from linter.rulebook import yaml_source

COMMANDS = ("baseline", "check", "diff", "explain", "find", "init", "rules", "schema", "test")

EXPLANATION = """\
demo/dnt: Says how Do Not Track signals are answered
severity error; law reviewed through 2026-11-22

here
    on, at severity error as shipped; there is no .clauselint.yaml
    jurisdictions are not set: each document is read for those that it speaks to

why
    people set the signal and want to know

law
    Demo Code § 1 (California, statute), in force since 2014-01-01
        https://law.example/1

applies
    where California law is in scope

asks for
    response (must)
        “do not track”, in the same sentence as a word that begins with “respond”
            "do not track" /s respond!
        else: no statement of how Do Not Track signals are answered

remedy
    say whether and how you respond

sample clause
    We [respond / do not respond] to Do Not Track signals.

texts for which the outcome is found
    “We do not respond to Do Not Track signals.”

texts for which the outcome is missing
    “We track orders. Do not track mud into the office.”
"""


def test_version(run):
    assert run("--version") == (0, f"clauselint {linter.__version__}\n", "")


def test_help_lists_what_works(run):
    code, out, _ = run("--help")
    assert code == 0
    listed = [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines() if line.strip()]
    assert tuple(listed) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"  clauselint {command}" in out.partition("Example")[2]


def test_help_lists_the_formats(run):
    listed = run("check", "--help")[1].partition("--format FORMAT")[2].partition("repeatable")[0]
    assert sorted(re.findall(r"[a-z]+", listed.replace(" or ", ", "))) == sorted(REPORTERS)


def test_an_unknown_command(run):
    code, out, err = run("chek")
    assert (code, out) == (2, "")
    assert "Did you mean 'check'" in err


@pytest.mark.usefixtures("project")
def test_explain(run):
    assert run("explain", "demo/dnt", "--rules", "own") == (0, EXPLANATION, "")


@pytest.mark.usefixtures("project")
def test_explain_an_unknown_rule(run):
    message = 'clauselint: unknown rule "demo/dnd"; did you mean "demo/dnt"?\n'
    assert run("explain", "demo/dnd", "--rules", "own") == (2, "", message)


@pytest.mark.usefixtures("project")
def test_rules(run):
    code, out, err = run("rules", "--rules", "own")
    assert (code, err) == (0, "")
    assert [line.split() for line in out.splitlines() if line.startswith("demo/dnt")] == [
        ["demo/dnt", "error", "us-ca", "Says", "how", "Do", "Not", "Track", "signals", "are", "answered"]
    ]


@pytest.mark.usefixtures("project")
def test_rules_as_json(run):
    listed = json.loads(run("rules", "--rules", "own", "-f", "json")[1])["rules"]
    assert [rule["elements"] for rule in listed if rule["id"] == "demo/dnt"] == [[{"id": "response", "level": "must"}]]


@pytest.mark.usefixtures("project")
def test_rules_as_markdown(run):
    out = run("rules", "--rules", "own", "-f", "markdown")[1]
    assert "| `demo/dnt` | error | Says how Do Not Track signals are answered | Demo Code § 1 |\n" in out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("query", "paths", "expected"),
    [
        pytest.param(
            '"do not track" /s respond!',
            ["good-privacy.md"],
            (0, "good-privacy.md:9:1: We do not respond to Do Not Track signals.\n", ""),
            id="hit",
        ),
        pytest.param("blockchain", ["good-privacy.md"], (1, "", ""), id="none"),
        pytest.param("track", ["no.md"], (2, "", "clauselint: no.md: no such file or folder\n"), id="no-file"),
    ],
)
def test_find(run, query, paths, expected):
    assert run("find", query, *paths) == expected


@pytest.mark.usefixtures("project")
def test_find_a_name_that_nobody_defined(run):
    code, out, err = run("find", "$nope /s track", "privacy.md")
    assert (code, out) == (2, "")
    assert err.startswith("clauselint: unknown name $nope; ")
    assert err.endswith("\n  $nope /s track\n  ^\n")


@pytest.mark.usefixtures("project")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_find_does_not_wait_for_a_pipe(run):
    os.mkfifo("p.md")
    code, _, err = run("find", "track", "p.md")
    assert (code, err) == (2, "clauselint: p.md: a pipe, not a file\n")


@pytest.mark.usefixtures("project")
def test_find_prints_no_command_of_a_build_server(run):
    Path("::error::x.md").write_text("Do not track.\n", encoding="utf-8")
    code, out, _ = run("find", "track", "::error::x.md")
    assert (code, out) == (0, "./::error::x.md:1:1: Do not track.\n")


@pytest.mark.usefixtures("project")
def test_find_a_broken_query(run):
    code, out, err = run("find", "track /s", "privacy.md")
    assert (code, out) == (2, "")
    first, query, caret = err.splitlines()
    assert first.startswith("clauselint: ")
    assert query == "  track /s"
    assert caret.strip() == "^"


@pytest.mark.usefixtures("project")
def test_examples_of_own_rules(run):
    assert run("test", "own") == (0, "5 examples of 2 rules: none failed\n", "")


def test_a_failing_example(run, project):
    rule = project / "own/demo/dnt.yaml"
    text = rule.read_text(encoding="utf-8").replace('  found: ["We do not respond to Do Not Track signals."]\n', "")
    rule.write_text(text.replace("  missing: [", "  found: ["), encoding="utf-8")
    code, out, err = run("test", "own")
    assert (code, err) == (1, "")
    failure, summary = out.splitlines()
    assert failure.startswith("own/demo/dnt.yaml:15: demo/dnt: expected found, got missing")
    assert summary == "4 examples of 2 rules: 1 failed"


def test_broken_own_rules(run, project):
    (project / "own/demo/dnt.yaml").write_text("title: 1\n", encoding="utf-8")
    code, out, err = run("test", "own")
    assert (code, out) == (2, "")
    assert all(line.startswith("clauselint: own/demo/dnt.yaml:1:") for line in err.splitlines())


@pytest.mark.parametrize("name", ["rule", "report"])
def test_schema(run, name):
    code, out, _ = run("schema", name)
    assert code == 0
    assert out == (Path(linter.__file__).parent / f"schemas/{name}.schema.json").read_text(encoding="utf-8")


CONFIGURATIONS = [
    ("jurisdictions: [us-ca, eu]", True),
    ("jurisdictions: [us-cal]", False),
    ("facts: {sells_or_shares: false}", True),
    ("facts: {sells_or_shares: maybe}", False),
    ("facts: {sells: false}", False),
    ("rules: {us-ca/dnt-statement: off, clauselint/stale-baseline: error, our/own: warning}", True),
    ("rules: {us-ca/dnt-statement: loud}", False),
    ("rules: {our/own: {severity: loud}}", False),
]


@pytest.mark.usefixtures("project")
def test_schema_of_the_configuration(run):
    code, out, err = run("schema", "config", "--rules", "own")
    schema = json.loads(out)
    Draft202012Validator.check_schema(schema)
    accepts = Draft202012Validator(schema).is_valid
    assert (code, err) == (0, "")
    assert [accepts(yaml_source.read("x", text.encode()).data) for text, _ in CONFIGURATIONS] == [
        right for _, right in CONFIGURATIONS
    ]
    keys = schema["properties"]
    assert {"const": "us-ca", "title": "California"} in keys["jurisdictions"]["items"]["anyOf"]
    assert keys["rules"]["properties"]["demo/dnt"]["description"] == "Says how Do Not Track signals are answered"
    assert keys["facts"]["properties"]["sells_or_shares"]["description"].startswith("Do you give personal data")
    assert "demo/dnt" in keys["waive"]["items"]["properties"]["rule"]["examples"]


def test_an_unknown_schema(run):
    assert run("schema", "rul") == (2, "", 'clauselint: schema: unknown choice "rul"; did you mean "rule"?\n')
