"""Postal addresses."""

import pytest

from linter.extract.postal import find
from linter.extract.value import Value

NONE = [
    "",
    "Boston, Massachusetts",
    "Boston, MA 02110",
    "the courts of Santa Clara County, California",
    "arbitration in San Francisco, California, under 9 rules",
    "Cal. Civ. Code \u00a7 1798.83",
    "California Civil Code Section 1798.83 permits residents",
    "We have 40 employees. Our staff is in Dublin, Ireland.",
    "text STOP to 84285",
    "within 45 days by way of mail, Ohio",
    "under Article 6 of the GDPR and Section 5 in Germany",
    "in 2018 California passed a law",
    "12 Main Street",
    "Check box 12, 200 20 copies",
    "under Article 13/14, 100 20 members",
    "a ratio of 4-23-5 Acme units in Tokyo",
    "see No. 3 of the Northern District of California",
    "release 1-7-1, Tokyo",
    "the Court of Justice of the European Union",
]

ADDRESSES = [
    "12 Main Street, Springfield, IL 62704",
    "12 Main Street, Springfield, IL 62704-1234",
    "12 Main St., Suite 400, Springfield, Illinois 62704",
    "12 Main Street,Suite 4 Springfield,IL62704",
    "1600 W. 12th Avenue NE, Springfield, Ill. District, WA 98111",
    "One Acme Way, Springfield, CA 94043",
    "548 Market, PMB 12, Springfield, CA 94104",
    "P.O. Box 70. Springfield, WA 98111",
    "PO Box 70, Springfield, WA 98111",
    "Post Office Box 70, Springfield, WA 98111",
    "6330 S 3000 E, STE 700 Springfield, UT 84121",
    "12 Main Street, Springfield, Ca 90272",
    "12 MAIN STREET, SPRINGFIELD, IL 62704",
    "12 Main Street, Springfield, Oregon, USA 97005",
    "12 Main Street, Springfield, IL",
    "12 Main Street, Springfield, Illinois",
    "72 Acme Road, London W14 8TH",
    "Acme House, Water Lane, Wilmington, Cheshire, SK9 5AF",
    "4 Acme Street, London, EC1A 9HP",
    "4 Acme Square, Dublin 2",
    "Acme House, Barrow Street, Dublin 4",
    "10 Acme Terrace, Dublin, D02 T380",
    "6 Acme Quay Cork, Ireland",
    "Acmeweg 5, 65201 Wiesbaden",
    "Acmestra\u00dfe 26, 70184 Stuttgart, Germany",
    "Torstr. 12, 10115 Berlin, Germany",
    "18 Rue Acme, 69009 Lyon, France",
    "12, rue de l'Acme, 75002 Paris",
    "Acmegracht 62, 1015 CS Amsterdam, Netherlands",
    "Acmewall 7, 20459 Hamburg, Germany",
    "Avenue Acme 54, 1050 Brussels, Belgium",
    "118 King Street East, Suite 1400, Toronto, Ontario M5C 1C4",
    "12 Acme Street Melbourne VIC 3000",
    "GPO Box 5218, Sydney, NSW 2001",
    "121 Acme Rd., Tel Aviv, Israel",
    "Acmeova 912/7, 602 00 Brno, Czech Republic",
    "Acmeova 912/7, 130 00 Prague 3, Czech Republic",
    "7 Rue Jean-Acme 69003 - Lyon (France)",
    "2-11-4 Acmegaya, Setagaya-ku, Tokyo",
    "3-1-9 Acme, Chuo-ku, Osaka 541-0053 Japan",
    "No. 9 on West 2nd Acme Road, Haidian District, Beijing, China",
    "No. 9 Acme Avenue, Nanshan District, Shenzhen 518057, P.R. China",
    "Box 1234, 211 20 Malmo",
    "P.O.Box 1234, 211 20 Malmo",
    "Jl Acme Utara No. 3-5, Bandung, Indonesia 40115",
    "Jalan Acme 12, Bandung 40115, Indonesia",
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_address(text):
    assert find(text) == []


@pytest.mark.parametrize("text", ADDRESSES)
def test_address(text):
    assert find(f"You can write to us at: {text}.") == [Value(24, 24 + len(text), text)]


def test_lines_and_odd_blanks_are_blanks():
    text = "Acme, Inc.\n12 Main Street\nSuite\u00a0400\nSpringfield,  IL 62704"
    assert [value.shown for value in find(text)] == ["12 Main Street Suite 400 Springfield, IL 62704"]


def test_the_address_begins_after_another_sentence():
    text = "Write to privacy3@acme.example or Acme, 12 Main Street, Springfield, IL 62704, USA"
    assert [value.shown for value in find(text)] == ["12 Main Street, Springfield, IL 62704"]


def test_two_addresses():
    text = "Acme, 12 Main Street, Springfield, IL 62704 and Acme Ltd, 4 Acme Street, London, EC1A 9HP, United Kingdom"
    assert [value.shown for value in find(text)] == [
        "12 Main Street, Springfield, IL 62704",
        "4 Acme Street, London, EC1A 9HP",
    ]


def test_shown_is_short():
    text = f"12 Main Street, {'A' * 60} {'B' * 60}, Springfield, IL 62704"
    (value,) = find(text)
    assert len(value.shown) <= 200
