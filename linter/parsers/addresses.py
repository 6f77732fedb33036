"""Addresses that are written out in a text, and variables of a template: what is one token and no word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.extract.shape import Shape
from linter.spelling import LATIN_WORD, WORD, is_latin

_TOP_DOMAINS = (
    "com|org|net|info|gov|edu|io|eu|co|uk|us|ca|de|fr|ie|au|nz|ch|app|dev|ai|me|tv|ly|int|mil|biz|gg|xyz|site|online"
)
# What comes first in the text counts: a word is matched too, so that no address begins in its midst.
_PATTERN = r"""
    (?P<url>(?:(?i:https?|ftp)://|(?i:www)\.)[^\s<>"]+)
  | (?P<email>[^\W_][\w.+'-]{{0,63}}+@[^\W_](?:[\w-]{{0,62}}+\.)+[^\W\d_]{{2,24}} | \[email\ ?protected\])
  | (?P<domain>(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{{0,62}}+\.){{1,5}}(?:{domains})(?![\w-])(?:/[^\s<>"]*)?)
  | (?P<variable>\{{\{{[^{{}}\n]{{0,100}}\}}\}}|%\{{[^{{}}\n]{{0,100}}\}})
  | {word}
"""
_LATIN_TOKEN = Shape(_PATTERN.format(domains=_TOP_DOMAINS, word=LATIN_WORD), re.VERBOSE)
_ANY_TOKEN = Shape(_PATTERN.format(domains=_TOP_DOMAINS, word=WORD), re.VERBOSE)
_TRAILING = ".,;:!?)]}'\u2019*_"
# A stop inside an address, which all have but those that begin with a scheme: one character is searched for the fastest.
_STOP = re.compile(r"\.[^\s\"]")
_STOP_OR_SCHEME = Shape(r"[.:][^\s\"]")


class Address(NamedTuple):
    """A token that is no word: it stands from `start` to `end`; the marks after it, up to `after`, belong to nothing."""

    kind: str
    start: int
    end: int
    after: int


def addresses(text: str) -> list[Address]:
    """Return the addresses and variables of a text."""
    if not (_STOP.search(text) or "://" in text or "{" in text or "[email" in text):
        return []
    text = text.replace("\u201c", " ").replace("\u201d", " ")  # as blanks, they end an address
    tokens = _LATIN_TOKEN if is_latin(text) else _ANY_TOKEN
    return [
        _address(match)
        for start, end in _stretches(text)
        for match in tokens.finditer(text, start, end)
        if match.lastgroup
    ]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between blanks in which an address may stand; variables have blanks within."""
    if "{" in text or "[email" in text:
        yield 0, len(text)
        return
    end, marks = 0, _STOP_OR_SCHEME if "://" in text else _STOP
    for match in marks.finditer(text):
        if match.start() >= end:
            start = text.rfind(" ", end, match.start()) + 1
            blank = text.find(" ", match.end())
            end = len(text) if blank < 0 else blank
            yield start, end


def _address(match: re.Match[str]) -> Address:
    kind, (start, after) = str(match.lastgroup), match.span()
    shown = match.group().rstrip(_TRAILING) if kind in {"url", "domain"} else match.group()
    return Address(kind, start, start + len(shown), after)
