"""Untrusted text made harmless: no control character, escape code or direction mark reaches a terminal."""

import re

from linter.extract.shape import Shape

#: None of these is printable, in the words of `str.isprintable`.
_UNSAFE = Shape("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LONGEST = 300
_MARKS = Shape(r"[\\`*_\[\]<>|~&$^]|^[-+#=]")
#: Within what GitHub makes a link or a mention of, wherever it stands: a web address, a name, an issue.
_LINKED = Shape(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=[@#])(?=\w)", re.IGNORECASE)
_TARGET = Shape(r"(\]\([^()\s]{40})[^()\s]+\)")


def clean(text: str) -> str:
    """Return `text` as one line in which every character that could steer a terminal is shown instead of sent."""
    return text if text.isprintable() else _UNSAFE.sub(_visible, text)


def clean_lines(text: str) -> str:
    """Return `text` cleaned line by line, for messages that span several lines."""
    return "\n".join(map(clean, text.split("\n")))


def words(text: str, longest: int = _LONGEST) -> str:
    """Return a quotation on one line, with blanks joined and the middle of a very long one left out."""
    line = clean(" ".join(text.split()))
    if len(line) <= longest:
        return line
    half = (longest - 3) // 2
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def abridged(quote: str) -> str:
    """Return Markdown with the long targets of its links cut."""
    return _TARGET.sub(r"\1…)", quote) if "](" in quote else quote


def json_escapes(text: str) -> str:
    r"""Return JSON text with the characters that could steer a terminal written as `\uXXXX`; newlines stay."""
    return "\n".join(line if line.isprintable() else _UNSAFE.sub(_escape, line) for line in text.split("\n"))


def escaped(text: str) -> str:
    """Return text as Markdown that shows it; comments part what would become a link or a mention."""
    return _LINKED.sub("<!-- -->", _MARKS.sub(r"\\\g<0>", clean(text)))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
