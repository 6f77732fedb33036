"""Comments in a policy that speak to the linter: `<!-- clauselint: ignore RULE until DATE -- reason -->`."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from linter.document import Block, Document
from linter.finding import Place, Suppression
from linter.suggestion import unknown
from linter.suppressions.mark import Mark
from linter.upkeep import UNKNOWN, Note

SIGN = "clauselint:"
_EDITORIAL = "editorial"  # what the rule on dates reads: it suppresses nothing
_WORDS = (_EDITORIAL, "ignore", "ignore-next")
_BRACKETS = {".mdx": ("{/*", "*/}"), ".rst": ("..", "\n")}
_HTML = ("<!--", "-->")
_BEFORE, _LONGEST = 40, 1000
_FENCES = ("```", "~~~")


class Comment(NamedTuple):
    """A comment to the linter: what it says, and its source offsets, brackets included."""

    text: str
    start: int
    end: int


def comments(document: Document, known: frozenset[str]) -> tuple[list[Mark], list[Note]]:
    """Return the suppressions that a file's comments state, and what is wrong with the others."""
    read = [_read(comment, document, known) for comment in _written(document)]
    return [one for one in read if isinstance(one, Mark)], [one for one in read if isinstance(one, Note)]


def first(document: Document) -> Place | None:
    """Return the place of a file's first comment to the linter."""
    comment = next(_written(document), None)
    return None if comment is None else _place(comment, document)


def _written(document: Document) -> Iterator[Comment]:
    """Yield the comments to the linter, those in code left out."""
    source, at = document.source, -1
    if SIGN not in source:
        return
    opening, closing = next((b for suffix, b in _BRACKETS.items() if document.path.lower().endswith(suffix)), _HTML)
    code, shown = _code(source), sorted((p.source, p.source_end) for block in document.blocks for p in block.pieces)
    while (at := source.find(SIGN, at + 1)) >= 0:
        before = source[max(0, at - _BEFORE) : at].rstrip(" \t\r\n")
        end = source.find(closing, at, at + _LONGEST)
        if end < 0 and closing == "\n":
            end = len(source)
        start = max(0, at - _BEFORE) + len(before) - len(opening)
        piece = bisect_right(shown, (start, len(source))) - 1
        is_text = piece >= 0 and start < shown[piece][1]
        if before.endswith(opening) and end >= 0 and not is_text and not code[bisect_right(code, (at, 1)) - 1][1]:
            said = source[at + len(SIGN) : end].strip()
            if said.partition(" ")[0] != _EDITORIAL:
                yield Comment(said, start, min(len(source), end + len(closing.strip())))


def _code(source: str) -> list[tuple[int, int]]:
    """Return where fenced code begins (1) and ends (0)."""
    found, fence = [(0, 0)], ""
    lines = source.split("\n")
    for line, start in zip(lines, accumulate((len(line) + 1 for line in lines), initial=0), strict=False):
        mark = line.lstrip(" >\t")[:3]
        if mark in _FENCES and fence in {"", mark}:
            fence = "" if fence else mark
            found.append((start, int(bool(fence))))
    return found


def _read(comment: Comment, document: Document, known: frozenset[str]) -> Mark | Note:
    """Return the suppression that a comment states, or what is wrong with it."""
    place = _place(comment, document)
    said, _, reason = comment.text.partition("--")
    word, rule, *rest = [*said.split(), "", ""][: max(2, len(said.split()))]
    if complaint := _complaint(word, rule, rest, known):
        return Note(UNKNOWN, complaint, place, rule)
    until = date.fromisoformat(rest[1]) if rest else None
    suppression = Suppression("comment", " ".join(reason.split()) or None, until, place.line)
    name = f"the comment that suppresses {rule}"
    if word == "ignore":
        return Mark(rule, name, suppression, place, document.path, document.position(comment.end))
    start, end = _next_block(comment, document)
    return Mark(rule, name, suppression, place, document.path, start, end, absence=False)


def _complaint(word: str, rule: str, rest: list[str], known: frozenset[str]) -> str | None:
    if word not in _WORDS:
        return f"a comment to the linter says an {unknown('word', word, _WORDS)}"
    if not rule:
        return f"a comment to the linter says {word}, but names no rule"
    if rule not in known:
        return f"a comment to the linter names an {unknown('rule', rule, known)}"
    if rest and (len(rest) != 2 or rest[0] != "until"):
        return (
            f'a comment to the linter says "{" ".join(rest)[:60]}" after the rule; known: until YYYY-MM-DD, -- reason'
        )
    return (
        f'a comment to the linter says "{rest[1][:60]}", which is no day of the form YYYY-MM-DD'
        if rest and not _is_day(rest[1])
        else None
    )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _place(comment: Comment, document: Document) -> Place:
    (line, column), (end_line, end_column) = document.position(comment.start), document.position(comment.end)
    return Place(document.path, line, column, end_line, end_column, document.source[comment.start : comment.end])


def _next_block(comment: Comment, document: Document) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the block after a comment begins and ends; nothing where none is left."""
    spans = sorted(map(_span, document.blocks))
    number = bisect_left(spans, (comment.end, 0))
    start, end = spans[number] if number < len(spans) else (comment.end, comment.end)
    return document.position(start), document.position(end)


def _span(block: Block) -> tuple[int, int]:
    """Return the source offsets between which a block stands."""
    spans = [(p.source, p.source_end) for p in block.pieces] + [(k.source, k.source_end) for k in block.links]
    return min(start for start, _ in spans), max(end for _, end in spans)
