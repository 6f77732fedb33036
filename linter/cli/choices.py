"""The schema of the configuration with the names that there are: places, facts and rules, for editors."""

import json
from typing import Any

from linter.rule import RuleBook
from linter.upkeep import UPKEEP

Schema = dict[str, Any]


def config_schema(text: str, book: RuleBook) -> str:
    """Return the JSON Schema of the configuration with the known choices, each with what it means.

    Places and facts are closed lists. Rules are not: those of the user's own have settings too.
    """
    schema: Schema = json.loads(text)
    keys = schema["properties"]
    keys["jurisdictions"]["items"] = {
        "anyOf": [{"const": code, "title": place.name} for code, place in book.jurisdictions.items()]
    }
    facts, rules = keys["facts"], keys["rules"]
    facts["properties"] = {
        name: {"description": fact.question, **facts["additionalProperties"]} for name, fact in book.facts.items()
    }
    facts["additionalProperties"] = False
    schema["$defs"]["setting"] = rules["additionalProperties"]
    rules["additionalProperties"] = {"$ref": "#/$defs/setting"}
    titles = {rule.id: rule.title for rule in book.rules}
    rules["properties"] = {
        name: {"description": title, "$ref": "#/$defs/setting"}
        for name, title in (titles | {name: upkeep.title for name, upkeep in UPKEEP.items()}).items()
    }
    keys["waive"]["items"]["properties"]["rule"]["examples"] = list(titles)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
