"""The report as a document: its JSON fits the published schema and never changes with the language."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from factories import a_client, a_coach, a_meeting, left

from askeleet import language
from askeleet.casework.coaches import find_coach
from askeleet.domain.period import Period
from askeleet.errors.periods import PeriodEmptyError
from askeleet.figures import GROUPS
from askeleet.render import render
from askeleet.reports.period import report

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs/report.schema.json").read_text(encoding="utf-8"))
MAY = Period.month(2023, 5)


@pytest.fixture
def lived(store):
    client = a_client(store, gaps=None, facts={"born_year": 1969})
    a_meeting(store, client, on=date(2023, 5, 3))
    left(store, a_client(store, "Pekka"), date(2023, 5, 9), "work-trial")
    return store


def as_json(document):
    out = StringIO()
    render(document, "json", out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize("code", [None, "paivi"])
def test_the_json_fits_the_published_schema_with_every_figure(lived, code):
    coach = find_coach(lived, code) if code else None
    content = as_json(report(lived, MAY, coach=coach))
    jsonschema.validate(content, SCHEMA)
    expected = {figure.code for group in GROUPS for figure in group.FIGURES}
    apart = {"open-by-coach", "contacts-by-coach", "minutes-by-coach"} if code else {"assigned-in", "assigned-out"}
    assert set(content["figures"]) == expected - apart


def test_the_balance_between_coaches_has_a_row_for_each_who_had_anything(lived):
    mikko = a_coach(lived)
    a_coach(lived, "oskari")
    a_meeting(lived, a_client(lived, "Anna", coach=mikko), on=date(2023, 5, 4), coach=mikko, minutes=45)
    sections = {section["key"]: section for section in as_json(report(lived, MAY))["sections"]}
    assert sections["coaches"]["tables"]["coaches"] == [
        {"coach": "mikko", "open-by-coach": 1, "contacts-by-coach": 1, "minutes-by-coach": 45},
        {"coach": "paivi", "open-by-coach": 1, "contacts-by-coach": 1, "minutes-by-coach": 60},
    ]


def test_one_coachs_report_has_no_balance_between_coaches(lived):
    content = as_json(report(lived, MAY, coach=find_coach(lived, "paivi")))
    assert "coaches" not in {section["key"] for section in content["sections"]}


def test_the_json_never_changes_with_the_language(lived):
    english = as_json(report(lived, MAY))
    for code in ("fi", "sv"):
        language.use(code)
        assert as_json(report(lived, MAY)) == english


def test_a_report_in_markdown_is_as_reviewed(lived, golden):
    for code in ("en", "fi", "sv"):
        language.use(code)
        out = StringIO()
        document = report(lived, MAY)
        render(document._replace(notes=document.notes[:1]), "markdown", out)
        golden(f"report-{code}.md", out.getvalue())


@pytest.mark.parametrize("period", [Period.month(2022, 12), Period.month(2023, 7)])
def test_a_period_before_the_first_entry_or_after_today_is_refused(lived, period):
    with pytest.raises(PeriodEmptyError):
        report(lived, period)


def test_the_projects_first_day_leaves_earlier_entries_out_of_the_cumulative_count(lived):
    a_client(lived, "Anna", entered=date(2023, 5, 2))
    figures = as_json(report(lived, MAY, since=date(2023, 5, 1)))["figures"]
    assert (figures["cumulative"], figures["open-at-end"]) == (1, 2)
