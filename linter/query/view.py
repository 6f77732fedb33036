"""What part of a document a query sees."""

from typing import NamedTuple

from linter.query.tree import Zone


class View(NamedTuple):
    """What part of a document a query sees: the zones it is narrowed to, and whose text (None: everyone's)."""

    zones: frozenset[Zone] = frozenset()
    audience: str | None = None


EVERYTHING = View()
