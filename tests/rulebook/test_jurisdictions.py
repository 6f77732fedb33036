"""What claims a place, and whom a heading or a lead-in addresses, by the shipped queries."""

from datetime import date

import pytest

from linter.parsers import parse
from linter.query.evaluate import Searcher
from linter.rule import RuleBook
from linter.rulebook import load

NOTHING = {
    "address": "Write to Acme, 1 Main St, Goleta, CA 93117, or San Francisco, California 94103.",
    "incorporation": "Acme is a Delaware corporation.",
    "venue": "The courts of California have jurisdiction over users.",
    "governing law": "The laws of the State of California govern this policy.",
    "not applied": "This policy does not apply to residents of California.",
    "not intended": "The service is not intended for EU residents.",
    "outside": "If you are outside the EEA, nothing changes.",
    "vendor": "Google LLC, Mountain View, California, processes data.",
    "server": "Our servers are in New York.",
    "transfer": "We transfer data to the United States under the EU-U.S. Data Privacy Framework.",
    "us, the authors": "CONTACT US. Tell us what users want.\n\n# ABOUT US\n\nUs.",
    "not a resident": "If you are not a resident of California, skip this section.",
}
CLAIMS = {
    "us": "U.S. residents may opt out.",
    "us, capitals": "US consumers may opt out.",
    "us, place": "Users in the United States may opt out.",
    "us, law": "We follow the Children's Online Privacy Protection Act.",
    "us-ca": "California residents may opt out.",
    "us-ca, resident of": "If you are a resident of the State of California, you may opt out.",
    "us-ca, people": "Californians may opt out.",
    "us-ca, law": "The CCPA asks for this.",
    "us-ca, civil code": "This is required by Cal. Civ. Code § 1798.83.",
    "us-ca, heading": "# Your California Privacy Rights\n\nYou may opt out.",
    "us-ca, link": "Read our [California notice](https://example.com/ca).",
    "us-co": "# Notice to Colorado residents\n\nYou may opt out.",
    "us-dc": "Residents of Washington, D.C. may opt out.",
    "us-va": "If you live in Virginia, you may appeal.",
    "us-wa": "Washington residents may opt out.",
    "us-wv": "West Virginia residents may opt out.",
    "us-ny": "New York residents may opt out.",
    "us-ar": "Arkansas residents may opt out.",
    "eu": "Residents of the EEA may complain.",
    "eu, law": "You have rights under the General Data Protection Regulation.",
    "uk": "You have rights under the UK GDPR.",
    "ch": "Swiss residents may complain.",
    "ca": "Canadian users may complain.",
    "br": "If you are located in Brazil, you may complain.",
    "au": "We follow the Australian Privacy Principles.",
    "za": "We follow POPIA.",
    "us-va us-co us-ct": "Residents of Virginia, Colorado and Connecticut may appeal.",
}
ADDRESSES = {
    "us-ca": ("California residents", "If you are a resident of California", "# Your California Privacy Rights"),
    "us-va": ("If you live in Virginia:", "# Virginia"),
    "us-co": ("Notice to Colorado residents",),
    "eu": ("Residents of the EEA", "If you are located in the European Union:"),
}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load(use_cache=False)


def claimed(book: RuleBook, text: str) -> set[str]:
    searcher = Searcher(parse("policy.md", text), book.queries, date(2026, 11, 22))
    return {code for code, place in book.jurisdictions.items() if searcher.find(place.claimed_by)}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_claims_nothing(book: RuleBook, text: str) -> None:
    assert claimed(book, text) == set()


@pytest.mark.parametrize(("name", "text"), CLAIMS.items(), ids=CLAIMS)
def test_claims(book: RuleBook, name: str, text: str) -> None:
    assert claimed(book, text) == set(name.split(",", maxsplit=1)[0].split())


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in ADDRESSES.items() for text in texts])
def test_addresses(book: RuleBook, code: str, text: str) -> None:
    searcher = Searcher(parse("policy.md", text), book.queries, date(2026, 11, 22))
    places = book.jurisdictions.values()
    assert [place.code for place in places if place.addressed_by and searcher.find(place.addressed_by)] == [code]


def test_every_state_lies_within_the_union(book: RuleBook) -> None:
    states = [code for code in book.jurisdictions if code.startswith("us-")]
    assert len(states) == 51
    assert {book.lineage(code) for code in states} == {(code, "us") for code in states}
    assert set(book.jurisdictions) - set(states) == {
        "us",
        "eu",
        "uk",
        "ch",
        "ca",
        "br",
        "au",
        "nz",
        "jp",
        "kr",
        "cn",
        "in",
        "sg",
        "za",
    }
