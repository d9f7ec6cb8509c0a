"""What stands under the figures: what each figure that is shown means, and no other."""

from datetime import date
from io import StringIO

from factories import a_client
from rich.console import Console

from askeleet.domain.period import Period
from askeleet.language import use
from askeleet.render import render
from askeleet.render.terminal import draw
from askeleet.reports.document import Document, Fact, Section
from askeleet.reports.period import report

MAY = Period.month(2023, 5)


def _definitions(document):
    return {fact.key: fact for fact in document.sections[-1].facts}


def test_what_is_shown_is_explained_and_nothing_else(store):
    a_client(store, entered=date(2023, 1, 2))
    document = report(store, MAY)
    told = _definitions(document)
    assert document.sections[-1].key == "definitions"
    assert {"open-at-start", "contacts-by-channel", "open-by-coach", "profile-age", "missing-goal"} <= told.keys()
    assert not told.keys() & {"applications", "gas-n", "life-areas-first-mean", "exits-by-reason", "feedback-n"}
    assert told["entered"].name == "New"
    assert told["entered"].value.startswith("Stays whose entry day lies in the period")


def test_what_the_figures_mean_is_said_in_the_readers_language(store):
    a_client(store, entered=date(2023, 1, 2))
    use("fi")
    document = report(store, MAY)
    assert document.sections[-1].title == "Mitä luvut tarkoittavat"
    assert _definitions(document)["exited"].value.startswith("Asiakkuudet")


def test_machines_are_not_told_what_figures_mean(store):
    a_client(store, entered=date(2023, 1, 2))
    document = report(store, MAY)
    for form in ("plain", "json"):
        out = StringIO()
        render(document, form, out)
        assert "definitions" not in out.getvalue()


def test_definitions_are_dim_run_in_and_indented_where_they_go_on():
    facts = (Fact("a", "Left", "Stays whose exit day lies in the period."), Fact("b", "New", "Entries."))
    document = Document("report", "", (Section("definitions", "", facts=facts, is_quiet=True),))
    out = StringIO()
    draw(document, Console(file=out, width=24, force_terminal=True, color_system="standard", legacy_windows=False))
    lines = "Left: Stays whose exit\n  day lies in the\n  period.\nNew: Entries.\n"
    assert out.getvalue() == f"\x1b[2m{lines}\x1b[0m"
