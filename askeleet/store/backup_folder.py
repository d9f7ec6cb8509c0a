"""Where backups lie, and whether there is one of today: all that a command that writes needs to know of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.domain.backup import ASIDE, beginning

if TYPE_CHECKING:
    from pathlib import Path


def folder_of(path: Path) -> Path:
    """Return where the backups of a file are."""
    return path.parent / "backups"


def has_one_of_today(path: Path) -> bool:
    """Return whether the file was backed up today, by the names alone: every command that writes asks this."""
    aside = f"-{ASIDE}{path.suffix}"
    today = beginning(path.stem, clock.now().astimezone())
    try:
        with os.scandir(folder_of(path)) as entries:
            names = [each.name for each in entries if each.name.startswith(today)]
    except OSError:
        return False
    return any(each.endswith(path.suffix) and not each.endswith(aside) for each in names)
