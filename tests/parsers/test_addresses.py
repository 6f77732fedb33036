import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Block, BlockKind
from linter.parsers import addresses as find
from linter.parsers.addresses import _ANY_TOKEN
from linter.parsers.indexing import index

PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            "www. WWW. http:// acme acme.com a.co.uk/x a@acme.example [email\xa0protected] %{d} The".split()
        ),
        st.sampled_from("\u201c\u201d\u2019\u0301\u00e9{}[]\"'.,-_@()/: \n"),
    )
).map("".join)


def _shown(text):
    return [(one.kind, text[one.start : one.end]) for one in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to privacy@acme.example, or call.", [("email", "privacy@acme.example")]),
        ("See www.acme.com/privacy. Or not.", [("url", "www.acme.com/privacy")]),
        ("See \u201chttp://localhost\u201d now", [("url", "http://localhost")]),
        ("See (acme.com), please", [("domain", "acme.com")]),
        ("At {{ company name }} we", [("variable", "{{ company name }}")]),
        ("[email protected] or a@b.org", [("email", "[email protected]"), ("email", "a@b.org")]),
        ("The end.Then more, e.g. U.S. law", []),
        ("cafe\u0301x@acme.com", []),
    ],
)
def test_addresses_and_variables(text, expected):
    assert _shown(text) == expected


@given(PARTS)
def test_looking_between_blanks_finds_what_looking_everywhere_does(text):
    everywhere = _ANY_TOKEN.finditer(text.replace("\u201c", " ").replace("\u201d", " "))
    assert [(one.kind, one.start, one.after) for one in find(text)] == [
        (match.lastgroup, *match.span()) for match in everywhere if match.lastgroup
    ]


@given(PARTS)
def test_tokens_follow_one_another(text):
    block = Block(BlockKind.PARAGRAPH, 0, text, (), (), None, 0)
    found = index([block], [[len(text)]], [find(text)])
    bounds = [bound for token in zip(found.begins, found.ends, strict=True) for bound in token]
    assert bounds == sorted(bounds)
    assert len(found.words) == len(found.begins) == len(found.block_of)


def test_a_long_text_is_looked_through_once():
    assert find("a.b" * 100_000) == []
