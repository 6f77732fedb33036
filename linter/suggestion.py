"""What to say of a word that nobody knows: the nearest known one, or the known ones."""

from collections.abc import Iterable

_MOST = 12


def unknown(kind: str, word: str, known: Iterable[str]) -> str:
    """Return a sentence that names the unknown word and what was probably meant."""
    choices = sorted(known)
    if near := nearest(word, choices):
        return f'unknown {kind} "{word}": did you mean "{near}"?'
    shown = ", ".join(choices[:_MOST]) + (", …" if len(choices) > _MOST else "")
    return f'unknown {kind} "{word}"; known: {shown or "none"}'


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like `word`, or None where none is."""
    from difflib import get_close_matches  # needed for mistakes only

    choices = sorted(known)
    short = {choice.rpartition("/")[2]: choice for choice in reversed(choices)}
    if word in short:
        return short[word]
    return next(iter(get_close_matches(word, choices, n=1, cutoff=0.6)), None) or next(
        (short[name] for name in get_close_matches(word, list(short), n=1, cutoff=0.6)), None
    )
