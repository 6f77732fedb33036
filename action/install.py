"""Installs clauselint from the action's own checkout into a virtual environment of its own."""

import os
import subprocess
import sys
from pathlib import Path
from venv import EnvBuilder


def main() -> int:
    """Install, and return pip's exit code; its output is shown only if it fails."""
    folder = Path(os.environ["RUNNER_TEMP"], "clauselint", "venv")
    EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*pip, os.environ["GITHUB_ACTION_PATH"]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
