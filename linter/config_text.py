"""Writes `.clauselint.yaml`, or what changes in one: the text that `clauselint init` proposes."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from linter.errors import LinterError
from linter.rule import RuleBook
from linter.rulebook import yaml_source

_WIDTH = 110
_HEAD = "# What this project tells clauselint; docs/configuration.md says more, `clauselint schema config` is for editors.\n"
_PLACES = "The places whose law applies. Left out, each document is read for the places that it speaks to."
_FACTS = "What no text need show. For a fact that is not set the rules look into the text, or are not assessed."
_DOCUMENTS = "What `clauselint check` checks when no path is given; `with: [other.md]` names files that are read together with one."


class Answers(NamedTuple):
    """What the user said: None and absent facts are unknown. `open_facts` were asked in vain, or not at all."""

    jurisdictions: tuple[str, ...] | None = None
    facts: Mapping[str, bool | float] = {}
    open_facts: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


def fresh(answers: Answers, book: RuleBook) -> str:
    """Return the text of a new configuration."""
    blocks = [_HEAD, _comment(_PLACES) + (_places(answers.jurisdictions) or "# jurisdictions: [us-ca]\n")]
    blocks.append(_comment(_FACTS) + _facts(answers.facts, answers.open_facts, book))
    documents = "".join(f"  - path: {_plain(path)}\n" for path in answers.documents)
    blocks.append(
        _comment(_DOCUMENTS) + (f"documents:\n{documents}" if documents else "# documents:\n#   - path: privacy.md\n")
    )
    return "\n".join(blocks)


def changed(text: str, answers: Answers, book: RuleBook) -> str:
    """Return the text of a configuration with the answers put in; what they do not touch stays as it is."""
    data = yaml_source.read("", text.encode()).data or {}
    if not isinstance(data, dict):  # pragma: no cover - it has been validated
        raise TypeError
    known, facts = data.get("jurisdictions"), data.get("facts", {})
    if answers.jurisdictions is not None and list(answers.jurisdictions) != known:
        text = _put(text, "jurisdictions", _places(answers.jurisdictions), _PLACES)
    if any(facts.get(name) != value for name, value in answers.facts.items()):
        merged = {**facts, **answers.facts}
        unanswered = [name for name in answers.open_facts if name not in merged]
        text = _put(text, "facts", _facts(merged, unanswered, book), _FACTS)
    return text


def _put(text: str, key: str, block: str, comment: str) -> str:
    """Return a text with a top-level key's block replaced, or added at the end with a comment."""
    keys = sorted((mark.offset, at[0]) for at, mark in yaml_source.read("", text.encode()).keys.items() if len(at) == 1)
    starts = [offset for offset, _ in keys]
    if any(offset and text[offset - 1] != "\n" for offset in starts):
        raise LinterError("the configuration is written on one line: init changes one with a key a line")
    if key not in [name for _, name in keys]:
        return f"{text.rstrip()}\n\n{_comment(comment)}{block}".lstrip()
    number = [name for _, name in keys].index(key)
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    lines = text[starts[number] : end].splitlines(keepends=True)
    kept = len(lines)
    while kept > 1 and (
        not lines[kept - 1].strip() or lines[kept - 1].startswith("#")
    ):  # what leads in to the next key
        kept -= 1
    return text[: starts[number]] + block + "".join(lines[kept:]) + text[end:]


def _places(codes: Sequence[str] | None) -> str:
    return "" if codes is None else f"jurisdictions: [{', '.join(codes)}]\n"


def _facts(facts: Mapping[str, bool | float], unanswered: Sequence[str], book: RuleBook) -> str:
    """Return the facts that are set, each below its question, and those that are not as comments."""
    lines = ["facts:\n" if facts else "# facts:\n"]
    for name, value in facts.items():
        shown = str(value).lower() if isinstance(value, bool) else f"{value:g}"
        lines += [_comment(book.facts[name].question, "  "), f"  {name}: {shown}\n"]
    for name in unanswered:
        lines += [_comment(book.facts[name].question, "  "), f"  # {name}:\n"]
    return "".join(lines)


def _comment(text: str, indent: str = "") -> str:
    return "".join(
        f"{line}\n" for line in wrap(text, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")
    )


def _plain(path: str) -> str:
    """Return a path as YAML text."""
    simple = path.replace("/", "").replace("-", "").replace("_", "").replace(".", "").isalnum() and path[0] not in "-."
    return path if simple else "'{}'".format(path.replace("'", "''"))
