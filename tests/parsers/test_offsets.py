from hypothesis import given
from hypothesis import strategies as st

from linter.parsers import parse
from linter.parsers.offsets import char_offsets


@given(st.text(st.sampled_from("ab\n\u00e9\u2019\u4e2d\U0001f36a")))
def test_a_byte_offset_is_turned_into_one_of_code_points(source):
    to_chars = char_offsets(source)
    bounds = [len(source[:at].encode()) for at in range(len(source) + 1)]
    assert list(map(to_chars, bounds)) == list(range(len(source) + 1))


def test_lines_end_as_on_any_system():
    assert parse("x.md", "a\nb\r\nc\rd\u2028e\x0bf").line_starts == [0, 2, 5, 7]
    assert parse("x.md", "a\n").line_starts == [0, 2]
    assert parse("x.md", "").line_starts == [0]
