"""What the pages on configuration and suppression show can be used, and they leave nothing out."""

import json
import re
from pathlib import Path

import pytest

import linter
from linter import config_file
from linter.rulebook import schema, yaml_source
from linter.upkeep import UPKEEP

DOCS = Path(__file__).parent.parent.parent / "docs"
SCHEMA = json.loads((Path(linter.__file__).parent / "schemas/config.schema.json").read_text(encoding="utf-8"))
YAML = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def text(page):
    return (DOCS / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["configuration.md", "suppression.md"])
def test_examples_are_valid(page):
    blocks = YAML.findall(text(page))
    assert blocks
    for block in blocks:
        source = yaml_source.read(page, block.encode())
        assert schema.mistakes(source, "config") == []


def test_the_whole_file_is_whole():
    (block,) = YAML.findall(text("configuration.md"))
    assert set(yaml_source.read("x", block.encode()).data) == set(SCHEMA["properties"])


def test_the_example_is_read_as_its_comments_say(tmp_path):
    (block,) = YAML.findall(text("configuration.md"))
    path = tmp_path / ".clauselint.yaml"
    path.write_text(block, encoding="utf-8")
    settings = config_file.load(str(path))
    assert [len(one.supplements) for one in settings.documents] == [2, 0]
    assert settings.rules["us-ca/right-limit-sensitive"].severity is None


def test_every_reason_is_explained():
    reasons = SCHEMA["properties"]["waive"]["items"]["properties"]["reason"]["enum"]
    assert re.findall(r"^\| `([a-z-]+)` \|", text("suppression.md"), re.MULTILINE) == reasons


def test_every_rule_on_suppressions_is_explained():
    listed = re.findall(r"^\| `(clauselint/[a-z-]+)` \| (\w+)", text("suppression.md"), re.MULTILINE)
    assert dict(listed) == {rule: upkeep.severity.value for rule, upkeep in UPKEEP.items()}
