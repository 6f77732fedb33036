"""Commands as the pages show them: run in this process, beside the sample policies unless a test is elsewhere."""

import shlex

import pytest

from linter.cli import main


@pytest.fixture
def printed(clone, monkeypatch, capsys):
    """Return a function that gives all that a command prints."""
    monkeypatch.chdir(clone)
    monkeypatch.setenv("COLUMNS", "110")

    def call(command):
        monkeypatch.setattr("sys.argv", shlex.split(command))
        with pytest.raises(SystemExit):
            main()
        captured = capsys.readouterr()
        return captured.out + captured.err

    return call
