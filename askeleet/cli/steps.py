"""Commands about the steps to goals."""

from datetime import date
from functools import partial
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import given, writing_store
from askeleet.cli.goal_parameters import By, Title, WhichGoal
from askeleet.cli.goals import goal_meant
from askeleet.cli.output import say_kept, tell
from askeleet.domain.goal import Goal, goal_code
from askeleet.domain.participant import Participant
from askeleet.domain.step import Step, progress, step_code
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichStep = Annotated[str | None, typed.argument(N_("STEP"), help=N_("Its code, as 17g2s1."))]
Owner = Annotated[str | None, typed.term("--owner", "step-owners", N_("Who takes it: participant, coach, other."))]


def add_step(
    code: WhichGoal = None,
    title: Title = None,
    *,
    owner: Owner = None,
    by: By = None,
    on: typed.OnPast = None,
) -> None:
    """Agree on a step to a goal.

    askeleet add-step 17g2 "Sign up for the exam" --owner participant --by 1.6.
    """
    from askeleet.casework import steps

    with writing_store() as (store, _me):
        participant, goal = goal_meant(store, code)
        words = asking.wanted(title, _("What is the step?"), "WORDS", parse=checked_title)
        step = steps.agree_step(store, goal, words, on=on or clock.today(), facts=given(owner=owner, due_on=by))
    _say_step(N_("Agreed {code} {title}, {client} · {undo}"), participant, goal, step)


def goal_of_step(store: Store, participant: Participant, code: str, *, on: date) -> Goal:
    """Return the person's own goal with the code that was typed, to which a step can be agreed on the day."""
    from askeleet.casework import steps
    from askeleet.casework.documents import own_goal

    goal = own_goal(store, participant, code)
    steps.refuse_step(goal, on)
    return goal


def step_from_words(store: Store, participant: Participant, title: str, *, goal: Goal | None, on: date) -> None:
    """Make words a step to a goal; without one a terminal asks whether, and to which goal in force."""
    from askeleet.casework import steps

    goal = goal or _goal_chosen(store, participant)
    if goal is not None:
        step = steps.agree_step(store, goal, title, on=on, facts={"owner": "participant"})
        _say_step(N_("Agreed {code} {title}, {client} · {undo}"), participant, goal, step)


def _goal_chosen(store: Store, participant: Participant) -> Goal | None:
    from askeleet.store import goals

    in_force = [goal for goal in goals.of(store, participant.id) if goal.is_open]
    if not in_force or not asking.confirm(_("Make it a step?"), default=True):
        return None
    codes = {goal_code(participant.number, goal): goal for goal in in_force}
    choices = [(code, f"{code} {goal.title}") for code, goal in codes.items()]
    return in_force[0] if len(in_force) == 1 else codes[asking.choose(_("To which goal?"), choices)]


def edit_step(
    code: WhichStep = None,
    *,
    title: Annotated[str | None, typed.text("--title", help=N_("The right words."))] = None,
    owner: Owner = None,
    by: By = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was agreed."))] = None,
    done: Annotated[Any, typed.day_or_none("--done", help=N_("The day it was taken; none takes that back."))] = None,
    dropped: Annotated[
        Any, typed.day_or_none("--dropped", help=N_("The day it was let go; none takes that back."))
    ] = None,
) -> None:
    """Mend a step.

    askeleet edit-step 17g2s1 --by 15.6.
    askeleet edit-step 17g2s1 --done none
    """
    from askeleet.casework import steps

    facts = given(title=title, owner=owner, due_on=by, agreed_on=on, done_on=done, let_go_on=dropped)
    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        revised = steps.edit_step(store, goal, step, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say_step(N_("Nothing was different.") if revised == step else changed, participant, goal, revised)


def drop_step(code: WhichStep = None, *, on: typed.OnPast = None) -> None:
    """Let a step go: it is no longer wanted.

    askeleet drop-step 17g2s1
    """
    from askeleet.casework import steps

    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        dropped = steps.drop_step(store, step, on=on or clock.today())
    _say_step(N_("Let go {code} {title}, {client} · {undo}"), participant, goal, dropped)


def done(code: WhichStep = None, *, on: typed.OnPast = None) -> None:
    """Note that a step was taken.

    askeleet done 17g2s1
    askeleet done 17g2s1 --on yesterday
    """
    from askeleet.casework import steps
    from askeleet.store import steps as kept

    with writing_store() as (store, _me):
        participant, goal, step = _step_meant(store, code)
        taken = steps.finish_step(store, step, on=on or clock.today())
        finished, wanted = progress(kept.of(store, goal.id))
    _say_step(N_("Done {code} {title}, {client} · {undo}"), participant, goal, taken)
    its_code = goal_code(participant.number, goal)
    tell(N_("{done} of {all} steps to {code} are taken."), done=finished, all=wanted, code=its_code)
    if finished == wanted and goal.is_open:
        tell(N_("Is the goal reached? askeleet close-goal {code} --as reached"), code=its_code)


def _step_meant(store: Store, code: str | None) -> tuple[Participant, Goal, Step]:
    from askeleet.casework.steps import find_step

    return asking.found(code, _("Which step? Its code"), "STEP", find=partial(find_step, store))


def _say_step(message: str, participant: Participant, goal: Goal, step: Step) -> None:
    days = {"done_on": step.done_on, "let_go_on": step.let_go_on}
    record = {
        "schema": "askeleet-step/1",
        "code": step_code(participant.number, goal, step),
        **{name: day and str(day) for name, day in days.items()},
    }
    say_kept(message, participant, step.title, record)
