from __future__ import annotations

from io import StringIO

import pytest

from askeleet import language
from askeleet.render import render
from askeleet.reports.document import Column, Document, Section, Table

ENGLISH_OR_NOT = ("en", "fi", "sv")


def written(document):
    out = StringIO()
    render(document, "plain", out)
    return out.getvalue()


@pytest.mark.parametrize("code", ENGLISH_OR_NOT)
def test_the_whole_document_is_the_same_in_every_language(code, everything, golden):
    language.use(code)
    golden("render/everything.tsv", written(everything))


def test_a_record_is_a_line_with_tabs_between(small):
    assert written(small) == "Tiina Laine\t3\nÅke Öst\t12\n"


@pytest.mark.parametrize("sign", ["\t", "\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028"])
def test_a_value_never_ends_a_field_or_a_line(sign, alone):
    row = (f"one{sign}two", "three")
    text = written(alone(Table("t", (Column("a", "A"), Column("b", "B")), (row,))))
    assert text == "one two\tthree\n"


def test_spaces_within_a_value_stay(alone):
    assert written(alone(Table("t", (Column("a", "A"),), (("two  spaces ",),)))) == "two  spaces \n"


def test_an_empty_table_is_no_line(alone):
    assert written(alone(Table("t", (Column("a", "A"),), ()))) == ""


def test_what_is_said_about_records_is_for_people():
    assert written(Document("none", "Title", (Section("s", "S", ("Nobody yet.", "Add one.")),))) == ""


def test_a_text_is_written_line_by_line():
    section = Section("note", "Note", ("First line.", "Second\tline."), is_text=True)
    assert written(Document("one", "Title", (section,))) == "note\tFirst line.\nnote\tSecond line.\n"


def test_records_of_several_tables_stand_after_their_tables_key():
    tables = tuple(Table(key, (Column("a", "A"),), (("unknown",),)) for key in ("phone", "email"))
    text = written(Document("one", "", (Section("s", "", tables=tables),)))
    assert text == "phone\tunknown\nemail\tunknown\n"


def test_every_row_of_a_long_table_is_there(alone):
    rows = tuple((str(each), each) for each in range(300))
    text = written(alone(Table("t", (Column("a", "A"), Column("b", "B")), rows)))
    assert text.splitlines() == [f"{each}\t{each}" for each in range(300)]
