"""What a user can put right: each error is one clear message, caught once in `linter.cli`."""


class LinterError(Exception):
    """A mistake in a document, a rule, a configuration or an option."""


class QueryError(LinterError):
    """A mistake in a query: what was expected, and where.

    `position` is a 0-based code-point offset into `query`.
    """

    def __init__(self, message: str, query: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.query = query
        self.position = position

    def __str__(self) -> str:
        """Return the message, the query on one line, and a caret under the place."""
        line = "".join(" " if c in "\r\n\t" else c for c in self.query)
        return f"{self.message}\n  {line}\n  {' ' * self.position}^"


class RuleError(LinterError):
    """A mistake in a rule file or another YAML file, at a 1-based line and column."""

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path = path
        self.line = line
        self.column = column
        self.message = message
