"""Work on many files, in this process or in several, with results in the order of the files."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

_FEW = 4
_MANY = 32

Work = Callable[[Any], Any]
Make = Callable[[], Work]

#: The work of a process of the pool, made when the process starts.
_here: list[Work] = []


def workers(files: int, jobs: int | None) -> int:
    """Return the number of processes worth starting; 1 means this one."""
    if files <= _FEW:
        return 1
    wanted = jobs or (os.cpu_count() or 1 if files >= _MANY else 1)
    return min(wanted, files)


def each(make: Make, items: Sequence[Any], jobs: int | None) -> Iterator[Any]:
    """Yield the result of the work on each item, in order."""
    number = workers(len(items), jobs)
    if number == 1:
        yield from map(make(), items)
    else:
        yield from _pooled(make, items, number)


def _pooled(make: Make, items: Sequence[Any], number: int) -> Iterator[Any]:
    from concurrent.futures import ProcessPoolExecutor  # 17 ms, for many files only

    chunk = max(1, min(8, len(items) // (number * 4)))
    with ProcessPoolExecutor(number, initializer=_start, initargs=(make,)) as pool:
        try:
            yield from pool.map(_run, items, chunksize=chunk)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _start(make: Make) -> None:
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)  # Ctrl-C is the main process's affair
    _here[:] = [make()]


def _run(item: Any) -> Any:
    return _here[0](item)
