"""Packs a query into nested lists for JSON and unpacks it: a cached rule needs no parsing."""

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
    match data:
        case str() | ["word", *_]:
            return _decode_word(data)
        case ["or", *alternatives]:
            return Or(tuple(map(_decode, alternatives)))
        case ["phrase", *words]:
            return Phrase(tuple(map(_decode_word, words)))
        case ["connect", left, right, str(reach), int(words), bool(ordered), bool(negated)] if type(words) is int:
            return Connect(_decode(left), _decode(right), Reach(reach), words, ordered, negated)
        case ["named", str(name)]:
            return Named(name)
        case ["value", str(kind), *groups]:
            return ValueTerm(kind, tuple(map(_decode_group, groups)))
        case ["scoped", str(zone), inner]:
            return Scoped(Zone(zone), _decode(inner))
    raise ValueError("not an encoded query")


def _decode_word(data: object) -> Word:
    """Return a word."""
    match data:
        case str():
            return Word(data)
        case ["word", str(text), bool(root), bool(exact), bool(capitals)] if root or exact or capitals:
            return Word(text, root, exact, capitals)
    raise ValueError("not an encoded word")


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
