"""What to say of a name that nobody knows: the nearest known one, or the known ones."""

from collections.abc import Iterable

_LISTED = 24


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """Return a sentence that quotes the unknown name and says what was probably meant."""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in name)
    return f'unknown {kind} "{shown}"; {suggest(name, sorted(known))}'


def suggest(name: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for a near miss, else the known names in the order given, or the first of many."""
    names = list(known)
    if near := nearest(name, names):
        return f'did you mean "{near}"?'
    if not names:
        return "none is known"
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"known: {', '.join(names[:_LISTED])}{more}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like `name`, or None where none is; the last part of a path will do."""
    from difflib import get_close_matches  # slow to import, and only mistakes need it

    whole = {choice.casefold(): choice for choice in known}
    short = {choice.rpartition("/")[2]: whole[choice] for choice in sorted(whole, reverse=True)}
    wanted = name[:60].casefold()
    for names in (whole, short):
        if wanted in names:
            return names[wanted]
        if close := get_close_matches(wanted, list(names), n=1):
            return names[close[0]]
    return None
