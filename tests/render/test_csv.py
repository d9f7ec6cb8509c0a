"""CSV read back, by a script and by a database; and nothing in it that a spreadsheet would obey."""

from __future__ import annotations

import csv
from datetime import date
from io import BytesIO, StringIO

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet import language
from askeleet.render.csv import HEADINGS, render, safe
from askeleet.render.values import show
from askeleet.reports.document import (
    Column,
    Document,
    Fact,
    Hidden,
    Minutes,
    Named,
    Section,
    Share,
    Table,
    Term,
    listing,
)

DAY = date(2023, 5, 24)
RISKY = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1"]


def written(document, **how):
    out = BytesIO()
    render(document, out, **how)
    return out.getvalue()


def read(document, delimiter=","):
    text = written(document, delimiter=delimiter).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))


def report(*rows):
    columns = (Column("figure", "Luku"), Column("value", "Arvo", is_number=True), Column("n", "n", is_number=True))
    section = Section("contacts", "Yhteydenotot", ("sanottu",), tables=(Table("held", columns, rows),))
    return Document("report", "Raportti", (section,), ("Huomautus",))


def people(*texts):
    columns = (Column("name", "Nimi"), Column("on", "Päivä"), Column("share", "Osuus"))
    return listing("people", "Asiakkaat", columns, [(text, DAY, Share(0.25)) for text in texts])


def test_every_value_of_a_report_has_a_line_with_what_it_is_bare_and_as_it_is_read():
    language.use("fi")
    rate = (Named("no-show-rate", "Saapumatta"), Share(0.125), 8)
    held = (Named("minutes-held", "Aika"), Minutes(90), None)
    assert read(report(rate, held)) == [
        list(HEADINGS),
        ["report", "", "", "title", "", "", "Raportti", "", "Raportti"],
        ["contacts", "held", "1", "no-show-rate", "Saapumatta", "value", "0.125", "share", "12,5\N{NO-BREAK SPACE}%"],
        ["contacts", "held", "1", "no-show-rate", "Saapumatta", "n", "8", "", "8"],
        ["contacts", "held", "2", "minutes-held", "Aika", "value", "90", "minutes", "1 h 30 min"],
        ["report", "", "", "note", "", "", "Huomautus", "", "Huomautus"],
    ]


def test_facts_and_the_texts_of_a_record_have_lines_too():
    facts = (Fact("gender", "Sukupuoli", Term("genders", "woman")),)
    document = Document("card", "", (Section("note", "", ("Hei.",), facts, is_text=True), Section("x", "")))
    assert read(document)[2:] == [
        ["note", "", "", "text", "", "", "Hei.", "", "Hei."],
        ["note", "", "", "gender", "Sukupuoli", "", "woman", "", "woman"],
    ]


def test_a_list_is_the_table_that_it_is():
    assert read(people("Tiina Laine")) == [["name", "on", "share"], ["Tiina Laine", "2023-05-24", "0.25"]]


def test_a_column_alone_says_its_own_values():
    table = Table("t", (Column("a", "A"),), (("x",),))
    two = Document("d", "", (Section("s", "", tables=(table, table)),))
    assert read(two)[2] == ["s", "t", "1", "x", "x", "a", "x", "", "x"]


def test_what_a_rule_says_is_a_column_of_a_list():
    table = Table("story", (Column("a", "A"),), (("x",), ("y",)), rules=((0, "May"), (1, "June")))
    document = Document("story", "", (Section("story", "", tables=(table,)),))
    assert read(document) == [["rule", "a"], ["May", "x"], ["June", "y"]]


def test_between_semicolons_the_decimal_sign_is_a_comma_and_excel_sees_that_it_is_utf_8():
    content = written(people("Åke; Öst"), delimiter=";")
    assert content == '\ufeffname;on;share\r\n"Åke; Öst";2023-05-24;0,25\r\n'.encode()


def test_between_tabs_numbers_stay_as_they_are():
    assert written(people("a\tb"), delimiter="\t") == b'name\ton\tshare\r\n"a\tb"\t2023-05-24\t0.25\r\n'


@pytest.mark.parametrize("text", RISKY)
def test_a_text_that_begins_as_a_formula_does_gets_an_apostrophe(text):
    assert read(people(text))[1][0] == f"'{text}"


def test_a_number_below_nought_is_no_text():
    assert read(report((Named("change", "Muutos"), -3, -0.5)), ";")[2:4] == [
        ["contacts", "held", "1", "change", "Muutos", "value", "-3", "", "−3"],
        ["contacts", "held", "1", "change", "Muutos", "n", "-0,5", "", "'-0.5"],
    ]


@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_whatever_is_typed_it_is_read_back_and_obeyed_by_nobody(text):
    ((found, *_others),) = read(people(text))[1:]
    assert found == safe(text)
    assert not found.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_number_that_is_hidden_is_told_in_a_word():
    (line,) = [line for line in read(report((Named("held", "Pidetty"), Hidden(5), None))) if line[3] == "held"]
    assert line == ["contacts", "held", "1", "held", "Pidetty", "value", "hidden", "", show(Hidden(5))]


def test_a_database_reads_it(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(written(report((Named("no-show-rate", 'Ei "tullut",\nkukaan'), Share(0.125), 8))))
    found = duckdb.execute(
        "SELECT label, \"column\", value FROM read_csv(?, header = true, all_varchar = true) WHERE row = '1'",
        [str(path)],
    ).fetchall()
    assert found == [('Ei "tullut",\nkukaan', "value", "0.125"), ('Ei "tullut",\nkukaan', "n", "8")]
