"""What an edit does to the obligations, with the demo rules and one shipped rule."""

import subprocess

import pytest

POLICY = (
    "# Privacy Policy\n\nWe collect your e-mail address and share personal information with advertising partners.\n\n"
)
CLAIM = "If you are a resident of California, you have rights.\n\n"
ANSWER = "We do not respond to Do Not Track signals.\n"
OTHER = "We respond to Do Not Track signals.\n"
LEFT = "Ask [COMPANY] | `x` <b>.\n"


@pytest.fixture
def diff(run, project):
    def call(old, new, *options):
        for name, text in (("old.md", old), ("new.md", new)):
            (project / name).write_text(text, encoding="utf-8")
        scope = ("--rules", "own", "--select", "demo/*", "--select", "hygiene/placeholder")
        code, out, err = run("diff", "old.md", "new.md", *scope, *options)
        assert (code, err) == (0, "")
        return out

    return call


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        pytest.param(POLICY + ANSWER, POLICY + ANSWER, ["no obligation is touched"], id="same"),
        pytest.param(
            POLICY,
            POLICY + ANSWER,
            [
                "1 obligation touched: 1 newly met",
                "  newly met: Says how Do Not Track signals are answered, response [demo/dnt]",
                "      after, line 5: “We do not respond to Do Not Track signals.”",
                "      asked for by Demo Code § 1",
            ],
            id="met",
        ),
        pytest.param(
            POLICY + CLAIM + ANSWER,
            POLICY + LEFT,
            [
                "2 obligations touched: 1 lost, 1 newly flagged",
                "  the text no longer claims California",
                "  lost: Says how Do Not Track signals are answered, response [demo/dnt]",
                "      no statement of how Do Not Track signals are answered",
                "      before, line 7: “We do not respond to Do Not Track signals.”",
                "      asked for by Demo Code § 1",
                "  newly flagged: Leaves no placeholder and no drafting note in the text, blank [hygiene/placeholder]",
                "      something is left to be filled in: [COMPANY]",
                "      after, line 5: “Ask [COMPANY] | `x` <b>.”",
            ],
            id="lost",
        ),
        pytest.param(
            POLICY + LEFT + ANSWER,
            POLICY + CLAIM + OTHER,
            [
                "2 obligations touched: 1 no longer flagged, 1 reworded",
                "  the text newly claims California",
                "  no longer flagged: Leaves no placeholder and no drafting note in the text, blank [hygiene/placeholder]",
                "      something is left to be filled in: [COMPANY]",
                "      before, line 5: “Ask [COMPANY] | `x` <b>.”",
                "  reworded: Says how Do Not Track signals are answered, response [demo/dnt]",
                "      before, line 6: “We do not respond to Do Not Track signals.”",
                "      after, line 7: “We respond to Do Not Track signals.”",
            ],
            id="reworded",
        ),
        pytest.param(
            POLICY + ANSWER,
            POLICY + "If you are in the European Union, the GDPR applies.\n\n" + ANSWER,
            [
                "1 obligation touched: 1 no longer assessed",
                "  the text newly claims European Union",
                "  no longer assessed: Says how Do Not Track signals are answered [demo/dnt]",
                "      not in scope: California",
                "      before, line 5: “We do not respond to Do Not Track signals.”",
                "      asked for by Demo Code § 1",
            ],
            id="unassessed",
        ),
    ],
)
def test_two_files(diff, old, new, lines):
    assert diff(old, new).splitlines() == [f"new.md (old.md → new.md): {lines[0]}", *lines[1:]]


def test_markdown(diff):
    assert diff(POLICY + CLAIM + ANSWER, POLICY + CLAIM + LEFT + OTHER, "-f", "markdown") == (
        """\
## What this edit does to the policy

### new.md

old.md → new.md: 2 obligations touched: 1 newly flagged, 1 reworded

#### Newly flagged (1)

- Leaves no placeholder and no drafting note in the text, blank (`hygiene/placeholder`)
  - something is left to be filled in: \\[COMPANY\\]
  - after, line 7: “Ask \\[COMPANY\\] \\| \\`x\\` \\<b\\>.”

<details><summary>Reworded (1)</summary>

- Says how Do Not Track signals are answered, response (`demo/dnt`)
  - before, line 7: “We do not respond to Do Not Track signals.”
  - after, line 8: “We respond to Do Not Track signals.”

</details>
"""
    )


def test_revisions(run, project):
    for arguments in (["init", "-q", "-b", "main"], ["add", "privacy.md"], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=n@acme.example", *arguments], check=True)
    path = project / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8") + ANSWER, encoding="utf-8")
    own = ("--rules", "own", "--select", "demo/*")
    assert run("diff", "HEAD", "privacy.md", *own)[1].splitlines()[0] == (
        "privacy.md (HEAD → privacy.md): 1 obligation touched: 1 newly met"
    )
    assert run("diff", "HEAD", "HEAD", ".", *own) == (0, "privacy.md (HEAD → HEAD): no obligation is touched\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("x", "y"), "x and y are no files; if they are git revisions, name after them the files to compare"),
        (("privacy.md", "y"), "y: no such file; after a file OLD, NEW is a file too"),
        (("x", "privacy.md"), "x: no such file, and privacy.md is in no git repository"),
    ],
)
@pytest.mark.usefixtures("project")
def test_mistakes(run, arguments, message):
    assert run("diff", *arguments) == (2, "", f"clauselint: {message}\n")
