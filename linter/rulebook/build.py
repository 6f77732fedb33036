"""Builds the typed rule book from validated data; what reads a query is given, so that a cached book is built alike."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from linter import rule as nouns
from linter import tables
from linter.query.tree import Query

Data = Mapping[str, Any]
Read = Callable[[Any], Query]


class Content(NamedTuple):
    """All that the files of a rule book say, validated; queries are trees or packed trees.

    `examples` are rows of (outcome, text, facts, jurisdictions, as_of, before, line) by rule id.
    """

    rules: dict[str, dict[str, Any]]
    examples: dict[str, list[Any]]
    vocabulary: dict[str, Any]
    jurisdictions: dict[str, dict[str, Any]]
    facts: dict[str, dict[str, Any]]
    packs: dict[str, dict[str, Any]]


def book(content: Content, paths: Mapping[str, str], read: Read) -> nouns.RuleBook:
    """Build the rule book; `paths` are the files of the rules by id."""
    build = _Build(read)
    rules = (build.rule(id_, paths[id_], data, content.examples.get(id_, ())) for id_, data in content.rules.items())
    return nouns.RuleBook(
        tuple(sorted(rules, key=lambda rule: rule.id)),
        {code: build.jurisdiction(code, data) for code, data in content.jurisdictions.items()},
        {name: tables.Fact(name, data["question"]) for name, data in content.facts.items()},
        {name: read(query) for name, query in content.vocabulary.items()},
        {name: tables.Pack(name, data["title"], data["covers"]) for name, data in content.packs.items()},
    )


class _Build(NamedTuple):
    """Turns data into nouns."""

    read: Read

    def rule(self, id_: str, path: str, data: Data, examples: Any) -> nouns.Rule:
        """Build a rule."""
        return nouns.Rule(
            id=id_,
            path=path,
            title=data["title"],
            severity=nouns.Severity(data["severity"]),
            laws=tuple(map(_law, data["law"])),
            reviewed=date.fromisoformat(data["reviewed"]),
            applies=self._applies(data.get("applies", {})),
            definitions={name: self.read(query) for name, query in data.get("define", {}).items()},
            audience=data.get("audience"),
            needs=tuple(data.get("needs", ())),
            elsewhere=self._query(data, "elsewhere"),
            require=tuple(map(self._element, data.get("require", ()))),
            forbid=tuple(map(self._forbidden, data.get("forbid", ()))),
            agree=tuple(map(self._agreement, data.get("agree", ()))),
            point_at=self._query(data, "point_at"),
            why=data.get("why"),
            remedy=data.get("remedy"),
            sample=data.get("sample"),
            examples=tuple(_example(*row) for row in examples),
        )

    def jurisdiction(self, code: str, data: Data) -> tables.Jurisdiction:
        """Build a jurisdiction."""
        claimed_by = self.read(data["claimed_by"])
        return tables.Jurisdiction(
            code, data["name"], data.get("within"), claimed_by, self._query(data, "addressed_by")
        )

    def _query(self, data: Data, key: str) -> Query | None:
        return self.read(data[key]) if key in data else None

    def _applies(self, data: Data) -> nouns.Applies:
        return nouns.Applies(
            jurisdictions=_condition(data.get("jurisdictions")),
            facts=data.get("facts"),
            document=self._query(data, "document"),
            exemptions=tuple(data.get("except", ())),
            history=data.get("history", False),
        )

    def _element(self, data: Data) -> nouns.Element:
        alternatives = data.get("any_of") or ({"id": data["id"], "find": data["find"]},)
        return nouns.Element(
            id=data["id"],
            level=nouns.Level(data.get("level", "must")),
            alternatives=tuple(nouns.Alternative(way["id"], self.read(way["find"])) for way in alternatives),
            missing=data["missing"],
            must_where=tuple(data.get("must_where", ())),
            law=tuple(data.get("law", ())),
            severity=_severity(data),
            in_force=_date(data, "in_force"),
            until=_date(data, "until"),
            audience=data.get("audience"),
            when=self._query(data, "when"),
            at_least=int(data.get("count", 1)),
            looked_for=data.get("looked_for"),
        )

    def _forbidden(self, data: Data) -> nouns.Forbidden:
        return nouns.Forbidden(
            id=data["id"],
            find=self.read(data["find"]),
            found=data["found"],
            law=tuple(data.get("law", ())),
            severity=_severity(data),
            audience=data.get("audience"),
            remedy=data.get("remedy"),
        )

    def _agreement(self, data: Data) -> nouns.Agreement:
        element = data["element"]
        return nouns.Agreement(
            id=data.get("id", f"{element}-agrees"),
            element=element,
            found=data.get("found", f"the text gives different values for {element}"),
            apart=self._query(data, "apart"),
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
