"""Ages of people: "under the age of 13", "16 or older", "13-15"; in years, the first age admitted.

The span is the number alone ("thirteen (13)"); the words around it give its trait: `below`, `above`, `range` or `bare`.
"""

from collections.abc import Mapping

from linter.extract import age_shapes as shapes
from linter.extract.age_heads import Head, heads
from linter.extract.numbers import Number, numbers
from linter.extract.plain import lowered
from linter.extract.shape import Shape
from linter.extract.value import Value

_CUES = (
    *("age", "under", "old", "than", "child", "minor", "kid", "teen", "below", "over", "year", "yrs", "above", "least"),
    *("young", "turn", "between", "yet", " not ", "n't ", "must be", "should be", " to be"),
)
_JOINED = Shape(r"\s?[-/]\s?[0-9]")
_WINDOW = 50
_GAP = 20  # characters: more than the longest wording between two numbers of a range has
_OLDEST = 120
_USUAL = range(12, 22)
_ELSEWHERE = (" in ", " for ", " if ", " within ", " where ", " outside ")
# The wordings after an age, each with the words of which it holds one.
_TAILS = (
    (shapes.OR_OLDER, "above", 0, ("older", "over", "above", "up", "more", "greater", "+")),
    (shapes.OR_YOUNGER, "below", 1, ("younger", "under", "below", "less")),
)


class _Place:
    """A number with the text just before and just after it."""

    def __init__(self, before: str, after: str, number: int) -> None:
        self.before = before
        self.after = after
        self.number = number


def find(text: str) -> list[Value]:
    """Return the ages of the text, in order."""
    low = lowered(text)
    found: list[Value] = []
    beginning = {number.start: number for number in numbers(low)}
    for number in numbers(low):
        if (found and number.start < found[-1].end) or not _is_whole(low, number) or not _has_cue(low, number):
            continue
        value = _range(low, number, beginning) or _single(low, number)
        value = value or (_elsewhere(low, number, found[-1]) if found else None)
        found += [value] if value else []
    return found


def _is_whole(low: str, number: Number) -> bool:
    """Tell whether a number is no part of something else: a price, a word, a per cent."""
    free = number.readings and shapes.FREE.match(low, number.start)
    return bool(free) and not shapes.MORE.match(low, number.end)


def _has_cue(low: str, number: Number) -> bool:
    """Tell, fast, whether any word or sign that ages need stands near the number."""
    near = low[max(0, number.start - _WINDOW) : number.end + _WINDOW]
    return any(cue in near for cue in _CUES) or bool(shapes.PLUS.match(low, number.end))


def _place(low: str, start: int, end: int, number: int) -> _Place:
    """Return the surroundings of a number."""
    return _Place(low[max(0, start - _WINDOW) : start], low[end : end + _WINDOW], number)


def _range(low: str, number: Number, beginning: Mapping[int, Number]) -> Value | None:
    """Return the range of ages ("13-15", "between 13 and 15") that starts here."""
    is_near = any(at in beginning for at in range(number.end + 1, number.end + _GAP))
    to = shapes.TO.match(low, number.end) if is_near else None
    other = beginning.get(to.end()) if to else None
    if not to or not other or not other.readings or shapes.MORE.match(low, other.end):
        return None
    first, last = number.readings[0], other.readings[-1]
    place = _place(low, number.start, other.end, last)
    if not 0 < first < last <= _OLDEST or not _is_range(place, first, joined=bool(to["joined"])):
        return None
    return Value(number.start, other.end, f"{first}-{last}", first, last, frozenset({"range"}))


def _is_range(place: _Place, first: int, *, joined: bool) -> bool:
    """Tell whether two numbers are one range of ages."""
    if shapes.OR_OLDER.match(place.after) or shapes.OR_YOUNGER.match(place.after):
        return False
    if joined and any(head.trait == "below" and not head.more for head in heads(place.before)):
        return False
    of_age = _is_of_age(place.after)
    between = shapes.BETWEEN.search(place.before)
    if of_age or (between and "age" in between[0]):
        return True
    if shapes.NOT_YEARS.match(place.after) or _is_period(place) or (joined and not between):
        return False
    if _near(place):
        return True
    usual = first in _USUAL and _is_usual(place)
    return usual and bool(between or (not joined and "year" in place.after[:8]))


def _is_of_age(after: str) -> bool:
    """Tell whether "years old", "of age" or the like follows the number."""
    near = after[:24]
    return ("age" in near or "old" in near or "y" in near[:2]) and bool(shapes.OF_AGE.match(after))


def _is_aged(before: str) -> bool:
    """Tell whether "aged", "turning" or the like stands before the number."""
    near = before[-24:]
    return ("age" in near or "aging" in near or "turn" in near) and bool(shapes.AGED.search(before))


def _near(place: _Place) -> bool:
    """Tell whether a person or an age word stands near the number."""
    near = shapes.NEAR.search(place.before[-40:]) or shapes.NEAR.search(place.after[:40])
    return bool(near or shapes.PERSON.search(place.before))


def _single(low: str, number: Number) -> Value | None:
    """Return the age that this number states, if it is one."""
    start, end, readings = number
    first, last = readings[0], readings[-1]
    if not 0 < first <= last <= _OLDEST or _JOINED.match(low, end):
        return None
    trait, more = _bound(_place(low, start, end, last))
    return Value(start, end, str(last), first + more, last + more, frozenset({trait})) if trait else None


def _elsewhere(low: str, number: Number, last: Value) -> Value | None:
    """Return the age of other places, in brackets after the first: "13 or older (16 in Freedonia)"."""
    start, end, readings = number
    gap = low[last.end : start] if start - last.end < _WINDOW else ""
    inside = gap.rstrip().endswith(("(", "(or", "(and", "(but")) and ")" not in gap
    if not inside or "range" in last.traits or readings[-1] not in _USUAL or not low.startswith(_ELSEWHERE, end):
        return None
    more = last.low - int(last.shown) if last.shown.isdigit() else 0
    return Value(start, end, str(readings[-1]), readings[0] + more, readings[-1] + more, last.traits)


def _bound(place: _Place) -> tuple[str, int]:
    """Return the trait of the age, and how many years after the number the first admitted one is; no trait: no age."""
    of_age = _is_of_age(place.after)
    if not of_age and _is_numbered(place):
        return "", 0
    for head in heads(place.before):
        if of_age or head.age or _is_limit(place, head):
            return head.trait, head.more
    aged = _is_aged(place.before)
    for shape, trait, more, words in _TAILS:
        tail = shape.match(place.after) if any(word in place.after for word in words) else None
        if tail and (tail["sure"] or of_age or aged or _is_usual(place, tail.end())):
            return trait, more
    return ("bare", 0) if of_age or (aged and not shapes.NOT_YEARS.match(place.after)) else ("", 0)


def _is_numbered(place: _Place) -> bool:
    """Tell whether the number is that of a version, a section, a page."""
    word = shapes.LAST_WORD.search(place.before)
    return word is not None and word[1] in shapes.COUNTED


def _is_limit(place: _Place, head: Head) -> bool:
    """Tell whether a limit without the word age ("under 13", "at least 18") is one of age."""
    if shapes.NOT_YEARS.match(place.after):
        return False
    bare = _Place(place.before[: head.start], place.after, place.number)
    if head.sure or (head.plain == "under" and (place.number in _USUAL or shapes.PERSON.search(bare.before))):
        return not _is_period(bare)
    return _is_usual(bare) and bool(head.plain or _near(bare))


def _is_usual(place: _Place, end: int = 0) -> bool:
    """Tell whether the number is one that laws use for ages and nothing counted follows it."""
    return place.number in _USUAL and bool(shapes.CLEAN.match(place.after[end:])) and not _is_period(place)


def _is_period(place: _Place) -> bool:
    """Tell whether the words say how long something lasts ("for at least 13 years")."""
    return bool(shapes.YEARS.match(place.after) and shapes.PERIOD.search(place.before))
