"""Whether a document is a privacy policy at all, and one in English."""

import re

from linter.document import Document

_NAMED = re.compile(
    r"privacy|data[ _-]?protection|data[ _-]?policy|cookie|gdpr|ccpa|personal (?:data|information)", re.IGNORECASE
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "we",
        "you",
        "your",
        "our",
        "is",
        "are",
        "for",
        "that",
        "with",
        "this",
        "or",
        "not",
        "by",
        "as",
        "may",
        "be",
        "on",
        "it",
        "will",
        "have",
        "us",
        "from",
        "any",
    ]
)
_COMMON = 0.12  # of the words; English policies have 0.25 and more
_SELF = frozenset(["we", "us", "our", "i", "my", "me", "company", "site", "website", "app", "service", "application"])
_PRACTICE = [
    "collect",
    "use",
    "share",
    "process",
    "store",
    "disclose",
    "sell",
    "obtain",
    "receive",
    "gather",
    "retain",
    "track",
    "transfer",
    "protect",
    "request",
    "provide",
    "collects",
    "uses",
    "shares",
    "processes",
    "stores",
    "discloses",
    "sells",
    "collected",
    "used",
    "shared",
    "processed",
    "stored",
    "disclosed",
    "sold",
]
_SUBJECT = [
    "data",
    "information",
    "cookie",
    "cookies",
    "email",
    "address",
    "addresses",
    "name",
    "names",
    "personal",
    "personally",
    "pii",
    "privacy",
    "identifiers",
    "analytics",
    "location",
    "usage",
    "advertising",
]
_FEW, _MANY = 1, 8
_DENSE = 0.12


def not_a_policy(document: Document) -> str | None:
    """Return why a document is not read as a privacy policy, or None where it is one."""
    words = [
        word
        for word, block in zip(document.tokens.words, document.tokens.block_of, strict=True)
        if not document.blocks[block].chrome
    ]
    if not words:
        return "has no text"
    if len(words) >= 40 and sum(word in _ENGLISH for word in words) < _COMMON * len(words):
        return "does not look like a privacy policy in English (the rules read English only)"
    practices, sentences = _practices(document)
    named = bool(_NAMED.search(document.path.rpartition("/")[2])) or any(
        block.is_heading and not block.chrome and _NAMED.search(block.text) for block in document.blocks
    )
    if practices >= _FEW and (named or practices >= _MANY or practices >= _DENSE * sentences):
        return None
    if named and _speaks_of_data(words):
        return None
    return "does not look like a privacy policy"


def _practices(document: Document) -> tuple[int, int]:
    """Return how many sentences say what the author does with data, and how many sentences there are."""
    index, found, total = document.tokens, 0, 0
    for number in range(len(index.sentence_start) - 1):
        start, end = document.sentence_bounds(number)
        if start == end or document.blocks[index.block_of[start]].chrome:
            continue
        total += 1
        words = set(index.words[start:end])
        found += bool(words & _SELF) and not words.isdisjoint(_PRACTICE) and not words.isdisjoint(_SUBJECT)
    return found, total


def _speaks_of_data(words: list[str]) -> bool:
    about = sum(word in {"privacy", "data", "information", "personal", "cookie", "cookies"} for word in words)
    return about >= max(3, 0.01 * len(words)) and not {"privacy", "policy"}.isdisjoint(words)
