"""The author of a policy: the names by which the document itself says that it speaks."""

import re
from collections.abc import Iterable

from linter.extract.value import Value

_PROPER = r"[A-Z][\w&.'\u2019-]*"
_NAME = rf"{_PROPER}(?:,? (?:{_PROPER}|of|and|the|&|de|du)){{0,7}}?"
_WE = r"(?:we|us|our|ours)"
_QUOTED = r"[\"\u201c\u2018']"
_UNQUOTED = r"[\"\u201d\u2019']"
_DEFINITIONS = (
    re.compile(rf"({_NAME}),? ?\((?:[^()]{{0,120}}?[ ,])?{_QUOTED}?{_WE}{_UNQUOTED}?[^()]{{0,120}}\)"),
    re.compile(rf"\bWe are ({_NAME})(?= \(|[,.;]| and )"),
    re.compile(rf"\b[Ww]elcome to (?:the )?({_NAME})(?=[\u2019']s |[!.,]|(?: [a-z]))"),
    re.compile(rf"\b({_NAME})[\u2019']s (?:[Pp]rivacy|[Cc]ommitment)"),
    re.compile(rf"\b({_NAME}) (?:[Pp]rivacy|PRIVACY) (?:[Pp]olicy|[Nn]otice|[Ss]tatement|POLICY|NOTICE|STATEMENT)\b"),
    re.compile(rf"\b({_NAME}) (?:respects|values|cares about|is committed to|takes) (?:your|the|protecting|our users)"),
)
_SHORT_FOR = re.compile(rf"\((?:[^()]{{0,120}}?[ ,(])?{_QUOTED}([A-Z][\w&. -]{{1,40}}?),?{_UNQUOTED}[^()]{{0,80}}\)")
_SUFFIX = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Co|Company|GmbH|AG|SA|S\.A|B\.V|BV|NV|PLC|plc|LP|Pty|Pte|AB|AS|Oy|Sarl|SAS)\b.*$"
)
_GENERIC = frozenset(
    [
        "the",
        "this",
        "our",
        "your",
        "we",
        "us",
        "you",
        "it",
        "a",
        "an",
        "these",
        "those",
        "company",
        "service",
        "services",
        "site",
        "website",
        "app",
        "application",
        "platform",
        "product",
        "products",
        "policy",
        "notice",
        "privacy",
        "statement",
        "user",
        "users",
        "customer",
        "customers",
        "california",
        "europe",
        "european",
        "data",
        "personal",
        "information",
        "online",
        "full",
        "complete",
        "global",
        "supplemental",
        "separate",
        "updated",
        "general",
        "u.s",
        "us",
        "eu",
        "uk",
        "american",
        "internet",
        "mobile",
        "cookie",
        "children's",
        "child",
        "student",
        "employee",
        "job",
        "applicant",
        "children",
        "kids",
        "candidate",
        "consumer",
        "website's",
        "act",
        "new",
        "other",
        "their",
        "any",
        "all",
        "each",
        "both",
        "please",
        "general",
        "legal",
        "here",
        "back",
        "about",
        "home",
        "contact",
    ]
)
_LONGEST = 60
_MOST = 6


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the author's names in the order in which the texts declare them, the short forms included."""
    found: dict[str, None] = {}
    for text in texts:
        if len(found) >= _MOST:
            break
        for pattern in _DEFINITIONS:
            for match in pattern.finditer(text[:2000]):
                found |= dict.fromkeys(_forms(match.group(1), text[match.start() : match.end()]))
    return tuple(found)[:_MOST]


def _forms(name: str, definition: str) -> list[str]:
    brand = _SUFFIX.sub("", name).strip(" ,.-")
    forms = [brand] if _is_name(brand) else []
    if "(" in definition and forms:
        forms += [short.group(1) for short in _SHORT_FOR.finditer(definition) if _is_name(short.group(1))]
    return forms


def _is_name(text: str) -> bool:
    words = text.casefold().split()
    return (
        bool(words)
        and len(text) <= _LONGEST
        and len(text) > 1
        and any(word.strip(".,") not in _GENERIC for word in words)
        and words[0] not in _GENERIC
    )


def mentions(text: str, author: Iterable[str]) -> list[Value]:
    """Return where a text calls the author by name."""
    found = []
    for name in author:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                found.append(Value(start, end, name))
            start = text.find(name, end)
    return sorted(found, key=lambda value: (value.start, value.end))
