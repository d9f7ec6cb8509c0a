"""The record of processing knows every table and says what the project has settled."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from factories import RECORD_TABLES

from askeleet import language
from askeleet.domain.controller import Controller
from askeleet.domain.retention import Retention
from askeleet.render import BINARY, FORMATS, PICTURES, render
from askeleet.reports.privacy import TABLES, record_of_processing

NOBODYS = {"coaches", "courses", "course_sessions", "employers", "employer_contacts", "erasures"}
SETTLED = Controller("Askeleet töihin ry", "tietosuoja@example.fi", "GDPR art. 6(1)(e)", "Rahoittaja: vain luvut")


def test_every_table_about_people_is_in_the_record(store):
    with_people = {
        table
        for (table,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if any(column[1] == "participant_id" for column in store.rows(f'PRAGMA table_info("{table}")'))
    }
    assert set(TABLES) == (with_people | {*RECORD_TABLES} | {"change_rows"}) - NOBODYS


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY | PICTURES])
@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_it_reads_in_every_language_and_format(golden, code, form):
    language.use(code)
    out = StringIO()
    held = Retention(24, basis="Rahoituspäätös", hold_until=date(2030, 12, 31), hold_reason="ESF+")
    render(record_of_processing(SETTLED, held), form, out)
    assert "Askeleet töihin ry" in out.getvalue()
    if form == "markdown":
        golden(f"record-of-processing-{code}.md", out.getvalue())


def test_what_is_not_settled_is_left_to_be_said():
    document = record_of_processing(Controller(), Retention())
    assert "(not said in askeleet.yaml, privacy)" in repr(document)
    assert document.machine["retention"]["months_after_exit"] == 12
