"""Links to files that are not there: in a git repository only, and only to Markdown files."""

import pytest

from linter.files import lost_files


@pytest.fixture
def folder(tmp_path):
    for name in ("docs/privacy.md", "docs/terms.md", "cookies.md", "docs/our terms.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


TARGETS = {
    *{
        "terms.md",
        "./terms.md#rights",
        "../cookies.md",
        "/cookies.md",
        "our%20terms.md",
        "https://acme.example/a.md",
        "#a",
        "",
    },
    *{"/privacy", "cookies", "mailto:a@acme.md"},
}


def test_files_that_are_there_and_addresses_that_name_none(folder):
    (folder / ".git").mkdir()
    assert lost_files(str(folder / "docs/privacy.md"), TARGETS) == frozenset()


@pytest.mark.parametrize("target", ["gone.md", "../terms.md", "/docs/gone.markdown#a", "our%20gone.md?x=1"])
def test_files_that_are_not(folder, target):
    policy = str(folder / "docs/privacy.md")
    assert lost_files(policy, {target}) == frozenset()
    (folder / ".git").mkdir()
    assert lost_files(policy, {target, *TARGETS}) == {target}
    assert lost_files(str(folder / "docs/unwritten.md"), {target}) == frozenset()
