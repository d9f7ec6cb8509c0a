"""Employers of the example, and the tips that its people are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import employers, leads
from askeleet.casework.example.loaded import day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def add_employer(loaded: Loaded, row: Row) -> None:
    """Add an employer."""
    facts = said(row, "line", "municipality", "size", "how_to_apply", "open_applications", "note")
    loaded.keep(employers.add_employer(loaded.store, row["name"], facts), "employers", row["employer"])


def log_employer_contact(loaded: Loaded, row: Row) -> None:
    """Note that a coach was in touch with it."""
    employer, facts = loaded.find("employers", row["employer"]), said(row, "channel", "note")
    employers.log_contact(loaded.store, employer, coach=loaded.coach(row), on=day(row, "held_on"), facts=facts)


def add_lead(loaded: Loaded, row: Row) -> None:
    """Tell a person of a firm or a vacancy."""
    facts = said(row, "open_application", "note")
    if row["employer"]:
        facts["employer_id"] = loaded.find("employers", row["employer"]).id
    lead = leads.add_lead(loaded.store, loaded.person(row), row["title"], on=day(row, "introduced_on"), facts=facts)
    loaded.keep(lead, "leads", row["client"], row["lead"])


def move_lead(loaded: Loaded, row: Row) -> None:
    """Note how it stands."""
    lead, on = loaded.find("leads", row["client"], row["lead"]), day(row, "moved_on")
    leads.move_lead(loaded.store, lead, row["state"], on=on, note=row["note"])
