"""`python -m linter`, for development."""

from linter.cli import run

if __name__ == "__main__":
    run()
