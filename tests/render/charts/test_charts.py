"""Pictures of tables: what is drawn, what is said of it, and that nothing is fetched."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from askeleet import errors, language
from askeleet.render import charts
from askeleet.render.charts.look import PAGE, PAPER
from askeleet.reports.document import Bar, Chart, Column, Mean, Named, Share, Table, Term

NAME = Column("name", "")
BARS = Table(
    "channels",
    (NAME, Column("count", "Number"), Column("share", "Share")),
    (
        (Term("channels", "in-person"), Bar(1200, 1200), Share(0.75)),
        (Term("channels", "phone"), Bar(396, 1200), Share(0.2475)),
        ("a way of keeping in touch with a name that is much too long for one line", Bar(4, 1200), Share(0.0025)),
    ),
    title="Channels (n = 1,600)",
    chart=Chart("bars", ("count",)),
)
LINES = Table(
    "months",
    (NAME, Column("contacts", "Contacts held"), Column("entered", "Entered"), Column("exited", "Exited")),
    tuple(
        (Named(f"2023-{at:02}", f"month {at}", f"{at}/2023"), Bar(held, 60), Bar(entered, 9), Bar(exited, 9))
        for at, held, entered, exited in ((1, 41, 9, 2), (2, 60, 3, 3), (3, 38, 5, 5))
    ),
    chart=Chart("lines", ("contacts", "entered", "exited")),
)
CHANGE = Table(
    "areas",
    (NAME, Column("n", "n"), Column("first", "First"), Column("latest", "Latest")),
    (
        (Term("life-areas", "skills"), 3, Mean(4.5), Mean(6.25)),
        (Term("life-areas", "health"), 2, Mean(7.0), Mean(5.0)),
        (Term("life-areas", "people"), 2, Mean(5.0), Mean(5.0)),
    ),
    chart=Chart("change", ("first", "latest")),
)
KINDS = {"bars": BARS, "lines": LINES, "change": CHANGE}


def words(svg):
    return [text.strip() for text in ET.fromstring(svg).itertext() if text.strip()]  # noqa: S314  (our own picture)


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_of_each_kind_is_as_reviewed(kind, golden):
    golden(f"charts/{kind}.svg", charts.svg(KINDS[kind]) + "\n")


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_fetches_nothing_and_has_one_text_for_all_of_it(kind):
    drawn = charts.svg(KINDS[kind])
    assert "http" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search("href|url\\(|@import|<script|<style|<image", drawn)
    assert re.findall('(?:role|aria-label)="', drawn) == ['role="', 'aria-label="']


def test_each_bar_has_its_name_its_number_and_what_else_its_row_says():
    seen = words(charts.svg(BARS))
    assert {"in person", "1,200 · 75.0%", "phone call", "396 · 24.8%", "4 · 0.3%"} <= set(seen)
    assert {"a way of keeping in touch with a name that is", "much too long for one line"} <= set(seen)


def test_lines_are_named_where_they_end_and_differ_in_their_dashes():
    drawn = charts.svg(LINES)
    seen = words(drawn)
    assert {"Entered 5", "Exited 5", "Contacts held 38", "1/2023", "3/2023"} <= set(seen)
    assert "…" not in drawn
    assert 'stroke-dasharray="6,3"' in drawn


def test_numbers_of_a_change_stand_outside_of_its_ends():
    drawn = charts.svg(CHANGE)
    seen = words(drawn)
    assert seen.count("5.0") == 2  # what stayed is written once, and the one that fell ends there
    assert {"4.5", "6.3", "7.0", "skills and education (n = 3)", "○ First   ● Latest"} <= set(seen)


def test_the_text_says_from_where_to_where_and_the_highest():
    assert charts.told(LINES).split(". ")[0] == (
        "Contacts held: from 41 (month 1) to 38 (month 3), highest 60 (month 2)"
    )
    assert charts.told(BARS).startswith("Channels (n = 1,600). Number: most in person (1,200), fewest a way of keeping")
    assert charts.told(CHANGE).startswith("skills and education: first 4.5, latest 6.3. health and energy")


def test_the_text_and_the_numbers_are_in_the_readers_language():
    language.use("fi")
    drawn = charts.svg(BARS)
    assert "eniten lähitapaaminen (1\xa0200)" in drawn
    assert "1\xa0200 · 75,0\xa0%" in words(drawn)


def test_what_was_typed_is_drawn_as_text():
    nasty = '"); <script>alert(1)</script>\x1b[2J & \\'
    for table in KINDS.values():
        row = (Named("x", nasty, nasty), *table.rows[0][1:])
        drawn = charts.svg(table._replace(rows=(row, *table.rows)))
        assert "<script" not in drawn
        assert "\x1b" not in drawn
        assert '"); <script>alert(1)</script>[2J & \\' in " ".join(words(drawn))


def test_on_a_page_a_picture_has_the_colours_of_the_page():
    drawn = charts.svg(BARS, PAGE)
    assert "var(--accent)" in drawn
    assert PAPER.accent not in drawn


def test_a_second_column_of_bars_is_a_mark_to_compare_with():
    columns = (NAME, Column("days", "Days"), Column("longest", "Longest agreed"))
    table = Table(
        "gaps",
        columns,
        (("Tiina", Bar(12, 40), 28), ("Pekka", Bar(40, 40), 35)),
        chart=Chart("bars", ("days", "longest")),
    )
    assert {"12 · 28", "40 · 35", "■ Days   | Longest agreed"} <= set(words(charts.svg(table)))


def test_there_is_no_picture_of_one_point():
    for kind in ("bars", "lines"):
        assert not charts.is_drawn(KINDS[kind]._replace(rows=KINDS[kind].rows[:1]))
    assert charts.is_drawn(CHANGE._replace(rows=CHANGE.rows[:1]))
    assert not charts.is_drawn(BARS._replace(chart=None))


def test_rows_without_a_number_are_named_all_the_same():
    drawn = charts.svg(BARS._replace(rows=(*BARS.rows, ("unsaid", None, None))))
    assert {"unsaid", "– · –"} <= set(words(drawn))


def test_a_png_is_a_png():
    assert charts.png(BARS).startswith(b"\x89PNG")


def test_without_what_draws_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    with pytest.raises(errors.output.ChartsNotInstalledError):
        charts.svg(BARS)
