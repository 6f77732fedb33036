"""What is wrong with links."""

from time import process_time

import pytest

from linter.document import Link
from linter.extract import link_faults
from linter.extract.link_faults import is_filled_in, is_foreign, is_malformed, is_mismatch, is_nowhere

WELL_FORMED = [
    "",
    "#section",
    "/privacy",
    "../terms.md",
    "terms.md",
    "privacy/index.html",
    "./example.com",
    "//cdn.acme.example/x",
    "https://acme.example",
    "HTTPS://ACME.example/A?b=c%20d#e",
    "http://localhost:3000/x",
    "http://[::1]/x",
    "http://127.0.0.1/x",
    "https://user@acme.example:8080/",
    "https://b\u00fccher.example/",
    "https://web.archive.org/web/20230601/https://acme.example/",
    "https://acme.example/login?next=https://acme.example/",
    "https://acme.example/?q=a%20\\t",
    "mailto:privacy@acme.example",
    "MAILTO:privacy@acme.example",
    "mailto:privacy@acme.example?subject=My%20request",
    "mailto:?subject=Read%20this",
    "mailto:a@acme.example,b@acme.example",
    "mailto:a@acme.example;%20b@acme.example",
    "mailto:Acme%20Privacy%20%3Cprivacy@acme.example%3E",
    "mailto:~lists/help@acme.example",
    "mailto:o'hara+x@acme.co.uk",
    "tel:+18005550123",
    "tel:+1-800-555-0123;ext=5",
    "tel:+442071234567",
    "tel:00442071234567",
    "tel:1-800-FLOWERS",
    "tel:911",
    "tel:+1800FLOWERS",
    "sms:+18005550123",
]
MALFORMED = [
    "https://https//acme.example",
    "http:/",
    "http://",
    "https:acme.example",
    "https://www.acme.examplehttps//cdn.acme.example/x",
    "https://Inferences%20we%20make",
    "https://acme",
    "https://acme.example/a b",
    "https:\\\\acme.example",
    "..\\terms.md",
    "www.acme.example/privacy",
    "acme.com/privacy",
    "help.acme.co.uk",
    "privacy@acme.example",
    "mailto:",
    "mailto: privacy@acme.example",
    "mailto:%20privacy@acme.example",
    "mailto:privacy@acme.example.",
    "mailto:privacy@acme.example,",
    "mailto:https://acme.example/contact",
    "mailto:mailto:privacy@acme.example",
    "mailto://privacy@acme.example",
    "mailto:privacy@acme",
    "mailto:privacy",
    "mailto:data\u2010protection@acme.example",
    "mailto:privacy@acme.example%20(",
    "tel:",
    "tel:privacy",
    "tel:12",
    "tel:+1800555012",
    "tel:+1234567890123456",
]


@pytest.mark.parametrize("target", WELL_FORMED)
def test_well_formed(target):
    assert not is_malformed(Link(0, 1, target, 0, 1))


@pytest.mark.parametrize("target", MALFORMED)
def test_malformed(target):
    assert is_malformed(Link(0, 1, target, 0, 1))


def test_an_address_written_out_is_what_it_is():
    assert not is_malformed(Link(0, 1, "www.acme.example", 0, 1, bare=True))


MATCHING = [
    ("www.acme.example", "https://acme.example/", False),
    ("ACME.example", "https://www.acme.example/en", False),
    ("the site", "https://beep.example/", False),
    ("Outlook.com", "https://outlook.live.example/", False),
    ("https://beep.example", "https://protect.example/?url=https%3A%2F%2Fbeep.example", False),
    ("beep.example", "https://cookies.example/host/beep.example", False),
    ("www.acme.example.", "https://acme.example/", False),
    ("acme.example", "/privacy", False),
    ("privacy@acme.example", "mailto:Privacy@Acme.example?subject=x", False),
    ("privacy@acme.example.", "mailto:privacy@acme.example", False),
    ("(privacy@acme.example)", "mailto:privacy@acme.example", False),
    ("p*rivacy@acme.example", "mailto:privacy@acme.example", False),
    ("privacy@acme.example", "mailto:privacy@acme.example.", False),
    ("privacy@acme.example", "mailto:%20privacy@acme.example", False),
    ("privacy@acme.example", "mailto:https://acme.example", False),
    ("privacy@acme.example", "https://acme.example/contact", False),
    ("Privacy team", "mailto:privacy@acme.example", False),
    ("privacy@acme.example", "mailto:privacy@acme.test", True),
    ("privacy@acme.example", "mailto:legal@acme.example", True),
    ("www.acme.example", "https://beep.example/", True),
    ("acme.example/privacy", "https://beep.example/", True),
    ("WWW.Acme.example", "https://beep.example/", True),
]


@pytest.mark.parametrize(("text", "target", "expected"), MATCHING)
def test_mismatch(text, target, expected):
    assert is_mismatch(text, target, internal=False) is expected


def test_an_own_page_is_no_detour():
    target = "https://acme.example/privacy/www.choices.example"
    assert is_mismatch("www.choices.example", target, internal=True)
    assert not is_mismatch("www.choices.example", target, internal=False)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://acme.example", False),
        ("whatsapp://send?phone=1", False),
        ("acmeapp://settings", False),
        ("acme.example:8080/x", False),
        ("#a:b", False),
        ("/a:b", False),
        ("tele:8005550123", True),
        ("linkto:#here", True),
        ("about:blank", True),
        ("file:///C:/policy.docx", True),
        ("C:\\policy.docx", True),
        ("mail:privacy@acme.example", True),
        ("localhost:3000/privacy", True),
    ],
)
def test_foreign_scheme(target, expected):
    assert is_foreign(target) is expected


@pytest.mark.parametrize(
    "target", ["", "#", "#!", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);"]
)
def test_nowhere(target):
    assert is_nowhere(target)


@pytest.mark.parametrize("target", ["#a", "/", "javascript:openConsent()", "javascript:void(openConsent())"])
def test_somewhere(target):
    assert not is_nowhere(target)


@pytest.mark.parametrize(
    "target", ["mailto:{{ email }}", "{{site.url}}/x", "https://%{domain}/x", "${base}/x", "<%= url %>"]
)
def test_filled_in(target):
    assert is_filled_in(target)


@pytest.mark.parametrize(
    "target", ["mailto:" + "a." * 50_000, "https://" + "a." * 50_000, "a." * 50_000, "tel:" + "1" * 100_000]
)
def test_long_targets_take_little_time(target):
    start = process_time()
    is_malformed(Link(0, 1, target, 0, 1))
    is_mismatch(target, f"https://b.example/{target}", internal=False)
    is_foreign(target)
    is_nowhere(target)
    assert process_time() - start < 1
    assert link_faults.host("https://[") == ""
