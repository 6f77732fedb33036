"""What to say about an unknown name where the known ones may be hundreds."""

from collections.abc import Iterable

from linter.query.choices import suggest

_LISTED = 24


def among(name: str, known: Iterable[str]) -> str:
    """Return a did-you-mean, else the known names, or the first of many."""
    names = sorted(known)
    if not names:
        return "none is known"
    answer = suggest(name, names)
    if answer.startswith("did you mean") or len(names) <= _LISTED:
        return answer
    return f"known: {', '.join(names[:_LISTED])} and {len(names) - _LISTED} more"
