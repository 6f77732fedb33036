"""HTML inside Markdown."""

from time import perf_counter

import pytest

from linter.parsers import parse
from linter.query.layout import Layout

#: Each block as its kind, the block that leads in to it, and its text.
BLOCKS = {
    "paragraphs": ("<p>a</p><p>b</p>", ["paragraph - a", "paragraph - b"]),
    "div": ("<div>a<div>b</div>c</div>", ["paragraph - a", "paragraph - b", "paragraph - c"]),
    "heading": ("<h2>a</h2>b", ["heading - a", "paragraph - b"]),
    "tags in a line": ("We <b>sell</b> <i>it</i>.", ["paragraph - We sell it."]),
    "break": ("a<br>b<br/>c", ["paragraph - a b c"]),
    "blanks": ("<p>a\n   b</p>", ["paragraph - a b"]),
    "entities": ("<p>a&nbsp;&amp;&#32;b</p>", ["paragraph - a & b"]),
    "comment": ("<!-- a -->\n\nb <!-- c --> d", ["paragraph - b d"]),
    "comment never closed": ("a\n\n<!-- b\n\nc", ["paragraph - a"]),
    "script": ("<script>\na\n\nb\n</script>\n\nc", ["paragraph - c"]),
    "script in a line": ("a <script>b</script> c", ["paragraph - a c"]),
    "script never closed": ("a <script>b\n\nc", ["paragraph - a", "paragraph - c"]),
    "nothing without script": ("<noscript>\n\na\n\n</noscript>\n\nb", ["paragraph - b"]),
    "hidden up to a heading": ("<svg>\n\na\n\n# b\n\nc", ["heading - b", "paragraph - c"]),
    "list": ("<p>a:</p><ul><li>b</li><li>c</li></ul>d", ["paragraph - a:", "item 0 b", "item 0 c", "paragraph - d"]),
    "items never closed": (
        "<p>a:</p><ul><li>b<li>c</ul>d",
        ["paragraph - a:", "item 0 b", "item 0 c", "paragraph - d"],
    ),
    "list never closed": (
        "<p>a:</p><ul><li>b\n\n# c\n\nd",
        ["paragraph - a:", "item 0 b", "heading - c", "paragraph - d"],
    ),
    "list over blank lines": (
        "<p>a:</p>\n\n<ul>\n\n<li>b</li>\n\n<li>c</li>\n\n</ul>\n\nd",
        ["paragraph - a:", "item 0 b", "item 0 c", "paragraph - d"],
    ),
    "nested list": (
        "<p>a:</p><ol><li>b:<ul><li>c</li></ul></li><li>d</li></ol>",
        ["paragraph - a:", "item 0 b:", "item 1 c", "item 0 d"],
    ),
    "closing tags that close nothing": (
        "a:\n\n- b\n\n  </ul></li></ol>\n\n  c\n- d\n\ne",
        ["paragraph - a:", "item 0 b", "item 0 c", "item 0 d", "paragraph - e"],
    ),
    "a list left open in an item": (
        "a:\n\n- b\n\n  <ul><li>c\n- d\n\ne",
        ["paragraph - a:", "item 0 b", "item 1 c", "item 0 d", "paragraph - e"],
    ),
    "table": (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>e",
        ["row - a b", "row 0 c d", "paragraph - e"],
    ),
    "table without a head": ("<table><tr><td>a<td>b<tr><td>c</table>", ["row - a b", "row - c"]),
    "a head for each row": (
        "<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>",
        ["row - a b", "row - c d"],
    ),
    "paragraphs in cells": (
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><p>b</p><p>c</p></td></tr></tbody></table>",
        ["row - a", "row 0 b c"],
    ),
    "a page in a table": ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", ["paragraph - a", "paragraph - b"]),
    "what a text leads in to": ("<p>We:</p><table><tr><td>a</td></tr></table>", ["paragraph - We:", "row 0 a"]),
    "buttons apart": ("<button>Accept</button><button>Decline</button> x", ["paragraph - Accept Decline x"]),
    "no tags": ("a < b > c <3", ["paragraph - a < b > c <3"]),
    "bold left open": ("<b>a\n\nb", ["paragraph - a", "paragraph - b"]),
}
HOSTILE = {
    "closing lists": "<div>\n" + "</ul>" * 50_000,
    "closing everything": "<div>\n" + "</li></table></td></div></a></b>" * 10_000,
    "links": "<a href=" * 50_000,
    "links in a block": "<div>\n" + "<a href=" * 50_000,
    "open links": "x " + '<a href="b">c ' * 20_000,
    "declarations": "<div>\n" + "<! " * 50_000,
    "comments": "<div>\n" + "<!-- " * 30_000,
    "nested lists": "<div>\n" + "<ul><li>a " * 10_000,
    "nested tables": "<div>\n" + "<table><tr><td>a " * 10_000,
    "rows": "<table>\n" + "<tr><td>a" * 20_000,
    "a long name": "<div " + "a" * 100_000 + ">",
    "many names": "<div " + "a " * 50_000 + ">",
    "many values": "<div" + " a=" * 50_000 + ">",
    "scripts": "<script>" * 20_000,
    "breaks": "<br>" * 50_000,
}


def described(document):
    return [f"{b.kind} {'-' if b.lead is None else b.lead} {' '.join(b.text.split())}" for b in document.blocks]


@pytest.mark.parametrize(("markdown", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(markdown, expected):
    assert described(parse("x.md", markdown)) == expected


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_bounded(source):
    start = perf_counter()
    Layout(parse("x.md", source))
    assert perf_counter() - start < 20
