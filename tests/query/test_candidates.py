"""The blocks that a kind of value is looked for in: none that holds a value is left out."""

import pytest

from linter.parsers import parse
from linter.query.finders import candidates, finder

TEXTS = [
    "You must be at least 13.",
    "You must be at least thirteen.",
    "Nobody under twentyone may join.",
    "Nobody under one hundred may join.",
    "You must be at least \uff11\uff13.",
    "You must be at least **18**.",
    "Fifty per cent; a hundred per cent; 5%.",
    "Visit https://one.example/thirteen/ to see that you are over eighteen.",
    "Of {{ fifty }} per cent.",
    "Call (800) 555-0100 by June 1, 2020.",
    "Acme, 1 Main Street, Springfield, CA 94000",
    "No number stands here.",
]


@pytest.mark.parametrize("kind", ["age", "date", "duration", "email", "percent", "phone", "postal"])
def test_every_block_with_a_value_is_a_candidate(kind):
    document = parse("policy.md", "\n\n".join(TEXTS))
    found = {at for at, block in enumerate(document.blocks) if finder(kind)(block.text)}
    assert found <= set(candidates(kind, document))


def test_a_block_without_a_number_is_no_candidate_for_an_age():
    document = parse("policy.md", "\n\n".join(TEXTS))
    assert len(document.blocks) - 1 not in candidates("age", document)
