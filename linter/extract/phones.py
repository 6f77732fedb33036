"""Telephone numbers: American, toll-free, vanity, international, and local ones after a cue; they do not compare."""

import re

from linter.extract.plain import has_figure, plain, squeezed
from linter.extract.shape import Shape
from linter.extract.value import Value

_EXTENSION = Shape(r"[\s,;]{0,3}(?:ext(?:ension|n)?\.?|x)[:\s]{0,2}[0-9]{1,6}\b")
_WORLD = r"(?:\((?=\+[0-9]{1,3}\)))?\+\s?\(?[0-9](?:[ \t().\/-]{0,5}[0-9]){7,13}(?![0-9])"
_AREA = r"(?:\+?1[\s.-]{0,3})?(?:\([2-9][0-9]{2}\)[\s.-]{0,3}|[2-9][0-9]{2}[\s.-]{1,3})"
_AMERICAN = rf"{_AREA}[2-9][0-9]{{2}}[\s.-]{{1,3}}(?:[0-9]{{4}}(?!-?[0-9])|[A-Z]{{4}}\b)"
_FREE = r"8(?:00|33|44|55|66|77|88)"
_VANITY = (
    rf"(?:1[\s.-]?)?(?:\({_FREE}\)[\s.-]?|{_FREE}[\s.-])(?=[0-9-]{{0,8}}[A-Z])(?:[A-Z0-9]-?){{6,10}}[A-Z0-9](?![\w-])"
    rf"|1[.-]{_FREE}[.-](?=[0-9-]{{0,8}}[A-Za-z])(?:[A-Za-z0-9]-?){{6}}[A-Za-z0-9](?![\w-])"
)
_LOCAL = r"\(?[0-9]{1,5}\)?(?:[ .\/-]{1,3}\(?[0-9]{2,8}\)?){1,4}(?![0-9])|[0-9]{7,12}(?![0-9])"
_START = r"(?<![\w.+/$-])"
_FIGURES = Shape(rf"{_START}(?:(?P<world>{_WORLD})|{_AMERICAN}|(?P<local>{_LOCAL}))")
_WITH_VANITY = Shape(
    rf"{_START}(?:(?P<world>{_WORLD})|{_AMERICAN}|{_VANITY}|(?P<local>{_LOCAL}))"
)  # twice as long to compile
_VANITY_HOLDS = Shape(r"8[03-8][03-8][)\s.-][\s.-]?[0-9-]{0,8}[A-Za-z]")

_KINDS = (
    r"(?:tel(?:e?phon\w*)?|phon(?:e|ing)|call(?:ing|s)?|dial(?:l?ing)?|mobile|cell|hotline|helpline|freephone|"
    r"toll[\s-]free|fax|facsimile|whatsapp|sms|text)"
)
# In lower case: patterns that ignore case take longer to compile.
_CUE_WORDS = frozenset(
    "call calling calls cell dial dialing dialling facsimile fax freephone helpline hotline mobile ph phone phoning sms t text toll "
    "whatsapp".split()
)
_CUE = Shape(rf"\b(?:{_KINDS}|t|ph)\b[^0-9]{{0,40}}$")
_FAX = Shape(r"\b(?:tele)?(?:fax|facsimile)\b[^0-9]{0,15}$")
_BOTH = Shape(r"\b(?:tel|telephone|phone)\s{0,2}(?:/|&|and|or)\s{0,2}fax\b[^0-9]{0,15}$")
_NUMBERED = Shape(rf"\b{_KINDS}\.?\s{{0,2}}(?:no|nr|number)\b[^0-9]{{0,8}}$")
_OTHER_WORDS = frozenset(
    "no nr number vat abn acn duns registration registered reg ico isbn id license account order policy code pin box".split()
)
_OTHER = Shape(
    r"(?:\b(?:no|nr|vat|abn|acn|duns|registration|registered|company\s{1,2}number|reg|ico|isbn|id|license|account|"
    r"order|policy|code|pin|box)\b|[#\u00a7])[\s.:#]{0,4}(?:number\b[\s.:]{0,3})?$"
)
_WORD = Shape(r"\w+")


def find(text: str) -> list[Value]:
    """Return the telephone numbers of the text, in order."""
    if not has_figure(text):
        return []
    flat = plain(text)
    shape = _WITH_VANITY if "8" in flat and _VANITY_HOLDS.search(flat) else _FIGURES
    found = list[Value]()
    place = 0
    while match := shape.search(flat, place):
        if _is_phone(flat, match):
            found.append(_value(text, flat, match))
            place = found[-1].end
        else:
            place = match.start() + 1
    return found


def _value(text: str, flat: str, match: re.Match[str]) -> Value:
    """Build the value of one match."""
    before = flat[max(0, match.start() - 40) : match.start()].lower()
    fax = ("fax" in before or "facsimile" in before) and _FAX.search(before) and not _BOTH.search(before)
    extension = _EXTENSION.match(flat, match.end()) if "x" in flat[match.end() : match.end() + 6] else None
    end = extension.end() if extension else match.end()
    return Value(match.start(), end, squeezed(text[match.start() : end]), traits=frozenset({"fax"} if fax else ()))


def _is_phone(flat: str, match: re.Match[str]) -> bool:
    """Tell a telephone number from other figures: a local shape needs a cue, other numbers have theirs."""
    if match["world"]:
        return True
    before = flat[max(0, match.start() - 60) : match.start()].lower()
    if match["local"] and not (_is_called(before, match["local"]) or _is_alone(flat, match)):
        return False
    return not _is_other(before) or bool(_NUMBERED.search(before))


def _is_other(before: str) -> bool:
    """Tell whether figures are introduced as a number of something else."""
    named = not _OTHER_WORDS.isdisjoint(_WORD.findall(before)[-2:])
    return (named or "#" in before or "\u00a7" in before) and bool(_OTHER.search(before))


def _is_called(before: str, number: str) -> bool:
    """Tell whether figures are as many as a local number has, and introduced as one."""
    digits = sum(character.isdigit() for character in number)
    return 7 <= digits <= 12 and before != before.upper() and _has_cue(before)


def _has_cue(before: str) -> bool:
    """Tell whether a word for calling stands before figures."""
    words = _WORD.findall(before)
    named = not _CUE_WORDS.isdisjoint(words) or any(word.startswith("tel") for word in words)
    return named and bool(_CUE.search(before))


def _is_alone(flat: str, match: re.Match[str]) -> bool:
    """Tell whether an American number without punctuation ("3105550143") is all that its line holds."""
    number = match[0]
    if len(number) != 10 or not number.isdigit() or number[0] in "01" or number[3] in "01":
        return False
    before = flat[max(0, match.start() - 60) : match.start()].rstrip(" \t")
    after = flat[match.end() : match.end() + 60].lstrip(" \t")
    return before[-1:] in {"", "\n"} and after[:1] in {"", "\n"}
