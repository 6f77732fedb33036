"""Percentages: "100%", "50 percent", "fifty per cent"; in per cent."""

import re

from linter.extract.numbers import NUMBER, readings
from linter.extract.plain import lowered
from linter.extract.shape import Shape
from linter.extract.value import Value

_SIGNS = ("%", "cent", "\uff05", "\u066a")
_SHAPE = Shape(
    rf"(?<![\w.,])(?:(?P<decimal>[0-9]{{1,6}}[.,][0-9]{{1,4}})|(?P<number>{NUMBER}))"
    r"(?:\s?%(?![0-9A-Fa-f]{2})|[\s-]{1,3}per[\s-]?cent(?:um)?\b)"
)


def find(text: str) -> list[Value]:
    """Return the percentages of the text, in order."""
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return []
    return [_value(match) for match in _SHAPE.finditer(lowered(text))]


def _value(match: re.Match[str]) -> Value:
    """Build the value of one match."""
    if decimal := match["decimal"]:
        amounts: tuple[float, ...] = (float(decimal.replace(",", ".")),)
    else:
        amounts = readings(match["number"])
    return Value(match.start(), match.end(), f"{amounts[-1]:g}%", amounts[0], amounts[-1])
