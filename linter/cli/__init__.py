"""The command line: parse options, call, print, exit."""

import atexit
import gc
import sys
from typing import Annotated

import typer

from linter import __version__
from linter.cli import baseline, check, diff, explain, find, init, rules, schema, terminal, test
from linter.cli.values import Exit
from linter.errors import LinterError

_REPORT_TO = (
    "this is a fault of clauselint {version}: please report it with the lines above and, if you may, the policy"
)

#: Collecting garbage every 700 objects, the default, costs 6 % of a cold start; many files still collect theirs.
_GARBAGE = 200_000

app = typer.Typer(
    name="clauselint",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _module in (
    ("baseline", baseline),
    ("check", check),
    ("diff", diff),
    ("explain", explain),
    ("find", find),
    ("init", init),
    ("rules", rules),
    ("schema", schema),
    ("test", test),
):
    app.command(_name, epilog=_module.EXAMPLE)(getattr(_module, _name))


def _version(wanted: bool) -> None:  # noqa: FBT001  typer calls it so
    if wanted:
        terminal.out(f"clauselint {__version__}\n")
        raise typer.Exit


@app.callback()
def _main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Check a privacy policy against rules that say what the law expects it to state. It reports; counsel decides."""


def main() -> None:
    """Run the command line; every way out is an exit code of the contract."""
    gc.set_threshold(_GARBAGE)
    atexit.register(gc.freeze)  # nor need a process that ends look for garbage: another 9 %
    try:
        terminal.use_utf8()
        app(prog_name="clauselint")
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
