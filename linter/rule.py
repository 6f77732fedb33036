"""The noun of the rule book: what one rule asks for, after it has been read and validated."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from linter.query.table import Entry, Table
from linter.tables import Fact, Jurisdiction, Pack


class Severity(StrEnum):
    """How loud a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def lowered(self) -> "Severity":
        """Return the severity one step lower; `info` is the lowest."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO

    def reaches(self, threshold: "Severity") -> bool:
        """Tell whether this severity is at or above `threshold`."""
        order = list(Severity)
        return order.index(self) <= order.index(threshold)


class Level(StrEnum):
    """Whether the law demands an element in the document."""

    MUST = "must"
    SHOULD = "should"


class LawKind(StrEnum):
    """What kind of source asks for a thing; guidance is never an error."""

    STATUTE = "statute"
    REGULATION = "regulation"
    ORDER = "order"
    GUIDANCE = "guidance"
    CONTRACT = "contract"
    DRAFTING = "drafting"


class Law(NamedTuple):
    """One source of a rule and the days on which it is in force (`until` is the first day on which it no longer is).

    `jurisdiction` is None for drafting rules, which hold everywhere; `cite` is None where no citation is verified.
    """

    id: str
    jurisdiction: str | None
    kind: LawKind
    cite: str | None
    url: str | None
    in_force: date | None
    until: date | None
    says: str | None

    def holds_on(self, day: date) -> bool:
        """Tell whether the law is in force on `day`."""
        return (self.in_force is None or self.in_force <= day) and (self.until is None or day < self.until)


class Alternative(NamedTuple):
    """One of the ways to state an element."""

    id: str
    find: Entry


class Element(NamedTuple):
    """One thing that the text must or should state."""

    id: str
    level: Level
    alternatives: tuple[Alternative, ...]
    missing: str
    must_where: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    severity: Severity | None = None
    in_force: date | None = None
    until: date | None = None
    audience: str | None = None
    when: Entry | None = None
    at_least: int = 1
    looked_for: str | None = None


class Forbidden(NamedTuple):
    """Something that the text must not say: each sentence with a hit is a finding or, with `once`, the first for all."""

    id: str
    find: Entry
    found: str
    law: tuple[str, ...] = ()
    severity: Severity | None = None
    audience: str | None = None
    remedy: str | None = None
    once: bool = False


class Agreement(NamedTuple):
    """Values in an element's hits that must be equal; hits with `apart` in their sentence or a heading above are left out."""

    id: str
    element: str
    found: str
    apart: Entry | None = None
    law: tuple[str, ...] = ()
    severity: Severity | None = None
    remedy: str | None = None


class Condition(NamedTuple):
    """Jurisdictions or facts that must hold: every one of `all_of`, one of `any_of` (if there are any), none of `none_of`."""

    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


class Applies(NamedTuple):
    """When a rule applies. `facts` maps a fact to what it must be: a yes or no, or a least number.

    `history` asks for an earlier version of the text to compare with.
    """

    jurisdictions: Condition | None = None
    facts: Mapping[str, bool | float] | None = None
    document: Entry | None = None
    exemptions: tuple[str, ...] = ()
    history: bool = False


class Example(NamedTuple):
    """A text and the outcome that the rule must give for it; `before` is what it said before its last edit."""

    outcome: str
    text: str
    facts: Mapping[str, bool | float] | None = None
    jurisdictions: tuple[str, ...] | None = None
    as_of: date | None = None
    line: int = 1
    before: str | None = None


class Rule(NamedTuple):
    """One expectation, its law, what it looks for, and its examples. `path` is the file; `definitions` what `$names` mean."""

    id: str
    path: str
    title: str
    severity: Severity
    laws: tuple[Law, ...]
    reviewed: date
    applies: Applies
    definitions: Mapping[str, Entry]
    audience: str | None = None
    needs: tuple[str, ...] = ()
    elsewhere: Entry | None = None
    require: tuple[Element, ...] = ()
    forbid: tuple[Forbidden, ...] = ()
    agree: tuple[Agreement, ...] = ()
    point_at: Entry | None = None
    why: str | None = None
    remedy: str | None = None
    sample: str | None = None
    examples: tuple[Example, ...] = ()


class RuleBook(NamedTuple):
    """All the rules of a run with the names, places and facts that they may use, and what is said of their packs."""

    rules: tuple[Rule, ...]
    jurisdictions: Mapping[str, Jurisdiction]
    facts: Mapping[str, Fact]
    vocabulary: Mapping[str, Entry]
    packs: Mapping[str, Pack]
    queries: Table

    @property
    def place_names(self) -> dict[str, str]:
        """Return the names of the places by code."""
        return {code: place.name for code, place in self.jurisdictions.items()}

    def lineage(self, code: str) -> tuple[str, ...]:
        """Return the code and the codes of the places that it lies within, inmost first."""
        found = [code]
        while (parent := self.jurisdictions[found[-1]].within) is not None:
            found.append(parent)
        return tuple(found)
