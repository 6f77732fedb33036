"""A shelf of three tables and one rule, which each test copies and changes."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

SHELF = Path(__file__).parent / "shelf"
Shelve = Callable[..., Path]


@pytest.fixture
def shelve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelve:
    """Return a function that writes the shipped folder, and another that is not; the tests work in their parent."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("linter.rulebook.files.rules_folder", lambda: tmp_path / "rules")

    def write(files: dict[str, str | bytes] | None = None, folder: str = "rules") -> Path:
        if folder == "rules":
            copytree(SHELF, tmp_path / folder, dirs_exist_ok=True)
        for name, text in (files or {}).items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Path(folder)

    return write


@pytest.fixture
def rule() -> str:
    """Return the text of the rule on the shelf."""
    return (SHELF / "us-ca/dnt.yaml").read_text(encoding="utf-8")
