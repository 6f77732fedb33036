"""Markdown: its blocks, and the places of its words."""

import re
from time import perf_counter

import marko
import pytest
from marko.ext.gfm import gfm

from linter.document import UNKNOWN
from linter.parsers import parse
from linter.spelling import fold

PLACES = {
    "first word": ("We sell.", "sell", (1, 4)),
    "second line": ("We\nsell.", "sell", (2, 1)),
    "after CRLF": ("We\r\n\r\nsell.", "sell", (3, 1)),
    "after CR alone": ("We\rsell.", "sell", (2, 1)),
    "after an entity": ("AT&amp;T &copy; sell", "sell", (1, 17)),
    "after an escape": (r"\*\_ sell", "sell", (1, 6)),
    "after astral characters": ("😀😀 sell\n😀 x sell", "sell", (1, 4)),
    "after letters of two bytes": ("é ü sell", "sell", (1, 5)),
    "emphasis": ("We **sell**", "sell", (1, 6)),
    "inside a word": ("re**sell**er", "reseller", (1, 1)),
    "a link's text": ("[we](x) [sell](y)", "sell", (1, 10)),
    "code": ("We `` sell ``", "sell", (1, 7)),
    "heading": ("## Do sell ##", "sell", (1, 7)),
    "setext heading": ("Do\nsell\n===", "sell", (2, 1)),
    "item": ("x\n\n- a\n- sell", "sell", (4, 3)),
    "lazy line of an item": ("- a\nsell", "sell", (2, 1)),
    "quotation": ("> a\n> sell", "sell", (2, 3)),
    "cell": ("| a | b |\n| - | - |\n| c | sell |", "sell", (3, 7)),
    "escaped pipe": ("| a | b |\n| - | - |\n| c \\| d | sell |", "sell", (3, 12)),
    "after front matter": ("---\na: b\n---\n\nsell", "sell", (5, 1)),
    "after a front matter that is none": ("---\n\nsell\n\n---", "sell", (3, 1)),
    "after a comment": ("a <!-- é\n --> sell", "sell", (2, 6)),
    "HTML": ("<div>\n <p>é &amp; sell</p></div>", "sell", (2, 13)),
    "footnote": ("a[^1]\n\n[^1]: do sell", "sell", (3, 10)),
    "tab": ("a\tsell", "sell", (1, 3)),
    "NUL": ("a\0 sell", "sell", (1, 4)),
    "soft hyphen": ("a\u00adb sell", "sell", (1, 5)),
    "broken link": ("[we sell](mailto: x@y.org) now", "now", (1, 28)),
}
BLOCKS = {
    "nothing": ("", []),
    "blank": (" \n\t\n", []),
    "marks only": ("* * *\n\n...\n\n#", []),
    "heading": ("# A\n\nb", ["heading1: A", "paragraph0: b"]),
    "item with two paragraphs": ("- a\n\n  b", ["item0: a", "item0: b"]),
    "row": ("| a | b |\n| - | - |\n| c | d |", ["row0: a b", "row0: c d"]),
    "bold line": ("**A b**\n\nc", ["paragraph7: A b", "paragraph0: c"]),
    "bold line of HTML": ("<b>A b</b>\n\nc", ["paragraph7: A b", "paragraph0: c"]),
    "bold item": ("- **A b**", ["item0: A b"]),
    "hard break": ("a  \nb\\\nc", ["paragraph0: a\nb\nc"]),
    "links side by side": ("[Your data](a)[Our use](b)", ["paragraph0: Your data Our use"]),
    "a link within a word": ("[Web](a)site", ["paragraph0: Website"]),
    "task list": ("- [ ] a", ["item0: [ ] a"]),
    "footnote": ("a[^1]\n\n[^1]: b", ["paragraph0: a", "paragraph0: b"]),
}

SAMPLE = """\
# Privacy *Policy* of Acmé

Last updated: 2 May 2024. We **respect** you & your `data`; see [our notice](/notice "title"), or
![picture](a.png) <https://example.org/x>, 😀 really.

Setext
------

1. We collect:
   - names,
   - *e-mail* addresses
2. We use them

   - to sell
   - to rent

> Quoted text with [a reference][ref].
> Second line.

| Purpose | Basis |
| :-- | --: |
| **Sale** | consent \\| contract |
| Rent | [law](/law) |

***

Hard  \nbreak\\
end &mdash; done.

    code block

```
fenced
```

[ref]: https://example.org/ref
"""

HOSTILE = {
    "opening brackets": "[" * 100_000,
    "closing brackets": "](" * 100_000,
    "quotations": ">" * 100_000,
    "quotations apart": "> " * 100_000,
    "lists": "- " * 20_000 + "a",
    "deep list": "\n".join(" " * n + "- a" for n in range(1_000)),
    "one line": "word " * 1_000_000,
    "one word": "a" * 5_000_000,
    "NUL": "a\0b " * 10_000,
    "stars": "**a " * 50_000,
    "marks": "*_`~" * 25_000,
    "code": "`a``b" * 20_000,
    "entities": "&#x" * 30_000,
    "comments": "<!--" * 50_000,
    "less than": "<" * 100_000,
    "links": "[a](b) " * 20_000,
    "broken links": "[a](mailto: b) " * 20_000,
    "broken links without an end": "[a](b c" * 20_000,
    "a target of blanks": "[a](" + " " * 100_000,
    "a long label": "[a " * 20_000 + "](mailto: b)" * 20_000,
    "nested links": "[" * 3_000 + "a" + "](b)" * 3_000,
    "pictures": "![" * 50_000,
    "variables": "{{" * 50_000 + "%{" * 50_000,
    "headings": "\n".join("#" * (1 + n % 6) + " a" for n in range(20_000)),
    "bold lines": "**a**\n\n" * 10_000,
    "rows": "|a|b|\n|-|-|\n" + "|c|d|\n" * 20_000,
    "columns": "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n" + "|b|\n" * 500,
    "front matter": "---\n" + "date: a\n" * 20_000,
    "front matter of one line": "---\n" + "date" * 50_000 + "\n---\n",
    "rules": "---\n" * 30_000,
    "definitions": "[a]: b\n" * 20_000,
    "footnotes": "[^a]: x\n\n" * 10_000 + "[^a]" * 10_000,
    "addresses": "a@" * 50_000 + " a.b-c@" * 20_000,
    "hosts": "www." * 30_000 + " a.co" * 20_000 + " " + "a-" * 30_000 + ".com",
    "marks of combination": "a" + "\u0301" * 100_000,
    "apostrophes": "a'" * 50_000,
    "invisible": "a\u200b" * 50_000,
}


def words(document):
    """Return each word with its place."""
    index = document.tokens
    for token, word in enumerate(index.words):
        block = document.blocks[index.block_of[token]]
        yield word, document.position(block.source_start(index.begins[token]))


@pytest.mark.parametrize(("markdown", "word", "place"), PLACES.values(), ids=PLACES)
def test_places(markdown, word, place):
    assert place in [found for text, found in words(parse("x.md", markdown)) if text == word]


@pytest.mark.parametrize(("markdown", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(markdown, expected):
    found = parse("x.md", markdown).blocks
    assert [f"{block.kind}{block.level}: {block.text}" for block in found] == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_word_is_the_source_at_its_place(newline):
    source = SAMPLE.replace("\n", newline)
    document = parse("x.md", source)
    lines = source.split(newline)
    for word, (line, column) in words(document):
        rest = lines[line - 1][column - 1 :]
        if word != UNKNOWN and not rest.startswith("e-mail"):
            assert fold(re.match(r"[\w']+", rest).group()) == word


def seen(element):
    """Return the text that marko shows, its parts apart."""
    kind = type(element).__name__
    if kind in {"CodeBlock", "FencedCode", "Image", "LinkRefDef", "HTMLBlock", "InlineHTML"}:
        return []
    if kind == "LineBreak":
        return ["\n"]
    if isinstance(element.children, str):
        return [element.children]
    inner = [text for child in element.children for text in seen(child)]
    return [*inner, "\n"] if isinstance(element, marko.block.BlockElement) or kind == "TableCell" else inner


def test_it_reads_the_words_that_marko_reads():
    from html import unescape

    theirs = parse("x.md", unescape("".join(seen(gfm.parse(SAMPLE)))).replace("|", "\\|").replace("*", "\\*"))
    assert [word for word, _ in words(parse("x.md", SAMPLE))] == theirs.tokens.words


def test_a_link_keeps_its_source():
    document = parse("x.md", "é [our *notice*](/n) now")
    link = document.blocks[0].links[0]
    assert document.source[link.source : link.source_end] == "[our *notice*](/n)"


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_bounded(source):
    start = perf_counter()
    parse("x.md", source)
    assert perf_counter() - start < 20


def test_words_that_are_one_are_joined_in_a_time_that_grows_with_their_number():
    began = perf_counter()
    document = parse("x.md", "e-mail " * 400_000)
    assert document.tokens.words == ["email"] * 400_000
    assert perf_counter() - began < 20
