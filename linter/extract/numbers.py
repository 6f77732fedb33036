"""Numbers up to 999 as policies write them: "13", "thirteen", "twenty-one", "thirteen (13)", "3 (three)", "(13)"."""

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
_WORDS = rf"(?:(?:(?:{_ONE}|a)[ \n-]hundred(?:[ \n-](?:and[ \n-])?{_SMALL})?|{_SMALL})(?![a-z]))"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))?|[0-9]{4})"
_GLOSS = rf"(?:\s{{0,3}}\(\s?(?:(?:one|t[ehw]|f[io]|s[ei]|e[il]|ni)[a-z]{{0,7}}(?:[ -][a-z]{{3,5}})?|{_DIGITS})\s?\))?"

#: A number in lower-case plain text, for use inside larger patterns; `readings` reads what it matched.
NUMBER = rf"(?:(?:{_DIGITS}|{_WORDS}){_GLOSS}|\(\s?{_DIGITS}\s?\))"

_FIGURES = Shape(r"[0-9][0-9,]*")
_SPELLED = Shape(_WORDS)
_TEN = Shape(r"ty(?=[a-z])")


def readings(written: str) -> tuple[int, ...]:
    """Return every number that the match of `NUMBER` states, ascending: more than one if word and figure differ."""
    figures = {int(match[0].replace(",", "")) for match in _FIGURES.finditer(written)}
    words = {_spelled(match[0]) for match in _SPELLED.finditer(written)} if any(map(str.isalpha, written)) else set()
    return tuple(sorted(figures | words))


def _spelled(words: str) -> int:
    """Return the value of a number in words, "twentyone" included."""
    total = 0
    for word in _TEN.sub("ty ", words.replace("-", " ")).split():
        total = total * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total
