"""Everything that the file holds about one person, table by table; one that is added later is there without a word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from askeleet.store import coaches, history, references, views
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.views import View

_ALL = -1
_OF_THE_PROGRAM = {"rev", "fold"}
_OF_COACHES = {"coach_id": "coach", "made_by": "made_by"}


def rows(store: Store, participant_id: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Return the rows about a person by table, coaches by their names."""
    names = {coach.id: coach.name for coach in coaches.every(store)}
    about = references.rows_by_table(store, participant_id) | {"drafts": _drafts(store, participant_id)}
    found = {table: _rows(store, table, ids, names) for table, ids in about.items()}
    return {table: rows for table, rows in found.items() if rows}


class Earlier(NamedTuple):
    """What a row about the person said before a change, or before it was taken out."""

    changed_at: str  # UTC
    changed_by: str | None  # a coach's name
    command: str
    table: str
    is_taken_out: bool
    values: Mapping[str, Any]  # of a changed row, only what was changed


def earlier(store: Store, participant_id: str) -> Sequence[Earlier]:
    """Return what the trail keeps of the person that is so no longer, the newest first."""
    names = {coach.id: coach.name for coach in coaches.every(store)}
    sql = """
        SELECT made_at, made_by, command, table_name, old, new FROM change_rows JOIN changes ON changes.id = change_id
        WHERE op IN ('update', 'delete') AND row_id IN (SELECT value FROM json_each(?)) ORDER BY change_rows.id DESC
    """
    about = json.dumps(sorted(references.rows_about(store, participant_id)))
    found = []
    for made_at, made_by, command, table, old, new in store.rows(sql, (about,)):
        now = json.loads(new) if new else {}
        before = {name: value for name, value in json.loads(old).items() if not new or now.get(name) != value}
        if values := _row(before, names):
            found.append(Earlier(made_at, names.get(made_by), command, table, new is None, values))
    return found


def log(store: Store, participant_id: str) -> tuple[Sequence[Past], Sequence[View]]:
    """Return what was done to a person's record, by whom and when, and who looked at it; the newest first."""
    done = history.latest(store, history.Wanted(participant_id=participant_id), limit=_ALL)
    return done, views.latest(store, participant_id=participant_id, limit=_ALL)


def names_of_others(store: Store, participant_id: str) -> Sequence[str]:
    """Return the folded names of all other people."""
    return [name for (name,) in store.rows("SELECT fold FROM participants WHERE id <> ?", (participant_id,))]


def _drafts(store: Store, participant_id: str) -> set[str]:
    """Return the ids of the drafts about a person, which no reference names: they are outside the trail."""
    return {row_id for (row_id,) in store.rows("SELECT id FROM drafts WHERE participant_id = ?", (participant_id,))}


def _rows(store: Store, table: str, ids: set[str], names: Mapping[str, str]) -> Sequence[Mapping[str, Any]]:
    columns = [column[1] for column in store.rows(f'PRAGMA table_info("{table}")')]
    sql = f'SELECT * FROM "{table}" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY made_at, id'
    return [_row(dict(zip(columns, row, strict=True)), names) for row in store.rows(sql, (json.dumps(sorted(ids)),))]


def _row(row: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    return {
        _OF_COACHES.get(name, name): names.get(value) if name in _OF_COACHES else value
        for name, value in row.items()
        if name not in _OF_THE_PROGRAM
    }
