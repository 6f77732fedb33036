"""What marks a finding in the formats of services that follow findings from run to run."""

from collections import Counter

from linter.digest import digest
from linter.finding import Finding


class Marks:
    """Gives each finding of a report a mark of its own that no line number enters.

    Findings of equal words in one file are told apart by their order.
    """

    def __init__(self) -> None:
        self._seen = Counter[str]()

    def of(self, finding: Finding) -> str:
        """Return the mark of the next finding of a report."""
        known = f"{finding.location.path}\0{finding.fingerprint}"
        self._seen[known] += 1
        return digest(f"{known}\0{self._seen[known]}".encode())
