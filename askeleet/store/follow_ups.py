"""Queries about follow-ups: those that were made, and those that are waited for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.follow_up import WINDOWS, FollowUp, length_of
from askeleet.store.rows import from_rows, listed, selection
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


class Waiting(NamedTuple):
    """A follow-up that nobody has answered: whose, of which stay, and when it is or was due."""

    participant_id: str
    episode_id: str
    window: str
    exited_on: date
    due_on: date


def due_on(window: str) -> str:
    """Return the day on which the follow-up of a stay that ended (`episodes`) is due, as SQL."""
    number, unit = length_of(window)
    if unit == "days":
        return f"date(episodes.exited_on, '+{number} days')"
    month_end = f"date(episodes.exited_on, 'start of month', '+{number + 1} months', '-1 day')"
    return f"min(date(episodes.exited_on, '+{number} months'), {month_end})"


def back_by(day: str) -> str:
    """Return the condition that the person had come back after a stay (`episodes`) by a day, given as SQL."""
    return f"""EXISTS (
        SELECT 1 FROM episodes AS back WHERE back.participant_id = episodes.participant_id
        AND back.entered_on > episodes.exited_on AND back.entered_on <= {day})"""


def not_followed() -> str:
    """Return the reasons of an exit after which nobody is asked, as they stand between the brackets of IN."""
    return listed(vocabulary.having("exit-reasons", "followed", value=False))


def of_stay(store: Store, episode_id: str) -> Sequence[FollowUp]:
    """Return the follow-ups of a stay that ended, in the order of their days."""
    sql = f"SELECT {selection(FollowUp)} FROM follow_ups WHERE episode_id = ? ORDER BY answered_on, number"
    return from_rows(FollowUp, store.rows(sql, (episode_id,)))


def made(store: Store, participant_id: str | None = None) -> Sequence[FollowUp]:
    """Return the follow-ups that were made, the latest first: of one person, or of all who are not restricted."""
    sql = f"""
        SELECT {selection(FollowUp)} FROM follow_ups JOIN participants ON participants.id = participant_id
        WHERE participant_id = :person OR (:person IS NULL AND restricted_on IS NULL)
        ORDER BY answered_on DESC, participants.number, follow_ups.number DESC
    """
    return from_rows(FollowUp, store.rows(sql, {"person": participant_id}))


def windows(store: Store) -> tuple[str, ...]:
    """Return the usual windows and whatever others somebody was asked at."""
    others = store.rows('SELECT DISTINCT "window" FROM follow_ups ORDER BY 1')
    return tuple(dict.fromkeys((*WINDOWS, *(window for (window,) in others))))


def waiting(
    store: Store, windows: Sequence[str], *, until: date, today: date, participant_id: str | None = None
) -> Sequence[Waiting]:
    """Return the follow-ups due by a day that nobody has made, the longest waited for first.

    Those of people who are back, or will be by the day on which it is due, have lapsed. Of one person, or of all whose
    data are not restricted.
    """
    told = {"until": until.isoformat(), "today": today.isoformat(), "person": participant_id}
    return [
        Waiting(person, stay, window, date.fromisoformat(exited), date.fromisoformat(due))
        for person, stay, window, exited, due, _number in store.rows(waited_for(windows, _LISTED), told)
    ]


def days(windows: Sequence[str]) -> str:
    """Return the days on which follow-ups count for something, as SQL: when one is due, and `:today` while one waits.

    What is left waiting is counted on every day.
    """
    followed = f"coalesce(exit_reason, '') NOT IN ({not_followed()})"
    due = " UNION ALL ".join(f"SELECT {due_on(window)} FROM episodes WHERE {followed}" for window in windows)
    return f"{due} UNION ALL SELECT :today WHERE EXISTS ({_waited_for_any(windows)})"


def waited_for(windows: Sequence[str], whose: str) -> str:
    """Return what finds the follow-ups of some people due by `:until` that wait on `:today`, as SQL."""
    return " UNION ALL ".join(_waited_for(window, whose) for window in windows) + " ORDER BY due, number, exited_on"


_LISTED = "(participant_id = :person OR (:person IS NULL AND restricted_on IS NULL))"


def _waited_for_any(windows: Sequence[str]) -> str:
    return " UNION ALL ".join(_waited_for(window, "TRUE").replace(":until", ":today") for window in windows)


def _waited_for(window: str, whose: str) -> str:
    due = due_on(window)
    return f"""
        SELECT participant_id, episodes.id, '{window}', exited_on, {due} AS due, participants.number AS number
        FROM episodes JOIN participants ON participants.id = participant_id
        WHERE exited_on IS NOT NULL AND {due} <= :until AND {whose}
            AND coalesce(exit_reason, '') NOT IN ({not_followed()}) AND NOT {back_by(f"max({due}, :today)")}
            AND NOT EXISTS (SELECT 1 FROM follow_ups WHERE episode_id = episodes.id AND "window" = '{window}')
    """
