import pytest

from linter.extract import mojibake


@pytest.mark.parametrize(
    "text", ["café, naïve, don’t “so” – §5 © ® £", "INFORMAÇÃO NÃO É, âge, Ânimo, Ã", "AT&T, Q&A; R&D", ""]
)
def test_sound_text_has_none(text):
    assert mojibake.find(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("we donâ€™t", ["â€™"]),
        ("the cafÃ© and the EspaÃ±a", ["Ã©", "Ã±"]),
        ("Â© 2024", ["Â©"]),
        ("(�Site�)", ["�", "�"]),
        ("a &nbsp; b &#8217; c", ["&nbsp;", "&#8217;"]),
        ("special\x80\x9d offers", ["\x80\x9d"]),
    ],
)
def test_damage(text, shown):
    assert [value.shown for value in mojibake.find(text)] == shown
