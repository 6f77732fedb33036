"""What is navigation, a banner or a footer, and what never is."""

import pytest

from linter.parsers import parse

POLICY = "# Privacy Policy\n\nWe collect your name and your address."
MENU = "[Home](/)\n\n[Products](/products)\n\n[Pricing](/pricing)"

#: The blocks that are chrome, by their first words.
CHROME = {
    "navigation in paragraphs": (f"{MENU}\n\n{POLICY}", ["Home", "Products", "Pricing"]),
    "navigation in one line": (f"[Home](/) · [Products](/p) · [Log in](/l)\n\n{POLICY}", ["Home · Products · Log in"]),
    "navigation in a list": (
        f"- [Home](/)\n- [Products](/p)\n- [Log in](/l)\n\n{POLICY}",
        ["Home", "Products", "Log in"],
    ),
    "words among the links": (
        f"Menu\n\n{MENU}\n\nSearch\n\n{POLICY}",
        ["Menu", "Home", "Products", "Pricing", "Search"],
    ),
    "headings of menus": (f"### Company\n\n{MENU}\n\n{POLICY}", ["Company", "Home", "Products", "Pricing"]),
    "a footer": (f"{POLICY}\n\n{MENU}", ["Home", "Products", "Pricing"]),
    "a footer in one line": (f"{POLICY}\n\n[Home](/) | [Terms](/t) | [Jobs](/j)", ["Home | Terms | Jobs"]),
    "a footer with headings": (f"{POLICY}\n\n#### Company\n\n{MENU}", ["Company", "Home", "Products", "Pricing"]),
    "copyright": (f"{POLICY}\n\n© 2024 Acme, Inc. All rights reserved.", ["© 2024 Acme, Inc. All rights reserved."]),
    "a cookie banner": (
        f"We use cookies to improve your experience of this site.\n\nAccept all\n\nSettings\n\n{POLICY}",
        ["We use cookies to improve your experience of this site.", "Accept all", "Settings"],
    ),
    "contents": (
        "# Privacy Policy\n\n## Contents\n\n- [Data](#data)\n- [Use](#use)\n- [Contact](#contact)\n\n## Data\n\nWe collect it.",
        ["Contents", "Data", "Use", "Contact"],
    ),
    "a menu without a title": (
        "\n\n".join(f"[Page {n}](/{n})" for n in range(7))
        + "\n\nWe collect your name and your address when you write to us by mail.",
        [f"Page {n}" for n in range(7)],
    ),
}
BODY = {
    "a policy": POLICY,
    "of a few links": "# Privacy Policy\n\n[Full policy](/full)\n\n[Cookies](/cookies)\n\n[Terms](/terms)",
    "links and nothing else": "[Full policy](/full)\n\n[Cookies](/cookies)\n\n[Terms](/terms)",
    "one link at the end": f"{POLICY}\n\n[Contact us](/contact)",
    "two links before the title": f"[Home](/)\n\n[Back](/)\n\n{POLICY}",
    "links to notices before the title": f"[California privacy](/ca)\n\n[Nevada privacy](/nv)\n\n[EU privacy](/eu)\n\n{POLICY}",
    "a contact block": f"{POLICY}\n\n## Contact\n\nAcme, Inc.\n\n20 Main Street\n\nSpringfield, IL 62701\n\n+1 555 010 0100",
    "e-mail links": f"{POLICY}\n\n- [Privacy](mailto:a@x.org)\n- [Sales](mailto:b@x.org)\n- [Press](mailto:c@x.org)",
    "addresses written out": f"{POLICY}\n\n- https://a.example\n- https://b.example\n- https://c.example",
    "a list that a text leads in to": f"{POLICY}\n\nRead the policies of our partners:\n\n- [A](/a)\n- [B](/b)\n- [C](/c)",
    "links to notices at the end": f"{POLICY}\n\n## More\n\n- [California notice](/ca)\n- [Privacy of children](/k)\n- [Cookies](/c)",
    "a few links into the page, far down": (
        "# Privacy Policy\n\n"
        + "We collect your name and address.\n\n" * 12
        + "[California](#ca)\n\n[Nevada](#nv)\n\n[Texas](#tx)\n\nWe keep it as long as we must."
    ),
    "a bold line and a list": f"{POLICY}\n\n**We collect**\n\n- names\n- ages",
    "a copyright with a date of the policy": f"{POLICY}\n\n© 2024 Acme. Last updated May 2024",
    "cookies in the policy": "# Privacy\n\nWe use cookies to improve the site.\n\nSettings\n\nYou can turn them off in your browser.",
    "prose before the heading that names privacy": (
        "# About data\n\n"
        f"{'We build services that help people every day to find what they need. ' * 12}\n\n"
        f"- apps and sites\n- devices\n\n{MENU}\n\n## Your privacy controls\n\nWe let you choose what we collect."
    ),
}
#: Blocks that are body although all around them is chrome, and how each begins.
KEPT = {
    "a sentence in the navigation": (f"{MENU}\n\nWe never sell your data to anyone.\n\n{POLICY}", "We never"),
    "a date before the title": (f"{MENU}\n\nLast updated: May 2, 2024\n\n{POLICY}", "Last updated"),
    "a date before the contents": (
        "# Privacy Policy\n\n**Last updated: May 2, 2024**\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n\n## A\n\nWe sell it to you.",
        "Last updated",
    ),
    "the title": (f"{MENU}\n\n{POLICY}\n\n{MENU}", "Privacy Policy"),
    "a title with an address": (
        f"{MENU}\n\n# Privacy at acme.com\n\nWe collect your name.\n\n{MENU}",
        "Privacy at acme.com",
    ),
    "a sentence in the footer": (f"{POLICY}\n\n{MENU}\n\nWe do not sell it at all.\n\n© 2024", "We do not sell"),
    "a sentence with a copyright": (
        f"{POLICY}\n\n© 2024 Acme. By using this page you accept the terms.",
        "© 2024 Acme",
    ),
    "a phone in the footer": (
        f"{POLICY}\n\n[A](/a)\n\n[+1 555 010 0100](tel:+15550100100)\n\n[B](/b)\n\n[C](/c)",
        "+1 555",
    ),
}


def blocks(markdown, *, chrome):
    return [" ".join(block.text.split()) for block in parse("x.md", markdown).blocks if block.chrome is chrome]


@pytest.mark.parametrize("markdown", BODY.values(), ids=BODY)
def test_in_doubt_it_is_body(markdown):
    assert blocks(markdown, chrome=True) == []


@pytest.mark.parametrize(("markdown", "expected"), CHROME.values(), ids=CHROME)
def test_chrome(markdown, expected):
    assert blocks(markdown, chrome=True) == expected


@pytest.mark.parametrize(("markdown", "start"), KEPT.values(), ids=KEPT)
def test_kept(markdown, start):
    assert any(text.startswith(start) for text in blocks(markdown, chrome=False))
