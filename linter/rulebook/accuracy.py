"""How often each shipped rule was right when it was last measured; `docs/accuracy.md` says how."""

import json
from functools import cache
from typing import Any, NamedTuple

from linter.rulebook.files import rules_folder


class Accuracy(NamedTuple):
    """What was measured of a rule, in a line or more, and on which day."""

    date: str
    lines: tuple[str, ...]


def accuracy(rule: str) -> Accuracy | None:
    """Return what was measured of a rule, or None where nothing was."""
    measured = _measured()
    lines = measured["rules"].get(rule)
    return Accuracy(measured["date"], tuple(lines)) if lines else None


@cache
def _measured() -> dict[str, Any]:
    path = rules_folder() / "accuracy.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"rules": {}}
