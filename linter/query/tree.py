"""The nouns of the query language: what a query is once it has been read."""

from enum import StrEnum
from typing import NamedTuple


class Reach(StrEnum):
    """How far a connector reaches, tightest first."""

    WORDS = "n"
    SENTENCE = "s"
    PARAGRAPH = "p"
    SECTION = "sec"
    DOCUMENT = "and"


class Zone(StrEnum):
    """The part of a document that a scoped term looks into."""

    HEADING = "heading"
    LINK = "link"
    CHROME = "chrome"
    URL = "url"


class Word(NamedTuple):
    """One word in its folded spelling.

    `*` in `text` is exactly one character. A `root` finds every word that begins so; an `exact` word does not find
    its plural; `capitals` wants the word written in capitals.
    """

    text: str
    root: bool = False
    exact: bool = False
    capitals: bool = False


class Phrase(NamedTuple):
    """Words that stand side by side within one sentence, item or cell."""

    words: tuple[Word, ...]


class Named(NamedTuple):
    """A query known by its name: `$respond`."""

    name: str


class Test(NamedTuple):
    """One condition on a value: `>= 13`, `< today - 12 months`, `unit = business days`, `internal`.

    `field` is empty for the value itself, or "unit". `operator` is one of `= != < <= > >=`, or `is` for a trait.
    `operand` is a number in the unit in which the kind compares, a trait, a unit, or "today", which `months` and then
    `days` move. `shown` is the right side as a query writes it: `10 business days`, whose operand is 14.
    """

    field: str
    operator: str
    operand: str | float
    shown: str
    months: int = 0
    days: int = 0


class ValueTerm(NamedTuple):
    """Values of a kind that pass the tests: `@age[>= 13]`. `any_of` holds alternatives, each a group that must all hold."""

    kind: str
    any_of: tuple[tuple[Test, ...], ...] = ()


class Scoped(NamedTuple):
    """A query that looks into one part of the document: `heading(q)`, `link(q)`, `chrome(q)`, `url(q)`."""

    zone: Zone
    query: "Query"


class Or(NamedTuple):
    """The hits of all the alternatives."""

    alternatives: tuple["Query", ...]


class Join(NamedTuple):
    """What a connector asks for: `words` is the n of `/n`, else 0; `ordered` (`+`) wants the left side before the right."""

    reach: Reach
    words: int = 0
    ordered: bool = False
    negated: bool = False


class Connect(NamedTuple):
    """Hits of `left` that reach a hit of `right`, or with `negated` those that reach none.

    `words` is the n of `/n`, else 0; `ordered` (`+`) wants `left` before `right`.
    """

    left: "Query"
    right: "Query"
    reach: Reach
    words: int = 0
    ordered: bool = False
    negated: bool = False


Query = Word | Phrase | Named | ValueTerm | Scoped | Or | Connect
