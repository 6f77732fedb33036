"""What a run is told: the day, the jurisdictions, the facts and the severities that the user set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from linter.finding import Source
from linter.rule import Severity


@dataclass(frozen=True, slots=True)
class Setting:
    """`jurisdictions` is None where the document is to say; `severities` overrides rules' severities by id."""

    as_of: date
    jurisdictions: tuple[str, ...] | None = None
    source: Source = Source.OPTION
    facts: Mapping[str, bool | float] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
