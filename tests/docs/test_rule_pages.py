"""A page for each pack, as the tool prints it. REWRITE_GOLDEN=1 writes them all anew."""

import os
import re
from pathlib import Path

import marko
import pytest

from linter.rulebook import load

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs/rules"
BOOK = load()
PACKS = sorted({rule.id.partition("/")[0] for rule in BOOK.rules})


@pytest.mark.parametrize("pack", PACKS)
def test_pages_are_fresh(pack, printed):
    path, fresh = FOLDER / f"{pack}.md", printed(f"clauselint explain '{pack}/*' --format markdown")
    if os.environ.get("REWRITE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(fresh, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == fresh


def test_every_page_has_its_pack():
    left = [page for page in FOLDER.iterdir() if page.stem not in PACKS]
    if os.environ.get("REWRITE_GOLDEN"):
        for page in left:
            page.unlink()
        left = []
    assert left == []


def test_every_pack_says_what_it_covers():
    assert [pack for pack in PACKS if pack not in BOOK.packs] == []  # a line in rules/packs.yaml


@pytest.mark.parametrize("pack", PACKS)
def test_a_page_renders_as_its_rules(pack):
    html = marko.convert((FOLDER / f"{pack}.md").read_text(encoding="utf-8"))
    ids = [rule.id for rule in BOOK.rules if rule.id.startswith(f"{pack}/")]
    assert re.findall(r'<a id="([^"]+)">', html) == [name.replace("/", "-") for name in ids]
    assert [len(re.findall(f"<h{level}>", html)) for level in (1, 2, 3)] == [1, len(ids), 0]
    assert re.findall(r'<a href="#([^"]+)">', html) == [name.replace("/", "-") for name in ids]


@pytest.mark.parametrize(("page", "folder"), [("README.md", "docs/rules/"), ("rules/README.md", "../docs/rules/")])
def test_links_to_the_pages_lead_to_a_rule(page, folder):
    links = re.findall(
        rf"\]\({re.escape(folder)}([a-z-]+)\.md(?:#([a-z0-9-]+))?\)", (ROOT / page).read_text(encoding="utf-8")
    )
    assert {pack for pack, _ in links} == set(PACKS)
    for pack, anchor in links:
        assert not anchor or f'<a id="{anchor}"></a>' in (FOLDER / f"{pack}.md").read_text(encoding="utf-8")
