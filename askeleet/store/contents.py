"""How much a file holds and what was done in it: what tells a backup from the file as it is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from askeleet.marking import N_
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.store import Store

TABLES = {
    "participants": N_("Clients"),
    "episodes": N_("Stays"),
    "meetings": N_("Contacts"),
    "goals": N_("Goals"),
    "steps": N_("Steps"),
    "drafts": N_("Drafts"),
}
"""What a coach would miss, and what it is called; a table of a later schema is empty in an older file."""


class Held(NamedTuple):
    """How many rows of a kind there are, and when one was last changed (UTC, as ISO text)."""

    rows: int
    latest: str | None


class Done(NamedTuple):
    """A command in the trail."""

    entry: int
    made_at: str  # UTC
    made_by: str | None  # a coach's name
    command: str


def held(store: Store) -> Mapping[str, Held]:
    """Return what a file holds, by table."""
    there = {name for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    sql = "SELECT table_name, max(made_at) FROM change_rows JOIN changes ON changes.id = change_id GROUP BY table_name"
    latest: dict[str, str] = dict(store.rows(sql))
    counts = {table: store.rows(f'SELECT count(*) FROM "{table}"')[0][0] for table in TABLES if table in there}
    return {table: Held(counts.get(table, 0), latest.get(table)) for table in TABLES}


def last_in_common(one: Store, other: Store) -> int:
    """Return the last entry that two files have in common: up to it they are the same file; 0 where they never were."""
    sql = "SELECT id, link FROM changes"
    links = dict(one.rows(sql))
    return max((entry for entry, link in other.rows(sql) if links.get(entry) == link), default=0)


def done_after(store: Store, entry: int) -> Sequence[Done]:
    """Return what was done after an entry, the newest first."""
    sql = """
        SELECT id, made_at, (SELECT name FROM coaches WHERE coaches.id = changes.made_by), command
        FROM changes WHERE id > ? AND kind <> 'schema' ORDER BY id DESC
    """
    return [Done(*row) for row in store.rows(sql, (entry,))]


def first_moment(store: Store) -> datetime | None:
    """Return when the first command was carried out; None where none was."""
    found = store.row("SELECT min(made_at) FROM changes WHERE kind <> 'schema'")
    return datetime.fromisoformat(found[0]) if found and found[0] else None


def has_anchor(store: Store, entry: int, link: str) -> bool:
    """Return whether the trail holds an entry whose link begins so: then the anchor is of this very file."""
    found = store.row("SELECT link FROM changes WHERE id = ?", (entry,))
    return found is not None and str(found[0]).startswith(link)
