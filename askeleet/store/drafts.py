"""Text that was typed and is not saved yet: kept before anything else can fail, gone with the save."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.record import new_id
from askeleet.errors import AskeleetError
from askeleet.keys.deriving import own_key, salt_of
from askeleet.store import participants
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from askeleet.store import Store

_COLUMNS = "id, participant_id, command, text, made_at, made_by"


class Draft(NamedTuple):
    """A text typed for one person and one command."""

    id: str
    text: str
    made_at: str
    command: str
    participant_id: str | None
    place: Path | None = None  # the file that it lies in by itself, where the caseload could not be written

    def forget(self, connection: Connection) -> None:
        """Take the draft out of the caseload file, and every other one of the same text for the same purpose."""
        sql = "DELETE FROM drafts WHERE id = ? OR (command = ? AND participant_id IS ? AND text = ?)"
        connection.execute(sql, (self.id, self.command, self.participant_id, self.text))

    def put_away(self) -> None:
        """Take away the file that the draft lies in by itself, if there is one."""
        if self.place is not None:
            self.place.unlink(missing_ok=True)


def keep(store: Store, *, command: str, participant_id: str | None, text: str, folder: Path) -> Draft:
    """Commit a text as a draft in the caseload file, or beside it in a file of its own where that cannot be written.

    Earlier drafts of the same text for the same purpose go. The file of its own goes into `folder`; it is 0600 and
    encrypted with the caseload's own key when it has one, so that whatever opens the caseload opens it too.
    """
    draft = Draft(new_id(), text, clock.now().isoformat(timespec="seconds"), command, participant_id)
    try:
        take_in(store, folder)
        _insert(store, draft)
    except AskeleetError:
        draft = _beside(draft, folder)
        keep_aside(draft, _own_key(store), actor=store.actor)
    return draft


def keep_nobodys(*, command: str, text: str, folder: Path, key: str | None) -> Draft:
    """Keep a text beside a caseload that cannot be opened; whom it is about is said when it is saved."""
    draft = Draft(new_id(), text, clock.now().isoformat(timespec="seconds"), command, None)
    draft = _beside(draft, folder)
    keep_aside(draft, key)
    return draft


def keep_aside(draft: Draft, key: str | None, *, actor: str | None = None) -> None:
    """Write a draft into a file of its own, at its place, encrypted where there is a key."""
    from askeleet.store import Store, connection  # noqa: PLC0415  (only when saving failed)

    if draft.place is not None:
        connection.create_file(draft.place, key)
        with Store(draft.place, key) as other:
            other.actor = actor
            _insert(other, draft)


def of(store: Store, *, command: str, participant_id: str | None) -> Sequence[Draft]:
    """Return the drafts for one person and command, newest first."""
    sql = """
        SELECT id, text, made_at, command, participant_id FROM drafts WHERE command = ? AND participant_id IS ?
        ORDER BY made_at DESC, id DESC
    """
    return [Draft(*row) for row in store.rows(sql, (command, participant_id))]


def every(store: Store) -> Sequence[Draft]:
    """Return all drafts in the order in which they came into the file, by which they are numbered."""
    sql = "SELECT id, text, made_at, command, participant_id FROM drafts ORDER BY rowid"
    return [Draft(*row) for row in store.rows(sql)]


def about(store: Store, participant_id: str) -> Sequence[Draft]:
    """Return all drafts about one person, likewise."""
    return [each for each in every(store) if each.participant_id == participant_id]


def everywhere(store: Store, folder: Path) -> Sequence[Draft]:
    """Return all drafts, taken in where the file can be written; those beside it that could not be come last."""
    with suppress(AskeleetError):
        take_in(store, folder)
    found = {each.id: each for each in every(store)}
    for place in beside(folder):
        for draft_id, participant_id, command, text, made_at, _made_by in _kept_in(store, place):
            found.setdefault(draft_id, Draft(draft_id, text, made_at, command, participant_id, place))
    return [*found.values()]


def beside(folder: Path) -> Sequence[Path]:
    """Return the files in which drafts lie by themselves, of any caseload, in the order of taking in."""
    return sorted(folder.glob("draft-*.db"))


def take_in(store: Store, folder: Path, *, nobodys: bool = False) -> int:
    """Bring the drafts that were kept beside it into the caseload file; return how many.

    Those of nobody yet may be meant for another caseload: they come only where somebody asks for drafts.
    """
    return sum(_take_in(store, place, nobodys=nobodys) for place in beside(folder))


def drop(store: Store, draft: Draft) -> None:
    """Drop a draft that nobody wants; `Change.drop_draft` drops one that is saved."""
    with store.off_trail() as connection:
        draft.forget(connection)


def _insert(store: Store, draft: Draft) -> None:
    row = (draft.id, draft.participant_id, draft.command, draft.text, draft.made_at, store.actor)
    with store.off_trail() as connection:
        draft.forget(connection)
        _write(connection, row)


def _beside(draft: Draft, folder: Path) -> Draft:
    return draft._replace(place=folder / f"draft-{draft.id}.db")


def _own_key(store: Store) -> str | None:
    """Return the key made of what opened the caseload, with the caseload's salt."""
    return store.key and own_key(store.key, salt_of(store.path))


def _take_in(store: Store, place: Path, *, nobodys: bool) -> int:
    kept = _kept_in(store, place)
    if not kept or not (nobodys or all(participant_id for _id, participant_id, *_rest in kept)):
        return 0
    with store.off_trail() as connection:
        for row in kept:
            _write(connection, row)
    with suppress(OSError):
        place.unlink()
    return len(kept)


def _kept_in(store: Store, place: Path) -> Sequence[Sequence[Any]]:
    """Return the rows of a file of drafts; none where it is another caseload's."""
    try:
        with store.open_other(place) as other:
            kept = other.rows(f"SELECT {_COLUMNS} FROM drafts ORDER BY rowid")
    except AskeleetError:
        return []  # under another passphrase; or taken in by another process just now
    is_ours = all(_is_known(store, participant_id) for _id, participant_id, *_rest in kept)
    return kept if is_ours else []  # else another caseload's, under the same passphrase or none


def _is_known(store: Store, participant_id: str | None) -> bool:
    return participant_id is None or participants.with_id(store, participant_id) is not None


def _write(connection: Connection, row: Sequence[Any]) -> None:
    connection.execute(f"INSERT OR IGNORE INTO drafts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)
