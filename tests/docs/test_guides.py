"""What the guides to rules show is done: files are written, commands run, in order. REWRITE_GOLDEN=1 writes the pages anew."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

import linter
from linter.query.kinds import KINDS

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
STEP = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)^```\n"
    r"|<!-- output of: (?P<command>.+?) -->\n.*?<!-- end of output -->\n"
    r"|^    (?P<shown>clauselint [^\n]+)\n",
    re.DOTALL | re.MULTILINE,
)
SCHEMA = json.loads((Path(linter.__file__).parent / "schemas/rule.schema.json").read_text(encoding="utf-8"))
TABLES = {
    "## The keys of a rule": SCHEMA,
    "### `law`": SCHEMA["$defs"]["law"],
    "### `applies`": SCHEMA["properties"]["applies"],
    "### An element of `require`": SCHEMA["$defs"]["element"],
    "### An entry of `forbid`": SCHEMA["$defs"]["forbidden"],
    "### An entry of `agree`": SCHEMA["$defs"]["agreement"],
    "## Examples": SCHEMA["$defs"]["example"],
}


def page(name):
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.fixture
def workshop(printed, tmp_path, monkeypatch):
    """Return what does one step of a page in a folder of its own that has the sample policies."""
    shutil.copytree(ROOT / "policies", tmp_path / "policies")
    monkeypatch.chdir(tmp_path)

    def done(step):
        if name := step["file"]:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
        elif command := step["command"]:
            return f"<!-- output of: {command} -->\n```text\n{printed(command)}```\n<!-- end of output -->\n"
        else:
            assert not re.search("^clauselint: ", printed(step["shown"]), re.MULTILINE)  # no mistake
        return step[0]

    return done


@pytest.mark.parametrize("name", ["for-counsel.md", "writing-rules.md"])
def test_what_a_guide_shows_is_done(name, workshop):
    fresh = STEP.sub(workshop, page(name))
    if os.environ.get("REWRITE_GOLDEN"):
        (DOCS / name).write_text(fresh, encoding="utf-8")
    assert page(name) == fresh


@pytest.mark.parametrize(
    ("name", "expected"), [("for-counsel.md", ["1 failed", "none failed"]), ("writing-rules.md", ["none failed"])]
)
def test_the_examples_pass_in_the_end(name, expected):
    assert re.findall(r"^\d+ examples of \d rules?: (.+)$", page(name), re.MULTILINE) == expected


@pytest.mark.parametrize("name", ["for-counsel.md", "writing-rules.md"])
def test_every_file_that_is_shown_is_used(name):
    assert len(re.findall(r"^```(?:yaml|markdown)$", page(name), re.MULTILINE)) == page(name).count("<!-- file: ")


def test_counsel_is_asked_for_no_python():
    assert not re.search(r"python|\bpip\b|\.py\b", page("for-counsel.md"), re.IGNORECASE)


@pytest.mark.parametrize("title", TABLES)
def test_every_key_is_listed(title):
    section = re.split(r"^#", page("writing-rules.md").partition(f"\n{title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    cells = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(cells))) == sorted(TABLES[title]["properties"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_value_is_listed_with_its_traits(kind):
    (row,) = [
        row
        for row in re.findall(r"^\| .+$", page("query-language.md").partition("\n## Values\n")[2], re.MULTILINE)
        if f"`@{kind}`" in row.split(" | ")[0]
    ]
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", " ".join(re.findall(r"`([^`]+)`", row))))
    assert [trait for trait in KINDS[kind].traits if trait not in words] == []


@pytest.mark.parametrize("name", ["for-counsel.md", "writing-rules.md", "query-language.md"])
def test_links_lead_somewhere(name):
    for target, anchor in re.findall(r"\]\(([\w./-]*)(?:#([\w-]+))?\)", page(name)):
        path = DOCS / target if target else DOCS / name
        assert path.is_file(), target
        headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert not anchor or anchor in {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
