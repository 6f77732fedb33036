"""What several folders of tests share."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def clone(tmp_path_factory):
    """Return a repository with the sample policies and nothing uncommitted: what a reader of the README has."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "policies", folder / "policies")
    author = ("-c", "user.name=Somebody", "-c", "user.email=somebody@acme.example")
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "policies"]):
        subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)
    return folder
