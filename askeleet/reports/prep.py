"""One screen before a call: what was agreed, what was promised, what went well, what was asked, what to mention."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.domain.meeting import code_of
from askeleet.domain.question import Question
from askeleet.domain.step import step_code
from askeleet.domain.strength import Strength
from askeleet.language import _
from askeleet.language.writing import show_quoted, show_weekday_date
from askeleet.reports import strengths
from askeleet.reports.document import Document, Named, Section, Term, Weekday, facts, who
from askeleet.reports.goals import by, to_take
from askeleet.reports.meetings import coming_day
from askeleet.store import goals, meetings, numbered, steps
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from askeleet.domain.goal import Goal
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.store import Store

_FEW = 3
"""Things of a kind that fit on the screen."""

_BEGINNING = 225
"""Letters of the last note that are shown: four lines or so."""


class _Known(NamedTuple):
    """What is known of the person."""

    store: Store
    participant: Participant
    held: Sequence[Meeting]
    plans: Sequence[Meeting]
    steps: Sequence[tuple[Goal, Step]]
    discreet: bool


def prep(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Show what to have in mind before talking with a person; with others looking on, no note of the coach's."""
    every, attended = meetings.of(store, participant.id), vocabulary.having("outcomes", "attended")
    known = _Known(
        store,
        participant,
        [each for each in every if each.outcome in attended],
        [each for each in every if each.outcome == "planned" and each.held_on >= clock.today()],
        [(goal, step) for goal in goals.of(store, participant.id) for step in steps.of(store, goal.id)],
        discreet,
    )
    built = (
        section for build in (_last, _agreed, _promised, _went_well, _asked, _to_mention) for section in build(known)
    )
    title = who(participant.number, participant.name, discreet=discreet)
    return Document("prep", title, tuple(section for section in built if section.facts))


def _last(known: _Known) -> Iterator[Section]:
    last, plan = known.held[-1] if known.held else None, known.plans[0] if known.plans else None
    told = facts(
        ("last_on", _("Last met"), Weekday(last.held_on) if last else None),
        ("channel", _("Channel"), Term("channels", last.channel if last else None)),
        ("next_meeting_on", _("Next meeting"), coming_day(plan) if plan else None),
        ("note", _("Note"), _beginning(known, last) if last and last.note and not known.discreet else None),
    )
    yield Section("last", "", facts=told)


def _beginning(known: _Known, last: Meeting) -> Named:
    """Return how the note begins, with the code that opens the rest."""
    from textwrap import shorten  # noqa: PLC0415  (only for a note)

    note = last.note or ""
    begins = shorten(note, _BEGINNING, placeholder=" …")
    if begins.endswith("…"):
        begins = _("{beginning} (the rest: {code})").format(
            beginning=begins, code=code_of(known.participant.number, last)
        )
    return Named(note, begins)


def _agreed(known: _Known) -> Iterator[Section]:
    yield from _open_steps(known, "agreed", _("What was agreed"), of_coach=False)


def _promised(known: _Known) -> Iterator[Section]:
    yield from _open_steps(known, "promised", _("What you promised"), of_coach=True)


def _open_steps(known: _Known, key: str, title: str, *, of_coach: bool) -> Iterator[Section]:
    """Show the steps to take, those that are due first."""
    found = [each for each in to_take(known.steps) if (each[1].owner == "coach") == of_coach]
    yield _by_code(key, title, ((_code(known, each), Named(each[1].title, by(each[1]))) for each in found))


def _went_well(known: _Known) -> Iterator[Section]:
    """Show the steps taken since the contact before the last, the latest first."""
    since = known.held[-2].held_on if len(known.held) > 1 else None
    done = [
        (step.done_on, _code(known, (goal, step)), step.title)
        for goal, step in known.steps
        if step.done_on and (since is None or step.done_on >= since)
    ]
    done.sort(key=lambda each: each[0], reverse=True)
    told = (
        (code, Named(title, _("{title}, done on {day}").format(title=title, day=show_weekday_date(day))))
        for day, code, title in done
    )
    yield _by_code("went-well", _("What went well"), told)


def _asked(known: _Known) -> Iterator[Section]:
    its = numbered.of(known.store, Question, known.participant.id)
    waiting = (
        (each.code(known.participant.number), Named(each.question, show_quoted(each.question)))
        for each in its
        if each.is_open
    )
    yield _by_code("asked", _("What waits for an answer"), waiting)


def _to_mention(known: _Known) -> Iterator[Section]:
    """Show one strength, another one after each contact."""
    its = [each for each in numbered.of(known.store, Strength, known.participant.id) if each.holds]
    if its:
        each = its[len(known.held) % len(its)]
        told = Named(each.name, strengths.in_words(each))
        yield _by_code("strength", _("A strength to mention"), [(each.code(known.participant.number), told)])


def _by_code(key: str, title: str, told: Iterable[tuple[str, Named]]) -> Section:
    """Return what is told of some records, each beside its code."""
    return Section(key, title, facts=facts(*((code, code, text) for code, text in islice(told, _FEW))))


def _code(known: _Known, each: tuple[Goal, Step]) -> str:
    return step_code(known.participant.number, *each)
