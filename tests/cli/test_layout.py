"""Columns stand straight, whatever the letters, and no word is lost or cut."""

from __future__ import annotations

import pytest

from askeleet.cli.layout import cells, columns, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("undo", 4), ("lisää", 5), ("lisa\u0308a\u0308", 5), ("中文", 4), ("ж", 1), ("…", 1)],
)
def test_a_mark_takes_no_cell_and_a_wide_letter_two(text, width):
    assert cells(text) == width


def test_two_columns_stand_straight():
    assert columns([("a", "one"), ("a\u0308bc", "two"), ("中", "three")]) == [
        "  a    one",
        "  a\u0308bc  two",
        "  中   three",
    ]


def test_the_second_column_is_wrapped_under_itself(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    assert columns([("--on", "The day it happened")]) == ["  --on  The day it", "        happened"]


def test_a_long_first_column_stands_alone(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    assert columns([("--unemployed-since", "A day"), ("--on", "A day")]) == [
        "  --unemployed-since",
        "        A day",
        "  --on  A day",
    ]


def test_nothing_in_the_second_column_leaves_no_spaces():
    assert columns([("a", ""), ("b", "two")]) == ["  a", "  b  two"]
    assert columns([]) == []


def test_a_text_is_wrapped_at_spaces_and_indented(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    assert wrapped("  askeleet report --month 2023-05", indent=4) == "  askeleet report\n    --month 2023-05"
    assert wrapped("a-word-wider-than-the-whole-line") == "a-word-wider-than-the-whole-line"


def test_a_space_that_does_not_break_is_no_place_to_break(monkeypatch):
    monkeypatch.setenv("COLUMNS", "12")
    assert wrapped("It took 45\u00a0min") == "It took\n  45\u00a0min"


def test_lines_are_never_wider_than_is_read_with_ease(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert max(map(len, wrapped("word " * 60).split("\n"))) <= 100
