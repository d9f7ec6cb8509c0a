"""Whether the file is whole and its rules are in force."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from askeleet.marking import N_
from askeleet.store import caseload, history, soundness, trail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Finding(NamedTuple):
    """One thing that was looked at, and what was seen."""

    key: str
    what: str  # a message id
    is_well: bool
    seen: str


def findings(store: Store) -> Sequence[Finding]:
    """Look at everything; nothing personal is in what is seen."""
    people, stays, contacts = caseload.size(store)
    whole = soundness.faults_in_file(store)
    orphans = soundness.orphans(store)
    broken = list(history.broken_links(store))
    altered = history.altered_rows(store)
    triggers = history.trigger_differences(store)
    number, link = trail.head(store)
    return (
        Finding("size", N_("People, stays, contacts"), is_well=True, seen=f"{people}, {stays}, {contacts}"),
        Finding("integrity", N_("The file is whole"), not whole, ", ".join(whole) or "ok"),
        Finding("references", N_("Nothing refers to what is not there"), not orphans, str(orphans)),
        Finding(
            "links",
            N_("The trail's links hold"),
            not broken,
            ", ".join(map(str, broken)) or f"{number} · {link[:16]}",
        ),
        Finding(
            "rows",
            N_("The rows are as the trail left them"),
            not altered,
            ", ".join(f"{table} {count}" for table, count in altered.items()) or "ok",
        ),
        Finding("triggers", N_("The trail's triggers are in place"), not triggers, ", ".join(triggers) or "ok"),
        _permissions(store),
        Finding("sqlite", N_("SQLite's version"), is_well=True, seen=soundness.version(store)),
    )


def _permissions(store: Store) -> Finding:
    mode = stat.S_IMODE(store.path.stat().st_mode)
    is_well = os.name == "nt" or mode & 0o077 == 0
    return Finding("permissions", N_("Only you can read the file"), is_well, f"{mode:04o}")
