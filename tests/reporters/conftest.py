"""A report with one of each kind of result, and one whose texts attack the terminal."""

import os
from datetime import date
from pathlib import Path

import pytest

from linter.finding import (
    Basis,
    DocumentReport,
    ElementResult,
    Failure,
    Finding,
    Kind,
    Outcome,
    Place,
    Reason,
    Report,
    Result,
    Scope,
    Skipped,
    Source,
    Suppression,
)
from linter.rule import Law, LawKind, Severity

PATH = "policies/x.md"
REVIEWED = date(2026, 11, 22)


def place(line, quote, value=None, audience=(), path=PATH):
    return Place(path, line, 1, line, 1 + len(quote), quote, value, audience)


def law(identifier, jurisdiction, cite, kind=LawKind.STATUTE):
    return Law(identifier, jurisdiction, kind, cite, f"https://law.example/{identifier}", date(2023, 1, 1), None, None)


COLORADO = law("cpa", "us-co", "C.R.S. § 6-1-1306(3)")
CONNECTICUT = law("ctdpa", "us-ct", "Conn. Gen. Stat. § 42-518(d)")
COPPA = law("coppa", "us", "16 CFR 312.2", LawKind.REGULATION)
DRAFTING = law("plain", None, None, LawKind.DRAFTING)._replace(jurisdiction=None, in_force=None, url=None)
APPEAL = place(386, "You may appeal our\ndecision.", audience=("us-co", "us-ct"))


def appeal():
    finding = Finding(
        "how",
        Kind.MISSING,
        Severity.WARNING,
        "a refusal can be appealed, but the text does not say how",
        "say by which channel an appeal is made",
        APPEAL,
        (),
        "f1",
        (COLORADO, CONNECTICUT),
        nearest=place(388, "Instructions will be in our answer."),
    )
    elements = (
        ElementResult("right", "require", "must", found=True, alternative="appeal", evidence=(APPEAL,)),
        ElementResult("how", "require", "must", found=False, nearest=finding.nearest),
    )
    return Result(
        "us-states/appeal-right",
        "Says how to appeal",
        Severity.WARNING,
        Outcome.PARTIAL,
        REVIEWED,
        Basis.INFERRED,
        (APPEAL,),
        (COLORADO, CONNECTICUT),
        elements,
        (finding,),
        exemptions=("glba_institution",),
    )


def age():
    wordings = (place(370, "under sixteen", "< 16"), place(372, "sixteen or younger", "< 17"))
    finding = Finding(
        "threshold-agrees", Kind.CONFLICT, Severity.INFO, "two ages", None, wordings[0], wordings, "f2", (DRAFTING,)
    )
    element = ElementResult("threshold-agrees", "agree", None, found=True, evidence=wordings)
    return Result(
        "us-federal/childrens-age-threshold",
        "Names an age",
        Severity.WARNING,
        Outcome.CONFLICT,
        REVIEWED,
        Basis.ALWAYS,
        (),
        (COPPA, DRAFTING),
        (element,),
        (finding,),
    )


def contact():
    evidence = (place(394, "[privacy@x.example](mailto:privacy@x.example)", "privacy@x.example"),)
    element = ElementResult("channel", "require", "must", found=True, alternative=None, evidence=evidence)
    return Result(
        "general/contact-address",
        "Gives a way to reach the author",
        Severity.ERROR,
        Outcome.FOUND,
        REVIEWED,
        Basis.ALWAYS,
        (),
        (DRAFTING,),
        (element,),
    )


def plain(rule, outcome, reason):
    return Result(rule, f"Title of {rule}", Severity.ERROR, outcome, REVIEWED, Basis.ASSUMED, (), (), reason=reason)


def document():
    results = (
        plain("eu/art-13", Outcome.NOT_APPLICABLE, Reason("jurisdiction", "European Union law is not in scope")),
        contact(),
        plain("us-ca/dnt-statement", Outcome.NOT_ASSESSED, Reason("fact", "not known", ("tracks_across_sites",))),
        plain("us-ca/notice", Outcome.NOT_ASSESSED, Reason("elsewhere", "line 5: the text sends the reader to ca.md")),
        age(),
        appeal(),
    )
    scope = (
        Scope("us-co", Source.DOCUMENT, (place(382, "Colorado residents"),)),
        Scope("us-ct", Source.DOCUMENT, (place(380, "Connecticut residents"),)),
    )
    return DocumentReport(PATH, "privacy-policy", scope, results)


@pytest.fixture
def sample():
    return Report(
        version="0.1.0",
        as_of=REVIEWED,
        config=None,
        documents=(document(),),
        skipped=(Skipped("README.md", "no privacy policy: it speaks of no personal data"),),
        errors=(Failure("x.bin", "a binary file, not text"),),
        jurisdiction_names={"us-co": "Colorado", "us-ct": "Connecticut", "us": "United States"},
        fact_questions={"tracks_across_sites": "Do you track across sites?", "glba_institution": "Are you a bank?"},
    )


@pytest.fixture
def clean_run(sample):
    scope = (Scope("us", Source.ASSUMED),)
    document = DocumentReport(PATH, "privacy-policy", scope, (contact(),))
    return sample._replace(documents=(document,), skipped=(), errors=())


@pytest.fixture
def hostile(sample):
    attack = (
        "=cmd('x')|,\"a\" \x1b]0;title\x07[red]bold[/red] \u202egpj.exe\u2069 \x9b31m \x7f\nfake.md:1:1: error: forged [x/y] \ud800"
        "\n::error file=a,line=1::forged %0A <b>bold</b> @octocat [a](https://evil.example) | `code` | \ufffe]]></failure>"
    )
    spot = APPEAL._replace(quote=attack, path=PATH)
    result = appeal()
    finding = result.findings[0]._replace(message=attack, remedy=attack, location=spot, evidence=(spot,))
    suppressed = finding._replace(suppressed=Suppression("config", "counsel's reason", date(2027, 1, 1), 3))
    bad = result._replace(title=attack, findings=(finding, suppressed), laws=(COLORADO._replace(cite=attack),))
    document = DocumentReport(f"p\x1b[2J\n,::|{PATH}", "privacy-policy", (Scope("us", Source.OPTION),), (bad,))
    return sample._replace(documents=(document,), fact_questions={"glba_institution": attack})


@pytest.fixture
def golden():
    """Compare a text with a file a person can read; REWRITE_GOLDEN=1 writes it."""

    def compare(name, text):
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("REWRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
