"""What only a whole document shows: headings, numbers, references, the reading level."""

import pytest

from linter.extract import headings, numbering, readability, references
from linter.parsers import parse


def _found(kind, source, *traits):
    document = parse("policy.md", source)
    return [value.shown for _, value in kind.find(document) if set(traits) <= value.traits]


@pytest.mark.parametrize(
    ("source", "duplicates", "jumps"),
    [
        ("# A\n\n## B\n\n### C\n\n## D\n\n### C\n", [], []),
        ("# A\n\n**Label**\n\ntext here\n\n**Label**\n\ntext here\n", [], []),
        ("### A\n\n### B\n\n## C\n", [], []),
        ("# A\n\n## Data\n\nx\n\n## data\n", ["data"], []),
        ("## A\n\n#### B\n\n#### C\n\n## D\n", [], ["B"]),
        ("# A\n\n### B\n\n**bold**\n\ntext\n\n##### C\n", [], ["B", "C"]),
    ],
)
def test_headings(source, duplicates, jumps):
    assert _found(headings, source, "duplicate") == duplicates
    assert _found(headings, source, "jump") == jumps


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("3.2 Cookies", (3, 2)),
        ("3.2. Cookies", (3, 2)),
        ("12) Contact", (12,)),
        ("Section 4: Use", (4,)),
        ("IX. Changes", (9,)),
        ("X.HOW TO REACH US", (10,)),
        ("2023 updates", None),
        ("30 days", None),
        ("24/7 support", None),
        ("I collect", None),
        ("Cookies", None),
    ],
)
def test_number_of_a_heading(heading, number):
    assert numbering.number(heading) == number


def _numbered(*titles):
    return "\n\n".join(f"{'#' * (2 + title.count('.'))} {title} Title\n\nText follows." for title in titles)


@pytest.mark.parametrize(
    ("source", "gaps", "duplicates"),
    [
        (_numbered("1", "2", "3", "4"), [], []),
        (_numbered("1", "2", "3.1", "3.2", "4", "5"), [], []),
        (_numbered("1", "2", "3", "1", "2", "3"), [], []),
        (_numbered("1", "4"), [], []),
        (_numbered("1", "2") + "\n\n3. Third\n\n" + _numbered("4", "5"), [], []),
        (_numbered("1", "2", "4", "5"), ["2 and 4"], []),
        (_numbered("5.1", "5.2", "5.3", "5.7"), ["5.3 and 5.7"], []),
        (_numbered("1", "2", "2", "3"), [], ["2"]),
    ],
)
def test_numbering(source, gaps, duplicates):
    assert _found(numbering, source, "gap") == gaps
    assert _found(numbering, source, "duplicate") == duplicates


@pytest.mark.parametrize(
    "source",
    [
        "## 1. A\n\nSee Section 2.\n\n## 2. B\n",
        "## 1. A\n\nSee Section 1.2.\n\n## 1.2 B\n",
        "See section 2.\n\n1. **A.** One thing that is said here at some length.\n2. **B.** Another.\n",
        "See section 2.\n\n1. A\n1. B\n",
        "Under Section 5 of the FTC Act, and section 1798 of the Civil Code, we answer.",
        "As clause 4.3 of our Terms says, see [Section 9](https://acme.example/terms).",
        "This Section 9 applies. Sections 3(a) and 4(b) hold.",
        "## Your choices\n\nSee the section titled “Your choices”.",
        "## 12. Contact us\n\nSee the section entitled “Contact” below.",
        "See the section “Cookies” of our [help pages](https://acme.example/help).",
    ],
)
def test_references_that_lead_somewhere(source):
    assert _found(references, source, "dangling") == []


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("## 1. A\n\nSee Section 14.\n\n## 2. B\n", ["section 14"]),
        ("## A\n\nSee Section 3, “How we share”.", ["section 3"]),
        ("## 1. A\n\nSee sections 1 and clause 1.4 below.\n\n## 1.1 B\n", ["section 1.4"]),
        ("## A\n\nSee section 3 of this Policy, which follows the law.", ["section 3"]),
        ("## A\n\nFor more, see the section titled “Nevada disclosures”.", ["“Nevada disclosures”"]),
    ],
)
def test_references_that_lead_nowhere(source, shown):
    assert _found(references, source, "dangling") == shown


PLAIN = "We keep the name that you give us. You can ask us for it. We send it to you in a week. "
HARD = (
    "Notwithstanding the aforementioned provisions, the undersigned organisation reserves the unconditional entitlement to "
    "disseminate the information communicated by the participants to institutional counterparties established in other jurisdictions. "
)


@pytest.mark.parametrize(
    ("source", "grades"),
    [
        (PLAIN * 2, []),
        ("Wir erheben Ihren Namen und geben ihn an unsere Partner in vielen Ländern der Erde weiter. " * 20, []),
        ("# " + HARD * 10, []),
        (PLAIN * 10, ["-4.5"]),
        (HARD * 10, ["31.2"]),
    ],
    ids=["short", "german", "heading", "plain", "hard"],
)
def test_reading_level(source, grades):
    assert _found(readability, source) == grades
