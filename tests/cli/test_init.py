"""`clauselint init`: what it asks, writes and changes."""

import pytest

from linter import config_file
from linter.cli import questions, terminal
from linter.rulebook import load

TRACKS = """\
  # Do you, or others through your site or app (advertising, analytics or social media partners), collect data
  # about a person's activity over time and across different sites or services?
"""
SELLS = """\
  # Do you give personal data to others for money or other valuable consideration, or for advertising based on
  # a person's activity across different sites or services?
"""
FRESH = f"""\
# What this project tells clauselint; docs/configuration.md says more, `clauselint schema config` is for editors.

# The places whose law applies. Left out, each document is read for the places that it speaks to.
jurisdictions: [us-ca, eu]

# What no text need show. For a fact that is not set the rules look into the text, or are not assessed.
facts:
{SELLS}  sells_or_shares: false
{TRACKS}  tracks_across_sites: true

# What `clauselint check` checks when no path is given; `with: [other.md]` names files that are read together
# with one.
documents:
  - path: good-privacy.md
  - path: privacy.md
"""
ANSWERS = ("--jurisdiction", "us-ca", "--jurisdiction", "eu", "--fact", "sells_or_shares=no")


@pytest.fixture
def configuration(project):
    return project / ".clauselint.yaml"


@pytest.fixture
def answer(monkeypatch):
    """Let somebody sit at the terminal who gives these answers."""

    def give(*answers):
        left, asked = list(answers), []

        def prompt(text, **_):
            asked.append(text)
            return left.pop(0)

        monkeypatch.setattr(terminal, "is_interactive", lambda: True)
        monkeypatch.setattr("typer.prompt", prompt)
        return asked

    return give


def all_else():
    """Answer no to the facts that rules of the book depend on beside those of the tests."""
    return [f"--fact={name}=no" for name in load().facts if name not in {"sells_or_shares", "tracks_across_sites"}]


def test_without_a_terminal_the_options_are_the_answers(run, configuration):
    code, out, err = run("init", *ANSWERS, "--fact", "tracks_across_sites=yes")
    assert (code, err) == (0, "clauselint: wrote .clauselint.yaml\n")
    assert out.startswith("--- /dev/null\n+++ .clauselint.yaml\n")
    added = "".join(f"{line[1:]}\n" for line in out.splitlines()[3:])
    text = configuration.read_text(encoding="utf-8")
    assert added == text
    assert text.startswith(FRESH.partition("documents:")[0].partition("# What `clauselint check`")[0].rstrip())
    assert text.endswith(FRESH[FRESH.index("# What `clauselint check`") :])


def test_what_is_written_can_be_read(run, configuration):
    run("init", *ANSWERS)
    settings = config_file.load(str(configuration))
    config_file.verify(settings, load())
    assert (settings.jurisdictions, settings.facts) == (("us-ca", "eu"), {"sells_or_shares": False})
    assert [one.path.rpartition("/")[2] for one in settings.documents] == ["good-privacy.md", "privacy.md"]


def test_nothing_known(run, configuration):
    assert run("init", "--yes")[0] == 0
    text = configuration.read_text(encoding="utf-8")
    assert "# jurisdictions: [us-ca]\n" in text
    assert "# facts:\n" in text
    assert config_file.load(str(configuration)).jurisdictions is None


OLD = """\
# ours
facts:
  sells_or_shares: true
exclude: ["drafts/*"]

# counsel decided
rules: {us-ca/dnt-statement: 'off'}
"""


def test_a_file_that_exists_is_left_alone(run, configuration):
    configuration.write_text(OLD, encoding="utf-8")
    code, _, err = run("init", *ANSWERS)
    assert (code, err) == (2, "clauselint: .clauselint.yaml exists: --yes changes it\n")
    assert configuration.read_text(encoding="utf-8") == OLD


def test_a_file_that_exists_keeps_what_the_answers_do_not_touch(run, configuration):
    configuration.write_text(OLD, encoding="utf-8")
    assert run("init", *ANSWERS, *all_else(), "--fact=tracks_across_sites=no", "--yes")[0] == 0
    text = configuration.read_text(encoding="utf-8")
    assert text.startswith(f"# ours\nfacts:\n{SELLS}  sells_or_shares: false\n")
    assert f"{TRACKS}  tracks_across_sites: false\n" in text
    assert (
        "exclude: [\"drafts/*\"]\n\n# counsel decided\nrules: {us-ca/dnt-statement: 'off'}\n\n"
        "# The places whose law applies. Left out, each document is read for the places that it speaks to.\n"
        "jurisdictions: [us-ca, eu]\n" in text
    )


def test_the_same_answers_change_nothing(run, configuration):
    run("init", *ANSWERS)
    before = configuration.read_text(encoding="utf-8")
    assert run("init", *ANSWERS) == (0, "", "clauselint: .clauselint.yaml: nothing to change\n")
    assert configuration.read_text(encoding="utf-8") == before


def test_asked(run, answer, configuration):
    asked = answer("califrnia", "California, EU", *["perhaps", "y"], *["n"] * 30)
    code, _, err = run("init", "--fact", "sells_or_shares=no")
    assert code == 0
    assert asked[:2] == ["places", "places"]
    assert set(asked[2:]) == {"yes or no (Enter: not known)"}
    assert 'unknown place "califrnia"; did you mean "california"?\n' in err
    assert '"perhaps" is neither yes nor no\n' in err
    assert "It decides whether this applies: us-ca/" in err
    settings = config_file.load(str(configuration))
    assert settings.jurisdictions == ("us-ca", "eu")
    assert settings.facts["sells_or_shares"] is False


@pytest.mark.parametrize(("last", "written"), [("y", True), ("n", False), ("", False)])
def test_asked_before_a_file_is_changed(run, answer, configuration, last, written):
    configuration.write_text("fail_on: never\n", encoding="utf-8")
    book = load()
    asked = answer("us-ca", *["" for _ in questions.that_matter(book, ("us-ca",))], last)
    assert run("init")[0] == 0
    assert asked[-1] == "Change .clauselint.yaml? yes or no"
    assert ("jurisdictions: [us-ca]\n" in configuration.read_text(encoding="utf-8")) is written


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--fact", "sells_or_share=no"), '--fact: unknown fact "sells_or_share"; did you mean "sells_or_shares"?'),
        (("--fact", "sells_or_shares"), "--fact: sells_or_shares=yes or sells_or_shares=no"),
        (("--fact", "sells_or_shares=x"), '--fact: sells_or_shares: "x" is neither yes nor no'),
        (("--jurisdiction", "us-cal"), '--jurisdiction: unknown jurisdiction "us-cal"; did you mean "us-ca"?'),
    ],
)
def test_mistakes(run, configuration, arguments, message):
    assert run("init", *arguments) == (2, "", f"clauselint: {message}\n")
    assert not configuration.exists()


def test_a_configuration_on_one_line(run, configuration):
    configuration.write_text("{fail_on: never}\n", encoding="utf-8")
    message = "the configuration is written on one line: init changes one with a key a line"
    assert run("init", *ANSWERS, "--yes") == (2, "", f"clauselint: {message}\n")


def test_a_broken_configuration(run, configuration):
    configuration.write_text("fail_on: nevr\n", encoding="utf-8")
    code, _, err = run("init", *ANSWERS, "--yes")
    assert (code, err) == (
        2,
        'clauselint: .clauselint.yaml:1:10: fail_on: unknown value "nevr"; did you mean "never"?\n',
    )
