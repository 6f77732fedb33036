"""Which files a run checks, and how they are read."""

import pytest

from linter.discovery import Exclusion, discover
from linter.errors import LinterError
from linter.files import decode, display, read, replace


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in ("b.md", "a.markdown", "c.txt", "sub/d.MD", ".hidden/e.md", "node_modules/f.md", "sub/drafts/g.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*given, exclusion=None):
    found = discover(given, (".md", ".markdown"), exclusion or Exclusion())
    return [file.path for file in found.files]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(["."], ["a.markdown", "b.md", "sub/d.MD", "sub/drafts/g.md"], id="here"),
        pytest.param(["sub/"], ["sub/d.MD", "sub/drafts/g.md"], id="folder"),
        pytest.param(["c.txt", "b.md"], ["b.md", "c.txt"], id="named"),
        pytest.param(["b.md", "./b.md", ".", "b.md"], ["a.markdown", "b.md", "sub/d.MD", "sub/drafts/g.md"], id="once"),
        pytest.param([".hidden"], [".hidden/e.md"], id="hidden-if-named"),
    ],
)
@pytest.mark.usefixtures("tree")
def test_discover(given, expected):
    assert paths(*given) == expected


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        pytest.param("nothing", ["a.markdown", "b.md", "sub/d.MD", "sub/drafts/g.md"], id="none"),
        pytest.param("*.markdown", ["b.md", "sub/d.MD", "sub/drafts/g.md"], id="name"),
        pytest.param("drafts", ["a.markdown", "b.md", "sub/d.MD"], id="folder-anywhere"),
        pytest.param("sub/drafts/", ["a.markdown", "b.md", "sub/d.MD"], id="folder"),
        pytest.param("sub/**", ["a.markdown", "b.md"], id="below"),
        pytest.param("**/g.md", ["a.markdown", "b.md", "sub/d.MD"], id="any-depth"),
        pytest.param("./b.md", ["a.markdown", "sub/d.MD", "sub/drafts/g.md"], id="dot"),
    ],
)
def test_exclusion(tree, glob, expected):
    assert paths(".", exclusion=Exclusion(str(tree), (glob,))) == expected


@pytest.mark.usefixtures("tree")
def test_exclusion_wins_over_a_named_file():
    found = discover(["b.md"], (".md",), Exclusion(".", ("b.md",)))
    assert (found.files, found.excluded) == ([], ["b.md"])


@pytest.mark.usefixtures("tree")
def test_a_missing_path():
    assert discover(["no.md"], (".md",), Exclusion()).failures == {"no.md": "no such file or folder"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", "", id="empty"),
        pytest.param("é".encode(), "é", id="utf-8"),
        pytest.param("é".encode("utf-8-sig"), "é", id="utf-8-bom"),
        pytest.param("é".encode("utf-16"), "é", id="utf-16"),
        pytest.param(b"\xfe\xff" + "é".encode("utf-16-be"), "é", id="utf-16-be"),
    ],
)
def test_decode(data, expected):
    assert decode(data) == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"a\nb\xe9", "not UTF-8: a bad byte in line 2", id="latin-1"),
        pytest.param(b"a\0b", "a binary file, not text", id="nul"),
        pytest.param(b"\xff\xd8\0\x10", "a binary file, not text", id="jpeg"),
        pytest.param(b"\xff\xfea", "not UTF-16 with byte order mark: a bad byte in line 1", id="odd-utf-16"),
        pytest.param(b" " * (16 * 1024 * 1024 + 1), "larger than 16 MB", id="large"),
    ],
)
def test_decode_refuses(data, message):
    with pytest.raises(LinterError) as error:
        decode(data)
    assert str(error.value) == message


def test_read_a_missing_file(tmp_path):
    with pytest.raises(LinterError, match=r"^no such file or folder$"):
        read(str(tmp_path / "no.md"))


def test_replace_leaves_nothing_else(tmp_path):
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    replace(target, "näw")
    assert target.read_bytes() == "näw".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_display_of_bytes_that_are_no_text():
    assert display("caf\udce9.md") == "caf\ufffd.md"
