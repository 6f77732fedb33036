"""The `table` format: findings in columns, for people at a terminal."""

from io import StringIO

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from linter.finding import DocumentReport, Report
from linter.reporters import Look
from linter.reporters.head import end, head
from linter.reporters.rows import Row, labelled, rows
from linter.reporters.safe import clean

_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan", "found": "green", "clear": "green"}
_WIDE = 120


def report(report: Report, look: Look) -> str:
    """Return the report as one table a document."""
    if not report.documents:
        return ""
    written = StringIO()
    console = _console(written, look)
    for document in report.documents:
        _print_document(console, document, report, look)
    for line in end(report):
        console.print(Text(clean(line)))
    return "".join(line.rstrip() + "\n" for line in written.getvalue().splitlines())


def _console(written: StringIO, look: Look) -> Console:
    return Console(
        file=written,
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        _environ={},
    )


def _print_document(console: Console, document: DocumentReport, report: Report, look: Look) -> None:
    console.print(Text(clean(document.path), style="bold"))
    for line in head(document, report):
        console.print(Text(clean(line)))
    shown = rows(document, report, everything=look.everything)
    if shown:
        console.print(_table(shown, document, look.width))
    else:
        console.print()


def _table(shown: list[Row], document: DocumentReport, width: int) -> Table:
    """Return the rows in four columns, or where there is little room in three, the rule below the severity."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), leading=1 if width < _WIDE else 0)
    table.add_column("line", justify="right", no_wrap=True)
    if width < _WIDE:
        table.add_column("severity, rule", overflow="fold")
    else:
        table.add_column("severity", no_wrap=True)
        table.add_column("rule", no_wrap=True)
    table.add_column("what the text says or lacks", overflow="fold", ratio=1)
    for row in shown:
        table.add_row(*_cells(row, document, width))
    return table


def _cells(row: Row, document: DocumentReport, width: int) -> tuple[Text | Group, ...]:
    word = Text(row.word, style=_COLOURS.get(row.word, ""))
    details = [Text(clean(labelled(detail)), style="dim") for detail in row.details]
    said = Group(Text(clean(row.message)), *details)
    if width < _WIDE:
        return Text(_where(row, document)), Group(word, Text(row.rule.replace("/", "/\n"))), said
    return Text(_where(row, document)), word, Text(row.rule), said


def _where(row: Row, document: DocumentReport) -> str:
    if row.place is None:
        return "–"
    return str(row.place.line) if row.place.path == document.path else f"{clean(row.place.path)}:{row.place.line}"
