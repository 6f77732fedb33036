"""Which jurisdictions a document claims, with the shipped queries."""

import pytest

from linter.evaluate.audience import Audiences
from linter.evaluate.places import Places
from linter.evaluate.scope import scope
from linter.finding import Source
from linter.parsers import parse
from linter.query.evaluate import Searcher
from linter.rule import RuleBook
from linter.rulebook import load
from tests.evaluate.conftest import DAY


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load(use_cache=False)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("If you are a California resident, you may ask.", "us-ca"),
        ("The CCPA gives you rights.", "us-ca"),
        ("Californians may ask.", "us-ca"),
        ("Residents of Colorado, Connecticut, Utah and Virginia may ask.", "us-co us-ct us-ut us-va"),
        ("Nevada consumers may opt out. COPPA binds us.", "us-nv"),
        ("# Your Nevada Privacy Rights\n\nAsk.", "us-nv"),
        ("Nevada Senate Bill 370 gives you rights.", "us-nv"),
        ("See our [California notice](/ca).", "us-ca"),
        ("Our Washington Health Policy supplement is [here](/wa).", "us-wa"),
        ("# U.S. State Privacy Rights\n\nAsk.", "us"),
        ("US residents may ask.", "us"),
        ("If you are in the EEA, the UK or Switzerland, you may ask.", "ch eu uk"),
        ("EU, UK and Swiss individuals with questions write to us.", "ch eu uk"),
        ("Under European Union and United Kingdom data protection laws we need a reason.", "eu uk"),
        ("The GDPR asks for a reason.", "eu"),
        ("The UK GDPR asks for a reason.", "uk"),
        ("Users in Canada may complain.", "ca"),
        ("If you reside in Georgia, Armenia or Kazakhstan, ask.", ""),
        ("Georgia residents may ask.", "us-ga"),
        ("West Virginia residents may ask.", "us-wv"),
        # An address, an incorporation, a venue, a governing law, a vendor, a transfer, a negation claim nothing.
        ("Write to 1 Main Street, Goleta, CA 93117, United States.", ""),
        ("Acme Inc., a California corporation, runs the site.", ""),
        ("Acme is incorporated in Delaware.", ""),
        ("California law governs this policy.", ""),
        ("The courts of Virginia have jurisdiction.", ""),
        ("We comply with the EU and Swiss Safe Harbor frameworks.", ""),
        ("We transfer data from the EU and Switzerland to the United States.", ""),
        ("Our vendor in Germany is bound by law. Kansas City users are welcome.", ""),
        ("Opt out here: [Canada](https://youradchoices.ca) (AdChoices).", ""),
        ("This notice does not apply to California residents.", ""),
        ("Residents outside the European Union may write to us.", ""),
        ("# Non-US Users\n\nYour data goes abroad.", ""),
        ("Contact US users of this form.", ""),
        ("Countries where our entities reside, such as France, the UK and the USA.", ""),
    ],
)
def test_claims(book: RuleBook, text: str, claimed: str):
    document = parse("x.md", text + "\n")
    scopes = scope(Searcher(document, book.queries, DAY), Places(document), book, None, Source.DOCUMENT)
    assert " ".join(one.code for one in scopes if one.source is Source.DOCUMENT) == claimed


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("## Residents of the EEA, the UK and Switzerland\n\nAlpha.", "ch eu uk"),
        ("## Your Rights Under the CCPA\n\nAlpha.", "us-ca"),
        ("## Non-US Users\n\nAlpha.", ""),
        ("If you are a resident of the EEA, the UK, Switzerland or Brazil, you may complain. Alpha.", "br ch eu uk"),
        ("**California Residents.** If you live there, alpha.", "us-ca"),
        ("California law asks us to say alpha.", ""),
        ("* California Consumer Privacy Act: alpha.", ""),
        ("Rights of Colorado, Utah and Virginia residents\n\nAlpha.", "us-co us-ut us-va"),
    ],
)
def test_addressees(book: RuleBook, text: str, addressed: str):
    document = parse("x.md", "# Policy\n\nText.\n\n" + text + "\n\n## End\n\nText.\n")
    audiences = Audiences(Searcher(document, book.queries, DAY), book)
    block = next(number for number, one in enumerate(document.blocks) if "alpha" in one.text.casefold())
    assert " ".join(audiences.of_block(block)) == addressed
    assert audiences.of_block(len(document.blocks) - 1) == ()
