"""From the byte offsets of UTF-8 to those of code points."""

import re
from bisect import bisect_left
from collections.abc import Callable


def char_offsets(source: str) -> Callable[[int], int]:
    """Return what turns a UTF-8 byte offset into one of code points."""
    if source.isascii():
        return lambda byte: byte
    inner = [match.start() for match in re.finditer(rb"[\x80-\xbf]", source.encode())]
    return lambda byte: byte - bisect_left(inner, byte)
