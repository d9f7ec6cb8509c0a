from __future__ import annotations

import pytest

from askeleet.render.terminal import drawn
from askeleet.reports.document import Bar, Column, Table, Weekday

WIDE = Column("note", "Note", is_wide=True)


@pytest.fixture
def lines(alone, terminal, monkeypatch):
    """Draw a table on a terminal so wide, as lines."""

    def draw(table, width=80):
        monkeypatch.setenv("COLUMNS", str(width))
        return drawn(alone(table), terminal).splitlines()

    return draw


def test_words_stand_on_the_left_and_numbers_on_the_right(lines):
    columns = (Column("name", "Name", is_wide=True), Column("count", "Number", is_number=True))
    assert lines(Table("t", columns, (("Tiina Laine", 3), ("Åke Öst", 12)))) == [
        "Name         Number",
        "───────────────────",
        "Tiina Laine       3",
        "Åke Öst          12",
    ]


def test_bars_begin_in_one_column_and_their_numbers_end_in_one(lines):
    columns = (Column("what", "What"), Column("count", "Number", is_number=True))
    assert lines(Table("t", columns, (("a", Bar(1000, 1000)), ("b", Bar(250, 1000)), ("c", Bar(0, 1000)))))[2:] == [
        f"a     {'█' * 24} 1,000",
        f"b     {'█' * 6}{' ' * 18}   250",
        f"c     {' ' * 24}     0",
    ]


def test_wide_letters_take_two_cells(lines):
    columns = (Column("a", "A"), Column("b", "B"))
    assert lines(Table("t", columns, (("東京", "x"), ("abcd", "x"))))[2:] == ["東京  x", "abcd  x"]


def test_a_table_may_be_just_as_wide_as_the_terminal(lines):
    columns = (Column("a", "A"), Column("b", "B"))
    assert lines(Table("t", columns, (("x" * 10, "y" * 8),)), 20)[2:] == ["x" * 10 + "  " + "y" * 8]


def test_a_table_one_cell_too_wide_is_a_block_of_lines_for_each_row(lines):
    columns = (Column("a", "A"), Column("b", "B"))
    rows = (("x" * 10, "y" * 8), ("z", None))
    assert lines(Table("t", columns, rows), 19) == ["A: " + "x" * 10, "B: " + "y" * 8, "", "A: z", "B: –"]


def test_what_may_be_folded_is_folded_at_words(lines):
    columns = (Column("code", "Code"), WIDE)
    rows = (("17m1", "We wrote the CV anew and went to the bakery."), ("17m2", "Short."))
    assert lines(Table("t", columns, rows), 26)[2:] == [
        "17m1  We wrote the CV anew",
        "      and went to the",
        "      bakery.",
        "17m2  Short.",
    ]


def test_a_word_longer_than_its_column_is_broken_and_never_cut(lines):
    word = "työllisyydenhoitosuunnitelmaluonnos"
    seen = lines(Table("t", (WIDE,), ((word,),)), 20)[2:]
    assert "".join(seen) == word
    assert len(seen) == 2


def test_a_value_of_several_lines_keeps_its_row_together(lines):
    columns = (Column("code", "Code"), WIDE, Column("n", "n", is_number=True))
    rows = (("17m1", "first\nsecond", 1), ("17m2", "third", 2))
    assert lines(Table("t", columns, rows))[2:] == [
        "17m1  first   1",
        "      second",
        "17m2  third   2",
    ]


def test_an_empty_table_says_so_under_its_headings(lines):
    assert lines(Table("t", (Column("a", "Name"), Column("b", "B")), ())) == ["Name  B", "───────", "–"]


def test_a_long_table_is_drawn_without_rich_and_looks_the_same(lines, fi):
    columns = (Column("on", "Päivä"), WIDE, Column("n", "Nro", is_number=True))
    rows = tuple((Weekday(fi), "sana " * 14 + "loppu", each) for each in range(300))
    seen = lines(Table("t", columns, rows))
    assert seen[:200] == lines(Table("t", columns, rows[:200]))[:200]
    assert seen[0] == f"Päivä         {'Note':61}  Nro"
    assert seen[16] == f"ke 24.5.2023  {'sana ' * 12:61}    7"
    assert seen[17] == "              sana sana loppu"
    assert len(seen) == 602


def test_a_long_table_keeps_lines_and_bars_in_their_columns(lines):
    rows = tuple((f"first\nsecond {each}", Bar(each, 200)) for each in range(201))
    seen = lines(Table("t", (WIDE, Column("n", "n", is_number=True)), rows))
    assert seen[2:4] == [f"first       {' ' * 24}   0", "second 0"]
    assert seen[-2:] == [f"first       {'█' * 24} 200", "second 200"]


@pytest.fixture
def fi():
    """Speak Finnish; a day to write in it."""
    from datetime import date

    from askeleet import language

    language.use("fi")
    return date(2023, 5, 24)


def test_the_bars_of_several_columns_share_the_room_of_one_and_a_half(lines):
    columns = (Column("what", "What"), *(Column(key, key, is_number=True) for key in "abc"))
    (row,) = lines(Table("t", columns, (("x", Bar(4, 4), Bar(2, 4), Bar(0, 4)),)))[2:]
    assert row == f"x     {'█' * 12} 4  {'█' * 6}{' ' * 6} 2  {' ' * 12} 0"


def test_headings_are_broken_as_far_as_they_must_and_no_further(lines):
    columns = (Column("a", "Toteutuneet yhteydenotot", is_wide=True), Column("b", "Uudet uudet", is_wide=True))
    rows = (("1", "2"),)
    assert lines(Table("t", columns, rows), 19)[:2] == ["Toteutuneet   Uudet", "yhteydenotot  uudet"]
    assert lines(Table("t", columns, rows), 18) == ["Toteutuneet", "yhteydenotot: 1", "Uudet uudet: 2"]


def test_rules_divide_the_rows_which_stand_in_the_same_columns_all_through(lines):
    table = Table(
        "t", (Column("a", "A"), Column("b", "B")), (("x", "1"), ("longer", "2")), rules=((0, "May"), (1, "June"))
    )
    assert lines(table) == ["A       B", "May ─────", "x       1", "", "June ────", "longer  2"]
    assert lines(table._replace(is_headed=False)) == ["May ─────", "x       1", "", "June ────", "longer  2"]
    assert lines(table, 5) == ["May", "", "A: x", "B: 1", "", "June", "", "A:", "longe", "r", "B: 2"]


NOTED = (Column("code", "Code"), Column("day", "Day"), Column("note", "Note", is_wide=True, may_be_beneath=True))
SAID = "one two three four five six seven eight nine ten eleven twelve"


def test_a_text_that_would_be_squeezed_stands_under_its_row(lines):
    assert lines(Table("t", NOTED, (("17m2", "1.6.", SAID), ("17m1", "1.5.", None))), 50) == [
        "Code  Day",
        "──────────",
        "17m2  1.6.",
        "      one two three four five six seven eight nine",
        "      ten eleven twelve",
        "17m1  1.5.",
    ]


def test_a_text_that_has_room_beside_the_others_or_is_short_stays_there(lines):
    assert lines(Table("t", NOTED, (("17m2", "1.6.", SAID),)), 61)[2] == (
        "17m2  1.6.  one two three four five six seven eight nine ten"
    )
    assert lines(Table("t", NOTED, (("17m2", "1.6.", "Short."),)), 20)[2] == "17m2  1.6.  Short."


def test_a_text_under_its_row_is_no_wider_than_can_be_read_with_ease(lines):
    columns = (Column("code", "Code"), Column("day", "Day"), Column("wide", "W"), NOTED[2])
    shown = lines(Table("t", columns, (("17m2", "1.6.", "x" * 70, "word " * 60),)), 120)
    assert max(map(len, shown[3:])) <= 6 + 76


def test_a_word_is_not_broken_while_another_column_has_room(lines):
    columns = (Column("what", "What", is_wide=True), Column("where", "Where", is_wide=True), Column("on", "Since"))
    rows = (("Kahvilatyöntekijä", "Sivupolun ja Kivimäen uusi kahvila", "1.1.2023"),)
    assert lines(Table("t", columns, rows), 48)[2:] == [
        "Kahvilatyöntekijä  Sivupolun ja         1.1.2023",
        "                   Kivimäen uusi",
        "                   kahvila",
    ]


def test_a_word_is_broken_no_more_than_is_needed(lines):
    columns = (Column("what", "What", is_wide=True), Column("where", "Where", is_wide=True))
    rows = (("Kahvilatyöntekijä", "Kokoonpanotyöntekijä"),)
    assert lines(Table("t", columns, rows), 36)[2:] == [
        "Kahvilatyöntekijä  Kokoonpanotyöntek",
        "                   ijä",
    ]


def test_what_stands_beneath_under_a_heading_says_which(lines):
    note = Column("missing", "Missing", is_wide=True, may_be_beneath=True, is_named_beneath=True)
    columns = (Column("code", "Code"), Column("day", "Day"), note)
    rows = (("c1s1", "Tuesday 7 March 2023", "4 Matti Harju, 7 Erkki Ojala"), ("c1s2", "Tuesday 14 March 2023", None))
    assert lines(Table("t", columns, rows), 50)[2:] == [
        "c1s1  Tuesday 7 March 2023",
        "      Missing: 4 Matti Harju, 7 Erkki Ojala",
        "c1s2  Tuesday 14 March 2023",
    ]
