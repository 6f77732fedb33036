"""What the README and the rules' index show is what the tool prints. REWRITE_GOLDEN=1 writes it anew."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SHOWN = re.compile(r"<!-- output of: (.+?) -->\n(.*?)<!-- end of output -->\n", re.DOTALL)
PAGES = ["README.md", "docs/query-language.md", "rules/README.md"]


@pytest.mark.parametrize("page", PAGES)
def test_shown_output_is_fresh(page, printed):
    path = ROOT / page
    text = path.read_text(encoding="utf-8")
    assert SHOWN.search(text)
    fresh = text
    for match in SHOWN.finditer(text):
        command = match.group(1)
        output = printed(command)
        body = output if "markdown" in command else f"```text\n{output}```\n"
        fresh = fresh.replace(match.group(0), f"<!-- output of: {command} -->\n{body}<!-- end of output -->\n")
    if os.environ.get("REWRITE_GOLDEN"):
        path.write_text(fresh, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == fresh


def test_commands_of_the_readme_exist(printed):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"^    clauselint (\w+)", text, re.MULTILINE))
    assert {"check", "explain", "find", "test"} <= commands
    for command in commands:
        assert "Usage" in printed(f"clauselint {command} --help")
