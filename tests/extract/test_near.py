import pytest

from linter.extract.near import misspelled


@pytest.mark.parametrize(
    "addresses",
    [
        ["privacy@acme.example", "support@acme.example"],
        ["desk1@acme.example", "desk2@acme.example"],
        ["privacy@acme.example", "Privacy@Acme.example"],
        ["us@acme.example", "uk@acme.example"],
        ["privacy@acme.example", "privacy.eu@acme.example"],
        ["[email protected]", "[email protected]"],
        [],
    ],
)
def test_two_addresses(addresses):
    assert misspelled(addresses) == frozenset()


@pytest.mark.parametrize(
    "wrong",
    [
        "pivacy@acme.example",
        "privvacy@acme.example",
        "pribacy@acme.example",
        "pirvacy@acme.example",
        "privacy@acme.exampl",
    ],
    ids=["lacking", "added", "changed", "swapped", "last"],
)
def test_one_letter_away(wrong):
    assert misspelled(["privacy@acme.example", wrong, "privacy@acme.example"]) == {wrong}
