"""What erasing asks of the backups; the one place where it meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain.days import add_months
from askeleet.store.erasing import back_up

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from askeleet.store import Store

_KEPT_MONTHS = 6


def make(store: Store) -> Path:
    """Make a backup of the file as it is now."""
    return back_up(store)


def older(store: Store) -> Sequence[Path]:
    """Return the backups there are."""
    return sorted((store.path.parent / "backups").glob(f"*{store.path.suffix}"))


def purge(copies: Sequence[Path]) -> None:
    """Take backups away."""
    for each in copies:
        each.unlink(missing_ok=True)


def gone_by() -> date:
    """Return the day by which the backups of today have rotated out."""
    return add_months(clock.today(), _KEPT_MONTHS)
