"""The cache: the same rule book, sooner, whatever has become of the file."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.errors import RuleError
from linter.rulebook import load

Shelve = Callable[..., Path]
ROOT = Path(__file__).parents[2]


def kept() -> Path:
    (path,) = Path("cache/clauselint").iterdir()
    return path


def test_a_kept_book_is_the_book(shelve: Shelve) -> None:
    shelve()
    books = [load(whole=whole) for whole in (False, True, False, True)]
    assert books[0] == books[2] != books[1] == books[3] == load(use_cache=False, whole=True)


def test_without_a_cache_nothing_is_kept(shelve: Shelve) -> None:
    shelve()
    load(use_cache=False)
    assert not Path("cache").exists()


def test_a_kept_book_is_read_without_the_slow_libraries(shelve: Shelve) -> None:
    shelve()
    load()
    code = """\
import sys
import linter.rulebook.files as files
from pathlib import Path
files.rules_folder = lambda: Path("rules").resolve()
from linter.rulebook import load
load()
print(sorted({"ruamel.yaml", "jsonschema", "linter.query.syntax", "difflib"} & set(sys.modules)))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda data: data[:-100],
    "one letter": lambda data: data.replace(b"Says how", b"Says now"),
    "no JSON": lambda _: b"\x80\x04\x95not json\n" * 9,
    "other JSON": lambda _: b"[]\n[]\n[]\n",
    "nested": lambda _: b"[" * 100_000,
    "another key": lambda data: data.replace(b'{"key": "', b'{"key": "0'),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_cache_is_written_anew(shelve: Shelve, damage: Callable[[bytes], bytes]) -> None:
    shelve()
    book = load(whole=True)
    sound = kept().read_bytes()
    kept().write_bytes(damage(sound))
    assert load(whole=True) == book
    assert kept().read_bytes() == sound


def test_content_of_another_shape_is_read_anew(shelve: Shelve, monkeypatch: pytest.MonkeyPatch) -> None:
    shelve()
    book = load()
    monkeypatch.setattr("zlib.crc32", lambda _: 0)
    header, rules, asides = kept().read_text().split("\n", 2)
    line = json.dumps({**json.loads(rules), "facts": {"x": {}}})
    same = {**json.loads(header), "parts": [[len(line), 0], [len(asides), 0]]}
    kept().write_text(f"{json.dumps(same).ljust(len(header))}\n{line}{asides}")
    assert load() == book


def test_a_changed_file_is_read_anew(shelve: Shelve, rule: str) -> None:
    shelve()
    load()
    shelve({"us-ca/dnt.yaml": rule.replace("no answer", "no word")})
    assert load().rules[0].require[0].missing == "no word"


def test_rules_that_moved_say_where_they_are_now(shelve: Shelve, rule: str) -> None:
    shelve()
    load([shelve({"acme/own.yaml": rule}, "mine")])
    Path("mine").rename("yours")
    assert load([Path("yours")]).rules[0].path == "yours/acme/own.yaml"
    kept()


def test_a_cache_that_cannot_be_written_is_no_mistake(shelve: Shelve, monkeypatch: pytest.MonkeyPatch) -> None:
    shelve()
    Path("file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("file").absolute()))
    assert load() == load()


def test_without_a_home_there_is_no_cache(shelve: Shelve, monkeypatch: pytest.MonkeyPatch) -> None:
    shelve()
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert load() == load()
    assert not Path("~").exists()


def test_a_failed_write_leaves_no_part(shelve: Shelve, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    shelve()
    monkeypatch.setattr("os.replace", refuse)
    load()
    assert list(Path("cache/clauselint").iterdir()) == []


def test_old_books_are_dropped(shelve: Shelve, rule: str) -> None:
    for number in range(12):
        shelve({"us-ca/dnt.yaml": rule + f"why: {number}th\n"})
        load()
    assert len(list(Path("cache/clauselint").iterdir())) == 8


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are old enough to have a stamp as soon as they are written."""
    monkeypatch.setattr("linter.rulebook.cache._SETTLED", 0)


def stamps() -> list[Path]:
    return sorted(Path("cache/clauselint").glob("stamp-*"))


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Make any call of these functions a mistake."""

    def refused(*_: object) -> None:
        raise AssertionError

    for name in names:
        monkeypatch.setattr(name, refused)


@pytest.mark.usefixtures("settled")
def test_a_known_stamp_spares_the_files(shelve: Shelve, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shelve()
    mine = shelve({"acme/own.yaml": rule}, "mine")
    books = [load(), load([mine], whole=True)]
    assert len(stamps()) == 2
    refuse(monkeypatch, "linter.rulebook.collect")
    assert [load(), load([mine], whole=True)] == books


@pytest.mark.usefixtures("settled")
def test_without_a_stamp_the_content_counts(shelve: Shelve, monkeypatch: pytest.MonkeyPatch) -> None:
    shelve()
    book = load()
    (stamp,) = stamps()
    stamp.unlink()
    refuse(monkeypatch, "linter.rulebook.reading.read")
    assert load() == book
    assert stamps() == [stamp]


@pytest.mark.usefixtures("settled")
@pytest.mark.skipif(os.name == "nt", reason="no time of the last change of a file's times")
def test_a_file_changed_behind_its_old_time_and_size(shelve: Shelve, rule: str) -> None:
    path = shelve() / "us-ca/dnt.yaml"
    load()
    times = path.stat()
    path.write_text(rule.replace("no answer", "no anchor"), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert path.stat().st_size == times.st_size
    assert load().rules[0].require[0].missing == "no anchor"


@pytest.mark.usefixtures("settled")
def test_a_folder_like_another_is_another(shelve: Shelve, rule: str) -> None:
    shelve()
    mine = shelve({"acme/own.yaml": rule}, "mine")
    yours = shelve({"acme/own.yaml": rule.replace("no answer", "no anchor")}, "yours")
    for path in (mine, yours):
        os.utime(path / "acme/own.yaml", ns=(0, 0))
    assert [load([path]).rules[0].require[0].missing for path in (mine, yours, mine)] == [
        "no answer",
        "no anchor",
        "no answer",
    ]


@pytest.mark.usefixtures("settled")
def test_a_new_file_out_of_place_is_seen(shelve: Shelve) -> None:
    shelve()
    load()
    shelve({"dnt.yaml": "x"})
    with pytest.raises(RuleError, match="a rule stands in the folder of its pack"):
        load()


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damaged", [b"", b"\xff", b"0 0 0", b"0 0", b"{stamp} 0", b"{stamp} ../../x"])
def test_a_damaged_stamp_is_written_anew(shelve: Shelve, damaged: bytes) -> None:
    shelve()
    book = load()
    (stamp,) = stamps()
    sound = stamp.read_bytes()
    stamp.write_bytes(damaged.replace(b"{stamp}", sound.split()[0]))
    assert load() == book
    assert stamp.read_bytes() == sound


@pytest.mark.usefixtures("settled")
def test_a_stamp_whose_rules_are_gone(shelve: Shelve) -> None:
    shelve()
    book = load()
    next(Path("cache/clauselint").glob("rules-*")).unlink()
    assert load() == book
    assert len(list(Path("cache/clauselint").iterdir())) == 2


def test_a_file_just_written_has_no_stamp(shelve: Shelve) -> None:
    shelve()
    load()
    assert stamps() == []


@pytest.mark.usefixtures("settled")
def test_old_stamps_are_dropped(shelve: Shelve) -> None:
    for number in range(12):
        os.utime(shelve() / "us-ca/dnt.yaml", (number, number))
        load()
    assert len(stamps()) == 8


@pytest.mark.parametrize(
    ("platform", "expected"),
    {
        "linux": "/home/me/.cache/clauselint",
        "darwin": "/home/me/Library/Caches/clauselint",
        "win32": "/home/me/local/clauselint/cache",
    }.items(),
)
def test_the_usual_places(monkeypatch: pytest.MonkeyPatch, platform: str, expected: str) -> None:
    from linter.rulebook.cache import folder

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", "/home/me/local")
    monkeypatch.setattr("os.path.expanduser", lambda _: "/home/me")
    monkeypatch.setattr("sys.platform", platform)
    assert folder() == Path(expected)
