"""`python -m linter`, for development."""

from linter.cli import main

if __name__ == "__main__":
    main()
