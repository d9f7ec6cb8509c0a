"""Whether the file is whole and its rules are in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.marking import N_
from askeleet.store import caseload, history, soundness, trail
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


class Finding(NamedTuple):
    """One thing that was looked at, and what was seen."""

    key: str
    what: str  # a message id
    is_well: bool
    seen: str | date  # a day, or a text that may be a message id
    advice: str = ""  # a message id: what to do where it is not well, or could be better
    is_hint: bool = False  # well enough, and could be better


_GO_BACK = N_("Keep a copy of the file as it is, and go back to a backup from before: askeleet restore.")


def findings(store: Store) -> Sequence[Finding]:
    """Look at the file itself; nothing personal is in what is seen."""
    triggers = history.trigger_differences(store)
    return (
        *of_records(store),
        Finding(
            "triggers", N_("The trail's triggers are in place"), not triggers, ", ".join(triggers) or "ok", _GO_BACK
        ),
    )


def of_records(store: Store) -> Sequence[Finding]:
    """Look at what holds whatever schema the file has: a backup may have an older one."""
    people, stays, contacts = caseload.size(store)
    whole = soundness.faults_in_file(store)
    orphans = soundness.orphans(store)
    broken = list(history.broken_links(store))
    altered = history.altered_rows(store)
    number, link = trail.head(store)
    return (
        Finding("size", N_("People, stays, contacts"), is_well=True, seen=f"{people}, {stays}, {contacts}"),
        Finding("integrity", N_("The file is whole"), not whole, ", ".join(whole) or "ok", _GO_BACK),
        Finding("references", N_("Nothing refers to what is not there"), not orphans, str(orphans), _GO_BACK),
        Finding(
            "links",
            N_("The trail's links hold"),
            not broken,
            ", ".join(map(str, broken)) or f"{number} · {link[:16]}",
            _GO_BACK,
        ),
        Finding(
            "rows",
            N_("The rows are as the trail left them"),
            not altered,
            ", ".join(f"{table} {count}" for table, count in altered.items()) or "ok",
            _GO_BACK,
        ),
    )


def of_backup(backup: Store) -> Sequence[Finding]:
    """Look at a backup: at what it holds, and whether it is of the state that its name says."""
    number, link = trail.head(backup)
    anchor = f"-{number}-{link[:16]}"
    is_named = backup.path.stem.endswith(anchor)
    name = Finding(
        "anchor", N_("It is of the state that its name says"), is_well=True, is_hint=not is_named, seen=anchor[1:]
    )
    return (*of_records(backup), name)
