"""Where everything is kept, and whether the file is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.document import Column, Document, Fact, Named, Section, listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from askeleet.casework.checking import Finding

_NAMES = {
    "database": N_("Caseload file"),
    "settings": N_("Your settings"),
    "project": N_("The project's settings"),
    "backups": N_("Backups"),
    "drafts": N_("Drafts that could not be saved"),
    "cache": N_("Cache"),
}


def places(paths: Mapping[str, Path]) -> Document:
    """List where things are kept, and say which are not there yet."""
    facts = tuple(Fact(key, _(_NAMES[key]), _place(path)) for key, path in paths.items())
    machine = {"schema": "askeleet-where/1", **{key: str(path) for key, path in paths.items()}}
    return Document("where", _("Where things are kept"), (Section("where", "", facts=facts),), machine=machine)


def checked(findings: Sequence[Finding]) -> Document:
    """List what was looked at."""
    columns = (
        Column("what", _("Looked at"), is_wide=True),
        Column("is_well", ""),
        Column("seen", _("Seen"), is_wide=True),
    )
    rows = (
        (
            Named(each.key, _(each.what)),
            Named("well", _("well")) if each.is_well else Named("not-well", _("NOT WELL")),
            each.seen,
        )
        for each in findings
    )
    machine = {
        "schema": "askeleet-check/1",
        "findings": [{"key": each.key, "is_well": each.is_well, "seen": each.seen} for each in findings],
    }
    return listing("check", _("Check"), columns, rows, machine=machine)


def _place(path: Path) -> Named:
    told = str(path) if path.exists() else _("{path} (not there yet)").format(path=path)
    return Named(str(path), told)
