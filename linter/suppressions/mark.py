"""The noun of the step: a suppression with the part of a document that it covers."""

from datetime import date
from typing import NamedTuple

from linter.finding import Finding, Kind, Place, Suppression

Position = tuple[int, int]


class Mark(NamedTuple):
    """A suppression of a rule's findings, in all files or in `path`, from one position to before another.

    With `absence` it covers findings of absence wherever they point in that file.
    """

    rule: str
    name: str
    suppression: Suppression
    place: Place
    path: str | None = None
    start: Position = (0, 0)
    end: Position | None = None
    absence: bool = True

    def has_lapsed(self, day: date) -> bool:
        """Tell whether the suppression no longer holds on a day."""
        return self.suppression.until is not None and self.suppression.until <= day

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding of the rule is covered."""
        at = finding.location
        if self.path not in {None, at.path}:
            return False
        inside = self.start <= (at.line, at.column) and (self.end is None or (at.line, at.column) < self.end)
        return inside or (self.absence and finding.kind is Kind.MISSING)
