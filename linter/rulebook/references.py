"""Checks what a rule refers to: its laws and elements, places, facts, and the rules that it needs."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from linter.rulebook.source import At, Problem, quoted
from linter.suggestion import suggest

Data = Mapping[str, Any]
Reference = tuple[At, str, bool]  # where, the name, whether the name is a key there


class Known(NamedTuple):
    """What a rule may refer to; None where that table could not be read, so that nothing is said about it."""

    jurisdictions: frozenset[str] | None
    facts: frozenset[str] | None


def check_references(data: Data, known: Known) -> Iterator[Problem]:
    """Yield the mistakes of one rule that its schema cannot see."""
    laws = {law["id"] for law in data["law"]}
    elements = {element["id"] for element in data.get("require", ())}
    yield from _duplicates(data)
    yield from _unknown("law", laws, _laws(data))
    yield from _unknown("element", elements, _entries(data, "agree", "element"))
    if known.jurisdictions is not None:
        yield from _unknown("jurisdiction", known.jurisdictions, _places(data))
    if known.facts is not None:
        yield from _unknown("fact", known.facts, _facts(data))
    yield from _laws_amiss(data)
    yield from _loud_guidance(data)


def check_needs(rules: Mapping[str, Data]) -> Iterator[tuple[str, Problem]]:
    """Yield (rule id, mistake) for needed rules that do not exist or lead back to the rule."""
    for rule, data in rules.items():
        references = [(("needs", number), name, False) for number, name in enumerate(data.get("needs", ()))]
        yield from ((rule, problem) for problem in _unknown("rule", rules.keys(), references))
        for at, name, _ in references:
            if (way := _way_back(rules, name, rule)) and rule == min(way):
                circle = " -> ".join((rule, *way))
                yield rule, Problem(at, f"a rule that needs itself: {circle}")


def _way_back(rules: Mapping[str, Data], start: str, goal: str) -> tuple[str, ...]:
    """Return the shortest way from a rule through what it needs to another, both included; () where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:
        if way[-1] == goal:
            return way
        for name in rules.get(way[-1], {}).get("needs", ()):
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()


def _unknown(noun: str, known: Iterable[str], references: Iterable[Reference]) -> Iterator[Problem]:
    names = frozenset(known)
    for at, name, key in references:
        if name not in names:
            yield Problem(at, f"unknown {noun} {quoted(name)}; {suggest(name, sorted(names))}", key)


def _duplicates(data: Data) -> Iterator[Problem]:
    """Yield the ids that are given twice: among the laws, the parts of the rule, the ways to state an element."""
    parts = chain(_entries(data, "require", "id"), _entries(data, "forbid", "id"), _agreements(data))
    groups: list[Iterable[Reference]] = [_entries(data, "law", "id"), parts]
    for number, element in _numbered(data, "require"):
        groups.append([(("require", number, *at), name, key) for at, name, key in _entries(element, "any_of", "id")])
    for group in groups:
        seen: set[str] = set()
        for at, name, _ in group:
            if name in seen:
                yield Problem(at, f"id {quoted(name)} is given twice")
            seen.add(name)


def _entries(data: Data, part: str, key: str) -> Iterator[Reference]:
    """Yield a text that the entries of a list may have, and each text of a list that they may have."""
    for number, entry in _numbered(data, part):
        yield from _listed(entry, (part, number), key)


def _agreements(data: Data) -> Iterator[Reference]:
    for number, entry in _numbered(data, "agree"):
        yield ("agree", number), entry.get("id", f"{entry['element']}-agrees"), False


def _numbered(data: Data, part: str) -> Iterator[tuple[int, Data]]:
    return enumerate(data.get(part, ()))


def _listed(entry: Data, at: At, key: str) -> Iterator[Reference]:
    value = entry.get(key, ())
    if isinstance(value, str):
        yield (*at, key), value, False
    else:
        yield from (((*at, key, number), name, False) for number, name in enumerate(value))


def _laws(data: Data) -> Iterator[Reference]:
    for part in ("require", "forbid", "agree"):
        yield from _entries(data, part, "law")
    yield from _entries(data, "require", "must_where")


def _places(data: Data) -> Iterator[Reference]:
    """Yield every jurisdiction that a rule names."""
    yield from _entries(data, "law", "jurisdiction")
    scope = data.get("applies", {}).get("jurisdictions", ())
    if isinstance(scope, dict):
        for key in scope:
            yield from _listed(scope, ("applies", "jurisdictions"), key)
    else:
        yield from _listed(data.get("applies", {}), ("applies",), "jurisdictions")
    yield from _listed(data, (), "audience")
    for part in ("require", "forbid"):
        yield from _entries(data, part, "audience")
    for at, example in _configured(data):
        yield from _listed(example, at, "jurisdictions")


def _facts(data: Data) -> Iterator[Reference]:
    """Yield every fact that a rule names."""
    applies = data.get("applies", {})
    yield from _listed(applies, ("applies",), "except")
    for at, holder in ((("applies",), applies), *_configured(data)):
        yield from (((*at, "facts", name), name, True) for name in holder.get("facts", ()))


def _configured(data: Data) -> Iterator[tuple[At, Data]]:
    """Yield the examples that are more than a text."""
    for outcome, items in data.get("examples", {}).items():
        for number, item in enumerate(items):
            if isinstance(item, dict):
                yield ("examples", outcome, number), item


def _laws_amiss(data: Data) -> Iterator[Problem]:
    """Yield laws of kind drafting that name a place, and times that end before they begin."""
    for number, law in enumerate(data["law"]):
        if law["kind"] == "drafting" and "jurisdiction" in law:
            yield Problem(("law", number, "jurisdiction"), "kind drafting holds everywhere: leave the jurisdiction out")
    for part in ("law", "require"):
        for number, entry in _numbered(data, part):
            if entry.get("until", "9999") <= entry.get("in_force", ""):
                message = f"{entry['until']} is not after in_force, {entry['in_force']}"
                yield Problem((part, number, "until"), message)


def _loud_guidance(data: Data) -> Iterator[Problem]:
    """Yield the errors that rest on guidance alone."""
    kinds = {law["id"]: law["kind"] for law in data["law"]}
    holders: list[tuple[At, Data]] = [((), data)]
    for part in ("require", "forbid", "agree"):
        holders += [((part, number), entry) for number, entry in _numbered(data, part)]
    for at, holder in holders:
        cited = (holder.get("law") if at else None) or kinds
        if holder.get("severity") == "error" and {kinds.get(law) for law in cited} == {"guidance"}:
            yield Problem((*at, "severity"), "guidance is never an error: write warning or info")
