"""The noun of the command line: what one run is asked to do."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple


class Request(NamedTuple):
    """What one run is asked to do; `stdin` is the name and content of the document given as `-`."""

    paths: Sequence[str]
    today: date
    as_of: date | None = None
    rules: Sequence[Path] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    jurisdictions: Sequence[str] = ()
    config: str | None = None
    baseline: str | None = None
    since: str | None = None
    stdin: tuple[str, bytes] | None = None
    jobs: int | None = None
    use_cache: bool = True
    force: bool = False
