"""What holds of a person's record at any time, whoever wrote it and in whatever order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from askeleet.store import coaches, episodes, goals, meetings, noted

if TYPE_CHECKING:
    from askeleet.domain.episode import Episode
    from askeleet.store import Store


def hold(store: Store, participant_id: str) -> bool:
    """Return whether stays, pauses and assignments share no day, and nothing lies before the first stay."""
    stays = episodes.of(store, participant_id)
    return (
        not any(stay.exited_on and stay.exited_on < stay.entered_on for stay in stays)
        and not any(one.overlaps(other) for one, other in pairwise(stays))
        and _all_lies_after_entry(store, participant_id)
        and all(_hold_in(store, stay) for stay in stays)
    )


def _all_lies_after_entry(store: Store, participant_id: str) -> bool:
    days = [contact.held_on for contact in meetings.of(store, participant_id)]
    days += [goal.set_on for goal in goals.of(store, participant_id)]
    days += filter(None, [noted.first_day(store, participant_id)])
    first = episodes.first_day(store, participant_id)
    return not days or (first is not None and min(days).isoformat() >= first)


def _hold_in(store: Store, stay: Episode) -> bool:
    rhythms = episodes.rhythms(store, stay.id)
    return (
        not any(one.overlaps(other) for one, other in pairwise(episodes.pauses(store, stay.id)))
        and not any(one.overlaps(other) for one, other in pairwise(coaches.assignments(store, stay.id)))
        and not any(one.from_on == other.from_on for one, other in pairwise(rhythms))
    )
