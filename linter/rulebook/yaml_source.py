"""Reads YAML safely, a place for every part of it: the only user of ruamel.

One pass over the parser's events builds plain data: no constructor runs, so no tag, no alias and no code can.
Nesting is bounded, keys are unique texts, and a date stays the text that it is.
"""

import re
from collections.abc import Iterator
from typing import Any

from linter.errors import RuleError
from linter.rulebook.source import At, Mark, Source, error_at, quoted

_DEEPEST = 24
_PLAIN = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    spelling: value for value in (True, False) for spelling in (str(value), str(value).lower(), str(value).upper())
}
_INTEGER = re.compile(r"[-+]?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"[-+]?\d{1,15}\.\d{1,15}", re.ASCII)
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BARE_QUERY = re.compile(r""":\s+["'@*&!%|>][^\n]*""")
_HINT = "a query that begins with a quote or a sign stands between '…' or below a >- sign"


def decode(path: str, data: bytes) -> str:
    """Return the text of a YAML file, line ends made one; anything but UTF-8 is an error at its place."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        raise error_at(path, before + "?", len(before), f"not UTF-8 (byte 0x{data[error.start]:02x})") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(path: str, data: bytes) -> Source:
    """Return the one document of a YAML file; RuleError for the first mistake in its syntax."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    text = decode(path, data)
    try:
        return _Reader(path, text, YAML(typ="safe").parse(text)).read()
    except MarkedYAMLError as error:
        index = error.problem_mark.index if error.problem_mark else 0
        raise error_at(path, text, index, _complaint(text, index, error)) from None
    except YAMLError:
        unreadable = _UNREADABLE.search(text)
        index = unreadable.start() if unreadable else 0
        message = f"not valid YAML: the character U+{ord(text[index]):04X} is not allowed"
        raise error_at(path, text, index, message) from None


def _complaint(text: str, index: int, error: Any) -> str:
    """Say what the parser found, with a hint where a query seems to begin with a sign of YAML's own."""
    message = " ".join(part for part in (error.problem, error.context) if part)
    start = text.rfind("\n", 0, max(index - 1, 0)) + 1
    hint = f"; {_HINT}" if _BARE_QUERY.search(text, start, index + 80) else ""
    return f"not valid YAML: {message}{hint}"


class _Reader:
    """Builds data and marks from the events of one file."""

    def __init__(self, path: str, text: str, events: Iterator[Any]) -> None:
        self.path = path
        self.text = text
        self.events = events
        self.values: dict[At, Mark] = {}
        self.keys: dict[At, Mark] = {}

    def read(self) -> Source:
        """Read the stream: nothing, or one document."""
        data: object = None
        self.values[()] = Mark(0)
        for event in self.events:
            match _kind(event):
                case "DocumentStart" if len(self.values) > 1:
                    raise self._error(event, "a second document begins here; a file holds one")
                case "Scalar" | "SequenceStart" | "MappingStart" | "Alias":
                    data = self._value(event, ())
        return Source(self.path, self.text, data, self.values, self.keys)

    def _value(self, event: Any, at: At) -> object:
        self._refuse(event, at)
        style = getattr(event, "style", None) or ""
        self.values[at] = Mark(event.start_mark.index, style)
        match _kind(event):
            case "Scalar":
                return event.value if style else _resolve(event.value)
            case "SequenceStart":
                return self._list(at)
            case _:
                return self._mapping(at)

    def _list(self, at: At) -> list[object]:
        items: list[object] = []
        while _kind(event := next(self.events)) != "SequenceEnd":
            items.append(self._value(event, (*at, len(items))))
        return items

    def _mapping(self, at: At) -> dict[str, object]:
        found: dict[str, object] = {}
        while _kind(event := next(self.events)) != "MappingEnd":
            key = self._key(event, at)
            found[key] = self._value(next(self.events), (*at, key))
        return found

    def _key(self, event: Any, at: At) -> str:
        self._refuse(event, at)
        if _kind(event) != "Scalar":
            raise self._error(event, "a key is one plain text, not a list or a mapping")
        key: str = event.value
        if (earlier := self.keys.get((*at, key))) is not None:
            line = self.text.count("\n", 0, earlier.offset) + 1
            raise self._error(event, f"key {quoted(key)} is written twice (first on line {line})")
        self.keys[*at, key] = Mark(event.start_mark.index)
        return key

    def _refuse(self, event: Any, at: At) -> None:
        """Raise for what a rule file has no use for."""
        if event.anchor is not None:
            raise self._error(event, f"YAML anchors (&) and aliases (*) are not read here; {_HINT}")
        if getattr(event, "tag", None) is not None:
            raise self._error(event, f"YAML tags (!) are not read here; {_HINT}")
        if len(at) > _DEEPEST:
            raise self._error(event, f"nested deeper than {_DEEPEST} levels")

    def _error(self, event: Any, message: str) -> RuleError:
        return error_at(self.path, self.text, event.start_mark.index, message)


def _kind(event: object) -> str:
    return type(event).__name__.removesuffix("Event")


def _resolve(text: str) -> object:
    """Return what an unquoted text means: nothing, true or false, a number, else itself."""
    if text in _PLAIN:
        return _PLAIN[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
