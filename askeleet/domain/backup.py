"""A backup, as its name tells it: nothing need be opened to know when, why and of which state it was made."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

LONG_KEPT = ("upgrade", "restore")
"""Why a backup was made that is a way back from something large, and does not rotate."""

ASIDE = "damaged"
"""How the name of a file ends that a restore kept as it was, because it could not be read: no backup."""

_DAY = "%Y-%m-%d"
_MOMENT = f"{_DAY}-%H%M%S"


class Anchor(NamedTuple):
    """Which state of a file it is: how many migrations it has had, and where its trail ends."""

    schema: int
    entry: int
    link: str  # the link of that entry; a name holds its beginning


class Backup(NamedTuple):
    """A backup of a caseload file."""

    path: Path
    made_at: datetime  # in local time, to the second
    reason: str
    anchor: Anchor


def name_of(stem: str, made_at: datetime, reason: str, anchor: Anchor) -> str:
    """Return what a backup is called, without the suffix: askeleet-2023-06-01-090000-daily-schema2-42-9f3c…."""
    said = f"{made_at.strftime(_MOMENT)}-{reason}-schema{anchor.schema}-{anchor.entry}-{anchor.link[:16]}"
    return beginning(stem) + said


def beginning(stem: str, day: datetime | None = None) -> str:
    """Return how the names of all backups of a file begin, or of those of one day."""
    return f"{stem}-" + (day.strftime(_DAY) if day else "")


def read(path: Path, stem: str) -> Backup | None:
    """Return what a name says; None where it is not the name of a backup of that file."""
    rest = path.stem.removeprefix(beginning(stem))
    parts = rest[len("2023-06-01-090000-") :].split("-")
    try:
        made_at = datetime.strptime(rest[: len("2023-06-01-090000")], _MOMENT).astimezone()
        reason, schema, entry, link = parts
        backup = Backup(path, made_at, reason, Anchor(int(schema.removeprefix("schema")), int(entry), link))
    except ValueError:
        return None
    return backup if path.stem == name_of(stem, *backup[1:]) else None
