"""Follow-ups after an exit: making, mending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework import notes, numbered
from askeleet.domain.days import refuse_to_come
from askeleet.domain.follow_up import WINDOWS, FollowUp, due_on, length_of
from askeleet.errors.follow_ups import (
    AllFollowedUpError,
    BackAgainError,
    FollowedUpError,
    NoExitYetError,
    NotFollowedUpError,
)
from askeleet.store import episodes, follow_ups

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def log_follow_up(
    store: Store,
    participant: Participant,
    *,
    on: date,
    status: str,
    source: str,
    window: str | None = None,
    note: str | None = None,
) -> FollowUp:
    """Note how a person was doing on a day after the latest exit, and what says so.

    Without a window it is the one that waits for its answer and is due nearest to the day.

    Raises:
        NotYetError: if the day is to come.
        NoExitYetError, BackAgainError, NotFollowedUpError: if there is no exit to follow up on that day.
        NotAWindowError, FollowedUpError, AllFollowedUpError: if there is no such window, or none waits.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    facts = notes.checked({"status": status, "source": source, "note": note})
    refuse_to_come(on, clock.today())
    with store.change("log-follow-up") as change:
        stay = exit_before(store, participant, on)
        meant = window or nearest_window(store, stay, on)
        _refuse_twice(store, participant, stay, meant)
        return numbered.enter(change, FollowUp, participant, episode_id=stay.id, window=meant, answered_on=on, **facts)


def edit_follow_up(store: Store, participant: Participant, follow_up: FollowUp, facts: Mapping[str, Any]) -> FollowUp:
    """Change what a follow-up says; nothing is written when nothing differs.

    `facts` are fields of `FollowUp`; None takes the note away. By its day it belongs to the latest exit before it.

    Raises:
        NotYetError, NoExitYetError, BackAgainError, NotFollowedUpError, NotAWindowError, FollowedUpError,
        NoteTooLongError, IdentityCodeError: as `log_follow_up`.
    """
    told = {name: value for name, value in notes.checked(facts).items() if value or name == "note"}
    revised = follow_up.but(**told)
    if revised == follow_up:
        return follow_up
    refuse_to_come(revised.answered_on, clock.today())
    with store.change("edit-follow-up") as change:
        if revised.answered_on != follow_up.answered_on:
            revised = revised.but(episode_id=exit_before(store, participant, revised.answered_on).id)
        stay = episodes.with_id(store, revised.episode_id)
        if stay and (revised.episode_id, revised.window) != (follow_up.episode_id, follow_up.window):
            _refuse_twice(store, participant, stay, revised.window)
        return change.keep(revised)


def remove_follow_up(store: Store, follow_up: FollowUp) -> None:
    """Take a follow-up out of the record and of every figure; `undo` brings it back."""
    with store.change("remove-follow-up") as change:
        change.remove(follow_up)


def exit_before(store: Store, participant: Participant, on: date) -> Episode:
    """Return the person's stay with the latest exit on a day or before it.

    Raises:
        NoExitYetError: if there is none.
        BackAgainError: if the person had come back by the day.
        NotFollowedUpError: if nobody is asked after such an exit.
    """
    told = {"number": str(participant.number), "name": participant.name}
    begun = [each for each in episodes.of(store, participant.id) if each.entered_on <= on]
    left = [each for each in begun if each.exited_on and each.exited_on <= on]
    if not left:
        raise NoExitYetError(**told, day=on)
    if begun[-1] != left[-1]:
        raise BackAgainError(**told, entered=begun[-1].entered_on)
    if vocabulary.trait("exit-reasons", left[-1].exit_reason, "followed", default=True) is False:
        raise NotFollowedUpError
    return left[-1]


def nearest_window(store: Store, stay: Episode, on: date) -> str:
    """Return the window of a stay that ended which waits for its answer and is due nearest to a day.

    Of two as near the earlier is meant.

    Raises:
        AllFollowedUpError: if none waits.
    """
    exited = stay.exited_on or on
    made = {each.window for each in follow_ups.of_stay(store, stay.id)}
    open_ = [window for window in WINDOWS if window not in made]
    if not open_:
        raise AllFollowedUpError(exited=exited)
    return min(open_, key=lambda window: abs(due_on(window, exited) - on))


def _refuse_twice(store: Store, participant: Participant, stay: Episode, window: str) -> None:
    length_of(window)
    for each in follow_ups.of_stay(store, stay.id):
        if each.window == window:
            code = each.code(participant.number)
            raise FollowedUpError(window=_term(window), day=each.answered_on, code=code)


def _term(window: str) -> object:
    return vocabulary.term("follow-up-windows", window) if window in WINDOWS else window
