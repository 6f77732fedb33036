"""Validates data against the JSON Schemas of linter/schemas, in sentences: the only user of jsonschema."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from linter.errors import RuleError
from linter.rulebook.source import At, Problem, Source, quoted
from linter.suggestion import suggest

_FOLDER = Path(__file__).parent.parent / "schemas"
_WRITTEN_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TYPES = {
    "string": "a text",
    "array": "a list",
    "object": "a mapping",
    "boolean": "true or false",
    "number": "a number",
    "integer": "a whole number",
}


def mistakes(source: Source, name: str) -> list[RuleError]:
    """Return all that the schema called `name` finds wrong with a source, in the order of the file."""
    errors = [source.mistake(problem) for problem in problems(source.data, name)]
    return sorted(errors, key=lambda error: (error.line, error.column))


def problems(data: object, name: str) -> list[Problem]:
    """Return all that the schema called `name` (rule, vocabulary, …) finds wrong with the data."""
    return list(dict.fromkeys(problem for error in _validator(name).iter_errors(data) for problem in _sentences(error)))


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator, FormatChecker

    formats = FormatChecker(formats=())
    formats.checks("date")(_is_date)
    schema = json.loads((_FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=formats)


def _is_date(text: object) -> bool:
    """Tell whether what is written as a date is one; other writings and types are the pattern's and the type's."""
    if not isinstance(text, str) or not _WRITTEN_DATE.fullmatch(text):
        return True
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _sentences(error: Any) -> Iterator[Problem]:
    """Turn one error of jsonschema into what the author of the file can put right."""
    at: At = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        yield Problem((*at, error.instance), f"{quoted(error.instance)} is not {error.schema['title']}", key=True)
        return
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(at, error.instance, error.schema["properties"])
        case "required":
            yield Problem(at, _missing_keys(error))
        case "oneOf" | "anyOf" | "not":
            yield from _alternatives(at, error)
        case _:
            yield Problem(at, _value(error))


def _unknown_keys(at: At, data: Mapping[str, object], known: Mapping[str, object]) -> Iterator[Problem]:
    for key in data:
        if key not in known:
            yield Problem((*at, key), f"unknown key {quoted(key)}; {suggest(key, known)}", key=True)


def _missing_keys(error: Any) -> str:
    names = [name for name in error.validator_value if name not in error.instance]
    return f"missing key{'s' if len(names) > 1 else ''} {', '.join(map(quoted, names))}"


def _alternatives(at: At, error: Any) -> Iterator[Problem]:
    """Explain a choice between keys; the schemas use oneOf, anyOf and not for nothing else."""
    if not isinstance(error.instance, dict):
        return
    if error.validator == "not":
        names = list(error.validator_value["required"])
    else:
        names = [part["required"][0] for part in error.validator_value]
    choice = " or ".join(map(quoted, names))
    taken = [name for name in names if name in error.instance]
    yield Problem(at, f"write {choice}, not both" if taken else f"missing key {choice}")


def _value(error: Any) -> str:
    """Say what is wrong with one value."""
    wanted, value = error.validator_value, error.instance
    match error.validator:
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            message = f"expected {' or '.join(_TYPES[name] for name in types)}, not {_called(value)}"
        case "enum":
            message = f"unknown value {quoted(str(value))}; {suggest(str(value), wanted)}"
        case "format":
            message = f"{quoted(value)} is no date of the calendar"
        case "pattern":
            message = f"{quoted(value)} is not {error.schema['title']}"
        case "minimum" | "maximum":
            bound = "least" if error.validator == "minimum" else "most"
            message = f"expected at {bound} {wanted}, not {value}"
        case "minItems" | "minLength" | "minProperties":
            message = f"expected something here: the {_called(value).split()[-1]} is empty"
        case "maxLength" | "maxProperties":
            unit = "characters" if isinstance(value, str) else "entries"
            message = f"{len(value):,} {unit}: at most {wanted:,} are read"
        case _:
            message = str(error.message)
    return message


def _called(value: object) -> str:
    """Name the type of a value as the author of a file would."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return "a text"
        case list():
            return "a list"
        case _:
            return "a mapping"
