"""Lists stay in columns of a terminal of 80, whatever the language and however long the names; å ä ö come after z."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from factories import a_client, a_coach, a_meeting, the_coach

from askeleet import language
from askeleet.casework import episodes, overview
from askeleet.render import render
from askeleet.reports.meetings import meeting_list
from askeleet.reports.participants import Wanted, participant_list

NAMES = ("Åke Rautiainen-Papadopoulos", "Zacharias Äijö Öhman", "Örjan Lindqvist", "Äyräpää Aino", "Wilhelmina Virta")


@pytest.fixture
def lived(store):
    hands = a_coach(store, "mikko.korhonen")
    for name in NAMES:
        a_meeting(store, a_client(store, name, coach=hands), on=date(2023, 5, 24), coach=hands, outcome="no-show")
    return store


def drawn(document):
    out = StringIO()
    render(document, "terminal", out)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_long_names_and_codes_leave_a_list_in_columns(lived, code):
    language.use(code)
    found = overview.meetings_wanted(lived, overview.Wanted(), 50)
    for document in (participant_list(lived, Wanted()), meeting_list(lived, found, limit=50)):
        lines = drawn(document)
        assert max(map(len, lines)) <= 80
        assert any(line.startswith("─" * 20) for line in lines)


def test_names_are_sorted_with_the_late_letters_last(lived):
    (table,) = participant_list(lived, Wanted(sort="name")).sections[0].tables
    assert [row[1].split()[0] for row in table.rows] == ["Wilhelmina", "Zacharias", "Åke", "Äyräpää", "Örjan"]


def test_a_coachs_list_is_right_on_the_day_of_the_handover(store, still_clock):
    mikko = a_coach(store)
    episodes.assign(store, a_client(store), coach=mikko, on=date(2023, 6, 1))
    listed = {
        code: len(participant_list(store, Wanted(coach=code)).sections[0].tables[0].rows)
        for code in (mikko.code, the_coach(store).code)
    }
    assert listed == {"mikko": 1, "paivi": 0}
