"""A path as a line on a terminal: branches beside it, and a broken line to what is ahead."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from rich.console import Console

from askeleet.render.path import draw_path
from askeleet.render.terminal import drawn
from askeleet.reports.document import Column, Mark, Named, Table


def a_path(*rows):
    columns = (Column("on", "Day"), Column("state", ""), Column("title", "What", is_wide=True), Column("kind", "Kind"))
    return Table("path", columns, rows, is_path=True)


@pytest.fixture
def path():
    return a_path(
        (Named("2023-01-10", "10.1.2023"), Mark("behind"), "“Oma kahvila.”", Named("began", "coaching began")),
        (Named("2023-04-01", "1.4.2023"), Mark("behind", is_detour=True), "", Named("pause", "Pause, until 30.4.2023")),
        (
            Named("2023-05-02", "now"),
            Mark("under-way"),
            "Kahvilatyö\nsteps taken: Soitin; Kävin",
            Named("goal", "goal"),
        ),
        (Named("", ""), Mark("ahead"), "Kysyn kyytiä", Named("step", "step agreed")),
    )


def test_the_whole_line(alone, path, terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert drawn(alone(path), terminal).splitlines() == [
        "10.1.2023  ● “Oma kahvila.” · coaching began",
        " 1.4.2023  ├─● Pause, until 30.4.2023",
        "           │",
        "      now  ◐ Kahvilatyö · goal",
        "           ┊ steps taken: Soitin; Kävin",
        "           ┊",
        "           ○ Kysyn kyytiä · step agreed",
    ]


def test_a_long_text_goes_on_beside_the_line_and_no_line_is_too_wide(alone, path, terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "34")
    lines = drawn(alone(path), terminal).splitlines()
    assert max(map(len, lines)) <= 34
    assert lines[:2] == ["10.1.2023  ● “Oma kahvila.” ·", "           │ coaching began"]


def test_a_detour_at_the_end_closes_the_line(alone, terminal):
    table = a_path((Named("", "1.4.2023"), Mark("behind", is_detour=True), "Ajokortti", Named("x", "goal let go")))
    assert drawn(alone(table), terminal) == "1.4.2023  ╰─● Ajokortti · goal let go\n"


def test_a_path_of_nothing_is_nothing(alone, terminal):
    assert drawn(alone(a_path()), terminal) == ""


def test_only_what_was_said_of_it_and_the_line_are_quiet(path):
    console = Console(file=StringIO(), width=34, record=True, force_terminal=True, color_system="truecolor")
    draw_path(path, console)
    text = console.export_text(styles=True)
    assert re.search(r"\x1b\[2m[^\x1b]*(Soitin|kahvila)", text) is None
    assert re.search(r"\x1b\[2m[^\x1b]*began", text)
