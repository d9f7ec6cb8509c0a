"""Which rows refer to which, as the schema says it: a table that is added later is found without a word here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.store import Store

References = dict[str, list[tuple[str, str]]]
"""For each table, its columns that refer to a row, and of which table."""

PEOPLE = "participants"


def between_tables(store: Store) -> References:
    """Return the references that the schema has."""
    references: References = {}
    for (table,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        keys = store.rows(f'PRAGMA foreign_key_list("{table}")')
        references[table] = [(key[3], key[2]) for key in keys]
    return references


def person_of(store: Store, references: References, table: str, row: Mapping[str, Any]) -> set[str]:
    """Return the id of the person that a row is about, following its references; none for a coach."""
    if table == PEOPLE:
        return {row["id"]}
    return {
        person
        for column, parent in references[table]
        if row.get(column)
        for person in person_of(store, references, parent, _last_known(store, row[column]))
    }


def rows_about(store: Store, participant_id: str) -> set[str]:
    """Return the ids of a person's row and of every row that refers to it, through others too, now or once."""
    return set().union(*rows_by_table(store, participant_id).values())


def rows_by_table(store: Store, participant_id: str) -> dict[str, set[str]]:
    """Return, by table, the ids of a person's row and of every row that refers to it, likewise."""
    references = between_tables(store)
    gone = _gone(store)
    about = {PEOPLE: {participant_id}}
    following = [PEOPLE]
    while following:
        parent = following.pop()
        for table, column in _referring_to(parent, references):
            found = _referring_rows(store, table, column, about[parent])
            found |= {row["id"] for row in gone.get(table, ()) if row[column] in about[parent]}
            if found - about.setdefault(table, set()):
                about[table] |= found
                following.append(table)
    return about


def _referring_to(parent: str, references: References) -> list[tuple[str, str]]:
    return [(table, column) for table, keys in references.items() for column, other in keys if other == parent]


def _referring_rows(store: Store, table: str, column: str, ids: set[str]) -> set[str]:
    sql = f'SELECT id FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))'
    return {row_id for (row_id,) in store.rows(sql, (json.dumps([*ids]),))}


def _gone(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that were taken out at some time, as they were last, by table."""
    gone: dict[str, list[dict[str, Any]]] = {}
    for table, old in store.rows("SELECT table_name, old FROM change_rows WHERE op = 'delete' AND json_valid(old)"):
        gone.setdefault(table, []).append(json.loads(old))
    return gone


def _last_known(store: Store, row_id: str) -> dict[str, Any]:
    sql = "SELECT coalesce(new, old) FROM change_rows WHERE row_id = ? ORDER BY id DESC LIMIT 1"
    found = store.row(sql, (row_id,))
    known: dict[str, Any] = json.loads(found[0]) if found else {"id": row_id}
    return known
