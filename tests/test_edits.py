"""Which edits are of substance, and which dates stood in the text before."""

import pytest

from linter.edits import changed_words, dates_before
from linter.parsers import parse

OLD = "# Privacy\n\nLast updated: March 1, 2024\n\nWe collect your name. We keep it for two years.\n"


def _parsed(text):
    return parse("policy.md", text)


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (OLD, 0),
        (OLD.replace("name", "[name](https://acme.example)"), 0),
        (OLD.replace("We collect", "**We** collect").replace("\n\nWe", "\n\n\nWe"), 0),
        ("# Privacy\n\nLast updated: March 1, 2024\n\nWe keep it for two years. We collect your name.\n", 0),
        (OLD.replace("name", "names"), 1),
        (OLD.replace("March 1, 2024", "April 2, 2025"), 3),
        (OLD.replace(" We keep it for two years.", ""), 6),
        (OLD.replace("your name", "your name, address, age and number"), 4),
    ],
)
def test_words_that_an_edit_changes(new, words):
    assert changed_words(_parsed(OLD), _parsed(new)) == words


@pytest.mark.parametrize(
    ("new", "fewest", "count"),
    [
        (OLD.replace("name", "names"), 5, 0),
        (OLD.replace(" We keep it for two years.", ""), 5, 1),
        (OLD.replace(" We keep it for two years.", ""), 7, 0),
        (OLD.replace(" We keep it for two years.", "\n\n<!-- clauselint: editorial -->"), 5, 0),
    ],
)
def test_dates_count_after_an_edit_of_substance(new, fewest, count):
    assert len(dates_before(_parsed(OLD), _parsed(new), fewest)) == count


def test_a_mark_of_an_earlier_edit_excuses_no_later_one():
    marked = OLD + "\n<!-- clauselint: editorial -->\n"
    assert dates_before(_parsed(marked), _parsed(marked.replace(" We keep it for two years.", "")), 5)
