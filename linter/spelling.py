"""One spelling for each word: the document's index and the query language share it."""

import re
import unicodedata

#: Marks that combine with the letter before them, as the inside of a character class.
MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094d\u20d0-\u20ff"

# Letters and digits of any script with their marks, joined by inner apostrophes.
_LETTERS = rf"[^\W_](?:[^\W_]|[{MARKS}])*"
WORD = re.compile(rf"{_LETTERS}(?:['\u2019\u02bc\uff07]{_LETTERS})*")

#: Characters that no reader sees: soft hyphen, zero-width characters, direction marks, variation selectors.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)

_APOSTROPHES = re.compile("[\u2018\u2019\u02bc\uff07]")

_IZE = """
    anonym author apolog capital categor central character custom emphas familiar final formal general harmon
    initial local maxim minim mobil modern monet neutral normal optim organ penal personal prior pseudonym real
    recogn special standard subsid summar synchron token util victim visual
""".split()
_ISE = re.compile(rf"^((?:un|re|de)?(?:{'|'.join(_IZE)}))is(e|ed|es|er|ers|ing|able|ation|ations)?$")
_OUR = re.compile(r"^(un|dis)?(behavi|col|endeav|fav|hon|lab|neighb|rum|sav)our")
_ISE_ROOT = re.compile(rf"^((?:un|re|de)?(?:{'|'.join(_IZE)}))is(?=[aei])")
_OUR_ROOT = re.compile(r"^((?:un|dis)?(?:behavi|col|endeav|fav|hon|lab|neighb|rum|sav))ou$")
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


def fold(word: str) -> str:
    """Return the one form under which a word is known: NFKC- and case-folded, listed spellings made one.

    A final `'s` or `'` is dropped; curly apostrophes are straight.
    """
    if not (word.isascii() and word.isalnum()):
        word = _APOSTROPHES.sub("'", INVISIBLE.sub("", word))
        word = _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", word))
    word = word.casefold()
    if "'" in word:
        word = word.removesuffix("'s").rstrip("'")
    return respell(word) if len(word) > 3 else word


def respell(word: str) -> str:
    """Return the American form of a listed British spelling, or of the root of one."""
    word = _LISTED.get(word, word)
    if "our" in word:
        word = _OUR.sub(r"\1\2or", word)
    if "is" in word:
        word = _ISE.sub(r"\1iz\2", word)
    return word


def roots(root: str) -> tuple[str, ...]:
    """Return the beginnings of the words that a root finds; of a British spelling it may be just a part."""
    begun = _OUR_ROOT.sub(r"\1o", _ISE_ROOT.sub(r"\1iz", root))
    listed = {new for old, new in _LISTED.items() if old.startswith(root) and not new.startswith(begun)}
    return (begun, *sorted(listed))


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
