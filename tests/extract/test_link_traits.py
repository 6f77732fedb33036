"""Which sites are the author's, and the kinds of links."""

import pytest

from linter.document import Block, BlockKind, Link
from linter.extract.link_traits import are_trusted, own_sites, traits


def _block(*targets, text="here"):
    links = tuple(Link(0, len(text), target, 0, len(text)) for target in targets)
    return Block(BlockKind.PARAGRAPH, 0, text, (), links, None, 0)


OWN = [
    ("its name", ["https://www.acme.example/"], ("Acme",), {"acme.example"}),
    ("part of its name", ["https://acme-shop.example/"], ("Acme",), {"acme-shop.example"}),
    ("a name over the dot", ["https://bee.p/"], ("beeP",), {"bee.p"}),
    ("a short name", ["https://vq.example/", "https://other.example/"], ("VQ",), {"vq.example"}),
    (
        "a name with its dot",
        ["https://acme4kids.example/", "https://o.example/"],
        ("Acme.example",),
        {"acme4kids.example"},
    ),
    ("no part of a short name", ["https://a.example/", "https://b.example/"], ("Acme",), set()),
    ("its mail", ["mailto:a@beep.example", "https://acme.example/"], (), {"beep.example"}),
    ("free mail", ["mailto:a@gmail.com", "https://a.example/", "https://b.example/"], (), set()),
    ("an authority's mail", ["mailto:a@ico.org.uk"], ("Acme",), set()),
    ("the main one", ["https://x.acme.example/"] * 3 + ["https://beep.example/"], ("Q",), {"acme.example"}),
    ("many of a well-known one", ["https://policies.google.com/"] * 5, (), set()),
    ("very many of a well-known one", ["https://policies.google.com/"] * 30, (), {"google.com"}),
    ("the only one, of nobody known", ["https://acme.example/tool"], (), set()),
    ("the only one, of its policy", ["https://acme.example/california"], ("Beep",), {"acme.example"}),
    ("the only one, of another", ["https://acme.example/tool"], ("Beep",), set()),
    (
        "the only one but for others",
        ["https://facebook.com/", "https://acme.example/privacy"],
        (),
        {"acme.example"},
    ),
    ("one of two", ["https://acme.example/", "https://beep.example/"], (), set()),
]


@pytest.mark.parametrize(("targets", "author", "expected"), [case[1:] for case in OWN], ids=[case[0] for case in OWN])
def test_own_sites(targets, author, expected):
    assert own_sites([_block(*targets)], author) == expected


def test_links_to_an_own_site_are_internal():
    block = _block("https://acme.example/california")
    own = own_sites([block], ("Acme",))
    assert "internal" in traits(block, block.links[0], frozenset(), own)


FAULTS = [
    ("the site", "https://acme.example/", {"external"}),
    ("the site", "https://https//acme.example", {"external", "broken"}),
    ("www.acme.example", "https://beep.example/", {"external", "mismatch"}),
    ("call", "tele:8005550123", {"scheme"}),
    ("settings", "#", {"dead", "empty", "nowhere"}),
    ("settings", "javascript:openConsent()", {"empty"}),
    ("settings", "javascript:void(0)", {"empty", "nowhere"}),
    ("write", "privacy@acme.example", {"mailto", "broken"}),
    ("write", "mailto:{{ email }}", {"mailto"}),
    ("our rights", "#your-rights", {"anchor", "internal"}),
    ("our rights", "#Your_Rights", {"anchor", "internal"}),
    ("our rights", "#yourrights", {"anchor", "internal"}),
    ("our rights", "#your-rights-1", {"anchor", "internal"}),
    ("our rights", "#.C3.9Cber_uns", {"anchor", "internal"}),
    ("our rights", "#rights", {"dead"}),
]


@pytest.mark.parametrize(("text", "target", "expected"), FAULTS, ids=[target for _, target, _ in FAULTS])
def test_traits(text, target, expected):
    block = _block(target, text=text)
    assert traits(block, block.links[0], frozenset({"your-rights", "yourrights", "überuns"}), frozenset()) == expected


@pytest.mark.parametrize(
    ("alive", "dead", "expected"), [(3, 1, True), (9, 3, True), (2, 0, False), (3, 2, False), (0, 9, False)]
)
def test_anchors_are_trusted_where_most_are_there(alive, dead, expected):
    links = [frozenset({"anchor"})] * alive + [frozenset({"dead"})] * dead + [frozenset({"dead", "nowhere"})] * 5
    assert are_trusted(links) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("gov", True),
        ("ftc.gov", True),
        ("service.gov.uk", True),
        ("oaic.gov.au", True),
        ("inai.gob.mx", True),
        ("priv.gc.ca", True),
        ("edpb.europa.eu", True),
        ("ico.org.uk", True),
        ("gov.example", False),
        ("mygov.com", False),
        ("acme.org.uk", False),
    ],
)
def test_hosts_of_governments(host, expected):
    block = _block(f"https://{host}/")
    assert ("government" in traits(block, block.links[0], frozenset(), frozenset())) is expected
