"""What to say about a name that is not known."""

from collections.abc import Iterable


def suggest(name: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for a near miss, else `known: a, b, c`."""
    from difflib import get_close_matches  # slow to import, and only mistakes need it

    names = list(known)
    near = get_close_matches(name[:40].casefold(), names, n=1)
    return f'did you mean "{near[0]}"?' if near else f"known: {', '.join(names)}"
