"""The text as the extractors match it: same length and offsets, with ASCII blanks, dashes, digits and punctuation.

Every kind of value asks for the same blocks of a document, one kind after the other: what they are read as is remembered.
"""

from functools import lru_cache

from linter.extract.shape import Shape

_BLANKS = "*\u00a0\u1680\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
_QUOTES = "\u2018\u2019\u02bc"
_PLAIN = {
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, "'"),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width forms
}
_ODD = frozenset(_PLAIN)
_FIGURE = Shape("[0-9]")
_BEYOND_ASCII = Shape("[^\\x00-\\x7f]")
_BLOCKS = 1024  # of a long document


@lru_cache(maxsize=_BLOCKS)
def plain(text: str) -> str:
    """Return the text with one ASCII character for each odd blank, dash, quote, full-width form and emphasis mark."""
    marks = () if text.isascii() else _BEYOND_ASCII.findall(text)
    text = text.replace("*", " ")
    for odd in _ODD.intersection(marks):  # few: faster than to translate every character
        text = text.replace(odd, _PLAIN[odd])
    return text


@lru_cache(maxsize=_BLOCKS)
def lowered(text: str) -> str:
    """Return `plain(text)` in lower case."""
    return small(plain(text))


@lru_cache(maxsize=_BLOCKS)
def has_figure(text: str) -> bool:
    """Tell whether an ASCII digit stands in the text."""
    return _FIGURE.search(text) is not None


def small(text: str) -> str:
    """Return a text in lower case, each character as one; only U+0130 would be two."""
    return text.replace("\u0130", "i").lower()


def squeezed(text: str) -> str:
    """Return the text with each run of white space as one blank."""
    return " ".join(text.split())
