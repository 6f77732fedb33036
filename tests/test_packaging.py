"""The built wheel, and the wheel from the sdist, hold what the tree holds."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """Return the names in the wheel of the tree and in the wheel of the sdist."""
    target = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir"]
    subprocess.run([*build, str(target / "tree"), "--wheel", str(ROOT)], check=True, capture_output=True)
    subprocess.run([*build, str(target / "sdist"), str(ROOT)], check=True, capture_output=True)  # sdist, then its wheel
    return [names(path) for path in (*target.glob("tree/*.whl"), *target.glob("sdist/*.whl"))]


def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def below(folder, pattern, prefix):
    return {f"{prefix}/{path.relative_to(ROOT / folder).as_posix()}" for path in (ROOT / folder).rglob(pattern)}


def test_both_wheels_hold_the_same(wheels):
    assert len(wheels) == 2
    assert wheels[0] == wheels[1]


@pytest.mark.parametrize(
    ("folder", "pattern", "prefix"),
    [
        ("rules", "*.yaml", "linter/rules"),
        ("rules", "*.json", "linter/rules"),
        ("linter/schemas", "*.json", "linter/schemas"),
        ("linter", "*.py", "linter"),
    ],
)
def test_wheel_holds_the_tree(wheels, folder, pattern, prefix):
    suffix = pattern.removeprefix("*")
    packed = {name for name in wheels[0] if name.startswith(f"{prefix}/") and name.endswith(suffix)}
    assert packed == below(folder, pattern, prefix)
    assert packed


def test_wheel_holds_nothing_else(wheels):
    assert {name.partition("/")[0].partition("-")[0] for name in wheels[0]} == {"linter", "clauselint"}
