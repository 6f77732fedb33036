"""Builds the typed rule book from validated data whose queries are in a table, as the cache keeps them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from linter import rule as nouns
from linter import tables
from linter.query.table import Entry, Row, Table

Data = Mapping[str, Any]


class Content(NamedTuple):
    """All that the files of a rule book say, validated.

    Queries are trees, once read, and then numbers of the table `queries`, to be kept or used. `asides` are by rule id what
    no check needs, such as examples, which are rows of (outcome, text, facts, jurisdictions, as_of, before, line).
    """

    rules: dict[str, dict[str, Any]]
    asides: dict[str, dict[str, Any]]
    vocabulary: dict[str, Any]
    jurisdictions: dict[str, dict[str, Any]]
    facts: dict[str, dict[str, Any]]
    packs: dict[str, dict[str, Any]]
    queries: list[Row]


def book(content: Content, paths: Mapping[str, str]) -> nouns.RuleBook:
    """Build the rule book; `paths` are the files of the rules by id."""
    table = Table(content.queries)
    asides = content.asides
    rules = (
        _rule(table, id_, paths[id_], data | asides[id_] if asides else data) for id_, data in content.rules.items()
    )
    return nouns.RuleBook(
        tuple(sorted(rules, key=lambda rule: rule.id)),
        {code: _jurisdiction(table, code, data) for code, data in content.jurisdictions.items()},
        {name: tables.Fact(name, data["question"]) for name, data in content.facts.items()},
        {name: Entry(table, number) for name, number in content.vocabulary.items()},
        {name: tables.Pack(name, data["title"], data["covers"]) for name, data in content.packs.items()},
        table,
    )


def _rule(table: Table, id_: str, path: str, data: Data) -> nouns.Rule:
    return nouns.Rule(
        id=id_,
        path=path,
        title=data["title"],
        severity=nouns.Severity(data["severity"]),
        laws=tuple(map(_law, data["law"])),
        reviewed=date.fromisoformat(data["reviewed"]),
        applies=_applies(table, data.get("applies", {})),
        definitions={name: Entry(table, number) for name, number in data.get("define", {}).items()},
        audience=data.get("audience"),
        needs=tuple(data.get("needs", ())),
        elsewhere=_query(table, data, "elsewhere"),
        require=tuple(_element(table, part) for part in data.get("require", ())),
        forbid=tuple(_forbidden(table, part) for part in data.get("forbid", ())),
        agree=tuple(_agreement(table, part) for part in data.get("agree", ())),
        point_at=_query(table, data, "point_at"),
        why=data.get("why"),
        remedy=data.get("remedy"),
        sample=data.get("sample"),
        examples=tuple(_example(*row) for row in data.get("examples", ())),
    )


def _jurisdiction(table: Table, code: str, data: Data) -> tables.Jurisdiction:
    claimed_by = Entry(table, data["claimed_by"])
    return tables.Jurisdiction(code, data["name"], data.get("within"), claimed_by, _query(table, data, "addressed_by"))


def _query(table: Table, data: Data, key: str) -> Entry | None:
    return Entry(table, data[key]) if key in data else None


def _applies(table: Table, data: Data) -> nouns.Applies:
    return nouns.Applies(
        jurisdictions=_condition(data.get("jurisdictions")),
        facts=data.get("facts"),
        document=_query(table, data, "document"),
        exemptions=tuple(data.get("except", ())),
        history=data.get("history", False),
    )


def _element(table: Table, data: Data) -> nouns.Element:
    alternatives = data.get("any_of") or ({"id": data["id"], "find": data["find"]},)
    return nouns.Element(
        id=data["id"],
        level=nouns.Level(data.get("level", "must")),
        alternatives=tuple(nouns.Alternative(way["id"], Entry(table, way["find"])) for way in alternatives),
        missing=data["missing"],
        must_where=tuple(data.get("must_where", ())),
        law=tuple(data.get("law", ())),
        severity=_severity(data),
        in_force=_date(data, "in_force"),
        until=_date(data, "until"),
        audience=data.get("audience"),
        when=_query(table, data, "when"),
        at_least=int(data.get("count", 1)),
        looked_for=data.get("looked_for"),
    )


def _forbidden(table: Table, data: Data) -> nouns.Forbidden:
    return nouns.Forbidden(
        id=data["id"],
        find=Entry(table, data["find"]),
        found=data["found"],
        law=tuple(data.get("law", ())),
        severity=_severity(data),
        audience=data.get("audience"),
        remedy=data.get("remedy"),
        once=data.get("once", False),
    )


def _agreement(table: Table, data: Data) -> nouns.Agreement:
    element = data["element"]
    return nouns.Agreement(
        id=data.get("id", f"{element}-agrees"),
        element=element,
        found=data.get("found", f"the text gives different values for {element}"),
        apart=_query(table, data, "apart"),
        law=tuple(data.get("law", ())),
        severity=_severity(data),
        remedy=data.get("remedy"),
    )


def _law(data: Data) -> nouns.Law:
    return nouns.Law(
        id=data["id"],
        jurisdiction=data.get("jurisdiction"),
        kind=nouns.LawKind(data["kind"]),
        cite=data.get("cite"),
        url=data.get("url"),
        in_force=_date(data, "in_force"),
        until=_date(data, "until"),
        says=data.get("says"),
    )


def _condition(data: Any) -> nouns.Condition | None:
    if data is None:
        return None
    if isinstance(data, list):
        data = {"any": data}
    return nouns.Condition(*(tuple(data.get(key, ())) for key in ("any", "all", "not")))


def _example(*row: Any) -> nouns.Example:
    outcome, text, facts, jurisdictions, as_of, before, line = row
    return nouns.Example(
        outcome,
        text,
        facts,
        tuple(jurisdictions) if jurisdictions is not None else None,
        date.fromisoformat(as_of) if as_of is not None else None,
        line,
        before,
    )


def _severity(data: Data) -> nouns.Severity | None:
    return nouns.Severity(data["severity"]) if "severity" in data else None


def _date(data: Data, key: str) -> date | None:
    return date.fromisoformat(data[key]) if key in data else None
