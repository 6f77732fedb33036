"""Percentages: "100%", "50 percent", "fifty per cent"; in per cent."""

from linter.extract.numbers import Number, numbers
from linter.extract.plain import lowered
from linter.extract.shape import Shape
from linter.extract.value import Value

_SIGNS = ("%", "cent", "\uff05", "\u066a")
_SIGN = Shape(r"\s?%(?![0-9A-Fa-f]{2})|[\s-]{1,3}per[\s-]?cent(?:um)?\b")
_FREE = Shape(r"(?<![\w.,])")
_DECIMAL = Shape(r"[0-9]{1,6}[.,][0-9]{1,4}")


def find(text: str) -> list[Value]:
    """Return the percentages of the text, in order."""
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return []
    low = lowered(text)
    return [value for number in numbers(low) if (value := _value(low, number))]


def _value(low: str, number: Number) -> Value | None:
    """Return the percentage that begins with a number, if a sign follows."""
    sign = _SIGN.match(low, number.end) if _FREE.match(low, number.start) else None
    amounts = _amounts(low[number.start : number.end], number.readings) if sign else ()
    if not sign or not amounts:
        return None
    return Value(number.start, sign.end(), f"{amounts[-1]:g}%", amounts[0], amounts[-1])


def _amounts(written: str, readings: tuple[float, ...]) -> tuple[float, ...]:
    """Return the readings of a number; a comma before its last figures is a point."""
    return (float(written.replace(",", ".")),) if _DECIMAL.fullmatch(written) else readings
