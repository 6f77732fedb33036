"""The page of a pack: what it says, and that nothing of a rule's text acts as Markdown or HTML."""

import re

import marko
import pytest

HOSTILE = """\
title: "# <script>alert(1)</script> | [x](javascript:y) `code` **bold**"
severity: warning
law:
  - {id: a, jurisdiction: us-ca, kind: statute, cite: "]( <b> § 1", url: "https://law.example/a(b)>|`?x=&lt;1", says: "1. <i>x</i>"}
reviewed: 2026-11-22
why: "- no list &lt; &amp; *none* ![i](j)"
applies:
  document: '"<b>" OR cookie'
require:
  - {id: one, find: a, missing: "<td> | $x$ ~~y~~", looked_for: "[^1] <!-- "}
  - {id: two, find: "two", missing: none, level: should, when: "a OR two", in_force: 2027-01-01}
forbid:
  - {id: three, find: "three", found: "<style>: {value}"}
remedy: "> quote"
sample: "```"
examples:
  found:
    - text: |
        a <img> three backticks

        ```
        <b>
        ```

        ````
  missing: ["</a> [link](x) cookie"]
  not-applicable: [{text: x, jurisdictions: [eu], as_of: 2020-01-01}]
"""

PAGE = """\
# our

1 rule of the pack `our`."""

BODY = """\
<a id="our-plain"></a>

## Says how Do Not Track signals are answered

`our/plain` · error · law reviewed through 2026-11-22

people set the signal and want to know

**Law**

- [Demo Code § 1](https://law.example/1) – California, statute, in force since 2014-01-01

**Applies**

- where California law is in scope

**Asks for**

- **must**: “do not track”, in the same sentence as a word that begins with “respond” (`response`)
    - if it is not there: “no statement of how Do Not Track signals are answered”

**Found**: what the rule asks for is there

- “We do not respond to Do Not Track signals.”

**Missing**: it is not there

- “We track orders. Do not track mud into the office.”

**What to do.** say whether and how you respond

**A clause to start from.** We \\[respond / do not respond\\] to Do Not Track signals.
"""


@pytest.fixture
def page(run, project):
    """Return a function that prints the page of a pack with one rule."""

    def printed(name, text):
        (project / "mine/our").mkdir(parents=True)
        (project / f"mine/our/{name}.yaml").write_text(text, encoding="utf-8")
        code, out, err = run("explain", "our/*", "-f", "markdown", "--rules", "mine")
        assert (code, err) == (0, "")
        return out

    return printed


def test_a_page(page, project):
    out = page("plain", (project / "own/demo/dnt.yaml").read_text(encoding="utf-8"))
    assert out.startswith(PAGE)
    assert out.endswith(BODY)


def test_the_text_of_a_rule_is_shown_and_does_nothing(page):
    html = marko.convert(page("hostile", HOSTILE))
    tags = set(re.findall(r"<(?!/)([^>]*)>", html))
    law = "https://law.example/a%28b%29%3E%7C%60?x=&amp;lt%3B1"
    code = 'code class="language-markdown"'
    known = {'a id="our-hostile"', 'a href="#our-hostile"', f'a href="{law}"', code}
    assert tags == known | {"h1", "h2", "p", "ul", "li", "strong", "code", "pre"}
    for shown in (
        "&lt;script&gt;alert(1)",
        "[x](javascript:y)",
        "*none* ![i](j)",
        "$x$ ~~y~~",
        "[^1] &lt;!--",
        "&gt; quote",
    ):
        assert shown in html
    assert "asked for from 2027-01-01" in html
    assert "on 2020-01-01" in html


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("demo/*", "good-privacy.md", "-f", "markdown"),
            "--format markdown prints what holds everywhere: leave the file out",
        ),
        (("demo/*", "-f", "markdwn"), '--format: unknown choice "markdwn"; did you mean "markdown"?'),
        (("demo", "-f", "markdown"), 'unknown rule "demo"; did you mean "demo/*"?'),
        (("dmo/*",), 'no rule matches "dmo/*"; did you mean "demo/*"?'),
    ],
)
def test_mistakes(run, arguments, message):
    assert run("explain", *arguments, "--rules", "own") == (2, "", f"clauselint: {message}\n")


@pytest.mark.usefixtures("project")
def test_a_glob_explains_each(run):
    out = run("explain", "demo/*", "--rules", "own")[1]
    assert re.findall(r"^(demo/[a-z-]+): ", out, re.MULTILINE) == ["demo/dnt", "demo/opt-out"]
