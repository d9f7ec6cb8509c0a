"""One document that holds every shape and every kind of value, and a stream that says it is a terminal."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest

from askeleet.reports.document import (
    Bar,
    Chart,
    Column,
    Days,
    Document,
    Fact,
    Mean,
    Minutes,
    Named,
    Section,
    Share,
    Table,
    Term,
    Weekday,
)

NASTY = "He said [/bold] [red]no[/red]\x1b[2J\x1b]0;title\x07 and *left* | <b>"


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def terminal():
    return Terminal()


@pytest.fixture
def nasty():
    return NASTY


@pytest.fixture
def everything():
    return Document(
        "everything", "Everything at once", (_card(), _figures(), _meetings()), ("Nobody here is real.", NASTY)
    )


@pytest.fixture
def small():
    """A document of one table: a name and a number."""
    columns = (Column("name", "Name", is_wide=True), Column("count", "Number", is_number=True))
    return _alone(Table("people", columns, (("Tiina Laine", 3), ("Åke Öst", 12))))


@pytest.fixture
def alone():
    """Make a document of one table."""
    return _alone


def _alone(table):
    return Document("one", "", (Section("one", "", tables=(table,)),))


def _card():
    facts = (
        Fact("name", "Name", Named("17", "Tiina Laine")),
        Fact("born", "Born", "1989"),
        Fact("entered", "Entered", date(2023, 1, 10)),
        Fact("next", "Next meeting", Weekday(date(2023, 5, 24))),
        Fact("gender", "Gender", Term("genders", "woman")),
        Fact("status", "Status", Term("statuses", None)),
        Fact("exited", "Exited", None),
        Fact("wish", "Wish", "a job\nwith animals"),
    )
    return Section("card", "Client", ("She came by herself.", "- and stayed"), facts)


def _figures():
    columns = (
        Column("figure", "Figure", is_wide=True),
        Column("value", "Value", is_number=True),
        Column("n", "n", is_number=True),
    )
    rows = (
        ("Contacts held", 1234, None),
        ("No-show rate", Share(0.1111), 9),
        ("Success rate", Share(None), 0),
        ("Mean per client", Mean(2.25), 12),
        ("Gap, median", Days(10.5), 4),
        ("First contact, median", Days(21), 4),
        ("Time held", Minutes(355), 8),
    )
    return Section("figures", "Figures", tables=(Table("figures", columns, rows), _channels(), _empty()))


def _channels():
    columns = (Column("code", "Channel", is_wide=True), Column("count", "Number", is_number=True))
    rows = (
        (Term("channels", "in-person"), Bar(1200, 1200)),
        (Term("channels", "online"), Bar(300, 1200)),
        (Term("channels", "phone"), Bar(1, 1200)),
        (Term("channels", "email"), Bar(0, 1200)),
    )
    return Table("channels", columns, rows, "By channel", chart=Chart("bars", ("count",)))


def _empty():
    return Table("gone", (Column("name", "Name"), Column("count", "Number", is_number=True)), (), "Left")


def _meetings():
    columns = (
        Column("code", "Code"),
        Column("on", "Day"),
        Column("minutes", "Time", is_number=True),
        Column("note", "Note", is_wide=True),
    )
    rows = (
        (
            "17m1",
            Weekday(date(2023, 5, 3)),
            Minutes(45),
            "We wrote the CV anew.\nShe will send it to the bakery on the corner.",
        ),
        ("17m2", Weekday(date(2023, 5, 24)), Minutes(120), NASTY),
        ("17m3", date(2023, 5, 31), None, ""),
    )
    return Section("meetings", "Meetings", tables=(Table("meetings", columns, rows),))
