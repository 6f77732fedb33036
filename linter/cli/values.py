"""Exit codes, and how the words of options are read."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import IntEnum

from linter.errors import LinterError
from linter.suggestion import unknown


class Exit(IntEnum):
    """What the exit code says."""

    CLEAN = 0
    FINDINGS = 1
    MISTAKE = 2
    FAULT = 3
    INTERRUPTED = 130


def choice(option: str, word: str, known: Iterable[str]) -> str:
    """Return a word that must be a known one."""
    if word not in known:
        raise LinterError(f"{option}: {unknown('choice', word, known)}")
    return word


def day(option: str, text: str | None) -> date | None:
    """Return a day written as YYYY-MM-DD."""
    if text is None:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise LinterError(f'{option}: "{text}" is no day of the form YYYY-MM-DD')
    return found


def today() -> date:
    """Return the day in UTC."""
    return datetime.now(UTC).date()
