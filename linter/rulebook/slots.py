"""Where queries stand in the data of a rule or a table, be they texts, trees or numbers of a table."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from linter.rulebook.source import At


class Slot(NamedTuple):
    """A place that holds a query."""

    holder: dict[str, Any]
    key: str
    at: At

    @property
    def value(self) -> Any:
        """Return what stands there now."""
        return self.holder[self.key]

    def put(self, value: object) -> None:
        """Put something in its place."""
        self.holder[self.key] = value


def of_rule(data: dict[str, Any]) -> Iterator[Slot]:
    """Yield the queries of a rule, its definitions first."""
    yield from of_table(data.get("define", {}), ("define",))
    yield from _present(data.get("applies", {}), ("applies",), ("document",))
    yield from _present(data, (), ("elsewhere",))
    for number, element in enumerate(data.get("require", [])):
        at: At = ("require", number)
        yield from _present(element, at, ("when", "find"))
        for way, alternative in enumerate(element.get("any_of", [])):
            yield from _present(alternative, (*at, "any_of", way), ("find",))
    for number, forbidden in enumerate(data.get("forbid", [])):
        yield from _present(forbidden, ("forbid", number), ("find",))
    for number, agreement in enumerate(data.get("agree", [])):
        yield from _present(agreement, ("agree", number), ("apart",))
    yield from _present(data, (), ("point_at",))


def of_table(data: dict[str, Any], at: At = ()) -> Iterator[Slot]:
    """Yield the queries of a mapping of names, such as the vocabulary."""
    yield from _present(data, at, tuple(data))


def of_jurisdictions(data: Mapping[str, dict[str, Any]]) -> Iterator[Slot]:
    """Yield the queries of the jurisdictions."""
    for code, place in data.items():
        yield from _present(place, (code,), ("claimed_by", "addressed_by"))


def _present(holder: dict[str, Any], at: At, keys: tuple[str, ...]) -> Iterator[Slot]:
    return (Slot(holder, key, (*at, key)) for key in keys if key in holder)
