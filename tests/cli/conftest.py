"""The command line in this process, in a folder with a policy and rules of its own."""

import sys

import pytest

from linter.cli import main

RULE = """\
title: Says how Do Not Track signals are answered
severity: error
law:
  - {id: demo, jurisdiction: us-ca, kind: statute, cite: Demo Code § 1, url: "https://law.example/1", in_force: 2014-01-01}
reviewed: 2026-11-22
why: people set the signal and want to know
require:
  - id: response
    find: '"do not track" /s respond!'
    missing: no statement of how Do Not Track signals are answered
point_at: heading(tracking)
remedy: say whether and how you respond
sample: "We [respond / do not respond] to Do Not Track signals."
examples:
  found: ["We do not respond to Do Not Track signals."]
  missing: ["We track orders. Do not track mud into the office."]
"""

FACT_RULE = """\
title: Offers an opt-out of sale
severity: warning
law:
  - {id: demo, jurisdiction: us-ca, kind: statute, cite: Demo Code § 2, url: "https://law.example/2", in_force: 2020-01-01}
reviewed: 2026-11-22
applies:
  facts: {sells_or_shares: true}
require:
  - {id: opt-out, find: '"opt out" /s sale', missing: no way to opt out of sale}
examples:
  found: ["You can opt out of the sale of your data."]
  missing: ["We sell data."]
"""

POLICY = """\
# Privacy Policy

We collect your e-mail address and use cookies of advertising partners. We share personal information with them.

## Tracking

We use analytics to learn how people use our website. California residents have rights.
"""

GOOD = POLICY + "\nWe do not respond to Do Not Track signals.\n"
README = "# Tools\n\nA set of tools to build boats. Run `make`.\n"


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def project(tmp_path, monkeypatch, cache):
    """Return a folder with rules and policies, made the working directory, with a cache of its own."""
    (tmp_path / "own/demo").mkdir(parents=True)
    (tmp_path / "own/demo/dnt.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "own/demo/opt-out.yaml").write_text(FACT_RULE, encoding="utf-8")
    for name, text in (("privacy.md", POLICY), ("good-privacy.md", GOOD), ("README.md", README)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    return tmp_path


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line; return the exit code, stdout and stderr."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["clauselint", *arguments])
        with pytest.raises(SystemExit) as exit_:
            main()
        out, err = capsys.readouterr()
        return int(exit_.value.code or 0), out, err

    return call


@pytest.fixture
def check(run, project):  # noqa: ARG001
    """Check with the folder's rules alone."""

    def call(*arguments):
        return run("check", "--rules", "own", "--select", "demo/*", *arguments)

    return call
