"""The folders of rules: what may stand where, and which file names what."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.rulebook import check

Shelve = Callable[..., Path]
RULE = (Path(__file__).parent / "shelf/us-ca/dnt.yaml").read_text(encoding="utf-8")


def messages(*extra: Path) -> list[str]:
    return [str(error) for error in check(extra)]


SOUND: dict[str, dict[str, str | bytes]] = {
    "other files": {
        "README.md": "x",
        "us-ca/notes.txt": "x",
        ".hidden.yaml": "x",
        ".git/x.yaml": "x",
        "us-ca/a/b.yaml": "x",
    },
    "names of their own": {
        "vocabulary.yaml": "other: a\n",
        "jurisdictions.yaml": "xx: {name: X, claimed_by: $other}\n",
    },
}
MISTAKES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "no pack": ({"dnt.yaml": "x"}, "mine/dnt.yaml:1:1: a rule stands in the folder of its pack: <pack>/dnt.yaml"),
    "other suffix": ({"acme/dnt.yml": "x"}, "mine/acme/dnt.yml:1:1: a rule file's name ends in .yaml"),
    "no id": (
        {"acme/My Rule.yaml": "x"},
        (
            'mine/acme/My Rule.yaml:1:1: "acme/My Rule" is no rule id: '
            "the names of pack and file are lower-case letters and digits joined by hyphens"
        ),
    ),
    "known rule": (
        {"us-ca/dnt.yaml": "x"},
        (
            "mine/us-ca/dnt.yaml:1:1: the rule us-ca/dnt exists already, in rules/us-ca/dnt.yaml: "
            "name your file or its pack otherwise"
        ),
    ),
    "known name": (
        {"vocabulary.yaml": "other: a\nanswer: b\n"},
        'mine/vocabulary.yaml:2:1: "answer" is known already; give yours another name',
    ),
    "known fact": (
        {"facts.yaml": "bank: {question: Are you}\n"},
        'mine/facts.yaml:1:1: "bank" is known already; give yours another name',
    ),
    "known pack": (
        {"us-ca/dnt2.yaml": RULE, "packs.yaml": "us-ca: {title: Ours, covers: more}\n"},
        'mine/packs.yaml:1:1: "us-ca" is known already; give yours another name',
    ),
    "empty pack": (
        {"acme/own.yaml": RULE, "packs.yaml": "acne: {title: Ours, covers: more}\n"},
        'mine/packs.yaml:1:1: no rule is in pack "acne"; did you mean "acme"?',
    ),
}


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound(shelve: Shelve, rule: str, files: dict[str, str | bytes]) -> None:
    shelve()
    assert messages(shelve({"acme/own.yaml": rule, **files}, "mine")) == []


@pytest.mark.parametrize(("files", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(shelve: Shelve, files: dict[str, str | bytes], expected: str) -> None:
    shelve()
    assert messages(shelve(files, "mine")) == [expected]


def test_a_folder_that_is_not_there_or_is_none_or_is_empty(shelve: Shelve) -> None:
    shelve()
    Path("empty").mkdir()
    assert messages(Path("nowhere"), Path("rules/facts.yaml"), Path("empty")) == [
        "nowhere:1:1: no such folder",
        "rules/facts.yaml:1:1: cannot be read: Not a directory",
        "empty:1:1: no rule files in this folder; a rule is <pack>/<rule>.yaml",
    ]


def test_a_shipped_table_that_is_not_there(shelve: Shelve) -> None:
    (shelve() / "facts.yaml").unlink()
    assert messages()[0] == "rules/facts.yaml:1:1: no such file"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable")
def test_a_file_that_may_not_be_read(shelve: Shelve) -> None:
    (shelve() / "us-ca/dnt.yaml").chmod(0)
    assert messages() == ["rules/us-ca/dnt.yaml:1:1: cannot be read: Permission denied"]


def test_a_circle_of_needs_is_told_once(shelve: Shelve, rule: str) -> None:
    needs = {f"us-ca/{a}.yaml": rule + f"needs: [us-ca/{b}]\n" for a, b in ("ab", "bc", "ca", "da")}
    shelve({**needs, "us-ca/e.yaml": "broken"})
    assert messages() == [
        "rules/us-ca/a.yaml:24:9: needs[0]: a rule that needs itself: us-ca/a -> us-ca/b -> us-ca/c -> us-ca/a",
        "rules/us-ca/e.yaml:1:1: expected a mapping, not a text",
    ]


def test_a_table_with_mistakes_makes_no_mistakes_elsewhere(shelve: Shelve) -> None:
    shelve({"vocabulary.yaml": "answer: [a]\n", "jurisdictions.yaml": "- x\n", "facts.yaml": "x: {\n"})
    assert [error.split(":")[0] for error in messages()] == [
        "rules/facts.yaml",
        "rules/jurisdictions.yaml",
        "rules/vocabulary.yaml",
    ]
