"""The recovery sheet: what is laid into the employer's safe, so that a lost computer is no lost caseload. No names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Document, Fact, Section

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_LINE = "_" * 29


def sheet(path: Path, made_on: date, *, code: str | None) -> Document:
    """Return the sheet of a file; a passphrase that somebody thought of is written on it by hand."""
    facts = (
        Fact("file", _("Caseload file"), str(path)),
        Fact("made_on", _("Day"), made_on),
        Fact("code", _("Recovery code") if code else _("Passphrase, by hand"), code or _LINE),
    )
    notes = (
        _("Whoever has this and the file, or a backup of it, can read it. Print it, lay it into the safe, delete it."),
        _("To open the file on another computer: copy it there, install askeleet, type the code when it asks."),
    )
    machine = {
        "schema": "askeleet-recovery-sheet/1",
        "file": str(path),
        "made_on": made_on.isoformat(),
        "code": code,
    }
    return Document("recovery-sheet", _("Recovery sheet"), (Section("sheet", "", facts=facts),), notes, machine=machine)
