"""Times a cold `clauselint check` of one policy against `python -c 'import typer'`, in turn.

    python -m benchmarks.speed [POLICY] [--runs N] [--select RULE-GLOB]…

Without a policy it writes one of 50 KB from the sample policies. The rule cache is warm: the first run is not counted.
The figure to read is the ratio of the medians; single milliseconds depend on the machine.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).parent.parent.parent / "policies"
SIZE = 50_000


def main() -> None:
    """Run the measurement and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("policy", nargs="?", help="a policy to check (default: 50 KB made of the samples)")
    parser.add_argument("--runs", type=int, default=15, help="counted runs of each command")
    parser.add_argument("--select", action="append", default=[], help="only these rules, as for `clauselint check`")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        policy = options.policy or _sample(Path(folder))
        arguments = ["clauselint", "check", policy, "-f", "text", *(f"--select={glob}" for glob in options.select)]
        check = [sys.executable, "-c", f"import sys; sys.argv = {arguments!r}; import linter.cli; linter.cli.run()"]
        typer = [sys.executable, "-c", "import typer"]
        times: dict[str, list[float]] = {"clauselint check": [], "import typer": []}
        for run in range(options.runs + 1):
            for name, command in (("clauselint check", check), ("import typer", typer)):
                spent = _time(command)
                if run:
                    times[name].append(spent)
    _print(times)


def _sample(folder: Path) -> str:
    """Write a policy of 50 KB and return its path."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.md"))]
    text = ""
    while len(text) < SIZE:
        text += texts[len(text) % len(texts)] + "\n"
    path = folder / "privacy-policy.md"
    path.write_text(text[:SIZE], encoding="utf-8")
    return str(path)


def _time(command: list[str]) -> float:
    """Return how long a command takes, in milliseconds."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as at a user's
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=env)
    return 1000 * (time.perf_counter() - start)


def _print(times: dict[str, list[float]]) -> None:
    print("| command | min ms | median ms | max ms |\n|---|---|---|---|")
    for name, spent in times.items():
        print(f"| {name} | {min(spent):.0f} | {statistics.median(spent):.0f} | {max(spent):.0f} |")
    first, second = (statistics.median(spent) for spent in times.values())
    print(f"\nratio of the medians: {first / second:.2f}")


if __name__ == "__main__":
    main()
