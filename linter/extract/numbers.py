"""Numbers up to 999 as policies write them: "13", "thirteen", "twenty-one", "thirteen (13)", "3 (three)", "(13)".

Ages, periods and percentages are numbers with something beside them: a text's numbers are found once for all three.
"""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from linter.extract.shape import Shape

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = (
    {word: value for value, word in enumerate(_ONES + _TEENS, 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"fourty": 40, "a": 1}
)

_ONE = "|".join(_ONES)
_SMALL = rf"(?:(?:{'|'.join(_TENS)}|fourty)(?:[ \n-]?(?:{_ONE})(?![a-z]))?|{'|'.join(_TEENS)}|{_ONE})"
_HUNDREDS = rf"(?:{_ONE}|a)[ \n-]hundred(?:[ \n-](?:and[ \n-])?{_SMALL})?"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})?|[0-9]{4})"
_GLOSS = rf"(?:\s{{0,3}}\(\s?(?:(?:one|t[ehw]|f[io]|s[ei]|e[il]|ni)[a-z]{{0,7}}(?:[ -][a-z]{{3,5}})?|{_DIGITS})\s?\))?"


def _number(words: str) -> Shape:
    """Return the shape of a number; the letters that numbers begin with come first, and most words fail there."""
    return Shape(
        rf"\b(?=[0-9aefnost])(?:[0-9]+(?:[.,][0-9]+)*|(?:{words})(?![a-z])){_GLOSS}|\((?<!\w\()\s?{_DIGITS}\s?\)"
    )


_NUMBER = _number(_SMALL)
_WITH_HUNDREDS = _number(f"{_HUNDREDS}|{_SMALL}")  # takes twice as long to compile
#: The words of which each number in words has one.
WORDS = frozenset([*_VALUES, "hundred", *map("".join, product((*_TENS, "fourty"), _ONES))]) - {"a"}
_WHOLE = Shape(_DIGITS)
_BLOCKS = 1024  # of a long document


class Number(NamedTuple):
    """A number and where it stands.

    Its `readings` ascend: more than one if word and figure differ, none of a figure that is no whole number ("2.5").
    """

    start: int
    end: int
    readings: tuple[int, ...]


@lru_cache(maxsize=_BLOCKS)
def numbers(low: str) -> tuple[Number, ...]:
    """Return the numbers of a lower-case plain text, in order, whatever stands beside them."""
    shape = _WITH_HUNDREDS if "hundred" in low else _NUMBER
    return tuple(Number(match.start(), match.end(), _readings(match[0])) for match in shape.finditer(low))


def _readings(written: str) -> tuple[int, ...]:
    """Return every number that the words and figures state, those in brackets included."""
    found = set[int]()
    for part in map(str.strip, written.rstrip(")").split("(")):
        if part[:1].isdigit():
            if not (part.isdigit() and len(part) <= 4) and not _WHOLE.fullmatch(part):
                return ()
            found.add(int(part.replace(",", "")))
        elif total := _spelled(part):
            found.add(total)
    return tuple(sorted(found))


def _spelled(words: str) -> int:
    """Return the value of a number in words, "twentyone" included; 0 if no word is a number."""
    total = 0
    for word in words.replace("-", " ").replace("ty", "ty ").split():
        total = total * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total
