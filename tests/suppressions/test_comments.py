"""Comments to the linter: which are read, what they cover, what is wrong with the others."""

import pytest

from linter.finding import Finding, Kind, Place, Suppression
from linter.parsers import parse
from linter.rule import Severity
from linter.suppressions.comments import comments, first

KNOWN = frozenset(["us-ca/dnt", "us-ca/notice"])


def read(text, path="privacy.md"):
    return comments(parse(path, text), KNOWN)


def finding(line, column=1, kind=Kind.FLAGGED, path="privacy.md"):
    place = Place(path, line, column, line, column + 1, "x")
    return Finding("e", kind, Severity.ERROR, "m", None, place, (), "f")


@pytest.mark.parametrize(
    ("comment", "path", "reason", "until"),
    [
        pytest.param("<!-- clauselint: ignore us-ca/dnt -->", "x.md", None, None, id="plain"),
        pytest.param("<!--clauselint: ignore us-ca/dnt-->", "x.md", None, None, id="tight"),
        pytest.param("<!--\n  clauselint: ignore\n  us-ca/dnt\n-->", "x.md", None, None, id="lines"),
        pytest.param(
            "<!-- clauselint: ignore us-ca/dnt -- a  long\nreason -->", "x.md", "a long reason", None, id="reason"
        ),
        pytest.param(
            "<!-- clauselint: ignore us-ca/dnt until 2027-03-01 -- a reason -->",
            "x.md",
            "a reason",
            "2027-03-01",
            id="until",
        ),
        pytest.param("{/* clauselint: ignore us-ca/dnt */}", "x.mdx", None, None, id="mdx"),
        pytest.param(".. clauselint: ignore us-ca/dnt -- why", "x.rst", "why", None, id="rst"),
    ],
)
def test_read(comment, path, reason, until):
    text = f"One.\n\n{comment}\n\nTwo.\n"
    (mark,), notes = comments(parse(path, text)._replace(blocks=()), KNOWN)  # whose parsers leave comments out
    assert notes == []
    assert (mark.rule, mark.suppression.reason, mark.place.quote) == ("us-ca/dnt", reason, comment)
    assert (mark.suppression.by, mark.suppression.line, mark.place.line) == ("comment", 3, 3)
    assert str(mark.suppression.until) == str(until)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```html\n<!-- clauselint: ignore us-ca/dnt -->\n```\n", id="fenced"),
        pytest.param("~~~\n```\n<!-- clauselint: ignore us-ca/dnt -->\n~~~\n", id="fence-in-a-fence"),
        pytest.param("Write `<!-- clauselint: ignore us-ca/dnt -->`.\n", id="inline-code"),
        pytest.param("We use clauselint: ignore us-ca/dnt.\n", id="text"),
        pytest.param("<!-- see clauselint: ignore us-ca/dnt -->\n", id="other-comment"),
        pytest.param("<!-- clauselint: ignore us-ca/dnt\n", id="open"),
        pytest.param("{/* clauselint: ignore us-ca/dnt */}\n", id="mdx-in-markdown"),
    ],
)
def test_not_read(text):
    assert read(text) == ([], [])


@pytest.mark.parametrize(
    ("said", "message"),
    [
        pytest.param("ignre us-ca/dnt", 'says an unknown word "ignre"; did you mean "ignore"?', id="word"),
        pytest.param("", 'says an unknown word ""; known: editorial, ignore, ignore-next', id="nothing"),
        pytest.param("ignore", "says ignore, but names no rule", id="no-rule"),
        pytest.param("ignore -- reason", "says ignore, but names no rule", id="only-a-reason"),
        pytest.param("ignore us-ca/dnd", 'names an unknown rule "us-ca/dnd"; did you mean "us-ca/dnt"?', id="rule"),
        pytest.param(
            "ignore us-ca/dnt 2027-03-01",
            'says "2027-03-01" after the rule; known: until YYYY-MM-DD, -- reason',
            id="day",
        ),
        pytest.param(
            "ignore us-ca/dnt until 2027-2-1", 'says "2027-2-1", which is no day of the form YYYY-MM-DD', id="form"
        ),
    ],
)
def test_mistakes(said, message):
    marks, (note,) = read(f"One.\n\n<!-- clauselint: {said} -->\n")
    assert marks == []
    assert (note.message, note.location.line) == (f"a comment to the linter {message}", 3)


TEXT = "Zero. [zero](/0)\n\n<!-- clauselint: {} us-ca/dnt -->\n\n- One\n  and more.\n- Two.\n"


@pytest.mark.parametrize(
    ("word", "found", "covered"),
    [
        pytest.param("ignore", finding(1), False, id="before"),
        pytest.param("ignore", finding(5), True, id="after"),
        pytest.param("ignore", finding(7), True, id="later"),
        pytest.param("ignore", finding(1, kind=Kind.MISSING), True, id="absence"),
        pytest.param("ignore", finding(1, kind=Kind.MISSING, path="other.md"), False, id="absence-elsewhere"),
        pytest.param("ignore", finding(7, path="other.md"), False, id="another-file"),
        pytest.param("ignore-next", finding(1), False, id="next-before"),
        pytest.param("ignore-next", finding(5, 3), True, id="next"),
        pytest.param("ignore-next", finding(6, 3), True, id="next-second-line"),
        pytest.param("ignore-next", finding(7, 3), False, id="next-but-one"),
        pytest.param("ignore-next", finding(1, kind=Kind.MISSING), False, id="next-absence"),
    ],
)
def test_covers(word, found, covered):
    (mark,), _ = read(TEXT.format(word))
    assert mark.covers(found) is covered


def test_next_to_nothing():
    (mark,), _ = read("One.\n\n<!-- clauselint: ignore-next us-ca/dnt -->\n")
    assert not mark.covers(finding(3, 48))


def test_first():
    assert first(parse("x.md", "One.\n")) is None
    assert first(parse("x.md", "One.\n\n<!-- clauselint: what -->\n")).line == 3


def test_many_comments_cost_what_they_are_long():
    marks, notes = read("# T\n\n" + "<!-- clauselint: ignore us-ca/dnt -->\n" * 3000 + "<!-- clauselint: " * 3000)
    assert (len(marks), len(notes)) == (3000, 0)


def test_suppression_of_a_comment():
    (mark,), _ = read("<!-- clauselint: ignore us-ca/dnt -->\n\nOne.\n")
    assert mark.suppression == Suppression("comment", None, None, 1)
