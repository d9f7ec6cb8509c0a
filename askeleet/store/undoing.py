"""Taking a command back, and putting it back again; both are changes of their own in the trail."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from askeleet.errors.file import ChangedMeanwhileError
from askeleet.errors.trail import CannotUndoError, ErasedSinceError
from askeleet.store import history, invariants, references, trail
from askeleet.store.driver import IntegrityError
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    sql = f"""
        SELECT id, command FROM changes
        WHERE kind = 'command' AND command <> '{trail.RESTORING}' AND made_by IS :actor AND coalesce(
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


def undo(store: Store, done: Done) -> Sequence[Image]:
    """Take a command back; return what it had done.

    Raises:
        TrailDamagedError: if it is not what was written.
        ErasedSinceError: if it erased somebody, or somebody was erased since.
        CannotUndoError: if the schema, or these rows or rows that refer to them, have changed since, or a person's
        record would not hold together; nothing is changed then.
    """
    with _whole_or_refused(store, "undo", done) as change:
        if latest_standing(store) != done:
            raise CannotUndoError
        history.refuse_damaged(store, done.number)
        images = images_of(store, done.number)
        _refuse_if_built_upon(store, images, done.number, since=done.number)
        for image in reversed(images):
            _put(store, change, image, there=image.new, instead=image.old)
        _refuse_unsound(store, images)
    return images


def redo(store: Store, done: Done) -> Sequence[Image]:
    """Put back a command that was undone; return what it did.

    Raises:
        TrailDamagedError, ErasedSinceError, CannotUndoError: as `undo`.
    """
    with _whole_or_refused(store, "redo", done) as change:
        if latest_undone(store) != done:
            raise CannotUndoError
        history.refuse_damaged(store, done.number)
        images = images_of(store, done.number)
        undone = store.row("SELECT max(id) FROM changes WHERE target = ?", (done.number,))
        _refuse_if_built_upon(store, images, done.number, since=undone[0] if undone else done.number)
        for image in images:
            _put(store, change, image, there=image.old, instead=image.new)
        _refuse_unsound(store, images)
    return images


@contextmanager
def _whole_or_refused(store: Store, kind: str, done: Done) -> Iterator[Change]:
    """Open the change; a rule of the schema that it would break is something newer that rests on the command."""
    try:
        with store.change(kind, kind=kind, target=done.number) as change:
            yield change
    except (IntegrityError, ChangedMeanwhileError) as error:
        raise CannotUndoError from error


def images_of(store: Store, number: int) -> list[Image]:
    """Return what a change did, row by row, in order; without the rows of people who were erased since."""
    sql = """
        SELECT table_name, row_id, op, old, new FROM change_rows
        WHERE change_id = ? AND row_id IS NOT NULL ORDER BY id
    """
    return [_image(row) for row in store.rows(sql, (number,))]


def _refuse_if_built_upon(store: Store, images: Sequence[Image], number: int, *, since: int) -> None:
    _refuse_across(store, since)
    touched = {(image.table, image.row_id) for image in images}
    known = references.between_tables(store)
    for image in _standing_images(store, number, since):
        parents = _parents(image, known)
        if (image.table, image.row_id) in touched or parents & touched:
            raise CannotUndoError
    for image in images:
        if image.table == "coaches" and image.op == "insert" and _has_written(store, image.row_id, since):
            raise CannotUndoError


def _refuse_across(store: Store, since: int) -> None:
    """See that neither the schema has changed since an entry, nor anybody was erased by it or after it."""
    if store.row("SELECT 1 FROM changes WHERE kind = 'schema' AND id > ?", (since,)):
        raise CannotUndoError
    if store.row("SELECT 1 FROM changes WHERE command = ? AND id >= ?", (trail.ERASING, since)):
        raise ErasedSinceError


def _has_written(store: Store, coach_id: str, since: int) -> bool:
    """Return whether a coach has written anything; the acting one may take back that they were added themselves."""
    sql = "SELECT 1 FROM changes WHERE id > ? AND made_by = ? AND made_by IS NOT ? LIMIT 1"
    return store.row(sql, (since, coach_id, store.actor)) is not None


def _refuse_unsound(store: Store, images: Sequence[Image]) -> None:
    """See that what is there now holds together for everybody whom the rows are about."""
    known = references.between_tables(store)
    rows = [(image.table, row) for image in images for row in (image.old, image.new) if row]
    people = set().union(*(references.person_of(store, known, table, row) for table, row in rows))
    if not all(invariants.hold(store, person) for person in people):
        raise CannotUndoError


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


def _parents(image: Image, known: references.References) -> set[tuple[str, str]]:
    return {
        (parent, row[column])
        for row in (image.old, image.new)
        if row
        for column, parent in known[image.table]
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
