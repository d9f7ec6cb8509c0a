"""A workbook read back: what stands in it is what the document says, and nothing in it is a formula."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from askeleet import language
from askeleet.render.values import show
from askeleet.render.xlsx import render
from askeleet.reports.document import (
    Bar,
    Chart,
    Column,
    Days,
    Document,
    Fact,
    Hidden,
    Mean,
    Minutes,
    Moment,
    Named,
    Ordinal,
    Progress,
    Section,
    Share,
    Table,
    Term,
    Time,
    Weekday,
)

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported"
)  # openpyxl does not know the bars in cells
DAY = date(2023, 5, 24)
MOST = 32_767
RISKY = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "<r><t>x</t></r>",
    "_x0041_",
    "{=1}",
    "https://a.b",
)


def written(document):
    out = BytesIO()
    render(document, out)
    return out.getvalue()


def opened(document):
    return load_workbook(BytesIO(written(document)))


def of_values(*values, chart=None):
    columns = (Column("name", "Name", is_wide=True), Column("value", "Value", is_number=True))
    table = Table(
        "t", columns, tuple((f"row {place}", value) for place, value in enumerate(values)), "Told", chart=chart
    )
    return Document("one", "One", (Section("one", "Part", tables=(table,)),))


def the_cell(value):
    """Return the cell of the only value of a table."""
    return opened(of_values(value))["Part"]["B5"]


@pytest.mark.parametrize(
    ("value", "content", "pattern"),
    [
        (1234, 1234, "#,##0"),
        (-3, -3, "#,##0"),
        (Bar(7, 9), 7, "#,##0"),
        (Ordinal(1017), 1017, "0"),
        (Mean(2.25), 2.25, "#,##0.0"),
        (Share(0.1111), 0.1111, r"0.0\ %"),
        (Days(10.5), 10.5, '[=1]0" päivä";General" päivää"'),
        (Minutes(3315), timedelta(minutes=3315), '[h]" h "mm" min"'),
        (DAY, datetime(2023, 5, 24), r"d\.m\.yyyy"),  # noqa: DTZ001  (Excel knows no zones)
        (Weekday(DAY), datetime(2023, 5, 24), r"[$-40B]ddd d\.m\.yyyy"),  # noqa: DTZ001
        (Time("09:30"), time(9, 30), r'"klo "h\.mm'),
        (
            Moment(datetime(2023, 5, 24, 6, 30, tzinfo=UTC)),
            datetime(2023, 5, 24, 9, 30),  # noqa: DTZ001
            r'd\.m\.yyyy "klo "h\.mm',
        ),
    ],
)
def test_what_is_counted_or_has_a_day_is_no_text(value, content, pattern):
    language.use("fi")
    cell = the_cell(value)
    assert (cell.value, cell.number_format) == (content, pattern)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Share(None), "–"),
        (Term("genders", "woman"), "nainen"),
        (Named("17", "Tiina Laine"), "Tiina Laine"),
        (Progress(3, 5), "3/5"),
        ("1989", "1989"),
        (date(1899, 12, 31), "31.12.1899"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_the_rest_is_text_as_people_read_it(value, text):
    language.use("fi")
    cell = the_cell(value)
    assert (cell.value, cell.data_type) == (text, "s")


def test_of_nothing_the_cell_is_empty():
    assert the_cell(None).value is None


def test_a_measure_of_nothing_is_no_nought_in_a_chart():
    chart = Chart("bars", ("value",))
    book = opened(of_values(Share(0.5), Share(None), chart=chart))
    assert [book["Part"][place].value for place in ("B5", "B6")] == [0.5, None]


def test_numbers_stand_on_the_right_and_days_under_their_heading_on_the_left():
    columns = (Column("on", "Day"), Column("count", "Number", is_number=True))
    table = Table("t", columns, ((DAY, 3),))
    sheet = opened(Document("d", "D", (Section("s", "S", tables=(table,)),)))["S"]
    assert [cell.alignment.horizontal for cell in sheet[4]] == ["left", "right"]


def test_a_number_that_is_hidden_is_text_and_has_no_label_in_a_chart():
    content = written(of_values(Bar(7, 9), Hidden(5), chart=Chart("bars", ("value",))))
    cell = load_workbook(BytesIO(content))["Part"]["B6"]
    assert (cell.value, cell.data_type) == (show(Hidden(5)), "s")
    with ZipFile(BytesIO(content)) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    assert re.findall(r'<c:dLbl><c:idx val="(\d+)"/><c:delete val="1"/>', chart) == ["1"]


def test_the_unit_of_days_fits_their_number():
    assert the_cell(Days(1)).number_format == '[=1]0" day";General" days"'


@pytest.mark.parametrize("text", RISKY)
def test_no_text_is_a_formula_or_a_link(text):
    content = written(of_values(text))
    sheet = load_workbook(BytesIO(content))["Part"]
    cell = sheet["B5"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.value.strip(" ") == text.replace("\r", "")
    assert cell.quotePrefix is bool(text.startswith(("=", "+", "-", "@")) or text == "\r=1")


NOTE = st.text(st.characters(codec=None, exclude_categories=[]), max_size=40)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(NOTE, st.sampled_from(RISKY)), min_size=8, max_size=8))
@example(["", "", "", "", "", "", "", "0!A0"])
@example(["=1", "+1", "-1", "@SUM(A1)", "<r></r>", "\ud800", "\u202egnp.exe", "\ufffe\uffff\x00"])
def test_whatever_is_typed_the_workbook_opens_and_holds_no_formula(texts):
    title, section, said, heading, name, value, note, caption = texts
    table = Table("t", (Column("a", heading), Column("b", "")), ((value, 1),), caption, chart=Chart("bars", ("b",)))
    facts = (Fact("f", name, value),)
    document = Document("d", title, (Section("s", section, (said,), facts, (table,)),) * 2, (note,))
    content = written(document)
    assert len(load_workbook(BytesIO(content)).sheetnames) == 3
    with ZipFile(BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_a_text_that_no_cell_can_hold_is_seen_to_be_cut():
    for text in ("a" * 40_000, "𝔞" * 40_000):
        told = the_cell(text).value
        assert told.endswith("…")
        assert MOST - 1 <= len(told.encode("utf-16-le")) // 2 <= MOST


def test_what_would_spoil_the_reading_is_gone():
    assert the_cell("a\x1b[2J\u202eb\x00").value == "a[2Jb"


def test_a_part_is_a_sheet_with_a_name_of_its_own():
    titles = ["Goals", "goals", "A/B: [c]?*\\", "'quoted'", "", "History", "x" * 40, "x" * 40, "Contents"]
    sections = tuple(Section(f"s{place}", title) for place, title in enumerate(titles))
    names = opened(Document("d", "All of it", sections)).sheetnames
    told = ["Goals", "goals 2", "A B c", "quoted", "All of it", "History 2", "x" * 31, "x" * 29 + " 2", "Contents 2"]
    assert names == ["Contents", *told]


def test_the_first_sheet_says_what_it_is_and_leads_to_the_others(everything):
    sheet = opened(everything)["Contents"]
    assert [sheet[place].value for place in ("A1", "A3", "A4", "A7")] == [
        "Everything at once",
        "Client",
        "Figures",
        "Nobody here is real.",
    ]
    assert sheet["A3"].hyperlink.location == "'Client'!A1"


def test_the_headings_of_one_table_stay_in_sight_and_many_rows_have_a_filter():
    few, many = opened(of_values(1, 2))["Part"], opened(of_values(*range(30)))["Part"]
    assert (few.freeze_panes, few.auto_filter.ref) == ("A5", None)
    assert (many.freeze_panes, many.auto_filter.ref) == ("A5", "A4:B34")
    assert many.print_title_rows == "$4:$4"


def test_no_row_of_numbers_is_merged(everything):
    merged = [span for sheet in opened(everything) for span in sheet.merged_cells.ranges]
    assert merged == []


def test_only_a_long_paragraph_is_merged_over_the_columns():
    document = of_values(1)
    said = document._replace(sections=(document.sections[0]._replace(paragraphs=("word " * 60,)),))
    (span,) = opened(said)["Part"].merged_cells.ranges
    assert str(span) == "A2:B2"


def test_what_a_rule_says_stands_in_a_column():
    table = Table("t", (Column("a", "What"),), (("x",), ("y",)), rules=((0, "May"), (1, "June")), is_headed=False)
    sheet = opened(Document("d", "D", (Section("s", "S", tables=(table,)),)))["S"]
    assert [[cell.value for cell in row] for row in sheet["A4:B5"]] == [["May", "x"], ["June", "y"]]


@pytest.mark.parametrize(("kind", "drawn"), [("bars", "BarChart"), ("change", "BarChart"), ("lines", "LineChart")])
def test_a_chart_is_drawn_out_of_the_cells(kind, drawn):
    columns = (Column("name", "Name"), Column("first", "First"), Column("last", "Latest"))
    table = Table("areas", columns, (("a", 1, 2), ("b", 3, 4)), "It's told", chart=Chart(kind, ("first", "last")))
    content = written(Document("d", "D", (Section("s", "It's", tables=(table,)),)))
    (chart,) = load_workbook(BytesIO(content))["It's"]._charts
    assert type(chart).__name__ == drawn
    ranges = [(each.tx.strRef.f, each.cat.strRef.f, each.val.numRef.f) for each in chart.series]
    assert ranges == [
        ("'It''s'!$B$4", "'It''s'!$A$5:$A$6", "'It''s'!$B$5:$B$6"),
        ("'It''s'!$C$4", "'It''s'!$A$5:$A$6", "'It''s'!$C$5:$C$6"),
    ]


def test_a_chart_is_told_to_those_who_do_not_see_it():
    language.use("fi")
    content = written(of_values(1, 2, chart=Chart("bars", ("value",))))
    with ZipFile(BytesIO(content)) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    assert re.findall('descr="([^"]*)"', drawing) == ["Pylväskaavio: Told. Luvut ovat taulukossa kaavion yläpuolella."]
    assert 'name="t"' in drawing


def test_a_count_with_a_bar_has_one_unless_a_chart_draws_it():
    bars = [Bar(3, 9), Bar(9, 9)]
    assert len(opened(of_values(*bars))["Part"].conditional_formatting) == 1
    drawn = opened(of_values(*bars, chart=Chart("bars", ("value",))))["Part"]
    assert len(drawn.conditional_formatting) == 0


def test_it_is_ready_to_print_and_names_no_person(everything):
    book = opened(everything)
    sheet = book["Figures"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.scale) == (9, "portrait", 80)
    assert sheet.oddHeader.left.text == "Everything at once"
    assert (sheet.oddFooter.left.text, sheet.oddFooter.right.text) == ("&A", "&P / &N")
    assert (book.properties.title, book.properties.creator) == ("Everything at once", "askeleet")
    assert book.properties.created == datetime(2023, 6, 1)  # noqa: DTZ001


def test_a_sheet_that_no_page_has_room_for_is_printed_smaller():
    columns = tuple(Column(str(place), "x" * 18) for place in range(12))
    wide = Table("wide", columns, (tuple(range(12)),))
    sheet = opened(Document("d", "D", (Section("s", "S", tables=(wide,)),)))["S"]
    assert (sheet.page_setup.orientation, 20 < sheet.page_setup.scale < 50) == ("landscape", True)


def test_a_chart_and_its_table_stay_on_one_page():
    (section,) = of_values(*range(15), chart=Chart("bars", ("value",))).sections
    twice = section._replace(tables=section.tables * 2)
    sheet = opened(Document("d", "D", (twice,)))["Part"]
    (end,) = sheet.row_breaks.brk
    assert sheet.cell(end.id + 2, 1).value == "Told"


def test_a_chart_of_many_bars_is_made_to_fit_under_its_table():
    sheet = opened(of_values(*range(26), chart=Chart("bars", ("value",))))["Part"]
    (chart,) = sheet._charts
    bottom = chart.anchor.to.row * 15  # points
    assert bottom < 870
    assert list(sheet.row_breaks.brk) == []


def test_a_column_has_room_for_what_its_pattern_says():
    sheet = opened(of_values(Minutes(75_000)))["Part"]
    assert sheet.column_dimensions["B"].width > len("1250 h 00 min")


def test_the_same_is_the_same_to_the_byte(everything, still_clock):
    first = written(everything)
    still_clock.shift(timedelta(minutes=3))
    assert written(everything) == first


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(everything, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(written(everything))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    subprocess.run(
        [
            shutil.which("soffice"),
            home,
            "--headless",
            "--convert-to",
            "csv",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert "Everything at once" in (tmp_path / "a.csv").read_text(encoding="utf-8")
