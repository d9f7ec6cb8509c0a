"""Contacts of the example, planned and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import meetings
from askeleet.casework.example.loaded import counted, day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def plan(loaded: Loaded, row: Row) -> None:
    """Plan a contact."""
    facts = said({**row, "start_time": row["at"]}, "channel", "start_time")
    meetings.plan_meeting(
        loaded.store, loaded.person(row), on=day(row, "held_on"), coach=loaded.coach(row), facts=facts
    )


def log(loaded: Loaded, row: Row) -> None:
    """Log what became of a contact."""
    person, on = loaded.person(row), day(row, "held_on")
    facts = said(row, "outcome", "channel", "initiative", "topics", "note", "words") | counted(row, "minutes")
    settled = meetings.plan_to_settle(loaded.store, person, on=on, channel=row["channel"]) if row["agreed_on"] else None
    meetings.log_meeting(loaded.store, person, on=on, coach=loaded.coach(row), facts=facts, settles=settled)
