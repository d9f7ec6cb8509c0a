"""What research is given of people: facts without names and texts, and the secret of their pseudonyms."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.store.meetings import held
from askeleet.store.rows import listed
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Facts(NamedTuple):
    """A person who has left, by the first entry and the last exit; days are ISO text."""

    participant_id: str
    born_on: str | None
    born_year: int | None
    gender: str | None
    education: str | None
    entered_on: str
    exited_on: str
    exit_reason: str | None
    contacts: int
    goals_reached: int


def people(store: Store) -> Sequence[Facts]:
    """Return everybody who has left and whose data are not restricted."""
    sql = f"""
        SELECT participants.id, born_on, born_year, gender, education, entered_on,
            (SELECT max(exited_on) FROM episodes WHERE participant_id = participants.id),
            (SELECT exit_reason FROM episodes WHERE participant_id = participants.id ORDER BY entered_on DESC LIMIT 1),
            (SELECT count(*) FROM meetings WHERE participant_id = participants.id AND {held()}),
            (SELECT count(*) FROM goals WHERE participant_id = participants.id AND state IN ({_reached()}))
        FROM participants JOIN episodes ON episodes.id = (SELECT id FROM episodes AS first
            WHERE first.participant_id = participants.id ORDER BY entered_on LIMIT 1)
        WHERE restricted_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM episodes WHERE participant_id = participants.id AND exited_on IS NULL)
    """
    return [Facts(*row) for row in store.rows(sql)]


def secret(store: Store, project: str) -> bytes:
    """Return the secret of a piece of research, made when it is first asked for."""
    with store.off_trail() as connection:
        made = (project, secrets.token_hex(32))
        connection.execute("INSERT OR IGNORE INTO secrets (project, secret) VALUES (?, ?)", made)
        (kept,) = connection.execute("SELECT secret FROM secrets WHERE project = ?", (project,)).fetchone()
    return bytes.fromhex(kept)


def forget_secret(store: Store, project: str) -> bool:
    """Forget the secret, so that no pseudonym can be told any more; return whether there was one."""
    with store.off_trail() as connection:
        return connection.execute("DELETE FROM secrets WHERE project = ?", (project,)).rowcount == 1


def _reached() -> str:
    return listed(vocabulary.having("goal-states", "figure", "goals-reached"))
