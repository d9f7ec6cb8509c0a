"""The example's month, year and whole project, as a reviewer can open them."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from askeleet import clock, language
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.render import pdf, render
from askeleet.reports.document import raw
from askeleet.reports.period import report
from askeleet.store import Store
from askeleet.store.connection import create_file

EXAMPLE = Path(__file__).parents[2] / "examples/askeleet-toihin"
GOLDEN = Path(__file__).parents[1] / "golden"
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


def of_example(store, name):
    """Build a report of the example, without the note that has the trail of this very load."""
    clock.pretend(LAST_DAY)
    document = report(store, PERIODS[name])
    return document._replace(notes=document.notes[:1])


def as_bytes(document, form):
    out = BytesIO()
    render(document, form, out)
    return out.getvalue()


@pytest.mark.parametrize("name", PERIODS)
def test_the_examples_report_is_as_reviewed(example, golden, name):
    out = StringIO()
    render(of_example(example, name), "markdown", out)
    golden(f"example-{name}.md", out.getvalue())


@pytest.mark.parametrize("name", PERIODS)
def test_the_examples_page_is_as_reviewed(example, golden, name):
    language.use("fi")
    out = StringIO()
    render(of_example(example, name), "html", out)
    golden(f"example-{name}.html", out.getvalue())


@pytest.mark.parametrize("name", PERIODS)
def test_what_the_examples_pdf_is_set_from_is_as_reviewed(example, golden, name):
    """Its pictures are those of the page; the same bytes come of the same document."""
    language.use("fi")
    document = of_example(example, name)
    told = pdf.data(document)
    for section in told["sections"]:
        for shape in section["tables"]:
            assert shape.pop("svg", "<svg ").startswith("<svg ")
    golden(f"example-{name}.pdf.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    pages = as_bytes(document, "pdf")
    assert pages.startswith(b"%PDF-")
    assert pages == as_bytes(document, "pdf")


@pytest.mark.parametrize("name", PERIODS)
def test_the_examples_csv_is_as_reviewed(example, golden, name):
    golden(f"example-{name}.csv", as_bytes(of_example(example, name), "csv").decode().replace("\r\n", "\n"))


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("name", PERIODS)
def test_the_examples_workbook_is_as_reviewed(example, request, name):
    place = GOLDEN / f"example-{name}.xlsx"
    language.use("fi")
    content = as_bytes(of_example(example, name), "xlsx")
    if request.config.getoption("--update-golden"):
        place.write_bytes(content)
    assert _cells(content) == _cells(place.read_bytes()), f"differs from tests/golden/{place.name}"


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("code", language.LANGUAGES)
def test_every_number_of_the_report_stands_in_the_workbook(example, code, name):
    language.use(code)
    document = of_example(example, name)
    sheets = load_workbook(BytesIO(as_bytes(document, "xlsx"))).worksheets[1:]
    for section, sheet in zip(document.sections, sheets, strict=True):
        found = [_bare(cell) for row in sheet.iter_rows() for cell in row if cell.data_type in "nd"]
        assert [number for number in found if number is not None] == pytest.approx([*_numbers(section)])


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("code", language.LANGUAGES)
def test_every_number_of_the_report_stands_in_the_csv(example, code, name):
    language.use(code)
    document = of_example(example, name)
    lines = csv.DictReader(StringIO(as_bytes(document, "csv").decode(), newline=""))
    found = [float(line["value"]) for line in lines if line["row"] and _is_number(line["value"])]
    assert found == [number for section in document.sections for number in _numbers(section)]


def _numbers(section):
    """Yield the numbers of a section as they follow each other."""
    values = [fact.value for fact in section.facts]
    values += [value for table in section.tables for row in table.rows for value in row]
    yield from (bare for bare in map(raw, values) if isinstance(bare, int | float))


def _bare(cell):
    return cell.value / timedelta(minutes=1) if isinstance(cell.value, timedelta) else cell.value


def _is_number(text):
    return text.replace(".", "", 1).removeprefix("-").isdigit()


def _cells(content):
    """Return what stands in every cell of a workbook, and how it is shown."""
    return {
        (sheet.title, cell.coordinate): (cell.value, cell.number_format)
        for sheet in load_workbook(BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
