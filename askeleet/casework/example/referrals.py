"""What the example's people need from others, and how it went on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import referrals
from askeleet.casework.example.loaded import day, said
from askeleet.domain.referral import SINCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from askeleet.casework.example.loaded import Loaded, Row

MOVES = {state: column for state, column in SINCE.items() if column != "noted_on"}
"""The states that a need is moved to, and the column of the day of each."""


def note_need(loaded: Loaded, row: Row) -> None:
    """Note a need."""
    facts = said(row, "target", "area")
    need = referrals.note_need(loaded.store, loaded.person(row), row["need"], on=day(row, "noted_on"), facts=facts)
    loaded.keep(need, "referrals", row["client"], row["referral"])


def move_to(state: str) -> Callable[[Loaded, Row], None]:
    """Return what moves a need to a state."""

    def move(loaded: Loaded, row: Row) -> None:
        code, on = (row["client"], row["referral"]), day(row, MOVES[state])
        need = loaded.find("referrals", *code)
        moved = referrals.move(loaded.store, loaded.person(row), need, state, on=on)
        loaded.keep(moved, "referrals", *code)

    return move
