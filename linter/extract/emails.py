"""E-mail addresses that a reader sees, plain or spelled out ("a [at] example [dot] com"); they do not compare."""

import re

from linter.extract.plain import lowered
from linter.extract.shape import Shape
from linter.extract.value import Value, apart

_LOCAL_BACKWARDS = Shape(r"[A-Za-z0-9._%+'&-]{0,63}[A-Za-z0-9](?![@A-Za-z0-9])")
_DOMAIN = Shape(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.|\[\.\])){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9@-])")
_NO_NAMES = frozenset(
    {"us", "me", "at", "it", "or", "and", "is", "address", "email", "mail", "contact", "find", "follow"}
)

_NAME = r"(?<![A-Za-z0-9.@-])([A-Za-z0-9][A-Za-z0-9._+-]{0,63})"
_LABEL = r"[A-Za-z0-9][A-Za-z0-9-]{0,62}"
_AT = r"\s{0,3}[\[({<]{1,2}\s?(?:at|@)\s?[\])}>]{1,2}\s{0,3}"
_DOT_MARK = r"\s{0,3}[\[({<]{1,2}\s?(?:dot|\.)\s?[\])}>]{1,2}\s{0,3}"
_DOT_WORD = r"\s{1,3}dot\s{1,3}"
_AT_MARK = Shape(r"[\[({<]\s?(?:at|@)\s?[\])}>]")  # what every marked address holds
_MARKED = Shape(rf"{_NAME}{_AT}({_LABEL}(?:(?:{_DOT_MARK}|{_DOT_WORD}|\.){_LABEL}){{1,5}})", re.IGNORECASE)
_SPOKEN = Shape(
    rf"{_NAME}\s{{1,3}}at\s{{1,3}}({_LABEL}(?:{_DOT_WORD}{_LABEL}){{0,3}}"
    rf"{_DOT_WORD}(?:com|org|net|edu|gov|eu|io|co|uk|us|ca|de|ai|app|info|biz)(?![A-Za-z0-9-]))",
    re.IGNORECASE,
)
_DOT = Shape(rf"{_DOT_MARK}|{_DOT_WORD}", re.IGNORECASE)
_CAPTURE = Shape(r"\[\s?email\s{0,2}protected\s?\]|\bemail\u00a0protected\b", re.IGNORECASE)


def find(text: str) -> list[Value]:
    """Return the e-mail addresses of the text, in order."""
    found = _plain(text) if "@" in text else []
    low = lowered(text)  # which other kinds have asked for
    if "protected" in low:
        found += [_capture(match) for match in _CAPTURE.finditer(text)]
    if "at" in low or "@" in low:
        if _has_bracket(low) and _AT_MARK.search(low):
            found += [_spelled(match) for match in _MARKED.finditer(text)]
        if " dot" in low:
            found += [_spelled(match) for match in _SPOKEN.finditer(text)]
    return apart(sorted(found, key=lambda value: value.start)) if found else []


def _has_bracket(text: str) -> bool:
    return "(" in text or "[" in text or "{" in text or "<" in text


def _plain(text: str) -> list[Value]:
    """Return the addresses around each @ sign."""
    found = []
    place = text.find("@")
    while place >= 0:
        blank = text[place - 1 : place + 2] == " @ "
        stop, start = (place - 1, place + 2) if blank else (place, place + 1)
        local = _LOCAL_BACKWARDS.match(text[max(0, stop - 66) : stop][::-1])
        domain = _DOMAIN.match(text, start)
        if local and domain and not (blank and local[0][::-1].lower() in _NO_NAMES):
            shown = f"{local[0][::-1]}@{domain[0]}".replace("[.]", ".")
            found.append(Value(stop - local.end(), domain.end(), shown))
        place = text.find("@", place + 1)
    return found


def _spelled(match: re.Match[str]) -> Value:
    """Build the value of an address whose signs are words."""
    return Value(match.start(), match.end(), f"{match[1]}@{_DOT.sub('.', match[2])}")


def _capture(match: re.Match[str]) -> Value:
    """Build the value of the mark that a page leaves where a script hides the address."""
    return Value(match.start(), match.end(), "[email protected]", traits=frozenset({"capture"}))
