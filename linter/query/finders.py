"""Where each kind of value is found: its module is imported when a query first asks for the kind.

A module of values costs up to a millisecond at every start, and a run asks for few kinds: this is the one place that
imports them late.
"""

from collections.abc import Callable

from linter.extract.value import Value

Find = Callable[[str], list[Value]]


def finder(kind: str) -> Find:
    """Return what finds the values of a kind in a text; KeyError for a kind that a text alone does not show."""
    return _IMPORTS[kind]()


def _age() -> Find:
    from linter.extract import ages

    return ages.find


def _date() -> Find:
    from linter.extract import dates

    return dates.find


def _duration() -> Find:
    from linter.extract import durations

    return durations.find


def _email() -> Find:
    from linter.extract import emails

    return emails.find


def _percent() -> Find:
    from linter.extract import percents

    return percents.find


def _phone() -> Find:
    from linter.extract import phones

    return phones.find


def _postal() -> Find:
    from linter.extract import postal

    return postal.find


_IMPORTS: dict[str, Callable[[], Find]] = {
    "age": _age,
    "date": _date,
    "duration": _duration,
    "email": _email,
    "percent": _percent,
    "phone": _phone,
    "postal": _postal,
}
