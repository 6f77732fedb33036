"""A pattern that is compiled when it is first used: each kind of value costs milliseconds, and a run asks for few."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

Span = tuple[int, int]
#: What finds the places of something in a text, between two offsets.
Finder = Callable[[str, int, int], Iterator[Span]]


class Shape:
    """A regular expression, with the methods of a compiled one."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keep the source until the pattern is used."""
        self._source = source
        self._flags = flags

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Find the first place where the pattern matches."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Match the pattern at one place."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Match the pattern against a whole text."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Find every place where the pattern matches."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """Find every text that the pattern, which has no groups, matches."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Replace every place where the pattern matches."""
        return self._compiled.sub

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)


def spaced(source: str) -> Shape:
    """Return the shape of a pattern in which a blank stands for one to three characters of white space."""
    return Shape(source.replace(" ", r"\s{1,3}"))


def finder(shape: Shape | str) -> Finder:
    """Return what finds the places that have a shape."""
    known = Shape(shape) if isinstance(shape, str) else shape
    return lambda text, low, high: (match.span() for match in known.finditer(text, low, high))
