"""The scope and what it rests on."""

import pytest

from linter.finding import Place, Scope, Source
from linter.reporters.head import either, head

LATER = "; severities are one step lower until jurisdictions are set"
SPOT = Place("x.md", 7, 1, 7, 2, "C")


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param([Scope("us-co", Source.OPTION)], "scope: Colorado (from --jurisdiction)", id="option"),
        pytest.param([Scope("us-co", Source.CONFIG)], "scope: Colorado (from .clauselint.yaml)", id="config"),
        pytest.param(
            [Scope("us-co", Source.DOCUMENT, (SPOT,))], f"scope: Colorado (from the text, line 7){LATER}", id="text"
        ),
        pytest.param([Scope("us-co", Source.DOCUMENT)], f"scope: Colorado (from the text){LATER}", id="no-line"),
        pytest.param(
            [Scope("us", Source.ASSUMED)],
            "read as a U.S. policy: it names no place or law (assumed; set --jurisdiction, or jurisdictions: in "
            f".clauselint.yaml){LATER}",
            id="assumed",
        ),
        pytest.param([], "scope: none (set --jurisdiction, or jurisdictions: in .clauselint.yaml)", id="none"),
    ],
)
def test_scope(scope, expected, clean_run):
    report = clean_run._replace(config=".clauselint.yaml")
    assert head(report.documents[0]._replace(scope=tuple(scope)), report) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_either(words, expected):
    assert either(words) == expected
