"""What a run is told: the day, the jurisdictions, the facts, the severities and the template variables that the user set."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from linter.finding import Source
from linter.rule import Severity


class Setting(NamedTuple):
    """`jurisdictions` is None where the document is to say; `severities` overrides rules' severities by id.

    `templates` are the names, or with a `*` how they begin, of variables that are filled in when the page is built.
    """

    as_of: date
    jurisdictions: tuple[str, ...] | None = None
    source: Source = Source.OPTION
    facts: Mapping[str, bool | float] = MappingProxyType({})
    severities: Mapping[str, Severity] = MappingProxyType({})
    templates: tuple[str, ...] = ()
