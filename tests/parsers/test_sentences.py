"""Where sentences end."""

from time import perf_counter

import pytest

from linter.parsers.sentences import split

WHOLE = {
    "nothing": "",
    "no stop": "We sell data",
    "one stop": "We sell data.",
    "blank at the end": "We sell data. \n",
    "statute": "See Cal. Bus. & Prof. Code § 22575(b)(5) et seq. for more.",
    "article": "Under Art. 6 para. 1 lit. b GDPR",
    "section": "See Sec. 5 and Secs. 6-8 of it",
    "states": "Va. Code Ann. § 59.1-575, Colo. Rev. Stat. § 6-1-1301, Conn. Gen. Stat. § 42-515",
    "regulation": "34 C.F.R. Part 99 and 20 U.S.C. § 1232g",
    "U.S. before a name": "the U.S. Department of Commerce and the EU-U.S. Privacy Shield",
    "company": "Acme, Inc. Privacy Policy",
    "company goes on": "Quizlet, Inc. collects data",
    "title": "Dr. Smith, Mr. Jones and Ms. All",
    "initial": "J. P. Smith",
    "e.g.": "partners (e.g. Google, i.e. Alphabet)",
    "etc. in the midst": "names, ages, etc. or other data",
    "versus": "Smith vs. The State",
    "street": "20 Main St. Los Angeles, 5 Third Ave. New York",
    "month": "Nov. 30, 2017",
    "number": "No. 23-178",
    "number of a heading": "1. About us",
    "deeper number of a heading": "1.2.3. About us",
    "Roman number": "IV. How we use it",
    "letter of a heading": "A. Personal data",
    "decimal": "version 2.5 of it",
    "domain": "visit example.com for more",
    "question in quotes": "see “What do we collect?” for more",
    "lower case": "We use it. iPhone-like",
    "dots alone": "....... ...",
}
PARTS = {
    "two": ["We sell.", "You buy."],
    "question": ["Do we sell?", "No."],
    "exclamation": ["We don't!", "Really."],
    "ellipsis": ["We sell…", "You buy..."],
    "closing quotes": ["We say “never.”", "“Ever,” you say."],
    "brackets": ["(We sell.)", "(You buy.)"],
    "company at the end": ["We are Acme, Inc.", "We sell."],
    "U.S. at the end": ["We are in the U.S.", "Our data is too."],
    "etc. at the end": ["Names, ages, etc.", "Cookies are data."],
    "domain at the end": ["Write to example.org.", "We answer."],
    "number at the end": ["See section 13.", "You may ask."],
    "year at the end": ["Since 2018.", "Before."],
    "dotted number at the end": ["See § 1798.83.", "We sell.", "In version 2.0.", "We see."],
    "number after an abbreviation": ["GDPR Art. 13.", "We go.", "By Jan. 5.", "We stay."],
    "a word like an abbreviation": ["It is modern art.", "We sell.", "Do we?", "No.", "You use the App.", "Note this."],
    "after the Roman number": ["II. What we do.", "How."],
    "wrapped": ["We sell.", "You buy."],
    "emphasis": ["We sell.", "*you* buy."],
    "Japanese": ["売ります。", "買います。"],
}
HOSTILE = {
    "dots": "a" + "." * 200_000,
    "dots and quotes": "a" + '."' * 100_000,
    "quotes": "a. " + '"' * 200_000,
    "lower case after stops": "a. b. c. d. " * 20_000,
    "letters": "A. B. " * 30_000,
    "abbreviations": "U.S.C. " * 30_000,
    "blanks": "a." + " " * 200_000 + "b",
    "one word": "a" * 500_000 + ". B",
    "glued": "aa.The " * 30_000,
}


def parts(text):
    ends = split(text)
    return [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_one_sentence(text):
    assert split(text) == [len(text)]


@pytest.mark.parametrize("sentences", PARTS.values(), ids=PARTS)
def test_some_sentences(sentences):
    assert parts("\n".join(sentences)) == sentences


def test_a_forgotten_blank():
    assert parts("We use the site.The owner (us).You buy Node.Js") == [
        "We use the site.",
        "The owner (us).",
        "You buy Node.Js",
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_bounded(text):
    start = perf_counter()
    assert split(text)[-1] == len(text)
    assert perf_counter() - start < 5
