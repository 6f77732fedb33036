"""Packs a query into nested lists for JSON and unpacks it: a cached rule needs no parsing."""

from collections.abc import Callable
from functools import cache
from typing import Any

from linter.query.tree import Connect, Named, Or, Phrase, Query, Reach, Scoped, Test, ValueTerm, Word, Zone

Packed = str | list[Any]  # a plain word is a string, all else a list that begins with its tag


def encode(query: Query) -> Packed:
    """Return the query as nested lists of strings, numbers and booleans."""
    match query:
        case Word():
            return _encode_word(query)
        case Or(alternatives):
            return ["or", *map(encode, alternatives)]
        case Phrase(words):
            return ["phrase", *map(_encode_word, words)]
        case Connect(left, right, reach, words, ordered, negated):
            return ["connect", encode(left), encode(right), reach.value, words, ordered, negated]
        case Named(name):
            return ["named", name]
        case ValueTerm(kind, any_of):
            return ["value", kind, *([_encode_test(test) for test in group] for group in any_of)]
        case Scoped(zone, inner):
            return ["scoped", zone.value, encode(inner)]


def decode(data: object) -> Query:
    """Return the query that `encode` packed, or raise a `ValueError` for anything else."""
    try:
        return _decode(data)
    except RecursionError:
        raise ValueError("too deep for an encoded query") from None


def _encode_word(word: Word) -> Packed:
    """Return a word; most are plain."""
    if word.root or word.exact or word.capitals:
        return ["word", word.text, word.root, word.exact, word.capitals]
    return word.text


def _encode_test(test: Test) -> list[Any]:
    """Return the fields of a test."""
    return [test.field, test.operator, test.operand, test.shown, test.months, test.days]


def _decode(data: object) -> Query:
    """Return any query."""
    if type(data) is str:
        return _plain(data)
    if type(data) is list and data and type(data[0]) is str and (reader := _READERS.get(data[0])):
        return reader(data)
    raise ValueError("not an encoded query")


def _decode_or(data: list[Any]) -> Query:
    """Return alternatives."""
    return Or(tuple(map(_decode, data[1:])))


def _decode_phrase(data: list[Any]) -> Query:
    """Return a phrase."""
    return Phrase(tuple(map(_decode_word, data[1:])))


def _decode_connect(data: list[Any]) -> Query:
    """Return two sides and their connector."""
    if list(map(type, data[3:])) != [str, int, bool, bool]:
        raise ValueError("not an encoded connector")
    _, left, right, reach, words, ordered, negated = data
    return Connect(_decode(left), _decode(right), Reach(reach), words, ordered, negated)


def _decode_other(data: list[Any]) -> Query:
    """Return a name, a value or a scope."""
    match data:
        case ["named", str(name)]:
            return Named(name)
        case ["value", str(kind), *groups]:
            return ValueTerm(kind, tuple(map(_decode_group, groups)))
        case ["scoped", str(zone), inner]:
            return Scoped(Zone(zone), _decode(inner))
    raise ValueError("not an encoded query")


@cache
def _plain(text: str) -> Word:
    """Return a word without marks; a book has the same words again and again."""
    return Word(text)


def _decode_word(data: object) -> Word:
    """Return a word."""
    if type(data) is str:
        return _plain(data)
    match data:
        case ["word", str(text), bool(root), bool(exact), bool(capitals)] if root or exact or capitals:
            return Word(text, root, exact, capitals)
    raise ValueError("not an encoded word")


_READERS: dict[str, Callable[[list[Any]], Query]] = {
    "connect": _decode_connect,
    "named": _decode_other,
    "or": _decode_or,
    "phrase": _decode_phrase,
    "scoped": _decode_other,
    "value": _decode_other,
    "word": _decode_word,
}


def _decode_group(data: object) -> tuple[Test, ...]:
    """Return tests that must all hold."""
    match data:
        case [*tests]:
            return tuple(map(_decode_test, tests))
    raise ValueError("not an encoded group of tests")


def _decode_test(data: object) -> Test:
    """Return one test."""
    match data:
        case [str(field), str(operator), str() | int() | float() as operand, str(shown), int(months), int(days)]:
            if bool not in map(type, data):
                return Test(field, operator, operand, shown, months, days)
    raise ValueError("not an encoded test")
