"""The steps of a run, with the shipped rules."""

import pickle
from datetime import date

import pytest

from linter import config, pipeline
from linter.config import NAME
from linter.errors import LinterError
from linter.finding import Failure, Skipped, Source
from linter.request import Request

TODAY = date(2026, 11, 22)
POLICY = "# Privacy Policy\n\nWe collect your e-mail address and use cookies of advertising partners.\n"
README = "# Tools\n\nA set of tools to build boats.\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def folder(tmp_path, monkeypatch, cache):
    for name, text in (("site/privacy.md", POLICY), ("docs/README.md", README), ("empty/x.txt", "x")):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    return tmp_path


def run(*paths, **options):
    request = Request(paths, TODAY, **options)
    return pipeline.check(request, pipeline.configure(request))


def configure(folder, text, name=NAME):
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_a_policy():
    report = run("site/privacy.md")
    assert (report.as_of, report.config, report.skipped, report.errors) == (TODAY, None, (), ())
    assert [document.path for document in report.documents] == ["site/privacy.md"]
    assert [(scope.code, scope.source) for scope in report.documents[0].scope] == [("us", Source.ASSUMED)]
    rules = [result.rule for result in report.documents[0].results]
    assert rules == sorted(rules)


@pytest.mark.parametrize(
    ("path", "message", "skipped"),
    [
        pytest.param(
            "docs",
            "no privacy policy in this folder (1 file looked at)",
            (Skipped("docs/README.md", "does not look like a privacy policy"),),
            id="other-files",
        ),
        pytest.param("empty", "no privacy policy in this folder (0 files looked at)", (), id="no-files"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_folder_without_a_policy(path, message, skipped):
    report = run(path)
    assert (report.errors, report.skipped) == ((Failure(path, message),), skipped)


@pytest.mark.usefixtures("folder")
def test_a_folder_whose_policy_is_also_named():
    assert run("site", "site/privacy.md", "site/../site").errors == ()


def test_the_configuration_counts(folder):
    configure(folder, "jurisdictions: [us-ca]\nas_of: 2020-01-01\nrules: {us-ca/dnt-statement: off}\n")
    report = run("site/privacy.md")
    assert (report.as_of, report.config) == (date(2020, 1, 1), NAME)
    assert [(scope.code, scope.source) for scope in report.documents[0].scope] == [("us-ca", Source.CONFIG)]
    assert "us-ca/dnt-statement" not in [result.rule for result in report.documents[0].results]


def test_options_beat_the_configuration(folder):
    configure(folder, "jurisdictions: [us-ca]\nas_of: 2020-01-01\n")
    report = run("site/privacy.md", jurisdictions=("us-co",), as_of=date(2021, 1, 1))
    assert report.as_of == date(2021, 1, 1)
    assert [(scope.code, scope.source) for scope in report.documents[0].scope] == [("us-co", Source.OPTION)]


def test_a_named_file_that_is_excluded(folder):
    configure(folder, "exclude: [site]\n")
    report = run("site/privacy.md")
    assert (report.documents, report.errors) == ((), ())
    assert report.skipped == (Skipped("site/privacy.md", f"excluded by {NAME}"),)


def test_a_configuration_below_the_folder(folder):
    configure(folder, "", f"site/{NAME}")
    with pytest.raises(LinterError, match=r"check them apart, or name one with --config$"):
        run(".")


def test_one_configuration_named(folder):
    configure(folder, "", f"site/{NAME}")
    assert run(".", config=f"site/{NAME}").errors == ()


def test_configured_documents(folder):
    configure(folder, "documents: [{path: site/privacy.md}]\n")
    assert [document.path for document in run().documents] == ["site/privacy.md"]


def test_configured_documents_without_a_policy(folder):
    configure(folder, "documents: [{path: docs}]\n")
    assert run().errors == (Failure(NAME, "none of its documents is a privacy policy"),)


def test_several_processes_find_the_same(folder):
    for number in range(6):
        (folder / f"site/privacy-{number}.md").write_text(POLICY + f"\nNote {number}.\n", encoding="utf-8")
    assert run("site", jobs=3) == run("site", jobs=1)


def test_what_another_process_is_told_can_travel(folder):
    configure(folder, "jurisdictions: [us-ca]\nfacts: {tracks_across_sites: true}\n")
    request = Request(("site",), TODAY)
    for settings in (config.Config(), pipeline.configure(request)):
        assert pickle.loads(pickle.dumps((request, settings))) == (request, settings)


def test_progress_is_counted(folder):
    (folder / "site/cookie-policy.md").write_text(POLICY, encoding="utf-8")
    request, seen = Request(("site",), TODAY), []
    pipeline.check(request, pipeline.configure(request), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


SET = "documents: [{path: site/privacy.md, with: [site/notice.md, docs/README.md]}]\n"


@pytest.fixture
def policy_set(folder):
    (folder / "site/notice.md").write_text("# Notice\n\nWrite to privacy@acme.example.\n", encoding="utf-8")
    configure(folder, SET)
    return folder


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param((), id="configured"),
        pytest.param(("site/privacy.md",), id="main"),
        pytest.param(("docs/README.md",), id="supplement"),
        pytest.param(("site/notice.md", "docs/README.md", "./site/privacy.md"), id="all"),
        pytest.param(("docs",), id="folder-of-a-supplement"),
        pytest.param((".",), id="folder"),
    ],
)
@pytest.mark.usefixtures("policy_set")
def test_a_set_is_checked_once(paths):
    report = run(*paths)
    assert (report.errors, report.skipped) == ((), ())
    assert [document.path.removeprefix("./") for document in report.documents] == ["site/privacy.md"]
    assert report.documents[0].supplements == ("site/notice.md", "docs/README.md")


def test_a_set_with_a_file_that_is_not_there(policy_set):
    (policy_set / "site/notice.md").unlink()
    report = run("site/privacy.md")
    assert (report.documents, report.errors) == ((), (Failure("site/notice.md", "no such file or folder"),))


@pytest.mark.parametrize(
    ("glob", "documents", "skipped"),
    [
        ("site/notice.md", ("site/privacy.md",), ()),
        ("site/privacy.md", (), (Skipped("docs/README.md", f"excluded by {NAME}"),)),
    ],
)
def test_exclusion_wins_over_a_set(policy_set, glob, documents, skipped):
    configure(policy_set, f"{SET}exclude: [{glob}]\n")
    report = run("docs/README.md")
    assert (tuple(document.path for document in report.documents), report.skipped) == (documents, skipped)


def test_a_supplement_of_two_sets(folder):
    (folder / "site/app-privacy.md").write_text(POLICY, encoding="utf-8")
    both = "{path: site/privacy.md, with: [docs/README.md]}, {path: site/app-privacy.md, with: [docs/README.md]}"
    configure(folder, f"documents: [{both}]\n")
    assert [document.path for document in run("docs/README.md").documents] == ["site/app-privacy.md", "site/privacy.md"]


@pytest.mark.usefixtures("policy_set")
def test_a_supplement_on_stdin():
    report = run("site/notice.md", stdin=("site/notice.md", b"# Notice\n\nNo address.\n"))
    (result,) = [result for result in report.documents[0].results if result.rule == "general/contact-address"]
    assert result.outcome == "missing"
