import pytest

from linter.extract import placeholders


def _found(text):
    return [(value.shown, *value.traits) for value in placeholders.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Write to [email protected] or to privacy [at] acme [dot] example.",
        "See note [1], [12], [^3], [Note 1] and [a].",
        "They say “making available, [and] transferring” data.",
        'The title must be "[STATE OF RESIDENCE] Appeal".',
        "Open Settings > [App name] on your phone, or Settings → [Your name].",
        "Data of the [EU/EEA] and/or the UK; [sic]; [omitted]; [Effective Jan. 1, 2026]",
        "Cookies such as _dc_gtm_UA-XXXXXXX-X; numbers such as XXX-XX-1234; the file xx.txt.",
        "todo lo que recogemos",
        "Name: ____________",
        "Signature of Witness ____________",
        "I am a resident of ____________, which is within ____________;",
        "Write to privacy@example.co.uk or to jo@acme.example.",
        "[Samsung Privacy] and [Cookies Policy]",
        "See [https://acme.example/or/and].",
        "5% {x} {y}",
        "snake____case",
    ],
)
def test_what_published_texts_hold_is_none(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[COMPANY] is the controller.", [("[COMPANY]", "blank")]),
        ("Last updated: [Insert Date]", [("[Insert Date]", "blank")]),
        (
            "[Your Company Name], [address], [e-mail address]",
            [("[Your Company Name]", "blank"), ("[address]", "blank"), ("[e-mail address]", "blank")],
        ),
        ("By [October 2021]", [("[October 2021]", "blank")]),
        ("[●] and [____]", [("[●]", "blank"), ("[____]", "blank")]),
        ("within XX days, TBD", [("XX", "blank"), ("TBD", "blank")]),
        ("Call (555) 555-0123 or 555-0199", [("555-0123", "blank"), ("555-0199", "blank")]),
        ("LOREM IPSUM dolor", [("LOREM IPSUM", "blank")]),
        ("info@example.com, me@your-company.io", [("info@example.com", "blank"), ("me@your-company.io", "blank")]),
        ("Calling us at (800) ______", [("______", "blank")]),
        (
            "{{ company }} of ${city}, %{domain}",
            [("{{ company }}", "template"), ("${city}", "template"), ("%{domain}", "template")],
        ),
        (
            "<%= name %> and %%NAME%% and {% if eu %}",
            [("<%= name %>", "template"), ("%%NAME%%", "template"), ("{% if eu %}", "template")],
        ),
        ("{COMPANY_NAME}", [("{COMPANY_NAME}", "template")]),
        ("We [do / do not] sell it", [("[do / do not]", "choice")]),
        ("We [sell/do not sell] it", [("[sell/do not sell]", "choice")]),
        ("you [may] appeal", [("[may]", "choice")]),
        ("refund [and cash out]", [("[and cash out]", "choice")]),
        ("the [safety of our products,], or", [("[safety of our products,]", "choice")]),
        ("[NTD: ask IT]", [("[NTD: ask IT]", "note")]),
        ("“we [Note to draft: who?] store”", [("[Note to draft: who?]", "note")]),
        ("TODO: cookies", [("TODO", "note")]),
        ("[please confirm]", [("[please confirm]", "note")]),
    ],
)
def test_what_a_draft_leaves(text, found):
    assert _found(text) == found
