"""What is read as a privacy policy, and what is not."""

import pytest

from linter.parsers import parse
from linter.recognize import not_a_policy

NO = "does not look like a privacy policy"
NOT_ENGLISH = "does not look like a privacy policy in English (the rules read English only)"

SHORT = (
    "We collect your e-mail address and use cookies of advertising partners. We keep the address for a year. "
    "You can ask us to delete it.\n"
)
POLICIES = {
    "three sentences": ("notes.md", SHORT),
    "three sentences called README": ("README.md", SHORT),
    "a title and one practice": ("x.md", "# Privacy Notice\n\nThe app stores no data about you.\n"),
    "a bold title": ("x.md", "**Privacy Policy**\n\nExample.com may use information that you send.\n\nOther text.\n"),
    "a title after navigation": (
        "x.md",
        "[Home](/) [Shop](/shop) [Help](/help)\n\n# Website Privacy Policy\n\nWe use your name to send the order.\n",
    ),
    "it names itself": ("x.md", "# Acme\n\nThis Online Privacy Policy says what information we collect.\n\nMore.\n"),
    "only the file's name": ("privacy.md", "# Acme\n\nThe company receives the data that you type.\n"),
    "a cookie policy": ("x.md", "# Cookies\n\nOur site uses cookies to store your choice.\n"),
    "a supplement": ("x.md", "# Acme Privacy Supplement\n\nWe collect your location.\n"),
}
OTHERS = {
    "readme": (
        "README.md",
        (
            "# frobnicate\n\nA small library to parse dates. Install it with pip. We use semantic versions.\n\n"
            "## Usage\n\nCreate an application and register a service. The service stores each name in a table.\n\n"
            "## Privacy\n\nWe collect no data about you.\n\n## License\n\nMIT.\n"
        ),
    ),
    "readme that links a policy": (
        "README.md",
        (
            "# Shop\n\nRun the server on port 80. Read the code first. Then set the keys.\n\n## Legal\n\n"
            "See our [Privacy Policy](https://example.com/privacy). Tests live in `tests`.\n"
        ),
    ),
    "changelog": (
        "CHANGELOG.md",
        (
            "# Changelog\n\n## 2.0\n\n- We now store the user name in the session.\n- Faster start.\n- Drop Python 3.8.\n"
            "- Fix a crash on empty input.\n- New option for colour.\n- The cache is written atomically.\n"
        ),
    ),
    "terms of service": (
        "terms.md",
        (
            "# Terms of Service\n\nBy using the service you agree to these terms. You must be 18. You keep your content. "
            "You may not resell the service. We may end accounts. The service comes as is.\n\n## Privacy\n\n"
            "Our Privacy Policy explains how we use your personal information.\n\n## Law\n\nThe law of Ohio governs.\n"
        ),
    ),
    "code of conduct": (
        "CODE_OF_CONDUCT.md",
        (
            "# Code of Conduct\n\nWe pledge to make our community welcoming. Be kind. Do not publish private information of "
            "others, such as an address. Report abuse to conduct@example.com. We will protect the privacy of reporters.\n"
        ),
    ),
    "contributing": (
        "CONTRIBUTING.md",
        (
            "# Contributing\n\nOpen an issue first. Fork the project. Add a test. We use your name in the list of authors. "
            "Keep the lines short. Sign your commits. Ask for a review.\n"
        ),
    ),
    "security": (
        "SECURITY.md",
        (
            "# Security\n\nReport a hole by e-mail to security@example.com. We answer within three days. "
            "Please give us time to fix it. Do not open a public issue. We thank those who report.\n"
        ),
    ),
    "blog post": (
        "post.md",
        (
            "# How we cut our start time\n\nLast spring our command line took a second to start. We measured imports. "
            "Most of the time went to one library. We use a lazy import now. Users saw it at once. "
            "The next step was the cache. We store the data in one file.\n"
        ),
    ),
    "blog post on privacy": (
        "post.md",
        (
            "# Five tips for safe browsing\n\nBrowsers differ. Read the privacy policy of each site. Sites collect data about "
            "you. Block third-party cookies. Use a password manager. Update often. Ask for your data.\n"
        ),
    ),
    "licence": ("LICENSE.md", "# MIT License\n\nPermission is hereby granted, free of charge, to any person.\n"),
    "copyright policy": (
        "copyright.md",
        (
            "# Copyright Policy\n\nWe respect the rights of others. Send a notice with your name, address and signature. "
            "We remove the content. We tell the user who posted it. Repeat infringers lose the account. Counter notices "
            "follow the same way.\n"
        ),
    ),
    "text alerts": (
        "alerts.md",
        (
            "# Text alert terms\n\nReply STOP to end the alerts. Message and data rates may apply. Carriers are not liable. "
            "Alerts come weekly. You must be the owner of the number. We do not charge for alerts.\n"
        ),
    ),
}


@pytest.mark.parametrize(("name", "text"), POLICIES.values(), ids=POLICIES)
def test_a_policy_is_read(name: str, text: str):
    assert not_a_policy(parse(name, text)) is None


@pytest.mark.parametrize(("name", "text"), OTHERS.values(), ids=OTHERS)
def test_anything_else_is_not(name: str, text: str):
    assert not_a_policy(parse(name, text)) == NO


@pytest.mark.parametrize("text", ["", "<!-- nothing -->\n", "```\ncode\n```\n"])
def test_no_text_is_no_policy(text: str):
    assert not_a_policy(parse("privacy.md", text)) == "has no text"


@pytest.mark.parametrize(
    "text",
    [
        "# Politique de confidentialité\n\n"
        + "Nous traitons vos données personnelles pour la gestion de votre compte. " * 8,
        "# Datenschutzerklärung\n\n"
        + "Wir verarbeiten Ihre personenbezogenen Daten, wenn Sie diese Website besuchen. " * 8,
    ],
)
def test_another_language_is_said_to_be_one(text: str):
    assert not_a_policy(parse("privacy.md", text)) == NOT_ENGLISH
