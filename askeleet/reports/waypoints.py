"""The waypoints of a person's own path, in order: what is behind, what is under way, what is agreed and ahead.

There are no stages: every waypoint is the person's own. What tells of health is on no path, and nothing is that the
coach noted for herself.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.casework.referrals import is_sensitive
from askeleet.domain.certificate import Certificate
from askeleet.domain.goal import goal_code
from askeleet.domain.meeting import code_of
from askeleet.domain.referral import Referral
from askeleet.domain.step import step_code
from askeleet.language import _, active
from askeleet.language.writing import show_date, show_quoted, show_time
from askeleet.reports.document import Named
from askeleet.reports.goals import veiled
from askeleet.reports.waypoint import AHEAD, BEHIND, STATES, UNDER_WAY, Waypoint, is_shown, still_coming
from askeleet.store import courses, episodes, goals, meetings, numbered, steps
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from askeleet.domain.course import Course, Member
    from askeleet.domain.episode import Episode
    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.store import Store


class _Told(NamedTuple):
    """Whose path it is, and whether others may be reading."""

    store: Store
    participant: Participant
    stays: Sequence[Episode]
    discreet: bool

    @property
    def is_here(self) -> bool:
        """Whether the person is still to leave: otherwise nothing is under way and nothing agreed."""
        return any(stay.exited_on is None or stay.exited_on >= clock.today() for stay in self.stays)


def waypoints(store: Store, participant: Participant, *, discreet: bool = False) -> list[Waypoint]:
    """Return all waypoints of a person; of those that are ahead, the ones without a day stand last."""
    told = _Told(store, participant, episodes.of(store, participant.id), discreet)
    found = (each for tell in PATH for each in tell(told))
    return sorted(found, key=lambda each: (STATES.index(each.state), each.on is None, each.on or date.min))


def _beginnings(told: _Told) -> Iterator[Waypoint]:
    for place, stay in enumerate(told.stays):
        wish = None if told.discreet or not stay.wish else show_quoted(stay.wish)
        is_ahead = stay.entered_on > clock.today()
        yield Waypoint(stay.entered_on, AHEAD if is_ahead else BEHIND, "began-again" if place else "began", wish)


def _pauses(told: _Told) -> Iterator[Waypoint]:
    """Tell the pauses, without their reasons: those may tell of health."""
    for stay in told.stays:
        for each in episodes.pauses(told.store, stay.id):
            until = Named(each.until_on.isoformat(), _("until {day}").format(day=show_date(each.until_on)))
            state = _state(each.from_on, each.until_on)
            yield Waypoint(each.from_on, state, "pause", details={"until_on": until})


def _goals(told: _Told) -> Iterator[Waypoint]:
    for goal in filter(is_shown, goals.of(told.store, told.participant.id)):
        yield from _goal(told, goal)
        for step in steps.of(told.store, goal.id):
            yield from _step(told, goal, step)


def _goal(told: _Told, goal: Goal) -> Iterator[Waypoint]:
    code, before = goal_code(told.participant.number, goal), goals.wordings(told.store, goal.id)
    words = [*(each.title for each in before), goal.title]

    def at(on: date, state: str, kind: str, title: str, details: Mapping[str, Named] | None = None) -> Waypoint:
        return Waypoint(on, state, kind, veiled(title, discreet=told.discreet), code, code, details or {})

    yield at(goal.set_on, BEHIND, "goal-set", words[0])
    for each, new in zip(before, words[1:], strict=True):
        yield at(each.until_on, BEHIND, "goal-changed", new)
    if goal.closed_on:
        yield at(goal.closed_on, BEHIND, _closing(goal), goal.title)
    elif told.is_here:
        yield at(goal.set_on, UNDER_WAY, "goal", goal.title, _due(goal.due_on))


def _closing(goal: Goal) -> str:
    """Return what the end of a goal is; a project may have ends of its own."""
    counted = vocabulary.trait("goal-states", goal.state, "figure")
    return {"goals-reached": "goal-reached", "goals-let-go": "goal-let-go"}.get(counted, "goal-closed")


def _step(told: _Told, goal: Goal, step: Step) -> Iterator[Waypoint]:
    """Tell a step of the person's; of the coach's, only what is still promised."""
    is_own = step.owner != "coach"
    on, state, kind = still_coming(step.due_on), AHEAD, "step" if is_own else "promise"
    if step.is_open and not (goal.is_open and told.is_here):
        return
    if not step.is_open:
        on, state = step.done_on or step.let_go_on, BEHIND
        kind = "step-taken" if step.done_on else "step-let-go"
    if step.is_open or is_own:
        number = told.participant.number
        title, code = veiled(step.title, discreet=told.discreet), step_code(number, goal, step)
        yield Waypoint(on, state, kind, title, code, goal_code(number, goal))


def _certificates(told: _Told) -> Iterator[Waypoint]:
    for each in numbered.of(told.store, Certificate, told.participant.id):
        skill, code = veiled(each.skill, discreet=told.discreet), each.code(told.participant.number)
        proof = {"proof": _term("proofs", each.proof)}
        if each.got_on and each.got_on <= clock.today():
            yield Waypoint(each.got_on, BEHIND, "certificate", skill, code, details=proof)
        elif exam := still_coming(each.exam_on):
            yield Waypoint(exam, AHEAD, "exam", skill, code, details=proof)


def _courses(told: _Told) -> Iterator[Waypoint]:
    for course, member in courses.joined(told.store, told.participant.id):
        first = max(filter(None, (member.joined_on, course.from_on)))
        last = min(filter(None, (member.left_on, course.until_on)), default=None)
        state = _state(first, last or date.max)
        there, marked = courses.attended(told.store, course.id, told.participant.id)
        if state == BEHIND and (there or not marked):  # who was never there has not been on the course
            yield Waypoint(last, state, _ended(course, member), course.name, course.code)
        elif state != BEHIND and told.is_here:
            yield Waypoint(first, state, "course", course.name, course.code)


def _ended(course: Course, member: Member) -> str:
    left_before = member.left_on and course.until_on and member.left_on < course.until_on
    return "course-left" if left_before else "course-finished"


def _services(told: _Told) -> Iterator[Waypoint]:
    for each in numbered.of(told.store, Referral, told.participant.id):
        if is_sensitive(each):
            continue
        need, code = veiled(each.need, discreet=told.discreet), each.code(told.participant.number)
        service = {"service": _term("referral-targets", each.target or "")}
        if each.state == "helped":
            yield Waypoint(each.helped_on, BEHIND, "helped", need, code, details=service)
        elif each.state == "started" and told.is_here:
            yield Waypoint(each.started_on, UNDER_WAY, "service", need, code, details=service)
        elif each.state == "accepted" and told.is_here:
            yield Waypoint(None, AHEAD, "service-agreed", need, code, details=service)


def _next_meeting(told: _Told) -> Iterator[Waypoint]:
    for plan in meetings.plans(told.store, told.participant.id, clock.today(), date.max)[:1]:
        details = {}
        if plan.start_time:
            details["start_time"] = Named(plan.start_time, show_time(plan.start_time))
        if plan.channel:
            details["channel"] = _term("channels", plan.channel)
        yield Waypoint(plan.held_on, AHEAD, "meeting", code=code_of(told.participant.number, plan), details=details)


def _endings(told: _Told) -> Iterator[Waypoint]:
    """Tell the exits with the way on; a reason that is none, or that tells of health, is not said."""
    for stay in told.stays:
        if stay.exited_on:
            reason = stay.exit_reason
            traits = [vocabulary.trait("exit-reasons", reason, name) for name in ("onward", "sensitive")]
            is_said = reason and traits[0] is not False and not traits[1]
            details = {"reason": _term("exit-reasons", reason or "")} if is_said else {}
            yield Waypoint(stay.exited_on, BEHIND, "ended", details=details)


PATH: tuple[Callable[[_Told], Iterator[Waypoint]], ...] = (
    _beginnings,
    _pauses,
    _goals,
    _certificates,
    _courses,
    _services,
    _next_meeting,
    _endings,
)
"""What a path is made of; what happened on one day stands in this order."""


def _state(first: date, last: date) -> str:
    today = clock.today()
    return BEHIND if last < today else AHEAD if first > today else UNDER_WAY


def _due(day: date | None) -> dict[str, Named]:
    coming = still_coming(day)
    return {"due_on": Named(coming.isoformat(), _("by {day}").format(day=show_date(coming)))} if coming else {}


def _term(vocabulary_name: str, code: str) -> Named:
    return Named(code, vocabulary.label(vocabulary_name, code, active()))
