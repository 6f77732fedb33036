"""From the byte offsets of UTF-8 to those of code points."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from operator import sub

# Runs of bytes that each begin a character, and the end: what lies between two are the further bytes of one character.
_FIRST_BYTES = rb"[\x00-\x7f\xc0-\xff]+|\Z"


def char_offsets(source: str) -> Callable[[int], int]:
    """Return what turns a UTF-8 byte offset into one of code points."""
    if source.isascii():
        return lambda byte: byte
    runs = [match.span() for match in re.finditer(_FIRST_BYTES, source.encode())]
    starts = [start for start, _ in runs]
    before = accumulate((end - start for start, end in runs), initial=0)
    further = list(map(sub, starts, before))
    return lambda byte: byte - further[bisect_right(starts, byte) - 1]
