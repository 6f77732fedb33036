"""Runs clauselint for the action: annotations to the log, a summary, SARIF to a file, counts as outputs.

What is asked stands in environment variables, as action.yml sets them; nothing of it passes through a shell.
"""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

_LARGEST = 1_000_000  # bytes; GitHub refuses a summary of more than a mebibyte
_CUT = "\n\nThe rest is left out: a summary holds a megabyte. The SARIF file has all findings.\n"
_ADVISORY = "\n\nAdvisory: findings do not fail this check.\n"
_CLEAN, _FINDINGS = 0, 1
_SHALLOW = "this checkout has no revision {since}, so all findings count; give actions/checkout `fetch-depth: 0`"


class Files(NamedTuple):
    """Where the reports of the run go."""

    json: Path
    markdown: Path
    sarif: Path


def main() -> int:
    """Check, report, and return the exit code of the step."""
    folder = Path(os.environ["RUNNER_TEMP"], "clauselint")
    files = Files(
        folder / "report.json", folder / "summary.md", Path(_asked("SARIF_FILE") or folder / "clauselint.sarif")
    )
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
    binary = folder / ("venv/Scripts/clauselint.exe" if os.name == "nt" else "venv/bin/clauselint")
    done = subprocess.run(
        [str(binary), *_arguments(files)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    print(done.stdout, end="")
    said = [line for line in done.stderr.splitlines() if ": skipped: " not in line]
    level = "error" if done.returncode not in {_CLEAN, _FINDINGS} else "notice"
    for line in said:
        _annotate(level, line)
    advisory = _flag("ADVISORY")
    if _flag("SUMMARY"):
        _summarise(files.markdown, said, advisory=advisory)
    _give_outputs(files)
    return _CLEAN if advisory else done.returncode


def _arguments(files: Files) -> list[str]:
    """Return the command line of the check."""
    formats = [("json", files.json), ("markdown", files.markdown), ("sarif", files.sarif)]
    arguments = ["check", *(part for name, file in formats for part in ("-f", name, "-o", str(file))), "-f", "github"]
    options = {"--config": "CONFIG", "--fail-on": "FAIL_ON", "--baseline": "BASELINE"}
    for option, name in options.items():
        arguments += [option, _asked(name)] if _asked(name) else []
    for code in _asked("JURISDICTIONS").replace(",", " ").split():
        arguments += ["--jurisdiction", code]
    since = _asked("SINCE")
    if since not in {"", "none"} and _has_base(since):
        arguments += ["--since", since]
    paths = [line.strip() for line in _asked("PATHS").splitlines() if line.strip()]
    return [*arguments, "--", *(paths or ["."])]


def _has_base(since: str) -> bool:
    """Tell whether there is something to compare with; say so where there is not."""
    command = ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"]
    found = subprocess.run(command, capture_output=True, check=False).returncode == 0
    if not found:
        _annotate("warning", _SHALLOW.format(since=since))
    return found


def _asked(name: str) -> str:
    return os.environ.get(f"CLAUSELINT_{name}", "").strip()


def _flag(name: str) -> bool:
    value = _asked(name).lower()
    if value not in {"", "true", "false"}:
        _annotate("error", f'{name.lower()}: "{value}" is neither true nor false; taken for true')
    return value != "false"


def _annotate(level: str, message: str) -> None:
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    print(f"::{level} title=clauselint::{escaped.removeprefix('clauselint: ')}")


def _summarise(markdown: Path, said: list[str], *, advisory: bool) -> None:
    """Write the summary of the run: the report, and what could not be checked as it was said."""
    text = markdown.read_text(encoding="utf-8").rstrip() if markdown.exists() else "## clauselint"
    block = "".join(f"\n    {line}" for line in said)
    text += (f"\n\n{block}" if block else "") + (_ADVISORY if advisory else "\n")
    whole = text.encode()
    if len(whole) > _LARGEST:
        whole = whole[:_LARGEST].rpartition(b"\n")[0] + _CUT.encode()
    with open(os.environ["GITHUB_STEP_SUMMARY"], "ab") as file:
        file.write(whole)


def _give_outputs(files: Files) -> None:
    """Give the SARIF file and the counts as outputs; none where the run ended before there was a report."""
    if not files.json.exists():
        return
    report: Any = json.loads(files.json.read_text(encoding="utf-8"))
    counts = report["summary"]["findings"]
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as file:
        for name, value in {"sarif": files.sarif, "findings": sum(counts.values()), "errors": counts["error"]}.items():
            end = secrets.token_hex()
            file.write(f"{name}<<{end}\n{value}\n{end}\n")


if __name__ == "__main__":
    sys.exit(main())
