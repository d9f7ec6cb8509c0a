"""One query over everybody: what a list of people shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet.domain.follow_up import WINDOWS
from askeleet.store import follow_ups
from askeleet.store.meetings import held
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Listed(NamedTuple):
    """A person as they stand in a list, by the latest stay that has begun or will; days are ISO text."""

    number: int
    name: str
    fold: str
    entered_on: str
    exited_on: str | None
    coach: str | None  # the code of whose hands the stay is in
    is_paused: int
    last_held: str | None
    next_on: str | None  # the day of the next plan
    is_restricted: int  # in no list but that of the restricted


def everybody(store: Store, day: date) -> Sequence[Listed]:
    """Return everybody with a stay as of a day, by number."""
    sql = f"""
        SELECT number, name, fold, entered_on, exited_on,
            (SELECT code FROM coaches JOIN assignments ON coaches.id = coach_id
                WHERE episode_id = episodes.id AND from_on <= max(:day, entered_on)
                ORDER BY from_on DESC LIMIT 1),
            EXISTS (SELECT 1 FROM pauses
                WHERE episode_id = episodes.id AND from_on <= :day AND until_on >= :day),
            (SELECT max(held_on) FROM meetings
                WHERE participant_id = participants.id AND {held()} AND held_on <= :day),
            (SELECT min(held_on) FROM meetings
                WHERE participant_id = participants.id AND outcome = 'planned' AND held_on >= :day),
            restricted_on IS NOT NULL
        FROM participants
        JOIN episodes ON episodes.id = (SELECT id FROM episodes AS latest
            WHERE latest.participant_id = participants.id ORDER BY entered_on DESC LIMIT 1)
        ORDER BY number
    """
    return [Listed(*row) for row in store.rows(sql, {"day": day.isoformat()})]


def names(store: Store, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Return number and name of people by id."""
    places = ", ".join("?" * len(ids))
    sql = f"SELECT id, number, name FROM participants WHERE id IN ({places})"
    return {row[0]: (row[1], row[2]) for row in store.rows(sql, ids)}


def gone(store: Store) -> Sequence[tuple[int, date]]:
    """Return the numbers of those who have left and have no other stay, with the day of the last exit."""
    sql = """
        SELECT number, max(exited_on) FROM participants JOIN episodes ON participant_id = participants.id
        GROUP BY number HAVING count(exited_on) = count(*)
    """
    return [(number, date.fromisoformat(day)) for number, day in store.rows(sql)]


def restricted(store: Store) -> frozenset[str]:
    """Return the ids of the people who are in no list."""
    return frozenset(person for (person,) in store.rows("SELECT id FROM participants WHERE restricted_on IS NOT NULL"))


def size(store: Store) -> tuple[int, int, int]:
    """Return how many people, stays and contacts the file holds."""
    sql = "SELECT (SELECT count(*) FROM participants), (SELECT count(*) FROM episodes), (SELECT count(*) FROM meetings)"
    (row,) = store.rows(sql)
    return row


def first_entry(store: Store) -> date | None:
    """Return the day of the first entry of all, of those who were erased too."""
    sql = """
        SELECT min(day) FROM (
            SELECT min(entered_on) AS day FROM episodes UNION ALL SELECT first FROM frozen WHERE reach = 'lives')
    """
    return _day(store.row(sql))


def last_day(store: Store, today: date) -> date | None:
    """Return today while anybody is there or a follow-up waits; else the last day of all.

    That is of an exit, a contact, a goal, a step, or a follow-up, also the day on which one was due. A plan counts, as
    does a no-show; what lies after today does not. So do the days of those who were erased.
    """
    sql = f"""
        SELECT max(day) FROM (
            SELECT min(coalesce(exited_on, :today), :today) AS day FROM episodes
            UNION ALL SELECT held_on FROM meetings
            UNION ALL SELECT set_on FROM goals UNION ALL SELECT closed_on FROM goals
            UNION ALL SELECT agreed_on FROM steps UNION ALL SELECT done_on FROM steps
            UNION ALL SELECT answered_on FROM follow_ups UNION ALL {follow_ups.days(WINDOWS)}
            UNION ALL SELECT last FROM frozen WHERE reach = 'lives')
        WHERE day <= :today
    """
    return _day(store.row(sql, {"today": today.isoformat()}))


def _day(found: tuple[str | None] | None) -> date | None:
    return date.fromisoformat(found[0]) if found and found[0] else None
