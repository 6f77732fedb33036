"""What `explain` says of a rule here: on or off, by whom, how loud, and what it finds in a file."""

import pytest

DNT = "us-ca/dnt-statement"


@pytest.fixture
def here(run, project):
    """Return a function that gives the lines below `here`, under a configuration if there is one."""

    def explain(configuration, *arguments):
        if configuration:
            (project / ".clauselint.yaml").write_text(configuration, encoding="utf-8")
        code, out, err = run("explain", *arguments)
        assert (code, err) == (0, "")
        return [line.strip() for line in out.partition("\nhere\n")[2].partition("\n\n")[0].splitlines()]

    return explain


@pytest.mark.parametrize(
    ("configuration", "arguments", "lines"),
    [
        pytest.param(
            "rules: {us-ca/dnt-statement: {severity: 'off', reason: our site sets no cookies}}\njurisdictions: []\n",
            (DNT, "privacy.md"),
            [
                "off, by .clauselint.yaml: our site sets no cookies",
                "jurisdictions set by .clauselint.yaml: none",
                "tracks_across_sites is not set",
            ],
            id="off",
        ),
        pytest.param(
            "rules: {us-ca/dnt-statement: info}\nfacts: {tracks_across_sites: true}\njurisdictions: [us-ca]\n",
            (DNT, "privacy.md"),
            [
                "on, at severity info (shipped: error), by .clauselint.yaml: no reason given",
                "jurisdictions set by .clauselint.yaml: us-ca",
                "tracks_across_sites is set to true by .clauselint.yaml",
                "in privacy.md: missing, at severity info; its jurisdiction is set",
                "privacy.md:5: info: nothing says how Do Not Track signals are answered",
            ],
            id="severity",
        ),
        pytest.param(
            "jurisdictions: [eu]\n",
            (DNT, "privacy.md"),
            [
                "on, at severity error as shipped; .clauselint.yaml does not change it",
                "jurisdictions set by .clauselint.yaml: eu",
                "tracks_across_sites is not set",
                "in privacy.md: not-applicable, because not in scope: California",
            ],
            id="not-applicable",
        ),
        pytest.param(
            "",
            ("demo/dnt", "good-privacy.md", "--rules", "own"),
            [
                "on, at severity error as shipped; there is no .clauselint.yaml",
                "jurisdictions are not set: each document is read for those that it speaks to",
                "in good-privacy.md: found, at severity warning; that it applies is read from the text",
                "good-privacy.md:9: “We do not respond to Do Not Track signals.”",
            ],
            id="found",
        ),
        pytest.param(
            "jurisdictions: [us-ca]\nexclude: [privacy.md]\n",
            ("general/overview", "privacy.md"),
            [
                "on, at severity info as shipped; .clauselint.yaml does not change it",
                "jurisdictions set by .clauselint.yaml: us-ca",
                "privacy.md is not checked: excluded by .clauselint.yaml",
            ],
            id="excluded",
        ),
        pytest.param(
            "jurisdictions: [us-ca]\nwaive:\n"
            "  - {rule: general/overview, document: privacy.md, by: J, on: 2025-01-01, until: 2025-02-01, reason: misread}\n"
            "  - {rule: general/overview, document: README.md, by: J, on: 2025-01-01, reason: decided}\n",
            ("general/overview",),
            [
                "on, at severity info as shipped; .clauselint.yaml does not change it",
                "jurisdictions set by .clauselint.yaml: us-ca",
                "was waived for privacy.md until 2025-02-01, by .clauselint.yaml, line 3: misread",
                "waived for README.md, by .clauselint.yaml, line 4: decided",
            ],
            id="waived",
        ),
        pytest.param(
            "rules: {clauselint/unused-suppression: error}\n",
            ("clauselint/unused-suppression",),
            ["on, at severity error (shipped: warning), by .clauselint.yaml: no reason given"],
            id="suppressions",
        ),
    ],
)
def test_here(here, configuration, arguments, lines):
    assert here(configuration, *arguments) == lines


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("clauselint/stale",), 'unknown rule "clauselint/stale"; did you mean "clauselint/stale-baseline"?'),
        ((DNT, "no.md"), "no.md: no such file or folder"),
    ],
)
def test_mistakes(run, arguments, message):
    assert run("explain", *arguments) == (2, "", f"clauselint: {message}\n")
