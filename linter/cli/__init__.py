"""The command line: parse options, call, print, exit."""

import gc
import os
import sys
from contextlib import suppress

from linter import __version__
from linter.cli import terminal
from linter.cli.values import Exit
from linter.errors import LinterError

_REPORT_TO = (
    "this is a fault of clauselint {version}: please report it with the lines above and, if you may, the policy"
)

#: A check of one policy makes a few 100,000 objects and hardly a cycle: to look for garbage among them, after every 700
#: by default, costs 25 ms of a cold start, 4 of them while typer is imported. Many files still collect theirs.
_GARBAGE = 1_000_000


def run() -> None:
    """Run the command line as a program, which ends without freeing one by one the objects that it has made: 45 ms."""
    try:
        main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def main() -> None:
    """Run the command line; every way out is an exit code of the contract."""
    gc.set_threshold(_GARBAGE)
    try:
        from linter.cli.app import app  # only now, for with typer come 30,000 objects

        terminal.use_utf8()
        app(sys.argv[1:])(prog_name="clauselint")
    except LinterError as error:
        terminal.say(str(error))
        sys.exit(Exit.MISTAKE)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except Exception:  # noqa: BLE001  the last resort: a fault must not look like findings
        import traceback

        traceback.print_exc()
        terminal.say(_REPORT_TO.format(version=__version__))
        sys.exit(Exit.FAULT)
