"""The trail: triggers that keep every change of every row, and the links that hold them together.

A table's triggers write the row before and after into a view, whose own triggers keep it. A row of `change_rows` has
the row before and after as JSON, a salt, and a digest over all of it. A row of `changes` stands for one command and
has a link: a digest over the link before it, what the command was, and its rows' digests. Whoever alters, adds or
drops a row later breaks the link; one who holds the key can of course write the whole trail anew, so a link that was
printed elsewhere proves more than the file alone.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from sqlite3 import Connection

    from askeleet.store import Store

BEGINNING = "askeleet"
"""The link before the first change."""

NOBODYS = ("feedback", "feedback_scores")
"""Tables whose rows nothing may lead to: whoever typed them, and when, is known to nobody."""

UNTRACKED = (
    "changes",
    "change_rows",
    "counters",
    "drafts",
    "views",
    "frozen",
    "secrets",
    "texts",
    "releases",
    *NOBODYS,
    "_sqlite_migrations",
)
"""Tables whose rows are not records."""

BLANKED = ("row_id", "old", "new", "salt")
"""What is taken out of a row of the trail when the person it is about is erased."""

ERASING = "erase-client"
"""The command that blanks rows, and that no undo reaches across."""

RESTORING = "restore"
"""The entry of it has no rows; its target is the entry that the backup ended with. It is never undone."""

VIEW = "trail"
"""What a table's triggers write a changed row into; SQLite reads each of them whenever a file is opened."""

_VIEW = f"""CREATE VIEW {VIEW} (table_name, op, row_id, old, old_text, new, new_text) AS
    SELECT table_name, op, row_id, old, NULL, new, NULL FROM change_rows"""

# A sub-query without FROM is run once, not merged into the outer one: the salt is drawn once.
_KEPT = f"""CREATE TRIGGER "trail_kept" INSTEAD OF INSERT ON {VIEW} BEGIN
    INSERT INTO change_rows (change_id, table_name, row_id, op, old, new, salt, digest)
    SELECT askeleet_change(), NEW.table_name, NEW.row_id, NEW.op, NEW.old, NEW.new, salt,
        askeleet_digest(salt, NEW.table_name, NEW.row_id, NEW.op, NEW.old, NEW.new)
    FROM (SELECT lower(hex(randomblob(16))) AS salt);
END"""


def _choose_sha256() -> Callable[[bytes], Any]:
    """Return the function that hashlib hands out, without hashlib, which costs a fifth of a bare start-up."""
    built_in = "_sha2" if sys.version_info >= (3, 12) else "_sha256"  # to look for one in vain costs as well
    try:
        return import_module(built_in).sha256  # type: ignore[no-any-return]  # a module that has no stubs
    except ImportError:
        return import_module("hashlib").sha256  # type: ignore[no-any-return]  # where it is not built in


_sha256 = _choose_sha256()


def digest(*parts: object) -> str:
    """Return a digest over the parts and where each of them ends."""
    text = "".join("-," if part is None else f"{len(str(part))}:{part}," for part in parts)
    return str(_sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def link(before: str, change: Iterable[object], digests: Iterable[str]) -> str:
    """Return the link of a change, given the link before it and the digests of its rows in order."""
    return digest(before, *change, *digests)


def is_tracked(table: str) -> bool:
    """Return whether the rows of a table are records."""
    return table not in UNTRACKED and not table.startswith(("sqlite_", "found"))  # the index and its own tables


def head(store: Store) -> tuple[int, str]:
    """Return the number and the link of the latest entry: what a report may print as an anchor."""
    found = store.row("SELECT id, link FROM changes ORDER BY id DESC LIMIT 1")
    return (int(found[0]), str(found[1])) if found else (0, BEGINNING)


def tracked_tables(connection: Connection) -> list[str]:
    """Return the tables whose rows are records, parents before children."""
    from graphlib import TopologicalSorter  # noqa: PLC0415  (only for a new schema and an erasure)

    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    names = [name for (name,) in tables if is_tracked(name)]
    parents = {name: _parents(connection, name) for name in names}
    return [name for name in TopologicalSorter(parents).static_order() if is_tracked(name)]


def _parents(connection: Connection, table: str) -> list[str]:
    return [key[2] for key in connection.execute(f'PRAGMA foreign_key_list("{table}")')]


def install(connection: Connection) -> None:
    """Make the view and every trigger anew from the tables as they are now; changing a table drops its triggers."""
    take_down(connection)
    for statement in expected(connection).values():
        connection.execute(statement)


def take_down(connection: Connection) -> None:
    """Drop the view and every trigger."""
    connection.execute(f"DROP VIEW IF EXISTS {VIEW}")  # its own triggers go with it
    for name in present(connection):
        connection.execute(f'DROP TRIGGER "{name}"')


def present(connection: Connection) -> dict[str, str]:
    """Return the view and the triggers that are there, by name."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY name"
    return dict(connection.execute(sql).fetchall())


def expected(connection: Connection) -> dict[str, str]:
    """Return the view and the triggers that ought to be there, by name, the view first."""
    from askeleet.store import searching  # noqa: PLC0415  (only where the file is made or looked over)

    tables = sorted(name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    statements = {VIEW: _VIEW, "trail_kept": _KEPT, **searching.triggers(connection)}
    for table in tracked_tables(connection):
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        for op in ("insert", "update", "delete"):
            statements[f"trail_{table}_{op}"] = _row_trigger(table, op, columns)
    return statements | {name: sql for table in tables for name, sql in _guards(table).items()}


def _guards(table: str) -> dict[str, str]:
    """Return the triggers of a table beside the records, by name; a record's table has none."""
    ops = ("insert", "update", "delete")
    match table:
        case "changes":
            guards = {f"changes_no_{op}": _append_only(table, op) for op in ops[1:]}
            return guards | {"changes_only_insert": _of_this_change(table, "id")}
        case "change_rows":
            guards = {"change_rows_no_update": _only_blanked(), "change_rows_no_delete": _append_only(table, "delete")}
            return guards | {"change_rows_only_insert": _of_this_change(table, "change_id")}
        case "counters" | "drafts" | "secrets" | "texts":
            return {f"{table}_own_{op}": _ours_alone(table, op) for op in ops}
        case "views" | "releases" | "feedback" | "feedback_scores":
            kept = {f"{table}_kept_{op}": _by_a_change(table, op) for op in ops[1:]}
            return kept | {f"{table}_own_insert": _ours_alone(table, "insert")}
        case "frozen":
            return {f"frozen_kept_{op}": _by_a_change(table, op) for op in ops}
        case _:
            return {}


def _row_trigger(table: str, op: str, columns: list[str]) -> str:
    old = ("NULL", "NULL") if op == "insert" else _image(table, "OLD", columns)
    new = ("NULL", "NULL") if op == "delete" else _image(table, "NEW", columns)
    row = "OLD" if op == "delete" else "NEW"
    return f"""CREATE TRIGGER "trail_{table}_{op}" AFTER {op.upper()} ON "{table}" BEGIN
    INSERT INTO {VIEW} VALUES ('{table}', '{op}', {row}.id, {", ".join(old)}, {", ".join(new)});
END"""


def _of_this_change(table: str, number: str) -> str:
    return f"""CREATE TRIGGER "{table}_only_insert" BEFORE INSERT ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'the trail is written by a change') WHERE NEW."{number}" IS NOT askeleet_change();
END"""


def _ours_alone(table: str, op: str) -> str:
    # Another program does not have the function, and cannot write.
    return f"""CREATE TRIGGER "{table}_own_{op}" BEFORE {op.upper()} ON "{table}" BEGIN
    SELECT askeleet_change();
END"""


def _by_a_change(table: str, op: str) -> str:
    # A person's erasure is one, and nothing else ever does it.
    return f"""CREATE TRIGGER "{table}_kept_{op}" BEFORE {op.upper()} ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'it is written by a change') WHERE askeleet_change() IS NULL;
END"""


def _only_blanked() -> str:
    # What an erasure does: who and when, on which table, and the digest stay, so that the link still holds.
    gone = " AND ".join(f"NEW.{column} IS NULL" for column in BLANKED)
    same = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in ("id", "change_id", "table_name", "op", "digest"))
    return f"""CREATE TRIGGER "change_rows_no_update" BEFORE UPDATE ON "change_rows" BEGIN
    SELECT RAISE(ABORT, 'the trail is only ever added to')
    WHERE NOT ({gone} AND {same} AND askeleet_change() IS NOT NULL);
END"""


def _image(table: str, row: str, columns: list[str]) -> tuple[str, str]:
    """Return a row as JSON, and what is searched of it."""
    from askeleet.store import searching  # noqa: PLC0415  (only where the file is made or looked over)

    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_object({pairs})", searching.body(table, row)


def _append_only(table: str, op: str) -> str:
    return f"""CREATE TRIGGER "{table}_no_{op}" BEFORE {op.upper()} ON "{table}" BEGIN
    SELECT RAISE(ABORT, 'the trail is only ever added to');
END"""
