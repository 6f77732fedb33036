"""What a check with a warm rule cache may cost, in counts that do not depend on the machine: modules, patterns, files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

POLICY = """# Privacy Policy

We collect personal information. We do not knowingly collect data from children under the age of 13.
Acme, Inc., 1 Main Street, Springfield, CA 94000. Write to privacy@acme.example or call (800) 555-0100.
"""

_PROBE = """
import gc, json, re._compiler as compiler, sys
import typer
patterns, plain, opened, searches = [], compiler.compile, [], []
def counted(pattern, flags=0):
    patterns.append(pattern)
    return plain(pattern, flags)
compiler.compile = counted
sys.addaudithook(lambda event, of: opened.append(str(of[0])) if event == "open" else None)
gc.callbacks.append(lambda phase, _: searches.append(phase))
before = set(sys.modules)
sys.argv = ["clauselint", "check", sys.argv[1], "-f", "text"]
import linter.cli
try:
    linter.cli.main()
except SystemExit:
    pass
sys.stdout.flush()
counts = {"patterns": len(patterns), "length": sum(map(len, patterns)), "searches": len(searches)}
print(json.dumps({"modules": sorted(set(sys.modules) - before), "opened": opened, **counts}))
"""

#: What no check of Markdown with a warm cache needs: each costs milliseconds at every start.
FORBIDDEN = (
    *("calendar", "html", "html.entities", "importlib.metadata", "importlib.resources", "jsonschema", "pydantic"),
    *(
        "rich",
        "ruamel",
        "concurrent.futures",
        "linter.rulebook.reading",
        "linter.rulebook.storing",
        "linter.query.syntax",
    ),
    *("linter.cli.explain", "linter.cli.init"),
)


@pytest.fixture(scope="module")
def warm(tmp_path_factory):
    """What a check costs that finds the rules in the cache."""
    folder = tmp_path_factory.mktemp("speed")
    policy = folder / "privacy.md"
    policy.write_text(POLICY, encoding="utf-8")
    root = Path(__file__).parent.parent
    command = [sys.executable, "-c", _PROBE, str(policy)]
    env = {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": str(root)}
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=env, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("module", FORBIDDEN)
def test_a_warm_check_does_not_import(warm, module):
    assert not [name for name in warm["modules"] if name == module or name.startswith(f"{module}.")]


def test_a_warm_check_imports_few_modules_of_other_libraries(warm):
    others = [name for name in warm["modules"] if not name.startswith("linter")]
    assert len(others) <= 15, others


def test_a_warm_check_imports_few_modules_of_its_own(warm):
    assert len([name for name in warm["modules"] if name.startswith("linter")]) <= 105


def test_a_warm_check_reads_no_rule_file(warm):
    assert not [path for path in warm["opened"] if path.endswith((".yaml", ".yml"))]


def test_a_warm_check_does_not_look_for_garbage(warm):
    assert warm["searches"] == 0


def test_a_warm_check_compiles_few_patterns(warm):
    assert warm["patterns"] <= 80, "make it a Shape behind a cheap test, or look words up in a set"
    assert warm["length"] <= 8_000
