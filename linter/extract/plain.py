"""The text as the extractors match it: same length and offsets, with ASCII blanks, dashes, digits and punctuation."""

_BLANKS = "*\u00a0\u1680\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
_QUOTES = "\u2018\u2019\u02bc"
_PLAIN: dict[int, str | int] = {
    **dict.fromkeys(map(ord, _BLANKS), " "),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _QUOTES), "'"),
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width forms
}


def plain(text: str) -> str:
    """Return the text with one ASCII character for each odd blank, dash, quote, full-width form and emphasis mark."""
    return text.replace("*", " ") if text.isascii() else text.translate(_PLAIN)


def lowered(text: str) -> str:
    """Return `plain(text)` in lower case; only U+0130 would change its length."""
    return plain(text).replace("\u0130", "i").lower()


def squeezed(text: str) -> str:
    """Return the text with each run of white space as one blank."""
    return " ".join(text.split())
