from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from askeleet.render.screen import DARK, LIGHT, picture
from askeleet.reports.document import Column, Table


def words(svg):
    root = ET.fromstring(svg)  # noqa: S314  (our own picture)
    return " ".join("".join(root.itertext()).split())


def test_the_picture_shows_the_document_under_the_command_that_draws_it(small):
    seen = words(picture(small, command="askeleet list-clients"))
    assert "askeleet list-clients" in seen
    assert "Tiina Laine" in seen


def test_the_picture_is_the_same_each_time_and_whatever_the_terminal(small, monkeypatch):
    first = picture(small, command="a")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    assert picture(small, command="a") == first


def test_a_light_picture_and_a_dark_one_differ_in_nothing_but_colour(small):
    light, dark = (picture(small, command="a", theme=theme) for theme in (LIGHT, DARK))
    assert "#ffffff" in light
    assert "#ffffff" not in dark
    assert re.sub(r"#[0-9a-f]{6}", "", light) == re.sub(r"#[0-9a-f]{6}", "", dark)


def test_what_a_note_holds_stays_well_formed(everything):
    assert "[/bold]" in words(picture(everything, command="<a & b>"))


def test_a_long_table_is_in_the_picture(alone):
    rows = tuple((f"row{each}",) for each in range(300))
    assert "row299" in words(picture(alone(Table("t", (Column("a", "A"),), rows)), command="a"))
