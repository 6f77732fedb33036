"""Measures how often the rules are right on labelled policies.

    python -m benchmarks.accuracy --corpus DIR [--rules GLOB] [--json OUT] [--lines OUT] [--markdown OUT]
                                  [--disagreements OUT]

DIR holds labelled corpora (docs/accuracy.md says where each is published and under which terms). A corpus that is not
there is skipped with a line. The disagreements hold the words of the policies: they go outside this repository.
"""

import argparse
import sys
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from benchmarks.accuracy import disagreements, gold, mapping, readings, results, run, tables
from linter.errors import LinterError
from linter.files import replace
from linter.rulebook import load

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent


def main() -> None:
    """Run the measurement; write what is asked for, or print the tables."""
    options = _options()
    if options.corpus is None:
        print(
            "accuracy: skipped, no --corpus is given; docs/accuracy.md says where the labelled policies are published"
        )
        return
    if not options.corpus.is_dir():
        _stop(f"{options.corpus}: no such folder")
    if options.disagreements and options.disagreements.resolve().is_relative_to(REPOSITORY):
        _stop(f"{options.disagreements}: lies in the repository, and the file holds text of the policies")
    try:
        measures = mapping.read(options.topics)
        _measure(options, measures)
    except mapping.MappingError as error:
        _stop(f"{options.topics}: {error}")
    except LinterError as error:
        _stop(str(error))


def _measure(options: argparse.Namespace, measures: tuple[mapping.Measure, ...]) -> None:
    labels = gold.read(options.corpus, options.labels, options.corrections)
    grades = gold.grades(options.corpus)
    if weak := mapping.weakly_labelled(measures, grades):
        _stop(weak[0])
    rules = load().rules
    outline = run.choose(measures, options.rules, rules)
    notes = [*labels.notes, *outline.notes]
    for note in notes:
        print(note, file=sys.stderr)
    work = run.tasks(options.corpus, outline.measures, labels)
    found = list(run.verdicts(work, outline.measures, options.as_of, options.jobs))
    rows = run.measured(outline.measures, found, labels.corpora)
    read = readings.read(options.readings)
    counts = Counter(task.path.parent.name for task in work)
    said = ", ".join(f"{corpus} {counts[corpus]}" for corpus in labels.corpora if counts[corpus])
    head = f"Measured on {options.as_of} with `{_command(options)}`: {len(work)} documents ({said})."
    severities = {rule.id: rule.severity.value for rule in rules}
    outcome = tables.Outcome(options.as_of, rows, grades, read, notes, severities)
    page = tables.report(head, outcome)
    if options.json:
        replace(options.json, results.dump(outcome))
    if options.lines:
        replace(options.lines, results.dump_lines(outcome))
    if options.disagreements:
        replace(options.disagreements, disagreements.text(rows))
    if options.markdown:
        _write_page(options.markdown, page)
    else:
        print(page, end="")


def _write_page(path: Path, page: str) -> None:
    """Write the tables between the markers of a page, or as a new page."""
    try:
        text = tables.replace(path.read_text(encoding="utf-8"), page) if path.exists() else page
    except ValueError as error:
        _stop(f"{path}: {error}")
    replace(path, text)


def _command(options: argparse.Namespace) -> str:
    chosen = "" if options.rules == "*" else f" --rules '{options.rules}'"
    return f"python -m benchmarks.accuracy --corpus DIR{chosen}"


def _stop(message: str) -> NoReturn:
    print(f"accuracy: {message}", file=sys.stderr)
    sys.exit(2)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder of labelled corpora")
    parser.add_argument("--rules", default="*", metavar="GLOB", help="only these rules, such as 'us-ca/*'")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures")
    parser.add_argument("--lines", type=Path, metavar="OUT", help="write what `clauselint explain` says of each rule")
    parser.add_argument(
        "--markdown", type=Path, metavar="OUT", help="write the tables, between the markers of a page that exists"
    )
    parser.add_argument(
        "--disagreements", type=Path, metavar="OUT", help="write every disagreement, with the words of the policy"
    )
    parser.add_argument(
        "--as-of", type=date.fromisoformat, default=datetime.now(UTC).date(), help="the day of the law (today)"
    )
    parser.add_argument("--jobs", type=int, help="processes (one a core)")
    parser.add_argument("--topics", type=Path, default=HERE / "topics.toml", help="the mapping")
    parser.add_argument("--labels", type=Path, default=HERE / "labels" / "ota.csv", help="our own labels")
    parser.add_argument("--corrections", type=Path, default=HERE / "corrections.csv", help="corrections of labels")
    parser.add_argument("--readings", type=Path, default=HERE / "readings", help="verdicts read")
    return parser.parse_args()


if __name__ == "__main__":
    main()
