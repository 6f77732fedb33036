"""The nouns of the tables beside the rules: places, facts about the author, packs."""

from typing import NamedTuple

from linter.query.table import Entry


class Jurisdiction(NamedTuple):
    """A place whose law counts. `within` is the code of the place that it lies in, or None.

    `claimed_by` finds what in a document claims it, `addressed_by` its people named as the readers of a passage.
    """

    code: str
    name: str
    within: str | None
    claimed_by: Entry
    addressed_by: Entry | None


class Fact(NamedTuple):
    """Something about the author that no document need show; `question` is what the author is asked."""

    name: str
    question: str


class Pack(NamedTuple):
    """A folder of rules: what it is about, and what it covers in a sentence or two."""

    name: str
    title: str
    covers: str
