"""Whole reports as golden text, and what no report may do."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import linter
from linter.finding import DocumentReport
from linter.reporters import REPORTERS, Look, reporter

SCHEMA = json.loads((Path(linter.__file__).parent / "schemas/report.schema.json").read_text(encoding="utf-8"))
LINE_SCHEMA = {**SCHEMA, **SCHEMA["$defs"]["line"], "properties": SCHEMA["$defs"]["line"]["properties"]}
REPORTS = ("sample", "clean_run", "hostile")


@pytest.mark.parametrize(
    ("name", "report", "look"),
    [
        ("text.txt", "sample", Look()),
        ("text-all.txt", "sample", Look(everything=True)),
        ("text-clean.txt", "clean_run", Look()),
        ("text-hostile.txt", "hostile", Look(everything=True)),
        ("table-80.txt", "sample", Look(width=80)),
        ("table-all-80.txt", "sample", Look(everything=True, width=80)),
        ("table-all-200.txt", "sample", Look(everything=True, width=200)),
        ("table-clean-80.txt", "clean_run", Look(width=80)),
        ("table-hostile-80.txt", "hostile", Look(everything=True, width=80)),
        ("json.json", "sample", Look()),
        ("jsonl.jsonl", "sample", Look()),
    ],
)
def test_whole_report(name, report, look, golden, request):
    assert name.partition(".")[0].partition("-")[0] in REPORTERS
    golden(name, reporter(name.partition(".")[0].partition("-")[0])(request.getfixturevalue(report), look))


@pytest.mark.parametrize("report", REPORTS)
def test_json_follows_the_schema(report, request):
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(reporter("json")(request.getfixturevalue(report), Look())))


@pytest.mark.parametrize("report", REPORTS)
def test_jsonl_follows_the_schema(report, request):
    for line in reporter("jsonl")(request.getfixturevalue(report), Look()).splitlines():
        Draft202012Validator(LINE_SCHEMA).validate(json.loads(line))


def test_every_key_of_the_schema_is_required():
    def closed(part):
        if isinstance(part, dict):
            if "properties" in part and part.get("type") == "object":
                assert part["additionalProperties"] is False
                assert sorted(part["required"]) == sorted(part["properties"])
            for inner in part.values():
                closed(inner)
        elif isinstance(part, list):
            for inner in part:
                closed(inner)

    closed(SCHEMA)


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize("report", REPORTS)
def test_nothing_steers_a_terminal(form, report, request):
    text = reporter(form)(request.getfixturevalue(report), Look(everything=True))
    assert not [c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    text.encode()


def test_json_keeps_the_exact_words(hostile):
    data = json.loads(reporter("json")(hostile, Look()))
    finding = data["documents"][0]["results"][0]["findings"][0]
    assert finding["location"]["quote"] == hostile.documents[0].results[0].findings[0].location.quote


@pytest.mark.parametrize("form", ["text", "table"])
def test_nothing_to_say_of_no_document(form, sample):
    assert reporter(form)(sample._replace(documents=()), Look()) == ""


@pytest.mark.parametrize("form", REPORTERS)
def test_no_verdict_of_compliance(form, sample):
    text = reporter(form)(sample, Look(everything=True))
    assert not re.search(r"complian|passed|violat|satisf", text, re.IGNORECASE)


def test_colours_only_when_asked(sample):
    assert "\x1b[" in reporter("table")(sample, Look(colour=True))
    assert "\x1b" not in reporter("table")(sample, Look())


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_table_keeps_to_its_width(width, sample):
    lines = reporter("table")(sample, Look(everything=True, width=width)).splitlines()
    assert max(map(len, lines)) <= width


def test_several_documents_are_counted_together(sample):
    first = sample.documents[0]
    two = sample._replace(documents=(first, DocumentReport("policies/y.md", first.kind, first.scope, first.results)))
    assert reporter("text")(two, Look()).splitlines()[-1] == (
        "4 findings (2 warnings, 2 info) in 6 rules assessed in 2 documents; 4 not assessed"
    )
