"""Reads connectors: `OR`, `/5`, `+s`, `W/p`, `PRE/5`, `NOT /s`, `AND NOT`, `&` and the like."""

import re

from linter.errors import QueryError
from linter.query.tokens import Connector
from linter.query.tree import Join, Reach

LONGEST_DISTANCE = 255

_END = r"(?![\w*!.'\u2019\-])"

#: What may be a connector, well made or not.
CONNECTOR = re.compile(
    rf"(?P<not>NOT(?=\s)\s+(?=[/+]|[Ww]/|[Pp][Rr][Ee]/))?(?:(?P<sign>[Ww]/|[Pp][Rr][Ee]/|[/+])(?P<unit>\w*)"
    rf"|(?P<word>AND\s+NOT{_END}|&\s+NOT{_END}|AND{_END}|OR{_END}|NOT{_END}|&))"
)
_REACHES = {"s": Reach.SENTENCE, "p": Reach.PARAGRAPH, "sec": Reach.SECTION}
_KNOWN = "OR, /n +n (within n words), /s +s (sentence), /p +p (paragraph), /sec (section), AND, AND NOT, NOT /s"


def read_connector(query: str, match: re.Match[str]) -> Connector:
    """Read a connector, which has blanks on both sides."""
    start, end = match.span()
    before, after = query[start - 1 : start], query[end : end + 1]
    if not (before.isspace() or before in {"", "("}) or not (after.isspace() or after in {"", ")"}):
        message = f"a connector has blanks on both sides: write {match[0]} between blanks, or put the words in quotes"
        raise QueryError(message, query, start)
    word = match["word"]
    return Connector(start, end, _word_join(query, start, word) if word else _reach_join(query, match))


def _word_join(query: str, start: int, word: str) -> Join | None:
    """Return the join of `OR`, `AND` and `AND NOT`."""
    if word == "OR":
        return None
    if word == "NOT":
        raise QueryError("NOT needs two sides: write a AND NOT b, or a NOT /s b", query, start)
    return Join(Reach.DOCUMENT, negated=word.endswith("NOT"))


def _reach_join(query: str, match: re.Match[str]) -> Join:
    """Return the join of `/5`, `+s`, `W/p`, `PRE/5`, `NOT /sec` and the like."""
    unit, ordered = match["unit"].casefold(), match["sign"][0] in "+Pp"
    negated = bool(match["not"])
    if unit.isascii() and unit.isdigit():
        words = int(unit[-4:]) if not unit[:-4].strip("0") else LONGEST_DISTANCE + 1
        if not 1 <= words <= LONGEST_DISTANCE:
            message = f"expected a distance from 1 (side by side) to {LONGEST_DISTANCE} words"
            raise QueryError(message, query, match.start("unit"))
        return Join(Reach.WORDS, words, ordered, negated)
    reach = _REACHES.get(unit)
    if reach is None or (ordered and reach is Reach.SECTION):
        message = f'unknown connector "{match["sign"]}{match["unit"]}"; known: {_KNOWN}'
        raise QueryError(message, query, match.start("sign"))
    return Join(reach, ordered=ordered, negated=negated)
