"""Stays of the example: entries with what is known then, who has them, breaks, exits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import assignments, episodes, participants, pauses
from askeleet.casework.example.loaded import dated, day, said
from askeleet.language.durations import parse_gap_range

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def enter(loaded: Loaded, row: Row) -> None:
    """Let a person enter, for the first time or again."""
    at_entry = said(row, "referred_by", "status", "education", "wish") | dated(row, ["unemployed_since"])
    gaps = parse_gap_range(row["every"]) if row["every"] else None
    beginning = episodes.Beginning(day(row, "entered"), at_entry, gaps)
    if loaded.knows("clients", row["client"]):
        episodes.begin_stay(loaded.store, loaded.person(row), beginning=beginning, coach=loaded.coach(row))
    else:
        _add(loaded, row, beginning)


def _add(loaded: Loaded, row: Row, beginning: episodes.Beginning) -> None:
    told = loaded.told("clients", row, "client")
    facts = said(told, "gender", "language")
    if told["born"]:
        facts["born_year"] = int(told["born"])
    added, _stay = participants.add_participant(
        loaded.store, told["name"], beginning=beginning, coach=loaded.coach(row), facts=facts
    )
    loaded.keep(added, "clients", row["client"])


def hand_over(loaded: Loaded, row: Row) -> None:
    """Hand a stay to a coach."""
    assignments.assign(loaded.store, loaded.person(row), coach=loaded.coach(row), on=day(row, "on"))


def pause(loaded: Loaded, row: Row) -> None:
    """Note a break."""
    first, last = day(row, "from"), day(row, "until")
    pauses.pause(loaded.store, loaded.person(row), first=first, last=last, reason=row["reason"])


def leave(loaded: Loaded, row: Row) -> None:
    """Let a person leave."""
    facts = said(row, "exit_reason", "exit_status")
    episodes.close_stay(loaded.store, loaded.person(row), on=day(row, "exited"), facts=facts)
