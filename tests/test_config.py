"""`.clauselint.yaml`: found upward, read, and refused with a place."""

from datetime import date

import pytest

from linter import config, config_file
from linter.config import Config, Override
from linter.discovery import Exclusion, PolicySet
from linter.errors import LinterError
from linter.rule import Severity
from linter.rulebook import load
from linter.waiver import Waiver

WHOLE = """\
jurisdictions: [us-ca, eu]
facts:
  tracks_across_sites: true
rules:
  us-ca/dnt-statement: off
  general/contact-address: {severity: info, reason: our form is elsewhere}
as_of: 2026-01-31
fail_on: warning
exclude: ["drafts/*"]
documents:
  - path: privacy.md
  - path: main.md
    with: [california.md, ../cookies.md]
templates: [company, "site.*"]
waive:
  - rule: us-ca/dnt-statement
    document: privacy.md
    by: J. Doe
    on: 2026-01-02
    until: 2027-01-02
    reason: scheduled
    note: the text is with the translators
inline_suppressions: true
"""
WAIVER = (
    "waive:\n  - rule: {rule}\n    document: {document}\n    by: J. Doe\n    on: 2026-01-02\n    reason: {reason}\n"
)


@pytest.fixture
def written(tmp_path, monkeypatch):
    def write(text, folder="."):
        path = tmp_path / folder / config.NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    monkeypatch.chdir(tmp_path)
    return write


def test_empty(written):
    written("")
    assert config_file.load(".clauselint.yaml") == Config(path=".clauselint.yaml")


def test_whole(written):
    written(WHOLE, "site")
    assert config_file.load("site/.clauselint.yaml") == Config(
        path="site/.clauselint.yaml",
        jurisdictions=("us-ca", "eu"),
        facts={"tracks_across_sites": True},
        rules={
            "us-ca/dnt-statement": Override(None),
            "general/contact-address": Override(Severity.INFO, "our form is elsewhere"),
        },
        as_of=date(2026, 1, 31),
        fail_on="warning",
        exclusion=Exclusion("site", ("drafts/*",)),
        documents=(
            PolicySet("site/privacy.md"),
            PolicySet("site/main.md", ("site/california.md", "cookies.md")),
        ),
        templates=("company", "site.*"),
        waivers=(
            Waiver(
                rule="us-ca/dnt-statement",
                document="site/privacy.md",
                by="J. Doe",
                on=date(2026, 1, 2),
                until=date(2027, 1, 2),
                reason="scheduled",
                path="site/.clauselint.yaml",
                line=16,
                column=5,
            ),
        ),
        inline_suppressions=True,
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("site/privacy.md", "site/.clauselint.yaml"),
        ("site/deep/er/privacy.md", "site/.clauselint.yaml"),
        ("site", "site/.clauselint.yaml"),
        ("other/privacy.md", ".clauselint.yaml"),
        ("privacy.md", ".clauselint.yaml"),
        (".", ".clauselint.yaml"),
    ],
)
def test_found_upward_from_the_file(written, tmp_path, path, expected):
    written("")
    written("", "site")
    (tmp_path / "site/deep/er").mkdir(parents=True)
    assert config.governing([path]) == expected


def test_as_given_where_the_path_is_absolute(written, tmp_path):
    written("")
    assert config.governing([str(tmp_path / "privacy.md")]) == (tmp_path / config.NAME).as_posix()


def test_two_configurations(written):
    written("", "a")
    written("", "b")
    with pytest.raises(LinterError) as error:
        config.governing(["a/x.md", "b/y.md"])
    assert str(error.value) == (
        "a/x.md is under a/.clauselint.yaml, b/y.md under b/.clauselint.yaml: "
        "check them apart, or name one with --config"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "jurisdiction: [us-ca]\n", '1:1: unknown key "jurisdiction"; did you mean "jurisdictions"?', id="key"
        ),
        pytest.param("jurisdictions: us-ca\n", "1:16: jurisdictions: expected a list, not a text", id="type"),
        pytest.param(
            "jurisdictions: [us-cal]\n",
            '1:17: jurisdictions[0]: unknown jurisdiction "us-cal"; did you mean "us-ca"?',
            id="code",
        ),
        pytest.param(
            "facts:\n  tracks: yes\n", "2:11: facts.tracks: expected true or false or a number, not a text", id="yes"
        ),
        pytest.param(
            "facts:\n  tracks_across_site: true\n",
            '2:3: facts: unknown fact "tracks_across_site"; did you mean "tracks_across_sites"?',
            id="fact",
        ),
        pytest.param("rules:\n  no/such: off\n", '2:3: rules: unknown rule "no/such"', id="rule"),
        pytest.param("rules:\n  a/b: of\n", '2:8: rules.a/b: unknown value "of"; did you mean "off"?', id="off"),
        pytest.param("rules:\n  a/b: {reason: x}\n", '2:8: rules.a/b: missing key "severity"', id="no-severity"),
        pytest.param("fail_on: warn\n", '1:10: fail_on: unknown value "warn"; did you mean "warning"?', id="fail-on"),
        pytest.param("as_of: 2026-02-30\n", '1:8: as_of: "2026-02-30" is no date of the calendar', id="no-day"),
        pytest.param("documents: [{with: [x.md]}]\n", '1:13: documents[0]: missing key "path"', id="no-path"),
        pytest.param(
            "documents:\n  - {path: a.md, with: b.md}\n",
            "2:24: documents[0].with: expected a list, not a text",
            id="with-a-text",
        ),
        pytest.param(
            "templates: [a b]\n",
            '1:13: templates[0]: "a b" is not a name of letters, digits and . _ - (a * may end it)',
            id="template",
        ),
        pytest.param(
            "waive: [{rule: us-ca/dnt-statement, document: x.md}]\n",
            '1:9: waive[0]: missing keys "by", "on", "reason"',
            id="waiver-keys",
        ),
        pytest.param(
            WAIVER.format(rule="us-ca/dnt", document=".clauselint.yaml", reason="decided"),
            '2:11: waive[0].rule: unknown rule "us-ca/dnt"; did you mean "us-ca/dnt-statement"?',
            id="waived-rule",
        ),
        pytest.param(
            WAIVER.format(rule="us-ca/dnt-statement", document="no.md", reason="decided"),
            '3:15: waive[0].document: no such file "no.md"',
            id="waived-document",
        ),
        pytest.param(
            WAIVER.format(rule="us-ca/dnt-statement", document="x.md", reason="decide"),
            '6:13: waive[0].reason: unknown value "decide"; did you mean "decided"?',
            id="waiver-reason",
        ),
        pytest.param(
            "rules:\n  clauselint/stale: off\n",
            '2:3: rules: unknown rule "clauselint/stale"; did you mean "clauselint/stale-baseline"?',
            id="upkeep",
        ),
        pytest.param("a: [\n", "not valid YAML", id="yaml"),
    ],
)
def test_a_mistake_has_its_place(written, text, message):
    written(text)
    with pytest.raises(LinterError) as error:
        config_file.verify(config_file.load(".clauselint.yaml"), load())
    assert str(error.value).startswith(".clauselint.yaml:")
    assert message in str(error.value)


def test_a_missing_file():
    with pytest.raises(LinterError, match=r"^no\.yaml: no such file or folder$"):
        config_file.load("no.yaml")
