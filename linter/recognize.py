"""Whether a document is a privacy policy at all, and one in English."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from linter.document import Document
from linter.extract.shape import Shape

_NOUN = r"(?:polic(?:y|ies)|notices?|statements?|declarations?|agreement|cent(?:er|re)|rights|disclosures?|supplement|addendum|terms|promise|principles)"
_NAMED = Shape(
    rf"privacy(?:[\s_-]+and\s+\w+|[\s_-]+&\s+\w+)?[\s_-]+{_NOUN}|(?:cookies?|data[\s_-]*protection|data|ccpa|gdpr)[\s_-]+{_NOUN}",
    re.IGNORECASE,
)
_FILE = Shape(r"privacy|data[ _-]?protection|data[ _-]?policy|cookie|gdpr|ccpa", re.IGNORECASE)
_ITSELF = Shape(rf"\bthis\s+(?:[\w&-]+\s+){{0,5}}?(?:privacy|cookies?|data\s+protection)\s+{_NOUN}\b", re.IGNORECASE)
_TITLE = Shape(r"\bprivacy\b|\bdata\s+protection\b|\bpersonal\s+(?:data|information)\b|\bcookies\b", re.IGNORECASE)
_FIRST_BLOCKS, _TITLE_BLOCKS, _TITLE_WORDS = 2, 6, 12
_ENGLISH = frozenset(
    "the of and to in we you your our is are for that with this or not by as may be on it will have us from any".split()
)
_COMMON = 0.12  # of the words; English policies have 0.25 and more
_SELF = frozenset("we us our i my me company site website app service application".split())
_FIRST_PERSON = frozenset("we us our i my me".split())
_PRACTICE = frozenset(
    "collect use share process store disclose sell obtain receive gather retain track transfer protect request provide "
    "collects uses shares processes stores discloses sells receives obtains gathers keeps retains tracks collected used shared processed stored disclosed sold".split()
)
_SUBJECT = frozenset(
    "data information cookie cookies email address addresses name names personal personally pii privacy identifiers "
    "analytics location usage advertising".split()
)
_PERSON = frozenset(
    "you your yours user users visitor visitors customer customers cookie cookies personal personally pii".split()
)
_SHARES = ((1, 0.3), (2, 0.2), (5, 0.11), (10, 0.055))  # sentences on data, and their share, that need no name


def not_a_policy(document: Document) -> str | None:
    """Return why a document is not read as a privacy policy, or None where it is one."""
    words = _length(document)
    if not words:
        return "has no text"
    if words >= 40 and _count(document, _ENGLISH) < _COMMON * words:
        return "does not look like a privacy policy in English (the rules read English only)"
    if _named(document) and (any(map(_on_data, _sentences(document))) or _speaks_of_data(document, words)):
        return None
    if _FILE.search(document.path.rpartition("/")[2]) and any(map(_practice, _sentences(document))):
        return None
    sentences = list(_sentences(document))
    personal = sum(
        _practice(one) and not (one.isdisjoint(_FIRST_PERSON) or one.isdisjoint(_PERSON)) for one in sentences
    )
    if any(personal >= least and personal >= share * len(sentences) for least, share in _SHARES):
        return None
    return "does not look like a privacy policy"


def _length(document: Document) -> int:
    """Return the number of tokens in the body."""
    bounds = pairwise(document.tokens.block_start)
    return sum(end - start for block, (start, end) in zip(document.blocks, bounds, strict=True) if not block.chrome)


def _count(document: Document, words: Iterable[str]) -> int:
    """Return how often words stand in the body."""
    return sum(len(document.tokens.body.get(word, ())) for word in words)


def _named(document: Document) -> bool:
    """Tell whether the first lines or the text itself say that it is a policy on data."""
    body = [block for block in document.blocks if not block.chrome]
    first = [block for block in body[:_TITLE_BLOCKS] if block.is_heading or _is_title(block.text)]
    titles = [block for block in body if block.level == 1] + [block for block in first if block in body[:_FIRST_BLOCKS]]
    return (
        any(_TITLE.search(block.text) for block in titles)
        or any(_NAMED.search(block.text) for block in first)
        or any(_ITSELF.search(block.text) for block in body)
    )


def _is_title(text: str) -> bool:
    return len(text.split()) <= _TITLE_WORDS and not text.rstrip().endswith(".")


def _sentences(document: Document) -> Iterator[set[str]]:
    """Yield the words of each sentence of the body."""
    index = document.tokens
    for number in range(len(index.sentence_start) - 1):
        start, end = document.sentence_bounds(number)
        if start < end and not document.blocks[index.block_of[start]].chrome:
            yield set(index.words[start:end])


def _on_data(sentence: set[str]) -> bool:
    """Tell whether a sentence says what is done with data."""
    return not (sentence.isdisjoint(_PRACTICE) or sentence.isdisjoint(_SUBJECT))


def _practice(sentence: set[str]) -> bool:
    """Tell whether a sentence says what the author does with data."""
    return _on_data(sentence) and not sentence.isdisjoint(_SELF)


def _speaks_of_data(document: Document, words: int) -> bool:
    """Tell whether enough of the body's words, of which there are `words`, speak of data."""
    about = _count(document, ("privacy", "data", "information", "personal", "cookie", "cookies"))
    return about >= max(3, 0.01 * words) and _count(document, ("privacy", "policy")) > 0
