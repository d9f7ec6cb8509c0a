"""How far goals are reached: what each level looks like, and where a goal stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.attainment import LEVELS, Level, Rating
from askeleet.domain.days import refuse_to_come
from askeleet.errors.attainment import (
    NotALevelError,
    NotALevelInWordsError,
    NotAWeightError,
    NotRatedError,
    RatedBeforeGoalError,
    RatingsBeforeError,
)
from askeleet.store import attainment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change

Words: TypeAlias = "Mapping[int, str | None]"
"""What levels look like; None where there are to be no words."""

_WEIGHTS = {"0": 0, "1": 1, "2": 2, "3": 3}


def rate_goal(store: Store, goal: Goal, level: int, *, on: date, note: str | None = None) -> Rating:
    """Note where a goal stands on a day; another rating of that day takes the place of the first.

    Raises:
        NotALevelError: if the level is not from -2 to 2.
        IdentityCodeError, NoteTooLongError: if the note cannot be kept as it is.
        NotYetError: if the day is to come.
        RatedBeforeGoalError: if it lies before the day the goal was set.
    """
    if level not in LEVELS:
        raise NotALevelError(text=str(level))
    refuse_to_come(on, clock.today())
    if on < goal.set_on:
        raise RatedBeforeGoalError(day=on, set_on=goal.set_on)
    said = notes.checked_text(note) if note else None
    before = attainment.rating_on(store, goal.id, on)
    rating = (
        before.but(level=level, note=said) if before else Rating(goal_id=goal.id, rated_on=on, level=level, note=said)
    )
    if rating == before:
        return rating
    with store.change("rate-goal") as change:
        return change.keep(rating)


def take_back_rating(store: Store, participant: Participant, goal: Goal, *, on: date) -> Rating:
    """Take the rating of a day out of the record; `undo` brings it back.

    Raises:
        NotRatedError: if there is none of that day.
    """
    rating = attainment.rating_on(store, goal.id, on)
    if rating is None:
        raise NotRatedError(day=on, code=f"{participant.number}g{goal.number}")
    with store.change("rate-goal") as change:
        change.remove(rating)
    return rating


def keep_levels(change: Change, store: Store, goal: Goal, words: Words) -> None:
    """Write what levels of a goal look like, within a change; None takes the words of a level away."""
    there = {each.level: each for each in attainment.levels(store, goal.id)}
    for level, said in words.items():
        known = there.get(level)
        if said is None and known is not None:
            change.remove(known)
        elif said is not None and (known is None or known.words != said):
            change.keep(known.but(words=said) if known else Level(goal_id=goal.id, level=level, words=said))


def differ(store: Store, goal: Goal, words: Words) -> bool:
    """Return whether levels would look another way than they do."""
    there = {each.level: each.words for each in attainment.levels(store, goal.id)}
    return any(there.get(level) != said for level, said in words.items())


def refuse_after_a_rating(store: Store, goal: Goal) -> None:
    """Refuse a day for setting a goal that lies after a rating of it.

    Raises:
        RatingsBeforeError: if the goal was rated before the day it is set.
    """
    first = min((each.rated_on for each in attainment.ratings(store, goal.id)), default=goal.set_on)
    if first < goal.set_on:
        raise RatingsBeforeError(day=goal.set_on, first=first)


def read_level(text: str) -> int:
    """Read a level, with or without its sign; the minus may be typed as a dash.

    Raises:
        NotALevelError: if it is none.
    """
    known = {str(level): level for level in LEVELS} | {"+1": 1, "+2": 2, "+0": 0, "-0": 0}
    found = known.get(text.strip().replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-"))
    if found is None:
        raise NotALevelError(text=text)
    return found


def read_level_in_words(text: str) -> tuple[int, str | None]:
    """Read a level and what it looks like, as "0=Sends two applications"; without words they are to be taken away.

    Raises:
        NotALevelInWordsError, NotALevelError: if it is not such a text.
        TitleTooLongError, IdentityCodeError: if the words cannot be kept.
    """
    level, sign, words = text.partition("=")
    if not sign:
        raise NotALevelInWordsError(text=text)
    return read_level(level), notes.checked_title(words) if words.strip() else None


def read_weight(text: str) -> int:
    """Read how important or difficult a goal is.

    Raises:
        NotAWeightError: if it is not from 0 to 3.
    """
    found = _WEIGHTS.get(text.strip())
    if found is None:
        raise NotAWeightError(text=text)
    return found
