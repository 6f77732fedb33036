"""Work in one process or several."""

import os
from functools import partial

import pytest

from linter.jobs import each, workers


def make(offset):
    return partial(sum_with, offset)


def sum_with(offset, item):
    if item == "burst":
        raise ZeroDivisionError
    return offset + item


@pytest.mark.parametrize(
    ("files", "jobs", "expected"),
    [
        pytest.param(0, None, 1, id="nothing"),
        pytest.param(4, 8, 1, id="a-handful"),
        pytest.param(5, 8, 5, id="no-more-than-files"),
        pytest.param(20, None, 1, id="few"),
        pytest.param(100, None, os.cpu_count() or 1, id="many"),
        pytest.param(100, 1, 1, id="one"),
    ],
)
def test_workers(files, jobs, expected):
    assert workers(files, jobs) == expected


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_in_order(jobs):
    assert list(each(partial(make, 1), range(50), jobs)) == list(range(1, 51))


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_fault_is_loud(jobs):
    with pytest.raises(ZeroDivisionError):
        list(each(partial(make, 1), [1, 2, 3, 4, 5, "burst"], jobs))
