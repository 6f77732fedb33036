"""What a draft leaves to be filled in or decided: "[COMPANY]", "{{name}}", "TBD", "[do / do not]", "[NTD: …]".

Traits: `template` a variable of a template, `blank` something to fill in, `choice` alternatives or optional words in
brackets, `note` a word to the drafters. Brackets that published texts hold are none: "[email protected]", "[at]", "[sic]",
footnotes, editorial brackets inside a quotation, the label of a control such as "Settings > [App name]".
"""

import re
from collections.abc import Iterator

from linter.extract.dates import find as find_dates
from linter.extract.plain import lowered
from linter.extract.shape import Shape
from linter.extract.value import Value, apart

_TEMPLATE = Shape(
    r"\{\{[^{}\n]{1,60}\}\}|[$%]\{[^{}\n]{1,60}\}|<%[^%<>\n]{1,60}%>|%%\w{1,40}%%|\{%[^%{}\n]{1,80}%\}"
    r"|(?<![\w/.])\{[A-Z][A-Z0-9_]{2,40}\}"
)
_WORDS = Shape(
    r"(?<![\w\-_.*])(?:TODO|TBD|TBC|FIXME|NTD|X{2,12})(?![\w\-_*]|\.\w)|(?i:lorem\s{1,3}ipsum)"
    r"|(?<![\w.+-])[\w.+-]{1,40}@(?i:example\.(?:com|org|net)|(?:your|my)-?(?:company|domain|site|website|business|app)\.\w{2,6})\b"
    r"|(?<![\d-])555[-. ]01\d\d(?!\d)"
)
# In lower case: each match of _WORDS holds one of these, and few texts do.
_WORDS_HOLD = ("todo", "tbd", "tbc", "fixme", "ntd", "xx", "lorem", "@example.", "@your", "@my", "555")
_BRACKET = Shape(r"\[([^\[\]\n]{1,200})\]")
_RULED = Shape(r"(?<!\w)_{4,60}(?!\w)")
_ROMAN_LIST = frozenset("XX XXX".split())

_ALLOWED = Shape(
    r"(?i:email\s{1,3}protected|at|dot|sic|\w|\W{0,3}\d{0,4}\W{0,3}|(?:foot)?note \d{1,3}|emphasis added|and/or|or|e?s|omitted|redacted)"
)
_TASK = Shape(
    r"(?i:(?:insert|add|enter|fill|specify|describe|select|choose|confirm|replace|delete|remove|complete|provide)\b(?!ed)"
    r"|to be (?:confirmed|determined|completed|inserted|added)|placeholder|if applicable|as applicable|optional\b)"
)
# How what _TASK and _NOTE match begins, in lower case.
_TASK_BEGINS = tuple(
    "insert|add|enter|fill|specify|describe|select|choose|confirm|replace|delete|remove|complete|provide|to be |placeholder|"
    "if applicable|as applicable|optional".split("|")
)
_NOTE_BEGINS = tuple(
    "note comment question query draft review legal internal author ntd nb: todo tbd tbc fixme please check confirm".split()
)
_NOTE = Shape(
    r"(?i:(?:note|comment|question|query)s? (?:to|for|from)\b|(?:draft(?:ing|er'?s?)?|review(?:er)?'?s?|legal|internal|author'?s?) (?:note|comment)"
    r"|ntd\b|nb:|todo\b|tbd\b|tbc\b|fixme\b|please (?:confirm|check|review|advise)|check with\b|confirm with\b)"
)
_FIELDS = (
    "company business organi[sz]ation entity controller name title date day month year address street city state country "
    "jurisdiction e-?mail phone telephone number url website site domain app application product service brand dpo officer "
    "contact department amount period duration days hours vendor provider"
)
_FIELD = Shape(
    rf"(?i:(?:(?:the|your|our|legal|full|registered|effective|support|privacy|last|updated|mobile|postal|mailing|web|of|{'|'.join(_FIELDS.split())})[ /_-]{{0,3}})"
    rf"{{0,5}}(?:{'|'.join(_FIELDS.split())})(?:es|s)?(?: here)?)"
)
# Letters of each field: what holds none of them is none, and the pattern need not be compiled.
_FIELD_HOLDS = tuple(field.removeprefix("e-?").partition("[")[0] for field in _FIELDS.split())
_OPTION = Shape(
    r"(?:and|or|but|if|to|the|a|an|may|might|our|we|you|your|in|on|with|for|by|is|are|not|will|shall|must|can|of|do|does|about|up to)\b"
    r"[^/]{0,200}|[^/]{1,200},"
)
_CHOICE = Shape(r"[^/]{0,100}[a-z]{2}\)?(?: / \(?[a-z]{2}[^\n]{0,100}|/[a-z]{2,20} [^/\n]{1,100})")
_URL = Shape(r"\w{1,12}://|www\.")
_QUOTES = {"\u201c": "\u201d", "\u201d": "\u201d", '"': '"', "\u00ab": "\u00bb"}
_REACH = 200  # characters: how far from a bracket a quotation may open
_CONTROL = Shape(r"(?:>|\u203a|\u2192)\s{0,2}$")
_FORM = Shape(  # what the reader is to fill in, and sign
    r"\s{0,3}(?i:(?:full |printed? )?(?:names?|date|signatures?|e-?mail|address|phone|title|account)\b)|.{0,60}(?i:signature|witness)"
)


def find(text: str) -> list[Value]:
    """Return the placeholders of the text, in order."""
    found = [*_templates(text), *_brackets(text), *_words(text), *_ruled(text)]
    return apart(sorted(found, key=lambda value: (value.start, -value.end)))


def _value(match: re.Match[str], trait: str) -> Value:
    return Value(match.start(), match.end(), " ".join(match[0].split()), traits=frozenset({trait}))


def _templates(text: str) -> Iterator[Value]:
    if "{" in text or "<%" in text or "%%" in text:
        yield from (_value(match, "template") for match in _TEMPLATE.finditer(text))


def _words(text: str) -> Iterator[Value]:
    low = lowered(text)
    for match in _WORDS.finditer(text) if any(word in low for word in _WORDS_HOLD) else ():
        if match[0] not in _ROMAN_LIST or text[match.end() : match.end() + 1] != ".":
            yield _value(match, "note" if match[0] in {"TODO", "FIXME", "NTD"} else "blank")


def _ruled(text: str) -> Iterator[Value]:
    lines = list(_RULED.finditer(text)) if "____" in text and not _FORM.match(text) else []
    yield from (_value(match, "blank") for match in lines if len(lines) == 1)  # several are a form for the reader


def _brackets(text: str) -> Iterator[Value]:
    if "[" not in text:
        return
    for match in _BRACKET.finditer(text):
        trait = _trait(match[1].strip())
        if (
            trait is None
            or (trait != "note" and _is_quoted(text, match))
            or _CONTROL.search(text[: match.start()][-4:])
        ):
            continue
        yield _value(match, trait)


def _trait(inside: str) -> str | None:
    """Return what a bracket holds, by its words; None for what published texts have in brackets."""
    if "\u25cf" in inside or "\u2022" in inside or "____" in inside:
        return "blank"
    if _ALLOWED.fullmatch(inside) or _URL.search(inside):
        return None
    low = inside.lower()
    if low.startswith(_NOTE_BEGINS) and _NOTE.match(inside):
        return "note"
    if (low.startswith(_TASK_BEGINS) and _TASK.match(inside)) or _is_field(inside) or _is_date(inside):
        return "blank"
    return "choice" if _OPTION.fullmatch(inside) or _CHOICE.fullmatch(inside) else None


def _is_field(inside: str) -> bool:
    """Tell whether a bracket holds what is to be filled in, by its name."""
    low = inside.lower()
    return any(field in low for field in _FIELD_HOLDS) and bool(_FIELD.fullmatch(inside))


def _is_date(inside: str) -> bool:
    return any(value.start == 0 and value.end == len(inside) for value in find_dates(inside))


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bracket stands within a quotation."""
    before, after = text[max(0, match.start() - _REACH) : match.start()], text[match.end() : match.end() + _REACH]
    for opening, closing in _QUOTES.items():
        at = before.rfind(opening)
        if opening == closing and before.count(opening) % 2 == 0:
            continue
        if at >= 0 and closing not in before[at + 1 :] and closing in after:
            return True
    return False
