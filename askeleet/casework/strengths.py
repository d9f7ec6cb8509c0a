"""Strengths and interests: noting them, mending them, ending them; the strength that a goal rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from askeleet import clock
from askeleet.casework import former_words, notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_span, refuse_to_come
from askeleet.domain.goal import goal_code
from askeleet.domain.strength import Asset, Interest, Strength
from askeleet.errors.strengths import EndedBeforeNotedError, GoalsRestOnItError, OthersStrengthError
from askeleet.store import strengths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store

Kind = TypeVar("Kind", bound=Asset)


def add_strength(store: Store, participant: Participant, name: str, *, on: date, facts: Mapping[str, Any]) -> Strength:
    """Note a strength of a person. `facts` are evidence and source.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the name is none, or a text cannot be kept.
        NotYetError: if the day is to come.
        BeforeFirstStayError: if it lies before the first stay.
    """
    return _add(store, Strength, participant, "add-strength", {**facts, "name": name, "noted_on": on})


def edit_strength(store: Store, participant: Participant, strength: Strength, facts: Mapping[str, Any]) -> Strength:
    """Change what is said of a strength; nothing is written when nothing differs. How it read before is kept.

    `facts` are fields of `Strength`; None takes one away: without `ended_on` it holds again.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the name would be none, or a text cannot be kept.
        NotYetError, EndedBeforeNotedError, BeforeFirstStayError: if the days cannot be so.
    """
    return _edit(store, participant, strength, "edit-strength", facts)


def remove_strength(store: Store, participant: Participant, strength: Strength) -> None:
    """Take a strength out of the record.

    Raises:
        GoalsRestOnItError: if a goal rests on it.
    """
    codes = [goal_code(participant.number, goal) for goal in strengths.goals_on(store, strength.id)]
    if codes:
        raise GoalsRestOnItError(goals=", ".join(codes), goal=codes[0])
    with store.change("remove-strength") as change:
        former_words.remove(store, change, strength)


def add_interest(store: Store, participant: Participant, name: str, *, on: date, facts: Mapping[str, Any]) -> Interest:
    """Note an interest of a person; `facts` is the source. Raises as `add_strength`."""
    return _add(store, Interest, participant, "add-interest", {**facts, "name": name, "noted_on": on})


def edit_interest(store: Store, participant: Participant, interest: Interest, facts: Mapping[str, Any]) -> Interest:
    """Change what is said of an interest, as `edit_strength` does."""
    return _edit(store, participant, interest, "edit-interest", facts)


def remove_interest(store: Store, interest: Interest) -> None:
    """Take an interest out of the record."""
    with store.change("remove-interest") as change:
        former_words.remove(store, change, interest)


def own_strength(store: Store, participant: Participant, code: str) -> Strength:
    """Return the person's strength with a code as 17st1, for a goal to rest on.

    Raises:
        NotACodeError, UnknownCodeError: if there is no such strength.
        OthersStrengthError: if it is another person's.
    """
    whose, strength = numbered.find(store, Strength, code)
    if whose.id != participant.id:
        raise OthersStrengthError(code=strength.code(whose.number))
    return strength


def _add(store: Store, kind: type[Kind], participant: Participant, command: str, facts: Mapping[str, Any]) -> Kind:
    checked = notes.checked(facts, title="name")
    refuse_to_come(facts["noted_on"], clock.today())
    with store.change(command) as change:
        refuse_before_first_stay(store, participant, facts["noted_on"])
        return numbered.enter(change, kind, participant, **checked)


def _edit(store: Store, participant: Participant, asset: Kind, command: str, facts: Mapping[str, Any]) -> Kind:
    revised = asset.but(**notes.checked(facts, title="name"))
    if revised == asset:
        return asset
    refuse_span(revised.noted_on, revised.ended_on, clock.today(), backwards=EndedBeforeNotedError)
    with store.change(command) as change:
        refuse_before_first_stay(store, participant, revised.noted_on)
        return former_words.keep(change, asset, revised)
