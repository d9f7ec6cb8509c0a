"""What speaks for the people of the example, and what stands in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import barriers, strengths
from askeleet.casework.example.loaded import day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def note_strength(loaded: Loaded, row: Row) -> None:
    """Note a strength."""
    person, facts = loaded.person(row), said(row, "evidence", "source")
    strength = strengths.add_strength(loaded.store, person, row["name"], on=day(row, "noted_on"), facts=facts)
    loaded.keep(strength, "strengths", row["client"], row["strength"])


def note_interest(loaded: Loaded, row: Row) -> None:
    """Note an interest."""
    person, facts = loaded.person(row), said(row, "source")
    strengths.add_interest(loaded.store, person, row["name"], on=day(row, "noted_on"), facts=facts)


def note_barrier(loaded: Loaded, row: Row) -> None:
    """Note a barrier."""
    person, facts = loaded.person(row), said(row, "note", "source")
    barrier = barriers.note_barrier(loaded.store, person, row["barrier"], on=day(row, "noted_on"), facts=facts)
    loaded.keep(barrier, "barriers", row["client"], row["barrier"])


def lift_barrier(loaded: Loaded, row: Row) -> None:
    """Lift a barrier."""
    barrier = loaded.find("barriers", row["client"], row["barrier"])
    barriers.lift_barrier(loaded.store, barrier, on=day(row, "lifted_on"))
