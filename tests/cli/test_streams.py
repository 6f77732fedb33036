"""What only a process of its own shows: pipes, hash seeds, sockets, imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECK = ["check", "--rules", "own", "--select", "demo/*"]


def spawn(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def many(project):
    text = (project / "privacy.md").read_text(encoding="utf-8")
    (project / "many").mkdir()
    for number in range(40):
        (project / f"many/privacy-{number:02}.md").write_text(text + f"\nNote {number}.\n", encoding="utf-8")


@pytest.mark.usefixtures("many")
def test_same_bytes_whatever_the_jobs_and_the_hash_seed():
    runs = {
        spawn(*CHECK, "many", "-f", "json", "--jobs", jobs, PYTHONHASHSEED=seed).stdout
        for jobs, seed in (("1", "0"), ("1", "1"), ("3", "2"), ("40", "3"))
    }
    assert len(runs) == 1
    assert runs.pop().count(b'"path": "many/privacy-') > 40


@pytest.mark.usefixtures("project")
def test_a_closed_pipe_ends_silently():
    command = f"{sys.executable} -m linter rules -f json | head -c 1"
    done = subprocess.run(
        ["/bin/sh", "-c", command], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b"{", b"")


WATCHED = """
import sys
def watch(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"a socket: {event}")
sys.addaudithook(watch)
from linter.cli import main
sys.argv = ["clauselint", *sys.argv[1:]]
try:
    main()
finally:
    slow = {"pydantic", "rich", "jsonschema", "ruamel", "importlib.metadata", "importlib.resources", "socket", "asyncio"}
    print("imported:", sorted(slow & set(sys.modules)))
"""


@pytest.mark.usefixtures("project")
def test_a_warm_check_imports_nothing_slow_and_opens_no_socket():
    spawn(*CHECK, "privacy.md")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *CHECK, "-f", "text", "privacy.md"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "imported: []"
    assert done.returncode == 0


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("arguments", [["-f", "table"], ["-f", "json", "--no-cache"], ["--jobs", "2"]])
def test_no_way_of_checking_opens_a_socket(arguments):
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *CHECK, "many", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.usefixtures("project")
def test_output_is_utf8_whatever_the_locale():
    done = spawn(*CHECK, "privacy.md", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Demo Code § 1".encode() in done.stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("redirection", "expected"),
    [
        pytest.param(">/dev/full", (2, "clauselint: cannot write to stdout: no space left on device\n"), id="full"),
        pytest.param(">&-", (0, ""), id="closed"),
        pytest.param(">&- 2>&-", (0, ""), id="both-closed"),
    ],
)
def test_a_stdout_that_takes_nothing(redirection, expected):
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m linter rules {redirection}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == expected
