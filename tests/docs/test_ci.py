"""What the page on CI shows can be copied: its YAML is YAML, its commands are commands, its inputs are the action's."""

import re
import shlex
from pathlib import Path

import pytest
import typer.main

from linter.cli import outputs
from linter.cli.app import app
from linter.cli.values import choice
from linter.rulebook import yaml_source

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(yaml|groovy)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
INPUTS = yaml_source.read("action.yml", (ROOT / "action.yml").read_bytes()).data["inputs"]
HOOKS = yaml_source.read("hooks", (ROOT / ".pre-commit-hooks.yaml").read_bytes()).data
COMMANDS = typer.main.get_command(app([])).commands
EXAMPLES = {
    name: re.findall(rf"^  clauselint ({name}\b.*)$", one.epilog, re.MULTILINE) for name, one in COMMANDS.items()
}
LEVELS = ("error", "warning", "info", "never")


def texts(data):
    """Yield every text in parsed YAML."""
    match data:
        case str():
            yield data
        case dict():
            for value in data.values():
                yield from texts(value)
        case list():
            for value in data:
                yield from texts(value)


def mappings(data):
    """Yield every mapping in parsed YAML."""
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from mappings(value)


def parsed():
    return [yaml_source.read("ci.md", text.encode()).data for kind, text in BLOCKS if kind == "yaml"]


def lines():
    """Return the shell lines of the recipes."""
    groovy = [line for kind, text in BLOCKS if kind == "groovy" for line in re.findall(r"sh '(.*)'", text)]
    return [line for text in (*texts(parsed()), *groovy) for line in text.splitlines()]


def commands():
    """Return the arguments of each call of clauselint, up to a sign of the shell."""
    found = []
    for line in lines():
        match = re.match(r"(?:\.venv/bin/)?clauselint (.*)", line.strip())
        if match:
            lexer = shlex.shlex(match[1], posix=True, punctuation_chars=True)
            lexer.whitespace_split = True
            words = list(lexer)
            signs = [number for number, word in enumerate(words) if word in {"|", "||", "&&", ";", ">", ">>"}]
            found.append(words[: signs[0]] if signs else words)
    for hook in [one for one in mappings(parsed()) if "id" in one and "args" in one]:
        (known,) = [one for one in HOOKS if one["id"] == hook["id"]]
        found.append([*known["entry"].split()[1:], *hook["args"], "privacy.md"])
    return found


def asked(arguments):
    """Return what a command line asks for, as the real command reads it."""
    name, *rest = arguments
    with COMMANDS[name].make_context(name, rest) as context:
        return context.params


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_commands_are_understood(arguments):
    params = asked(arguments)
    if arguments[0] == "check":
        outputs.pair(params["formats"] or [], params["output"] or [])
        if params["fail_on"]:
            choice("--fail-on", params["fail_on"], LEVELS)


def test_every_build_server_has_a_command():
    assert [arguments[0] for arguments in commands()] == ["check", "diff", "check", "check", "check", "check"]


def test_what_is_published_is_written():
    named = set(re.findall(r"[\w-]+\.(?:json|xml|sarif|md)\b", " ".join(text for _, text in BLOCKS)))
    written = {str(path) for arguments in commands() for path in asked(arguments).get("output") or ()}
    assert named - written == {"diff.md", "outputs.sarif", "privacy.md"}  # a comment, an output, an example


@pytest.mark.parametrize("line", [pytest.param(line, id=line) for examples in EXAMPLES.values() for line in examples])
def test_examples_of_the_help_are_understood(line):
    asked(shlex.split(line.partition(" > ")[0]))


def test_every_command_has_an_example():
    assert [name for name, examples in EXAMPLES.items() if not examples] == []


def test_the_action_has_the_inputs_that_recipes_set():
    steps = [step for step in mappings(parsed()) if "/clauselint@" in step.get("uses", "")]
    assert steps
    assert [name for step in steps for name in step["with"] if name not in INPUTS] == []


def test_the_inputs_are_listed():
    table = PAGE.partition("<!-- inputs of action.yml -->\n")[2].partition("<!-- end of inputs -->")[0]
    rows = [
        f"| `{name}` | {'`' + text['default'] + '`' if text['default'] else ''} | {text['description']} |"
        for name, text in INPUTS.items()
    ]
    assert table.splitlines()[2:] == rows


def test_actions_of_others_are_pinned_and_named():
    used = {step["uses"] for step in mappings(parsed()) if "uses" in step}
    pinned = {name for name in used if name.startswith("actions/")}
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name) for name in pinned)
    assert used - pinned == {"your-org/clauselint@v0.1.0", "github/codeql-action/upload-sarif@v3"}


def test_links_lead_somewhere():
    for page, anchor in re.findall(r"\]\(([\w.-]+\.md)(?:#([\w-]+))?\)", PAGE):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        headings = {
            re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-")
            for line in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        }
        assert not anchor or anchor in headings
