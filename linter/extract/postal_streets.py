"""Where the first line of a postal address stands: a street with its number, or a post-office box."""

from collections.abc import Iterator

from linter.extract.postal_words import CAPITAL, EUROPEAN_FIRST, EUROPEAN_LAST, STREETS
from linter.extract.shape import Shape, Span, finder

_BOX = r"\b(?:(?:G?P\.?\s?O\.?|Post\sOffice|Postal)\s?(?i:box)|Postfach|Private\sBag)\s{0,2}(?:\#|No\.?)?\s?[0-9]{1,7}"
_BOX_HOLDS = ("ox", "OX", "oX", "Ox", "Postfach", "Bag")
_HOUSE = r"[0-9]{1,6}[A-Za-z]?"
_NUMBER = rf"(?<![\w#.-])(?:{_HOUSE}(?:\s?[-/&]\s?{_HOUSE})?|One|Two|Three|Four|Five|Six|Seven|Ten)"
_BEFORE_STREET = Shape(rf"(?P<box>{_BOX})|{_NUMBER}[\s,]{{1,3}}")
_STREET_WORD = Shape(r"(?:[A-Z0-9][\w.'&-]{0,20}|of|the|and|la|de|del)[\s,]{1,2}")
_FIRST_NAME = Shape(r"\b[A-Z][\w'-]{1,20}\s")
_WORD = Shape(r"\w+")
LOOSE = finder(rf"{_NUMBER}[\s,]{{1,3}}[A-Za-z][\w.'-]{{0,20}}[\s,]")
EUROPEAN = finder(
    rf"{_NUMBER}[\s,]{{1,3}}(?:bis\s|ter\s)?(?i:{EUROPEAN_FIRST})\s[\w'-]"
    rf"|\b(?:{EUROPEAN_FIRST})\s(?:[\w.'-]{{1,20}}\s){{1,4}}?(?:n\.\s)?[0-9]{{1,4}}\b"
    rf"|(?<![\w'-])(?:{CAPITAL}[\w'-]{{0,20}}\s)?[\w'-]{{0,25}}?(?:{EUROPEAN_LAST})\s{{0,2}}[0-9]{{1,4}}\b"
    rf"|{_BOX}|\bBox\s[0-9]{{1,5}}(?=,)"
)
HOUSE_LAST = Shape(rf"\b{CAPITAL}[\w'-]{{2,30}}\s[0-9]{{1,4}}(?:/[0-9]{{1,4}})?[a-z]?,")
ASIAN = finder(
    rf"(?<![\w-])[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{1,2}}[\s,]{{1,3}}{CAPITAL}"
    rf"|\b(?:Jl|Jln|Jalan)\b\.?\s{CAPITAL}|\bNo\.\s?[0-9]{{1,4}}[\s,]"
)


def may_hold(flat: str) -> bool:
    """Tell, fast, whether the text holds a word for a street or a box, and so may hold what `numbered` finds."""
    return not STREETS.isdisjoint(_WORD.findall(flat)) or any(box in flat for box in _BOX_HOLDS)


def numbered(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the post-office boxes, and the numbered streets: up to five words between the number and "Street"."""
    while before := _BEFORE_STREET.search(flat, low, high):
        end = before.end() if before["box"] else _street_end(flat, before.end(), high, _STREET_WORD, 5)
        if end:
            yield before.start(), end
        low = end or before.start() + 1


def unnumbered(flat: str, low: int, high: int) -> Iterator[Span]:
    """Yield the streets without a number: up to three words before "Street"."""
    while before := _FIRST_NAME.search(flat, low, high):
        end = _street_end(flat, before.end(), high, _FIRST_NAME, 2)
        if end:
            yield before.start(), end
        low = end or before.start() + 1


def _street_end(flat: str, at: int, high: int, step: Shape, most: int) -> int | None:
    """Return where the word for a street ends that comes next, after few others."""
    for _ in range(most + 1):
        word = _WORD.match(flat, at, high)
        if word and word[0] in STREETS:
            return word.end()
        other = step.match(flat, at, high)
        if not other:
            return None
        at = other.end()
    return None
