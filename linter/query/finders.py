"""Where each kind of value is found: its module is imported when a query first asks for the kind.

A module of values costs up to a millisecond at every start, and a run asks for few kinds: this is the one place that
imports them late.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from linter.document import UNKNOWN, Document
from linter.extract.plain import has_figure, plain
from linter.extract.value import Value

Find = Callable[[str], list[Value]]
FindIn = Callable[[Document], Iterator[tuple[int, Value]]]


def structure(kind: str) -> FindIn | None:
    """Return what finds the values of a kind that only a whole document shows, each with the number of its block."""
    make = _STRUCTURES.get(kind)
    return make() if make else None


def finder(kind: str) -> Find:
    """Return what finds the values of a kind in a text; KeyError for a kind that a text alone does not show."""
    return _IMPORTS[kind]()


def candidates(kind: str, document: Document) -> Iterable[int]:
    """Return the numbers of the blocks that values of a kind may stand in: most blocks hold no number."""
    if kind in {"date", "phone", "postal"}:
        return [at for at, block in enumerate(document.blocks) if has_figure(block.text)]
    return _numbered(document) if kind in {"age", "percent"} else range(len(document.blocks))


def _numbered(document: Document) -> Iterator[int]:
    """Yield the blocks with a figure, with a word for a number, or with an address or a variable, which is no word."""
    from linter.extract.numbers import WORDS

    index, wanted = document.tokens, WORDS | {UNKNOWN}
    for at, (block, (start, end)) in enumerate(zip(document.blocks, pairwise(index.block_start), strict=True)):
        if has_figure(plain(block.text)) or not wanted.isdisjoint(index.words[start:end]):
            yield at


def _age() -> Find:
    from linter.extract import ages

    return ages.find


def _date() -> Find:
    from linter.extract import dates

    return dates.find


def _duration() -> Find:
    from linter.extract import durations

    return durations.find


def _email() -> Find:
    from linter.extract import emails

    return emails.find


def _mojibake() -> FindIn:
    from linter.extract import mojibake

    return mojibake.find_in


def _percent() -> Find:
    from linter.extract import percents

    return percents.find


def _phone() -> Find:
    from linter.extract import phones

    return phones.find


def _placeholder() -> Find:
    from linter.extract import placeholders

    return placeholders.find


def _postal() -> Find:
    from linter.extract import postal

    return postal.find


def _company() -> FindIn:
    from linter.extract import companies

    return companies.find


def _heading() -> FindIn:
    from linter.extract import headings

    return headings.find


def _numbering() -> FindIn:
    from linter.extract import numbering

    return numbering.find


def _readability() -> FindIn:
    from linter.extract import readability

    return readability.find


def _reference() -> FindIn:
    from linter.extract import references

    return references.find


_IMPORTS: dict[str, Callable[[], Find]] = {
    "age": _age,
    "date": _date,
    "duration": _duration,
    "email": _email,
    "percent": _percent,
    "phone": _phone,
    "placeholder": _placeholder,
    "postal": _postal,
}
_STRUCTURES: dict[str, Callable[[], FindIn]] = {
    "company": _company,
    "heading": _heading,
    "mojibake": _mojibake,
    "numbering": _numbering,
    "readability": _readability,
    "reference": _reference,
}
