"""The list of packs in each of its formats, and links to their pages."""

import pytest


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "demo        2 rules   Demo: what is shown | here"),
        (("-f", "markdown"), "| `demo` | 2 | **Demo.** what is shown \\| here |"),
        (("-f", "markdown", "--pages", "a b"), "| [`demo`](a%20b/demo.md) | 2 | **Demo.** what is shown \\| here |"),
        (("-f", "json"), '      "covers": "what is shown | here"'),
    ],
)
def test_packs(run, project, arguments, line):
    (project / "own/packs.yaml").write_text("demo: {title: Demo, covers: what is shown | here}\n", encoding="utf-8")
    code, out, err = run("rules", "--packs", "--rules", "own", *arguments)
    assert (code, err) == (0, "")
    assert line.split() in [each.split() for each in out.splitlines()]


@pytest.mark.usefixtures("project")
def test_rules_link_to_their_pages(run):
    out = run("rules", "--rules", "own", "-f", "markdown", "--pages", "pages")[1]
    assert "| [`demo/dnt`](pages/demo.md#demo-dnt) | error |" in out
    assert run("rules", "--pages", "pages") == (2, "", "clauselint: --pages goes with --format markdown\n")
