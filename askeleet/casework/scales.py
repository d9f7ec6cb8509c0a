"""Scaling questions: asking, and asking again; the coach does not dispute the number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_to_come
from askeleet.domain.letters import fold
from askeleet.domain.scale import HIGHEST, LOWEST, Answer, Scale
from askeleet.errors.scales import (
    AnswersBeforeError,
    BeforeScaleError,
    NoSuchScaleError,
    NotAnsweredError,
    NotOnTheScaleError,
    ScaleBackwardsError,
    ScaleEndedError,
)
from askeleet.store import scales

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store

_VALUES = {str(value): value for value in range(LOWEST, HIGHEST + 1)}


def read_value(text: str) -> int:
    """Read a number on a scale.

    Raises:
        NotOnTheScaleError: if it is no whole number from 0 to 10.
    """
    found = _VALUES.get(text.strip())
    if found is None:
        raise NotOnTheScaleError(text=text)
    return found


def known_scale(store: Store, participant: Participant, question: str) -> Scale | None:
    """Return the person's scale that is meant by its code, its question, or a start of it that fits no other.

    A scale that is no longer asked is meant only where no other is. None where none fits: then it is a new question.

    Raises:
        NoSuchScaleError: if it is a code that no scale of the person has.
    """
    its = scales.of(store, participant.id)
    numbers, typed = Scale.numbers_of(question), fold(question)
    if numbers:
        coded = next((each for each in its if numbers == (participant.number, each.number)), None)
        if coded is None:
            raise NoSuchScaleError
        return coded
    whole = [each for each in its if fold(each.question) == typed]
    found = whole or [each for each in its if fold(each.question).startswith(typed)]
    asked = [each for each in found if each.is_asked] or found
    return asked[-1] if whole or len(asked) == 1 else None


def ask_scale(
    store: Store, participant: Participant, scale: Scale | str, value: int, *, on: date, facts: Mapping[str, Any]
) -> tuple[Scale, Answer]:
    """Note where a person stands on a scale on a day; a new question is kept with its first answer.

    `scale` is one of the person's, or a new question. `facts` are why_not_lower, helped and one_up of the answer, and
    zero, ten and enough of the scale. Another answer of the same day takes the place of the first.

    Raises:
        NotOnTheScaleError: if the value, or what would be enough, is not from 0 to 10.
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the question cannot be kept.
        NotYetError: if the day is to come.
        BeforeFirstStayError, BeforeScaleError: if it lies before the first stay, or before the scale was made.
        ScaleEndedError: if the scale is no longer asked.
    """
    refuse_off_scale(value, facts.get("enough"))
    refuse_to_come(on, clock.today())
    told = notes.checked(facts)
    of_scale = {name: told[name] for name in ("zero", "ten", "enough") if name in told}
    said = {name: told[name] for name in ("why_not_lower", "helped", "one_up") if name in told}
    question = notes.checked_title(scale) if isinstance(scale, str) else scale.question
    if isinstance(scale, Scale):
        _refuse_day(participant, scale, on)
    with store.change("scale") as change:
        refuse_before_first_stay(store, participant, on)
        if isinstance(scale, str):
            scale = numbered.enter(change, Scale, participant, made_on=on, question=question, **of_scale)
        elif scale != (revised := scale.but(**of_scale)):
            scale = change.keep(revised)
        before = scales.answer_on(store, scale.id, on)
        answer = (
            before.but(value=value, **said) if before else Answer(scale_id=scale.id, asked_on=on, value=value, **said)
        )
        return scale, answer if answer == before else change.keep(answer)


def edit_scale(store: Store, participant: Participant, scale: Scale, facts: Mapping[str, Any]) -> Scale:
    """Change what a scale says; nothing is written when nothing differs.

    `facts` are fields of `Scale`; None takes one away, and without `ended_on` it is asked again.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if the question would be none.
        NotOnTheScaleError: if what would be enough is not from 0 to 10.
        NotYetError, BeforeFirstStayError, AnswersBeforeError, ScaleBackwardsError: if the days cannot be so.
    """
    refuse_off_scale(facts.get("enough"))
    revised = scale.but(**notes.checked(facts, title="question"))
    if revised == scale:
        return scale
    _refuse_days(revised, [each.asked_on for each in scales.answers(store, scale.id)])
    with store.change("edit-scale") as change:
        refuse_before_first_stay(store, participant, revised.made_on)
        return change.keep(revised)


def take_back_answer(store: Store, participant: Participant, scale: Scale, *, on: date) -> Answer:
    """Take the answer of a day out of the record; `undo` brings it back.

    Raises:
        NotAnsweredError: if there is none of that day.
    """
    answer = scales.answer_on(store, scale.id, on)
    if answer is None:
        raise NotAnsweredError(day=on, code=scale.code(participant.number))
    with store.change("scale") as change:
        change.remove(answer)
    return answer


def remove_scale(store: Store, scale: Scale) -> None:
    """Take a scale with all its answers out of the record; `undo` brings them back."""
    with store.change("remove-scale") as change:
        for answer in scales.answers(store, scale.id):
            change.remove(answer)
        change.remove(scale)


def refuse_off_scale(*values: int | None) -> None:
    """Refuse numbers that are not from 0 to 10; none at all is none.

    Raises:
        NotOnTheScaleError: if one of them is not.
    """
    for value in values:
        if value is not None and not LOWEST <= value <= HIGHEST:
            raise NotOnTheScaleError(text=str(value))


def _refuse_days(scale: Scale, asked: Sequence[date]) -> None:
    """Refuse a first day after the first answer, and an end before the last."""
    refuse_to_come(scale.made_on, clock.today())
    if asked and asked[0] < scale.made_on:
        raise AnswersBeforeError(day=scale.made_on, first=asked[0])
    if scale.ended_on is not None:
        refuse_to_come(scale.ended_on, clock.today())
        if scale.ended_on < (last := max([*asked, scale.made_on])):
            raise ScaleBackwardsError(day=scale.ended_on, last=last)


def _refuse_day(participant: Participant, scale: Scale, on: date) -> None:
    if on < scale.made_on:
        raise BeforeScaleError(day=on, made_on=scale.made_on)
    if scale.ended_on is not None and on >= scale.ended_on:
        raise ScaleEndedError(day=scale.ended_on, code=scale.code(participant.number))
