from __future__ import annotations

from io import StringIO

import pytest

from askeleet import language
from askeleet.render import render
from askeleet.reports.document import Bar, Column, Document, Section, Table


def written(document):
    out = StringIO()
    render(document, "markdown", out)
    return out.getvalue()


def test_the_whole_document(everything, golden):
    golden("render/everything.md", written(everything))


def test_a_table_says_on_which_side_numbers_stand(small):
    assert written(small) == "| Name | Number |\n| --- | ---: |\n| Tiina Laine | 3 |\n| Åke Öst | 12 |\n"


def test_numbers_are_written_as_the_language_writes_them(alone):
    language.use("sv")
    text = written(alone(Table("t", (Column("n", "Antal", is_number=True),), ((1234,),))))
    assert text.splitlines()[-1] == "| 1\N{NO-BREAK SPACE}234 |"


@pytest.mark.parametrize(
    ("bar", "cell"),
    [
        (Bar(40, 40), f"{'▇' * 20} 40"),
        (Bar(10, 40), f"{'▇' * 5} 10"),
        (Bar(1, 4000), "▇ 1"),
        (Bar(0, 40), "0"),
        (Bar(0, 0), "0"),
        (Bar(50, 40), f"{'▇' * 20} 50"),
    ],
)
def test_a_bar_stands_before_its_number(bar, cell, alone):
    assert written(alone(Table("t", (Column("n", "N"),), ((bar,),)))).splitlines()[-1] == f"| {cell} |"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a|b", r"a\|b"),
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("[a](b)", r"\[a\](b)"),
        ("<script>&lt;", r"\<script\>\&lt;"),
        ("back\\slash", "back\\\\slash"),
        ("two\nlines", "two<br>lines"),
        ("\x1b[2J", r"\[2J"),
    ],
)
def test_a_cell_says_what_was_written_and_no_more(text, cell, alone):
    assert written(alone(Table("t", (Column("a", "A"),), ((text,),)))).splitlines()[-1] == f"| {cell} |"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a dash", r"\- a dash"),
        ("+ a plus", r"\+ a plus"),
        ("# a heading", r"\# a heading"),
        ("===", r"\==="),
        ("1. first", r"1\. first"),
        ("12) twelfth", r"12\) twelfth"),
        ("24.5.2023 a day", "24.5.2023 a day"),
        ("3 people", "3 people"),
        ("    no code", "no code"),
        ("two\nlines", "two\\\nlines"),
        (".", "."),
        ("", ""),
    ],
)
def test_a_paragraph_stays_a_paragraph(text, line):
    assert written(Document("p", "", (Section("s", "", (text, "end")),))) == f"{line}\n\nend\n".lstrip("\n")


def test_an_empty_table_is_its_headings(alone):
    assert written(alone(Table("t", (Column("a", "A"),), ()))) == "| A |\n| --- |\n"


def test_every_row_of_a_long_table_is_there(alone):
    text = written(alone(Table("t", (Column("a", "A"),), tuple((str(each),) for each in range(300)))))
    assert text.splitlines()[2:] == [f"| {each} |" for each in range(300)]
