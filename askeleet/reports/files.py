"""Where everything is kept, and whether the file is well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.document import Column, Document, Fact, Named, Section, listing, raw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from askeleet.casework.checking import Finding

_NAMES = {
    "database": N_("Caseload file"),
    "settings": N_("Your settings"),
    "project": N_("The project's settings"),
    "backups": N_("Backups"),
    "second_backups": N_("Backups, second folder"),
    "drafts": N_("Drafts that could not be saved"),
    "cache": N_("Cache"),
}


def places(paths: Mapping[str, Path]) -> Document:
    """List where things are kept, and say which are not there yet."""
    facts = tuple(Fact(key, _(_NAMES[key]), _place(path)) for key, path in paths.items())
    machine = {"schema": "askeleet-where/1", **{key: str(path) for key, path in paths.items()}}
    return Document("where", _("Where things are kept"), (Section("where", "", facts=facts),), machine=machine)


def checked(findings: Sequence[Finding], *, title: str | None = None) -> Document:
    """List what was looked at, and under it what to do about what is not well or could be better."""
    columns = (
        Column("what", _("Looked at"), is_wide=True),
        Column("is_well", ""),
        Column("seen", _("Seen"), is_wide=True),
    )
    rows = ((Named(each.key, _(each.what)), _judgement(each), _seen(each)) for each in findings)
    machine = {"schema": "askeleet-check/1", "findings": [_as_record(each) for each in findings]}
    notes = tuple(_(each.advice) for each in findings if each.advice and (each.is_hint or not each.is_well))
    return listing("check", title or _("Check"), columns, rows, notes=notes, machine=machine)


def _judgement(finding: Finding) -> Named:
    if not finding.is_well:
        return Named("not-well", _("NOT WELL"))
    return Named("hint", _("could be better")) if finding.is_hint else Named("well", _("well"))


def _seen(finding: Finding) -> str | date:
    return _(finding.seen) if isinstance(finding.seen, str) else finding.seen


def _as_record(finding: Finding) -> dict[str, Any]:
    return {"key": finding.key, "is_well": finding.is_well, "is_hint": finding.is_hint, "seen": raw(finding.seen)}


def _place(path: Path) -> Named:
    told = str(path) if path.exists() else _("{path} (not there yet)").format(path=path)
    return Named(str(path), told)
