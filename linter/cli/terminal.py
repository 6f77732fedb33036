"""The two streams: results to stdout, all else to stderr."""

import os
import sys
import time
from collections.abc import Callable

from linter.errors import LinterError

_PATIENCE = 2.0


def out(text: str) -> None:
    """Write a result; a reader that has gone away ends the output silently."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard(sys.stdout.fileno())
    except OSError as error:
        _discard(sys.stdout.fileno())
        raise LinterError(f"cannot write to stdout: {(error.strerror or 'no reason given').lower()}") from error


def say(message: str) -> None:
    """Write a message to stderr, in the name of the program."""
    from linter.reporters.safe import clean_lines

    try:
        sys.stderr.write(f"clauselint: {clean_lines(message)}\n")
        sys.stderr.flush()
    except BrokenPipeError:
        _discard(sys.stderr.fileno())


def use_utf8() -> None:
    """Make output the same bytes everywhere: UTF-8 with plain line ends, unless a terminal wants otherwise."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(
                encoding=encoding, errors="backslashreplace", newline="\n" if not stream.isatty() else None
            )


def is_interactive() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def colours() -> bool:
    """Tell whether stdout is a terminal whose user wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the columns that there are to write in."""
    from shutil import get_terminal_size

    return max(40, get_terminal_size((100, 24)).columns)


def progress() -> Callable[[int, int], None] | None:
    """Return what counts files on stderr during long work at a terminal, or None."""
    if not sys.stderr.isatty():
        return None
    start = time.monotonic()

    def count(done: int, total: int) -> None:
        if time.monotonic() - start > _PATIENCE:
            line = f"{done} of {total} files"
            sys.stderr.write(f"\r{' ' * len(line)}\r" if done == total else f"\r{line}")
            sys.stderr.flush()

    return count


def _discard(descriptor: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
