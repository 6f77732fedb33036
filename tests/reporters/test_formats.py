"""Whole reports as golden text, and what no report may do."""

import csv
import io
import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

import linter
from linter.finding import DocumentReport
from linter.reporters import REPORTERS, Look, reporter

SCHEMA = json.loads((Path(linter.__file__).parent / "schemas/report.schema.json").read_text(encoding="utf-8"))
LINE_SCHEMA = {**SCHEMA, **SCHEMA["$defs"]["line"], "properties": SCHEMA["$defs"]["line"]["properties"]}
#: The schema of the SARIF committee, as published: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
SARIF = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
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
        *(
            (f"{name}-{report}.{suffix}", report, Look(everything=True))
            for name, suffix in (
                ("csv", "csv"),
                ("github", "txt"),
                ("gitlab", "json"),
                ("junit", "xml"),
                ("markdown", "md"),
                ("sarif", "json"),
            )
            for report in ("sample", "hostile")
        ),
        ("json-hostile.json", "hostile", Look()),
        ("jsonl-hostile.jsonl", "hostile", Look()),
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


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("report", REPORTS)
def test_sarif_follows_the_official_schema(report, everything, request):
    log = json.loads(reporter("sarif")(request.getfixturevalue(report), Look(everything=everything)))
    Draft7Validator(SARIF).validate(log)
    lines = [
        location["physicalLocation"]["region"]["startLine"]
        for result in log["runs"][0]["results"]
        for location in result["locations"]
    ]
    assert min(lines, default=1) >= 1


def test_sarif_fingerprints_hold_no_line(sample):
    def marks(report):
        results = json.loads(reporter("sarif")(report, Look()))["runs"][0]["results"]
        return [result["partialFingerprints"] for result in results]

    document = sample.documents[0]
    moved = [
        result._replace(findings=tuple(f._replace(location=f.location._replace(line=999)) for f in result.findings))
        for result in document.results
    ]
    assert marks(sample._replace(documents=(document._replace(results=tuple(moved)),))) == marks(sample)


def test_findings_of_equal_words_have_marks_of_their_own(hostile):
    document = hostile.documents[0]
    finding = document.results[0].findings[0]
    twice = document._replace(results=(document.results[0]._replace(findings=(finding, finding)),))
    issues = json.loads(reporter("gitlab")(hostile._replace(documents=(twice,)), Look()))
    assert len({issue["fingerprint"] for issue in issues}) == 2


@pytest.mark.parametrize("report", REPORTS)
def test_junit_is_xml_whose_counts_are_right(report, request):
    root = ET.fromstring(reporter("junit")(request.getfixturevalue(report), Look()))
    for part in (root, *root):
        counted = {kind: len(list(part.iter(kind))) for kind in ("testcase", "failure", "error", "skipped")}
        shown = [int(part.get(name)) for name in ("tests", "failures", "errors", "skipped")]
        assert shown == list(counted.values())


@pytest.mark.parametrize("report", REPORTS)
def test_csv_has_a_cell_for_each_column_and_no_formula(report, request):
    rows = list(csv.reader(io.StringIO(reporter("csv")(request.getfixturevalue(report), Look(everything=True)))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_github_commands_are_one_a_finding(hostile):
    lines = reporter("github")(hostile, Look()).splitlines()
    assert [line[:10] for line in lines if line.startswith("::")] == ["::warning "]


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
