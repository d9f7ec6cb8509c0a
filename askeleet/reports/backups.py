"""Backups in a list, what is in one, and what going back to it would change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from askeleet.domain.backup import read
from askeleet.language import _, plural
from askeleet.language.writing import show_moment
from askeleet.marking import N_
from askeleet.reports.document import Column, Document, Moment, Named, Ordinal, Section, Table, Value, listing
from askeleet.store import contents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from askeleet.casework.restoring import Difference
    from askeleet.domain.backup import Backup
    from askeleet.store.contents import Done, Held

_REASONS = {
    "daily": N_("first of the day"),
    "asked": N_("made by hand"),
    "encrypt": N_("after encrypting"),
    "passphrase": N_("after a change of passphrase"),
    "upgrade": N_("before an upgrade"),
    "restore": N_("before a restore"),
    "import": N_("before an import"),
    "merge": N_("before a merge"),
    "erase": N_("after an erasure"),
}

_SHOWN = 20
"""How many commands are listed; more of them are counted."""


def backups(found: Sequence[Backup], folder: Path) -> Document:
    """List the backups, the newest first, by the numbers that commands take."""
    columns = (
        Column("number", "", is_number=True),
        Column("made_at", _("Made")),
        Column("reason", _("Why")),
        Column("size", _("Size, kB"), is_number=True),
        Column("entry", _("Changes"), is_number=True),
    )
    rows = (
        (
            Ordinal(number),
            Moment(each.made_at),
            _reason(each.reason),
            _kilobytes(each.path),
            Ordinal(each.anchor.entry),
        )
        for number, each in enumerate(found, 1)
    )
    machine = {"schema": "askeleet-backups/1", "folder": str(folder), "backups": [as_record(each) for each in found]}
    notes = (_("In {folder}").format(folder=folder),)
    return listing("backups", _("Backups"), columns, rows, notes=notes, machine=machine)


def as_record(backup: Backup) -> dict[str, Any]:
    """Return a backup as machines get it."""
    return {
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason,
        "schema": backup.anchor.schema,
        "entry": backup.anchor.entry,
        "link": backup.anchor.link,
    }


def label(backup: Backup) -> str:
    """Return a backup as it stands in a choice: when and why."""
    return f"{show_moment(backup.made_at)}, {_reason(backup.reason).name}"


def called(backup: Path, stem: str) -> str:
    """Return what people call a backup of a file: when and why it was made, or its name where that does not say it."""
    known = read(backup, stem)
    return label(known) if known else backup.name


def change(difference: Difference, backup: Path, stem: str) -> Document:
    """Show what going back to a backup would change."""
    sections = [
        Section("contents", "", _warnings(difference), tables=(_contents(difference),)),
        *_commands("lost", _("Would be lost"), difference.lost),
        *_commands("regained", _("Would come back"), difference.regained),
    ]
    title = _("Back to: {backup}").format(backup=called(backup, stem))
    return Document("restore", title, tuple(sections), machine=machine(difference, backup))


def machine(difference: Difference, backup: Path) -> dict[str, Any]:
    """Return the change as machines get it."""
    return {
        "schema": "askeleet-restore/1",
        "backup": str(backup),
        "is_of_this_file": difference.is_of_this_file,
        "holds": _as_records(difference.backup),
        "present": None if difference.present is None else _as_records(difference.present),
        "lost": [each._asdict() for each in difference.lost],
        "regained": [each._asdict() for each in difference.regained],
    }


def _as_records(held: Mapping[str, Held]) -> dict[str, dict[str, Any]]:
    return {table: each._asdict() for table, each in held.items()}


def _warnings(difference: Difference) -> tuple[str, ...]:
    if difference.present is None:
        return (_("The present file cannot be read: what it holds is not known. It is kept as it is."),)
    if not difference.is_of_this_file:
        return (_("This is no backup of the present file: the two have nothing in common."),)
    if not (difference.lost or difference.regained):
        return (_("The file holds the same."),)
    count = len(difference.lost)
    return (plural("{count} command would be lost.", "{count} commands would be lost.", count),) if count else ()


def _contents(difference: Difference) -> Table:
    columns = (
        Column("kind", ""),
        Column("now", _("Now"), is_number=True),
        Column("now_latest", _("Last changed")),
        Column("backup", _("Backup"), is_number=True),
        Column("backup_latest", _("Last changed")),
    )
    rows = (
        (
            Named(table, _(name)),
            *_held(difference.present.get(table) if difference.present else None),
            *_held(difference.backup[table]),
        )
        for table, name in contents.TABLES.items()
    )
    return Table("contents", columns, tuple(rows))


def _held(held: Held | None) -> tuple[Value, Value]:
    if held is None:
        return None, None
    return held.rows, Moment(datetime.fromisoformat(held.latest)) if held.latest else None


def _commands(key: str, title: str, done: Sequence[Done]) -> list[Section]:
    if not done:
        return []
    columns = (
        Column("entry", _("No."), is_number=True),
        Column("made_at", _("When")),
        Column("coach", _("Coach")),
        Column("command", _("Command"), is_wide=True),
    )
    rows = (
        (Ordinal(each.entry), Moment(datetime.fromisoformat(each.made_at)), each.made_by, each.command)
        for each in done[:_SHOWN]
    )
    more = len(done) - _SHOWN
    told = (plural("{count} older one is not shown.", "{count} older ones are not shown.", more),)
    return [Section(key, title, told if more > 0 else (), tables=(Table(key, columns, tuple(rows)),))]


def _reason(reason: str) -> Named:
    return Named(reason, _(_REASONS.get(reason, reason)))


def _kilobytes(path: Path) -> int | None:
    try:
        return -(-path.stat().st_size // 1024)
    except OSError:
        return None
