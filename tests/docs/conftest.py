"""Commands as the pages show them: run in this process, in the root of the repository unless a test is elsewhere."""

import shlex
from pathlib import Path

import pytest

from linter.cli import main

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def printed(monkeypatch, capsys):
    """Return a function that gives all that a command prints."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "110")

    def call(command):
        monkeypatch.setattr("sys.argv", shlex.split(command))
        with pytest.raises(SystemExit):
            main()
        captured = capsys.readouterr()
        return captured.out + captured.err

    return call
