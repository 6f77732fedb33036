"""One spelling for each word: the document's index and the query language share it."""

import re
import unicodedata
from itertools import islice

_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094d\u20d0-\u20ff"

#: The pattern of a word: letters and digits of any script with their marks, joined by inner apostrophes.
WORD = rf"[^\W_]++(?:(?:[{_MARKS}]|['\u2019\u02bc\uff07][^\W_])[^\W_]*+)*"
#: The pattern of a word in a text without such marks, which is compiled in a tenth of the time.
LATIN_WORD = r"[^\W_]++(?:['\u2019][^\W_]++)*+"
_ASCII_WORD = re.compile(r"([A-Za-z0-9]++(?:'[A-Za-z0-9]++)*+)")

#: Characters that no reader sees: soft hyphen, zero-width characters, direction marks, variation selectors.
INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff"
)
_UNSEEN: dict[int, None] = dict.fromkeys(map(ord, INVISIBLE))

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\uff07"), "'")

# Sets, not patterns: these alternatives would take longer to compile at every start than a document takes to fold.
_IZE = """
    anonym author apolog capital categor central character custom emphas familiar final formal general harmon
    initial local maxim minim mobil modern monet neutral normal optim organ penal personal prior pseudonym real
    recogn special standard subsid summar synchron token util victim visual
""".split()
_IZE_STEMS = frozenset(before + stem for before in ("", "un", "re", "de") for stem in _IZE)
_IZE_ENDINGS = frozenset(["", *"e ed es er ers ing able ation ations".split()])
_OUR = "behavi col endeav fav hon lab neighb rum sav".split()
_OUR_STEMS = frozenset(before + stem for before in ("", "un", "dis") for stem in _OUR)
_LISTED = {
    "programme": "program",
    "programmes": "programs",
    "licence": "license",
    "licences": "licenses",
    "centre": "center",
    "centres": "centers",
    "fulfil": "fulfill",
    "fulfils": "fulfills",
    "fulfilment": "fulfillment",
    "enrol": "enroll",
    "enrols": "enrolls",
    "enrolment": "enrollment",
    "judgement": "judgment",
    "judgements": "judgments",
    "grey": "gray",
    "cheque": "check",
    "cheques": "checks",
}

#: Two words that are one when they stand side by side ("e-mail", "web site"); the value is the first word of the pair.
PAIRS = {
    ("e", "mail"): "email",
    ("e", "mails"): "emails",
    ("e", "mailed"): "emailed",
    ("e", "mailing"): "emailing",
    ("web", "site"): "website",
    ("web", "sites"): "websites",
    ("web", "page"): "webpage",
    ("web", "pages"): "webpages",
}

_IRREGULAR = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "datum": "data",
    "criterion": "criteria",
    "basis": "bases",
    "analysis": "analyses",
    "medium": "media",
    "addendum": "addenda",
    "appendix": "appendices",
    "index": "indices",
    "half": "halves",
    "self": "selves",
    "life": "lives",
    "wife": "wives",
    "foot": "feet",
    "this": "these",
    "that": "those",
}
_UNCOUNTED = frozenset(
    """
    a an as at be by do e g he i if in is it me my no not of on or our so the to up us we you your its his was
    has does
    """.split()
)


def visible(text: str) -> str:
    """Return a text without its invisible characters."""
    return text.translate(_UNSEEN)


def typed(text: str) -> str:
    """Return a text with the marks of a typewriter, equally long: the usual others cost the patterns too much time.

    Words and sentences begin and end where they did: quotes become brackets, which open or close as they do.
    """
    if text.isascii():
        return text
    for mark in "\u2013\u2014\u2022\u2122\u00a7\u00a9\u00ae\u00b7":
        text = text.replace(mark, "-")
    return text.replace("\u201c", "[").replace("\u2018", "[").replace("\u201d", "]").replace("\u2026", "!")


def straight(text: str) -> str:
    """Return a text as it is typed, its apostrophes included."""
    return typed(text).replace("\u2019", "'")


def is_latin(text: str) -> bool:
    """Tell whether a text holds but letters of Western Europe and usual marks: none that combine with a letter."""
    plain = straight(text)
    return plain.isascii() or max(plain) <= "\xff"


def word_pattern(text: str) -> re.Pattern[str]:
    """Return the fastest pattern that finds the words of a text; its only group is the whole word."""
    if text.isascii():
        return _ASCII_WORD
    return re.compile(f"({LATIN_WORD if is_latin(text) else WORD})")


def words(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return word_pattern(text).findall(text)


def has_words(text: str, least: int) -> bool:
    """Tell whether a text has so many words, without looking at those after them."""
    text = straight(text)
    return next(islice(word_pattern(text).finditer(text), least - 1, None), None) is not None


def fold(word: str) -> str:
    """Return the one form under which a word is known: NFKC- and case-folded, listed spellings made one.

    A final `'s` or `'` is dropped; curly apostrophes are straight.
    """
    if not word.isascii():
        word = visible(word).translate(_APOSTROPHES)
        word = unicodedata.normalize("NFKC", word).translate(_APOSTROPHES)
    word = word.casefold()
    if "'" in word:
        word = word.removesuffix("'s").rstrip("'")
    return respell(word) if len(word) > 3 else word


def letters(text: str) -> str:
    """Return the letters and digits of a text, in small letters: two names that a reader would call the same agree in them."""
    return "".join(c for c in text.casefold() if c.isalnum())


def respell(word: str) -> str:
    """Return the American form of a listed British spelling, or of the root of one."""
    word = _LISTED.get(word, word)
    if "our" in word:
        stem, _, ending = word.partition("our")
        if stem in _OUR_STEMS:
            word = f"{stem}or{ending}"
    if "is" in word:
        stem, _, ending = word.partition("is")
        if stem in _IZE_STEMS and ending in _IZE_ENDINGS:
            return f"{stem}iz{ending}"
    return word


def roots(root: str) -> tuple[str, ...]:
    """Return the beginnings of the words that a root finds; of a British spelling it may be just a part."""
    begun = _american_root(root)
    listed = {new for old, new in _LISTED.items() if old.startswith(root) and not new.startswith(begun)}
    return (begun, *sorted(listed))


def _american_root(root: str) -> str:
    stem, mark, ending = root.partition("is")
    if mark and stem in _IZE_STEMS and ending.startswith(("a", "e", "i")):
        return f"{stem}iz{ending}"
    return root[:-1] if root.endswith("ou") and root[:-2] in _OUR_STEMS else root


def plural(word: str) -> str | None:
    """Return the plural that a query's word also finds, or None for a word that has none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 2 or word in _UNCOUNTED or not word.isalpha():
        return None
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
