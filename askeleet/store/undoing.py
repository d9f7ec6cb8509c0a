"""Taking a command back, and putting it back again; both are changes of their own in the trail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet import errors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askeleet.store import Store
    from askeleet.store.changes import Change


class Done(NamedTuple):
    """A command in the trail."""

    number: int
    command: str


class Image(NamedTuple):
    """What a change did to one row."""

    table: str
    row_id: str
    op: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None


def latest_standing(store: Store) -> Done | None:
    """Return the acting coach's latest command that stands, or None."""
    sql = """
        SELECT id, command FROM changes
        WHERE kind = 'command' AND made_by IS :actor AND coalesce(
            (SELECT later.kind FROM changes AS later WHERE later.target = changes.id ORDER BY later.id DESC LIMIT 1),
            'command') <> 'undo'
        ORDER BY id DESC LIMIT 1
    """
    found = store.row(sql, {"actor": store.actor})
    return Done(*found) if found else None


def latest_undone(store: Store) -> Done | None:
    """Return what the acting coach's redo would put back, or None: a new command empties the redo list."""
    sql = """
        SELECT done.id, done.command FROM changes AS undo JOIN changes AS done ON done.id = undo.target
        WHERE undo.kind = 'undo' AND undo.made_by IS :actor
          AND undo.id > coalesce((SELECT max(id) FROM changes WHERE kind = 'command' AND made_by IS :actor), 0)
          AND undo.id = (SELECT max(id) FROM changes AS later WHERE later.target = done.id)
        ORDER BY undo.id DESC LIMIT 1
    """
    found = store.row(sql, {"actor": store.actor})
    return Done(*found) if found else None


def undo(store: Store, done: Done) -> None:
    """Take a command back.

    Raises:
        CannotUndoError: if the schema, or these rows or rows that refer to them, have changed since; nothing is
        changed then.
    """
    with store.change("undo", kind="undo", target=done.number) as change:
        images = images_of(store, done.number)
        _refuse_if_built_upon(store, images, done.number, since=done.number)
        for image in reversed(images):
            _put(store, change, image, there=image.new, instead=image.old)


def redo(store: Store, done: Done) -> None:
    """Put back a command that was undone.

    Raises:
        CannotUndoError: as `undo`.
    """
    with store.change("redo", kind="redo", target=done.number) as change:
        images = images_of(store, done.number)
        undone = store.row("SELECT max(id) FROM changes WHERE target = ?", (done.number,))
        _refuse_if_built_upon(store, images, done.number, since=undone[0] if undone else done.number)
        for image in images:
            _put(store, change, image, there=image.old, instead=image.new)


def images_of(store: Store, number: int) -> list[Image]:
    """Return what a change did, row by row, in order."""
    sql = "SELECT table_name, row_id, op, old, new FROM change_rows WHERE change_id = ? ORDER BY id"
    return [_image(row) for row in store.rows(sql, (number,))]


def _refuse_if_built_upon(store: Store, images: Iterable[Image], number: int, *, since: int) -> None:
    if store.row("SELECT 1 FROM changes WHERE kind = 'schema' AND id > ?", (since,)):
        raise errors.CannotUndoError
    touched = {(image.table, image.row_id) for image in images}
    references = _references(store)
    for image in _standing_images(store, number, since):
        parents = _parents(image, references)
        if (image.table, image.row_id) in touched or parents & touched:
            raise errors.CannotUndoError


def _standing_images(store: Store, number: int, since: int) -> list[Image]:
    """Return what others have changed since an entry, without what was taken back or put back to what it was then."""
    sql = """
        SELECT table_name, row_id, op, old, new FROM change_rows JOIN changes ON changes.id = change_id
        WHERE change_id > :since AND coalesce(target, changes.id) <> :number
          AND ('undo' IS (SELECT kind FROM changes AS later WHERE later.target = coalesce(changes.target, changes.id)
                          ORDER BY later.id DESC LIMIT 1))
           <> (coalesce(target, changes.id) > :since OR 'undo' IS
              (SELECT kind FROM changes AS later WHERE later.target = coalesce(changes.target, changes.id)
               AND later.id <= :since ORDER BY later.id DESC LIMIT 1))
    """
    return [_image(row) for row in store.rows(sql, {"since": since, "number": number})]


def _references(store: Store) -> dict[str, list[tuple[str, str]]]:
    """Return, for each table, its columns that refer to a row, and of which table."""
    references: dict[str, list[tuple[str, str]]] = {}
    for (table,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        keys = store.rows(f'PRAGMA foreign_key_list("{table}")')
        references[table] = [(key[3], key[2]) for key in keys]
    return references


def _parents(image: Image, references: dict[str, list[tuple[str, str]]]) -> set[tuple[str, str]]:
    return {
        (parent, row[column])
        for row in (image.old, image.new)
        if row
        for column, parent in references[image.table]
        if row.get(column)
    }


def _put(
    store: Store,
    change: Change,
    image: Image,
    *,
    there: dict[str, Any] | None,
    instead: dict[str, Any] | None,
) -> None:
    match there, instead:
        case _, None:
            change.take_out(image.table, image.row_id)
        case None, row:
            change.put_back(image.table, {**row, "rev": _next_rev(store, image.row_id)})
        case _, row:
            change.set_back(image.table, row)


def _next_rev(store: Store, row_id: str) -> int:
    """Return a revision above every one the row ever had."""
    sql = "SELECT max(json_extract(coalesce(new, old), '$.rev')) FROM change_rows WHERE row_id = ?"
    found = store.row(sql, (row_id,))
    return int(found[0]) + 1 if found and found[0] else 1


def _image(row: tuple[Any, ...]) -> Image:
    table, row_id, op, old, new = row
    return Image(table, row_id, op, old and json.loads(old), new and json.loads(new))
