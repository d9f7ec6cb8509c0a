"""J: the time between meetings, and who is drifting out of touch."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from askeleet.domain.episode import LONGEST_GAP, Pause, days_between
from askeleet.figures.scope import NOT_PAUSED_ON, OPEN_ON, Figure, day, median
from askeleet.marking import N_
from askeleet.store.meetings import held
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "gap-median-days",
        "J",
        N_("Days between meetings, median"),
        N_(
            "The middle number of days between consecutive days with a held contact in one stay, "
            "the later of which lies in the period; days in a pause are taken off."
        ),
        shown_as="days",
        of="gap-n",
        needs_rows=True,
    ),
    Figure(
        "gap-n",
        "J",
        N_("Gaps between meetings"),
        N_("How many gaps that median is of."),
        needs_rows=True,
        counts="records",
    ),
    Figure(
        "past-longest-gap",
        "J",
        N_("Past the longest gap"),
        N_(
            "People open and not paused on the last day (or today) whose last held contact, or entry if"
            " there was none, "
            "is more days back than the longest gap agreed with them, or 35 where none was; days in a "
            "pause are taken off."
        ),
        of="open-at-end",
    ),
    Figure(
        "no-next-meeting",
        "J",
        N_("No next meeting"),
        N_(
            "People open and not paused on the last day (or today) who had on that day no contact "
            "agreed for a later one, "
            "whatever became of it."
        ),
        of="open-at-end",
    ),
)


class Since(NamedTuple):
    """An open stay and how long ago its last held contact was."""

    participant_id: str
    last_held: date | None
    days: int  # since then, or since the entry; without the days of pauses
    longest: int  # the longest gap agreed, or the usual


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Compute the gaps; with a coach, of the stays in the coach's hands on the contact's day, or on the last day."""
    found = list(_gaps(store, scope))
    return {
        "gap-median-days": median(found),
        "gap-n": len(found),
        "past-longest-gap": len(past_longest_gap(store, scope)),
        "no-next-meeting": len(without_next_meeting(store, scope)),
    }


def past_longest_gap(store: Readable, scope: Scope) -> Sequence[Since]:
    """Return the open stays without a held contact for longer than was agreed, the longest first."""
    today = scope.stands_on
    late = [
        (stay, participant_id, last, day(last or entered), longest or LONGEST_GAP)
        for stay, participant_id, entered, last, longest, _ in _standing(store, scope)
        if (today - day(last or entered)).days > (longest or LONGEST_GAP)  # pauses can only make it less
    ]
    pauses = _pauses(store, (since.isoformat() for _, _, _, since, _ in late), scope)
    found = (
        Since(participant_id, since if last else None, days_between(since, today, pauses.get(stay, ())), longest)
        for stay, participant_id, last, since, longest in late
    )
    return sorted((each for each in found if each.days > each.longest), key=lambda each: -each.days)


def since_last(store: Readable, scope: Scope) -> Sequence[Since]:
    """Return every stay open and not paused on the day, the longest without a held contact first."""
    today = scope.stands_on
    stays = [
        (stay, participant_id, last, day(last or entered), longest or LONGEST_GAP)
        for stay, participant_id, entered, last, longest, _ in _standing(store, scope)
    ]
    pauses = _pauses(store, (since.isoformat() for _, _, _, since, _ in stays), scope)
    found = (
        Since(participant_id, since if last else None, days_between(since, today, pauses.get(stay, ())), longest)
        for stay, participant_id, last, since, longest in stays
    )
    return sorted(found, key=lambda each: -each.days)


def without_next_meeting(store: Readable, scope: Scope) -> Sequence[str]:
    """Return the ids of the people who had no next meeting on the day; while it is today, one later today is one."""
    return [participant_id for _, participant_id, *_, has_next in _standing(store, scope) if not has_next]


def _standing(store: Readable, scope: Scope) -> Sequence[tuple[Any, ...]]:
    """Return every stay open and not paused on the day.

    Its rowid, the participant's id, its entry, its last held contact, the longest gap agreed, whether there was a next
    meeting.
    """
    sql = f"""
        SELECT episodes.rowid, participant_id, entered_on,
            (SELECT max(held_on) FROM meetings WHERE meetings.participant_id = episodes.participant_id
                AND {held()} AND held_on BETWEEN entered_on AND :on),
            (SELECT longest FROM rhythms WHERE episode_id = episodes.id AND from_on <= :on
                ORDER BY from_on DESC LIMIT 1),
            EXISTS (SELECT 1 FROM meetings WHERE meetings.participant_id = episodes.participant_id
                AND agreed_on <= :on AND held_on >= :on
                AND (held_on > :on OR (:on = :today AND outcome = 'planned')))
        FROM episodes WHERE {OPEN_ON} AND {NOT_PAUSED_ON} AND {scope.in_hands(":on")}
    """
    return store.rows(sql, scope.parameters)


def held_days(store: Readable, scope: Scope) -> Sequence[tuple[int, str, str, str | None]]:
    """Return, for each day of the period with a held contact.

    Stay (its rowid, which is in every index), its entry, the day, the held day before it in the stay.
    """
    sql = f"""
        SELECT episodes.rowid, entered_on, day,
            (SELECT max(held_on) FROM meetings WHERE meetings.participant_id = episodes.participant_id
                AND {held()} AND held_on >= entered_on AND held_on < day)
        FROM (
            SELECT participant_id AS person, held_on AS day FROM meetings INDEXED BY {scope.walk}
            WHERE held_on BETWEEN :first AND :last AND {held()} GROUP BY participant_id, held_on
        )
        JOIN episodes ON episodes.participant_id = person
            AND entered_on <= day AND (exited_on IS NULL OR exited_on >= day)
        WHERE {scope.in_hands("day")}
    """
    return store.rows(sql, scope.parameters)


def _gaps(store: Readable, scope: Scope) -> Iterable[int]:
    pairs = [(episode, before, last) for episode, _, last, before in held_days(store, scope) if before]
    pauses = _pauses(store, (before for _, before, _ in pairs), scope)
    for episode, before, last in pairs:
        yield days_between(day(before), day(last), pauses.get(episode, ()))


def _pauses(store: Readable, since: Iterable[str], scope: Scope) -> Mapping[int, Sequence[Pause]]:
    """Return the pauses that may lie in the gaps, by stay."""
    earliest = min(since, default=scope.parameters["last"])
    sql = """
        SELECT episodes.rowid, episode_id, from_on, until_on FROM pauses JOIN episodes ON episodes.id = episode_id
        WHERE until_on > :earliest AND from_on <= :last
    """
    by_stay: dict[int, list[Pause]] = defaultdict(list)
    for stay, episode, first, last in store.rows(sql, {"earliest": earliest, "last": scope.parameters["last"]}):
        by_stay[stay].append(Pause(episode_id=episode, from_on=day(first), until_on=day(last)))
    return by_stay
