"""Links: those that Markdown reads, the broken ones, those written out, and the places they reach."""

import pytest

from linter.parsers import parse

#: (text, target, marks), of every link.
LINKS = {
    "none": ("We sell [data] (here).", []),
    "inline": ("[our notice](/n)", [("our notice", "/n", "")]),
    "title": ('[our notice](/n "t")', [("our notice", "/n", "")]),
    "angle brackets": ("[our notice](</n x>)", [("our notice", "/n x", "")]),
    "reference": ("[our notice][n]\n\n[N]: /n", [("our notice", "/n", "")]),
    "collapsed reference": ("[n][] [n]\n\n[n]: /n", [("n", "/n", ""), ("n", "/n", "")]),
    "undefined reference": ("[our notice][n]", []),
    "emphasis inside": ("[our *new* notice](/n)", [("our new notice", "/n", "")]),
    "brackets inside": ("[our [new] notice](/n)", [("our [new] notice", "/n", "")]),
    "brackets in the target": ("[a](/n_(x))", [("a", "/n_(x)", "")]),
    "picture": ("![a](b.png)", []),
    "picture inside": ("[![a](b.png)](/n)", [("", "/n", "image")]),
    "picture and text inside": ("[![a](b.png) Home](/n)", [(" Home", "/n", "")]),
    "autolink": ("<https://x.org/a>", [("https://x.org/a", "https://x.org/a", "")]),
    "autolink of an address": ("<a@x.org>", [("a@x.org", "mailto:a@x.org", "")]),
    "written out": ("see https://x.org/a.", [("https://x.org/a", "https://x.org/a", "bare")]),
    "host": ("see www.x.org, x.org/a", [("www.x.org", "www.x.org", "bare"), ("x.org/a", "https://x.org/a", "bare")]),
    "address written out": ("to a.b@x.org.", [("a.b@x.org", "mailto:a.b@x.org", "bare")]),
    "capital scheme": ("see HTTPS://X.org/a", [("HTTPS://X.org/a", "HTTPS://X.org/a", "bare")]),
    "written out inside a link": ("[https://x.org](https://y.org)", [("https://x.org", "https://y.org", "")]),
    "blank in the target": ("[mail us](mailto: a@x.org) now", [("mail us", "mailto:a@x.org", "broken")]),
    "words after the target": ("[a](/n and more) b", [("a", "/n", "broken")]),
    "label across a blank line": ("[our\n\nnotice](/n) b", [("our", "/n", ""), ("notice", "/n", "broken")]),
    "broken in a broken line": ("[a](b c) [d](e f)", [("a", "b", "broken"), ("d", "e", "broken")]),
    "broken with emphasis": ("[**mail** us](mailto: a@x.org)", [("mail us", "mailto:a@x.org", "broken")]),
    "broken after a link": ("[a](b) [c](d e)", [("a", "b", ""), ("c", "d", "broken")]),
    "not in code": ("`[a](b c)`\n\n    [a](b c)\n\n```\n[a](b c)\n```", []),
    "not in HTML": ("<p>[a](b c)</p>\n\nd [e](f g)", [("e", "f", "broken")]),
    "escaped bracket": (r"\[a](b c)", []),
    "HTML": ('<a href="/n?a=1&amp;b=2">our <b>notice</b></a> x', [("our notice", "/n?a=1&b=2", "")]),
    "HTML in a block": ("<p><a class=x href='/n'>our notice</a></p>", [("our notice", "/n", "")]),
    "HTML around a block": ('<a href="/n"><div>our notice</div></a>', [("our notice", "/n", "")]),
    "HTML for a script": ('<a href="#" class="consent">settings</a> x', [("settings", "javascript:consent", "")]),
    "HTML with a handler": ('<a onclick="ask()" href="#">settings</a> x', [("settings", "javascript:ask()", "")]),
    "HTML to the top": ('<a href="#">top</a> x', [("top", "#", "")]),
    "HTML picture": ('<a href="/n"><img src=a></a> x', [("", "/n", "image")]),
    "HTML anchor": ('<a name="x">our notice</a>', []),
    "HTML never closed": ('<a href="/n">our\n\nnotice [b](/b)', [("our", "/n", ""), ("b", "/b", "")]),
}
ANCHORS = {
    "heading": ("# Your Rights & Choices", {"your-rights--choices", "your-rights-choices"}),
    "bold line": ("**Your rights**\n\nx", {"your-rights"}),
    "declared": ("# Your rights {#rights}", {"your-rights", "rights"}),
    "id": ('<div id="Top"></div>', {"top"}),
    "name": ('x <a name="ca"></a>', {"ca"}),
    "id of a tag in a line": ("x <span id=ca>y</span>", {"ca"}),
    "none": ("x", set()),
}


@pytest.mark.parametrize(("markdown", "expected"), LINKS.values(), ids=LINKS)
def test_links(markdown, expected):
    found = [
        (
            block.text[link.start : link.end],
            link.target,
            " ".join(mark for mark in ("broken", "bare", "image") if getattr(link, mark)),
        )
        for block in parse("x.md", markdown).blocks
        for link in block.links
    ]
    assert found == expected


@pytest.mark.parametrize(("markdown", "expected"), ANCHORS.values(), ids=ANCHORS)
def test_anchors(markdown, expected):
    assert parse("x.md", markdown).anchors == expected
