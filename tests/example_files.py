"""The files of the made-up caseload, read without the program."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "examples/askeleet-toihin"


@cache
def rows(name):
    """Return the rows of a file."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def in_period(period, day):
    """Return whether a day, perhaps none, is of a period."""
    return bool(day) and period.start.isoformat() <= day < period.end.isoformat()
