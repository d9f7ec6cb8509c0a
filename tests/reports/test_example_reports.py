"""The example's month, year and whole project, as a reviewer can open them."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from askeleet import clock
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.render import render
from askeleet.reports.period import report
from askeleet.store import Store
from askeleet.store.connection import create_file

EXAMPLE = Path(__file__).parents[2] / "examples/askeleet-toihin"
PERIODS = {
    "month": Period.month(2023, 5),
    "year": Period.year(2022),
    "project": Period.days(date(2021, 1, 18), LAST_DAY),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    path = tmp_path_factory.mktemp("example") / "a.db"
    create_file(path, None)
    with Store(path) as store:
        Example(store, EXAMPLE).load()
        yield store


@pytest.mark.parametrize("name", PERIODS)
def test_the_examples_report_is_as_reviewed(example, golden, name):
    clock.pretend(LAST_DAY)
    out = StringIO()
    document = report(example, PERIODS[name])
    render(document._replace(notes=document.notes[:1]), "markdown", out)
    golden(f"example-{name}.md", out.getvalue())
