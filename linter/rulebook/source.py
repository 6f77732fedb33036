"""The noun between YAML text and data: data that knows where each of its parts stands."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from linter.errors import RuleError

#: The way to a part of the data: ("require", 0, "find").
At = tuple[str | int, ...]

_SPACES = frozenset("nrtvfNLP_ \t\n")
_UNITS = {
    '"': re.compile(r"\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[\s\S]|\S"),
    "'": re.compile(r"''|\S"),
}
_VISIBLE = re.compile(r"\S")


class Mark(NamedTuple):
    """Where a value or a key begins: a code-point offset, and the quote or block sign of a text ("" for none)."""

    offset: int
    style: str = ""


class Problem(NamedTuple):
    """A mistake in the data, at a value or, with `key`, at the key that leads there."""

    at: At
    message: str
    key: bool = False


class Source(NamedTuple):
    """A YAML file: plain data (dict, list, str, int, float, bool, None) and the mark of each value and key."""

    path: str
    text: str
    data: object
    values: Mapping[At, Mark]
    keys: Mapping[At, Mark]

    def mistake(self, problem: Problem) -> RuleError:
        """Return the error for a problem, at its place."""
        return self._error(self._index(problem), problem)

    def mistake_within(self, problem: Problem, value: str, position: int) -> RuleError:
        """Return the error for a problem at a code-point offset of the text `value` that stands, or stood, there."""
        return self._error(_within(self.text, self.values[problem.at], value, position), problem)

    def line(self, at: At) -> int:
        """Return the 1-based line on which a value begins."""
        return self.place(at)[0]

    def place(self, at: At) -> tuple[int, int]:
        """Return the 1-based line and column at which a value begins."""
        return _place(self.text, self.values[at].offset)

    def _index(self, problem: Problem) -> int:
        marks, at = (self.keys if problem.key else self.values), problem.at
        while at not in marks and at:
            marks, at = self.values, at[:-1]
        return marks[at].offset

    def _error(self, index: int, problem: Problem) -> RuleError:
        at = problem.at[:-1] if problem.key else problem.at
        place = f"{spell(at)}: " if at else ""
        return error_at(self.path, self.text, index, place + problem.message)


def spell(at: At) -> str:
    """Return a way as people write it: `require[0].find`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in at).removeprefix(".")


def printable(text: str) -> str:
    """Return a text without the characters that a terminal would obey; each becomes one visible sign."""
    return "".join(c if c == "\n" or c.isprintable() else "\ufffd" for c in text)


def quoted(name: str) -> str:
    """Return a name in quotes, cut where it is long."""
    return f'"{name}"' if len(name) <= 60 else f'"{name[:60]}…"'


def error_at(path: str, text: str, index: int, message: str) -> RuleError:
    """Return an error at a code-point offset of the file's text."""
    line, column = _place(text, index)
    return RuleError(path, line, column, printable(message))


def _place(text: str, index: int) -> tuple[int, int]:
    index = min(index, len(text.rstrip("\n")))
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _within(text: str, mark: Mark, value: str, position: int) -> int:
    """Return the offset in the file of a character of a value, whatever the YAML style folded or escaped.

    Folding changes nothing but blanks, so the visible characters are counted.
    """
    start = text.find("\n", mark.offset) + 1 if mark.style in {"|", ">"} else mark.offset + len(mark.style)
    total, wanted = (len(_VISIBLE.findall(part)) for part in (value, value[:position]))
    units = _UNITS.get(mark.style, _VISIBLE).finditer(text, start)
    spans = list(islice((unit.span() for unit in units if not _is_blank(unit[0], mark.style)), total))
    if wanted < len(spans):
        return spans[wanted][0]
    return spans[-1][1] if spans else mark.offset


def _is_blank(unit: str, style: str) -> bool:
    """Tell whether an escape of a double-quoted text stands for a blank."""
    if style != '"' or len(unit) == 1:
        return False
    return chr(int(unit.lstrip("\\xuU"), 16)).isspace() if len(unit) > 2 else unit[1] in _SPACES
