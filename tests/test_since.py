"""A change against the text before it, in real git repositories."""

import subprocess
from datetime import date

import pytest

from linter import pipeline
from linter.errors import LinterError
from linter.finding import Outcome
from linter.gathering import configure
from linter.request import Request
from linter.rule import Severity

TODAY = date(2026, 11, 24)
OLD = """# Privacy Policy

Last updated: March 1, 2026

We collect your e-mail address. We use cookies of advertising partners. Write to privacy@acme.example. Ask {{team}}.

## Your California Privacy Rights

If you are a California resident, the CCPA gives you the right to know what we collect and to have it deleted. We sell no data.
"""
GONE = OLD[: OLD.index("## Your California")]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "somebody@acme.example")
    git("init", "-q", "-b", "main", ".")
    commit(OLD, "first")
    return tmp_path


def git(*arguments):
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def write(text):
    with open("privacy.md", "w", encoding="utf-8") as file:
        file.write(text)


def commit(text, message):
    write(text)
    git("add", "-A")
    git("commit", "-q", "-m", message)


def run(**options):
    request = Request(["privacy.md"], TODAY, **options)
    (report,) = pipeline.check_apart(request, configure(request))
    return report.documents[0]


def counting(document):
    return {(r.rule, f.element) for r in document.results for f in r.findings if f.suppressed is None}


def outcome(document, rule):
    return next(result.outcome for result in document.results if result.rule == rule)


@pytest.mark.usefixtures("repository")
def test_nothing_counts_where_nothing_changed():
    document = run(since="HEAD")
    marks = {f.suppressed for r in document.results for f in r.findings}
    assert counting(document) == set()
    assert [(mark.by, mark.reason) for mark in marks] == [("baseline", "already in HEAD")]


@pytest.mark.usefixtures("repository")
def test_what_the_change_introduced_counts():
    write(OLD.replace("Write to", "See [COMPANY] or {{other}}, or write to"))
    assert counting(run(since="HEAD", select=["hygiene/placeholder"])) == {
        ("hygiene/placeholder", "blank"),
        ("hygiene/placeholder", "template"),
    }


@pytest.mark.usefixtures("repository")
def test_a_second_one_of_equal_words_counts():
    sentence = "Ask {{team}}."
    write(OLD.replace(sentence, f"{sentence} {sentence}"))
    assert counting(run(since="HEAD", select=["hygiene/placeholder"])) == {("hygiene/placeholder", "template")}


@pytest.mark.usefixtures("repository")
def test_a_place_that_is_no_longer_claimed_is_reported():
    write(GONE)
    document = run(since="HEAD", select=["hygiene/placeholder"])
    assert counting(document) == {("clauselint/lost-claim", "suppression")}
    message = document.results[0].findings[0].message
    assert message == "the text no longer claims California, as it did in HEAD: “Your California Privacy Rights”"


@pytest.mark.usefixtures("repository")
def test_the_base_is_where_the_branch_began():
    git("checkout", "-q", "-b", "topic")
    git("checkout", "-q", "main")
    commit(OLD.replace("Ask {{team}}.", ""), "repaired on main meanwhile")
    git("checkout", "-q", "topic")
    assert counting(run(since="main", select=["hygiene/placeholder"])) == set()


@pytest.mark.parametrize(
    ("since", "message"),
    [
        ("nope", 'git knows no revision "nope" here'),
        ("--help", 'git knows no revision "--help" here'),
    ],
)
@pytest.mark.usefixtures("repository")
def test_an_unknown_revision(since, message):
    with pytest.raises(LinterError, match=message):
        run_or_raise(since)


def run_or_raise(since):
    request = Request(["privacy.md"], TODAY, since=since)
    (report,) = pipeline.check_apart(request, configure(request))
    raise LinterError(report.errors[0].message)


@pytest.mark.parametrize(
    ("as_of", "severity"), [(date(2020, 1, 10), Severity.INFO), (date(2020, 3, 1), Severity.ERROR)]
)
@pytest.mark.usefixtures("repository")
def test_law_of_the_last_month_is_an_info(as_of, severity):
    write(GONE)
    document = run(since="HEAD", as_of=as_of, jurisdictions=["us-ca"], select=["us-ca/ccpa-notice-link"])
    assert [finding.severity for finding in document.results[0].findings] == [severity]


DATED = ["hygiene/date-not-moved"]
LONGER = OLD.replace("We sell no data.", "We sell data to companies that we do not name.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OLD, Outcome.CLEAR),
        (OLD.replace("We sell no data.", "We sell no datas."), Outcome.CLEAR),
        (LONGER.replace("March 1", "November 24"), Outcome.CLEAR),
        (LONGER + "\n<!-- clauselint: editorial -->\n", Outcome.CLEAR),
        (LONGER, Outcome.FLAGGED),
    ],
    ids=["same", "typo", "moved", "marked", "kept"],
)
@pytest.mark.usefixtures("repository")
def test_the_date_of_an_edited_text(text, expected):
    write(text)
    assert outcome(run(select=DATED), "hygiene/date-not-moved") is expected


@pytest.mark.usefixtures("repository")
def test_the_date_against_a_branch_and_the_word_of_its_commits():
    git("checkout", "-q", "-b", "topic")
    commit(LONGER, "a longer text")
    assert outcome(run(select=DATED), "hygiene/date-not-moved") is Outcome.CLEAR
    assert outcome(run(select=DATED, since="main"), "hygiene/date-not-moved") is Outcome.FLAGGED
    git("commit", "-q", "--amend", "-m", "a longer text\n\nclauselint: editorial")
    assert outcome(run(select=DATED, since="main"), "hygiene/date-not-moved") is Outcome.CLEAR


def test_the_threshold_is_configured(repository):
    (repository / ".clauselint.yaml").write_text("editorial_words: 50\n", encoding="utf-8")
    write(LONGER)
    assert outcome(run(select=DATED), "hygiene/date-not-moved") is Outcome.CLEAR


def test_outside_git(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(OLD)
    assert outcome(run(select=DATED), "hygiene/date-not-moved") is Outcome.NOT_ASSESSED
    with pytest.raises(LinterError, match="--since needs git, and this is in no git repository"):
        run_or_raise("main")


@pytest.mark.usefixtures("repository")
def test_a_new_file_has_no_earlier_text():
    git("mv", "privacy.md", "other.md")
    git("commit", "-q", "-m", "renamed")
    write(OLD)
    assert outcome(run(select=DATED), "hygiene/date-not-moved") is Outcome.NOT_ASSESSED
    assert counting(run(since="HEAD", select=["hygiene/placeholder"])) == {("hygiene/placeholder", "template")}


def test_a_link_to_a_file_that_is_not_there(repository):
    (repository / "cookies.md").write_text("x", encoding="utf-8")
    write(
        "# Privacy Policy\n\nWe collect your e-mail address. See [cookies](cookies.md) and our [list](docs/list.md).\n"
    )
    findings = run(select=["hygiene/link-unresolved"]).results[0].findings
    assert [finding.message for finding in findings] == ["no file stands where this link points: docs/list.md"]


NOTICE = "See also our [cookie notice](cookies.md)."


@pytest.mark.parametrize(
    ("before", "gone", "after", "counted"),
    [
        (f"{OLD}\n{NOTICE}\n", True, f"{OLD}\n{NOTICE} We keep your orders for ten years.\n", 0),  # was lost before
        (f"{OLD}\n{NOTICE}\n", True, f"{OLD}\n{NOTICE}\n", 0),
        (f"{OLD}\n", True, f"{OLD}\n{NOTICE}\n", 1),  # the change links to what is not there
        (f"{OLD}\n{NOTICE}\n", False, f"{OLD}\n{NOTICE} Ask us about it.\n", 1),  # it removes the file
        (f"{OLD}\n{NOTICE}\n", False, f"{OLD}\n{NOTICE}\n", 1),
    ],
)
@pytest.mark.usefixtures("repository")
def test_a_link_counts_where_the_change_loses_its_file(before, gone, after, counted, tmp_path):
    cookies = tmp_path / "cookies.md"
    if not gone:
        cookies.write_text("# Cookies\n", encoding="utf-8")
    commit(before, "before")
    write(after)
    cookies.unlink(missing_ok=True)
    assert len(counting(run(since="HEAD", select=["hygiene/link-unresolved"]))) == counted
