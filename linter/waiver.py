"""The noun of a suppression in the configuration."""

from datetime import date
from typing import NamedTuple


class Waiver(NamedTuple):
    """Somebody's decision that what a rule finds in a document does not count, and where the configuration says so.

    It holds before the day `until`; `reason` is one of the codes of the configuration's schema.
    """

    rule: str
    document: str
    by: str
    on: date
    until: date | None
    reason: str
    path: str
    line: int
    column: int

    def holds_on(self, day: date) -> bool:
        """Tell whether the waiver has not lapsed on a day."""
        return self.until is None or day < self.until
