"""The steps of a run, with the shipped rules."""

import pickle
from datetime import date

import pytest

from linter import config, gathering, pipeline
from linter.config import NAME
from linter.errors import LinterError
from linter.finding import Failure, Skipped, Source
from linter.merging import merged
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
    return merged(pipeline.check_apart(request, gathering.configure(request)))


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


@pytest.fixture
def monorepo(folder):
    """Return a folder with a policy and a configuration in each of two packages, and one of its own."""
    for package, text in (("app", "jurisdictions: [us-co]\nfail_on: never\n"), ("site", "jurisdictions: [us-ca]\n")):
        (folder / package).mkdir(exist_ok=True)
        (folder / package / "privacy.md").write_text(POLICY, encoding="utf-8")
        configure(folder / package, text)
    configure(folder, "exclude: [docs]\n")
    return folder


def scopes(report):
    return {document.path: [scope.code for scope in document.scope] for document in report.documents}


@pytest.mark.usefixtures("monorepo")
@pytest.mark.parametrize(
    "paths", [("app/privacy.md", "site/privacy.md"), ("app", "site"), (".",), ("site/privacy.md", "app")]
)
def test_each_file_is_checked_by_its_own_configuration(paths):
    report = run(*paths)
    assert scopes(report) == {"app/privacy.md": ["us-co"], "site/privacy.md": ["us-ca"]}
    assert [document.config for document in report.documents] == [f"app/{NAME}", f"site/{NAME}"]
    assert (report.skipped, report.errors) == ((), ())
    assert report.config == f"app/{NAME}, site/{NAME}"


@pytest.mark.usefixtures("monorepo")
def test_a_document_on_stdin_has_a_configuration_too():
    report = run("site/new.md", "app", stdin=("site/new.md", POLICY.encode()))
    assert scopes(report) == {"app/privacy.md": ["us-co"], "site/new.md": ["us-ca"]}


def test_a_file_without_a_configuration_among_others(monorepo):
    (monorepo / NAME).unlink()
    (monorepo / "privacy.md").write_text(POLICY, encoding="utf-8")
    assert scopes(run("privacy.md", "app/privacy.md")) == {"app/privacy.md": ["us-co"], "privacy.md": ["us"]}


def test_what_a_configuration_above_excludes_is_excluded(monorepo):
    configure(monorepo, "exclude: [app]\n")
    assert scopes(run(".")) == {"site/privacy.md": ["us-ca"]}
    assert run("app/privacy.md").skipped == (
        Skipped("app/privacy.md", f"excluded by a configuration above app/{NAME}"),
    )


@pytest.mark.usefixtures("monorepo")
def test_failures_of_several_configurations():
    report = run("app/privacy.md", "site", "no.md", "docs", "empty")
    assert list(scopes(report)) == ["app/privacy.md", "site/privacy.md"]
    assert report.errors == (
        Failure("docs", "no privacy policy in this folder (0 files looked at)"),
        Failure("empty", "no privacy policy in this folder (0 files looked at)"),
        Failure("no.md", "no such file or folder"),
    )


def test_configurations_that_set_different_days(monorepo):
    configure(monorepo / "app", "as_of: 2020-01-01\n")
    with pytest.raises(LinterError) as error:
        run("app", "site")
    assert str(error.value) == (
        f"the law of which day: 2020-01-01 (app/{NAME}), 2026-11-22 (site/{NAME})? Name one with --as-of"
    )
    assert run("app", "site", as_of=date(2020, 1, 1)).as_of == date(2020, 1, 1)


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
    for settings in (config.Config(), *gathering.configure(request)):
        assert pickle.loads(pickle.dumps((request, settings))) == (request, settings)


def test_progress_is_counted(folder):
    (folder / "site/cookie-policy.md").write_text(POLICY, encoding="utf-8")
    request, seen = Request(("site",), TODAY), []
    pipeline.check_apart(request, gathering.configure(request), lambda done, total: seen.append((done, total)))
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
