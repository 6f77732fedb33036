"""What a run is told: the day, the jurisdictions, the facts and the severities that the user set."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from linter.finding import Source
from linter.rule import Severity


class Setting(NamedTuple):
    """`jurisdictions` is None where the document is to say; `severities` overrides rules' severities by id.

    `templates` are the template variables that the text may hold, by name or by a pattern such as `company_*`.
    """

    as_of: date
    jurisdictions: tuple[str, ...] | None = None
    source: Source = Source.OPTION
    facts: Mapping[str, bool | float] = MappingProxyType({})
    severities: Mapping[str, Severity] = MappingProxyType({})
    templates: tuple[str, ...] = ()
