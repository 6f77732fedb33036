"""Which sites are the author's, and the kinds of links."""

import pytest

from linter.document import Block, BlockKind, Link
from linter.extract.link_traits import own_sites, traits


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


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("www.acme.example", "https://acme.example/", False),
        ("www.acme.example", "https://beep.example/", True),
        ("the site", "https://beep.example/", False),
    ],
    ids=["same", "another", "no address"],
)
def test_mismatch(text, target, expected):
    block = _block(target, text=text)
    assert ("mismatch" in traits(block, block.links[0], frozenset(), frozenset())) is expected
