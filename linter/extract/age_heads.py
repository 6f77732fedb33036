"""The phrases before an age that say on which side of it people are: "under the age of", "not younger than"."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from linter.extract import age_shapes as shapes


class Head(NamedTuple):
    """A phrase before a number: where it begins, and how sure it is that an age follows.

    `trait` and `more` are those of the age: on which side the people are, and how many years after the number the first age
    admitted is. A `sure` phrase needs nothing else, a `plain` one people or a usual age; `age` tells whether the word stands
    behind it.
    """

    start: int
    trait: str
    more: int
    sure: bool
    plain: str
    age: bool


def _phrases(kind: str, *patterns: str) -> dict[str, str]:
    """Return the kind of each phrase; bars part the words that may stand in one place: "no|not older than"."""
    choices = ([words.split("|") for words in pattern.split()] for pattern in patterns)
    return {" ".join(words): kind for choice in choices for words in product(*choice)}


_AT_MOST = _phrases("sure", "no|not older than", "not over") | _phrases("", "up to")
_AT_LEAST = (
    _phrases("sure", "no|not younger than", "not under", "have|has|having|had reached|attained|turned")
    | _phrases("plain", "at least")
    | _phrases("", "from", "starting at", "a minimum of", "no|not less than", "not below")
)
_BELOW = (
    _phrases("sure", "younger than", "not yet", "not yet reached|turned", "not reached|attained|turned")
    | _phrases("plain", "under", "are|is|you're not", "aren't|isn't")
    | _phrases("", "below", "less|fewer|lower than")
)
_ABOVE = (
    _phrases("sure", "older than")
    | _phrases("plain", "over")
    | _phrases("", "above", "more|greater than", "exceed|exceeds|exceeding")
)
_SIDES = (("below", 1, _AT_MOST), ("above", 0, _AT_LEAST), ("below", 0, _BELOW), ("above", 1, _ABOVE))
_BEFORE_AGE = frozenset(["from", "starting at"])  # only before "age" or "the age"


def heads(before: str) -> Iterator[Head]:
    """Yield the phrases that end a text, one for each side."""
    tail = shapes.TO_AGE.search(before)
    if tail and not before[: tail.start()][-1:].isspace():
        end = tail.start()
        text = " ".join(before[:end].split())
        barred = frozenset[str]() if shapes.THE_AGE.match(before, end) else _BEFORE_AGE
        for trait, more, kinds in _SIDES:
            phrase = max((p for p in kinds if _ends(text, p) and p not in barred), key=len, default="")
            if phrase:
                kind = kinds[phrase]
                plain = phrase if kind == "plain" else ""
                yield Head(end - len(phrase), trait, more, kind == "sure", plain, bool(tail["age"]))
    may_be = "be" in before[-5:] or "minimum" in before or "limit" in before
    minimum = shapes.MINIMUM.search(before) if may_be else None
    if minimum:
        sure, plain, age = bool(minimum["sure"]), minimum["plain"] or "", bool(minimum["age"])
        yield Head(minimum.start(), "above", 0, sure, plain, age)


def _ends(text: str, phrase: str) -> bool:
    """Tell whether a text ends with the words of a phrase."""
    return text.endswith(phrase) and not text[: -len(phrase)][-1:].isalnum()
