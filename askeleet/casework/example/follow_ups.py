"""How the people of the example are doing some time after they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import follow_ups
from askeleet.casework.example.loaded import day

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def ask(loaded: Loaded, row: Row) -> None:
    """Note what was answered."""
    follow_ups.log_follow_up(
        loaded.store,
        loaded.person(row),
        on=day(row, "asked_on"),
        status=row["status"],
        source=row["source"],
        window=row["window"],
    )
