"""E-mail addresses one letter away from another one of the same text: one of the two is misspelled."""

from collections import Counter
from collections.abc import Sequence

_SHORTEST = 5  # characters before the @: shorter names may well differ by a letter


def misspelled(addresses: Sequence[str]) -> frozenset[str]:
    """Return the addresses, in lower case, that differ in one letter from one that the text has more often, or earlier."""
    counts = Counter(address.lower() for address in addresses)
    ordered = [address for address, _ in counts.most_common()]
    return frozenset(
        later
        for place, later in enumerate(ordered)
        if any(_is_near(earlier, later) for earlier in ordered[:place] if "@" in earlier)
    )


def _is_near(first: str, second: str) -> bool:
    """Tell whether one letter is missing, added, changed or swapped with the next."""
    if min(first.find("@"), second.find("@")) < _SHORTEST or abs(len(first) - len(second)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    one, other = first[start:], second[start:]
    if not (one + other).isascii() or any(c.isdigit() for c in one[:1] + other[:1]):
        return False  # support1@ and support2@ are two
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
