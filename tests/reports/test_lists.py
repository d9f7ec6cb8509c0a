"""Lists stay in columns of a terminal of 80, whatever the language and however long the names; å ä ö come after z."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from factories import a_client, a_coach, a_meeting, the_coach

from askeleet import clock, language
from askeleet.casework import assignments, overview
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
    found = overview.meetings_wanted(lived, overview.Wanted())
    for document in (participant_list(lived, Wanted()), meeting_list(lived, found)):
        lines = drawn(document)
        assert max(map(len, lines)) <= 80
        assert any(line.startswith("─" * 20) for line in lines)


def test_nothing_to_list_is_one_sentence_and_to_a_machine_an_empty_table(store):
    found = overview.meetings_wanted(store, overview.Wanted())
    nobody = participant_list(store, Wanted(state="coming"))
    assert drawn(meeting_list(store, found)) == ["There are no such meetings."]
    assert drawn(nobody) == ["There is nobody whose state is coming."]
    assert drawn(participant_list(store, Wanted(name="x"))) == ["There is nobody like that."]
    assert nobody.machine == {
        "schema": "askeleet-clients/1",
        "sections": [{"key": "clients", "tables": {"clients": []}}],
    }


def test_a_list_of_one_coach_and_one_year_says_neither_in_each_row(lived, monkeypatch):
    monkeypatch.setenv("COLUMNS", "140")
    found = overview.meetings_wanted(lived, overview.Wanted())
    headings, _rule, first, *_rows = drawn(meeting_list(lived, found, brief=True))[2:]
    assert headings.split() == ["Code", "Day", "Client", "Channel", "Min", "Outcome"]
    assert first.split()[1:3] == ["Wed", "24.5."]
    clock.pretend(date(2024, 1, 31))
    headings = drawn(meeting_list(lived, found))[2]
    assert headings.split() == ["Code", "Day", "2023", "Client", "Channel", "Min", "Outcome", "Whose"]


def test_two_years_are_written_out(lived):
    client = a_client(lived, "Vanha", entered=date(2022, 1, 1))
    a_meeting(lived, client, on=date(2022, 5, 24))
    found = overview.meetings_wanted(lived, overview.Wanted())
    assert "24.5.2022" in drawn(meeting_list(lived, found))[-1]


def test_names_are_sorted_with_the_late_letters_last(lived):
    (table,) = participant_list(lived, Wanted(sort="name")).sections[0].tables
    assert [row[1].split()[0] for row in table.rows] == ["Wilhelmina", "Zacharias", "Åke", "Äyräpää", "Örjan"]


def test_a_coachs_list_is_right_on_the_day_of_the_handover(store, still_clock):
    mikko = a_coach(store)
    assignments.assign(store, a_client(store), coach=mikko, on=date(2023, 6, 1))
    listed = {
        code: sum(len(table.rows) for table in participant_list(store, Wanted(coach=code)).sections[0].tables)
        for code in (mikko.code, the_coach(store).code)
    }
    assert listed == {"mikko": 1, "paivi": 0}
