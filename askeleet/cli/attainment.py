"""Commands about how far goals are reached."""

from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.attainment import read_level
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import note_view, open_to_view, writing_store
from askeleet.cli.goal_parameters import WhichGoal
from askeleet.cli.goals import goal_meant
from askeleet.cli.output import print_beside, say_kept, show
from askeleet.cli.session import is_terminal, session
from askeleet.domain.goal import Goal, goal_code
from askeleet.language import _
from askeleet.language.writing import show_level, show_weekday_date
from askeleet.marking import N_
from askeleet.store import Store


def _level_or_none(text: str) -> int | typed.Nothing:
    return typed.NOTHING if text.strip().lower() == "none" else read_level(text)


WhichLevel = Annotated[
    Any,
    typed.argument(
        N_("LEVEL"),
        help=N_("From -2 to +2, 0 is what was expected; none takes the day's rating back."),
        parse=_level_or_none,
    ),
]


def rate_goal(
    code: WhichGoal = None,
    level: WhichLevel = None,
    *,
    note: Annotated[str | None, typed.text("--note", help=N_("What shows it."))] = None,
    on: typed.OnPast = None,
) -> None:
    """Note how far a goal is reached, from -2 to +2.

    askeleet rate-goal 17g2 +1
    askeleet rate-goal 17g2 -1 --on 24.5. --note "One application sent"
    askeleet rate-goal 17g2 none --on 24.5.
    """
    from askeleet.casework import attainment

    day = on or clock.today()
    with writing_store() as (store, _me):
        participant, goal = goal_meant(store, code)
        if level is None:
            level = _asked_level(store, goal)
        taken_back = isinstance(level, typed.Nothing)
        if taken_back:
            rating = attainment.take_back_rating(store, participant, goal, on=day)
        else:
            rating = attainment.rate_goal(store, goal, level, on=day, note=note)
    message = N_("Rated {code} {title}, {client}: {level} on {day} · {undo}")
    if taken_back:
        message = N_("Taken back: {code} {title}, {client}: {level} on {day} · {undo}")
    record = {
        "schema": "askeleet-rating/1",
        "code": goal_code(participant.number, goal),
        "rated_on": str(day),
        "level": None if taken_back else rating.level,
    }
    say_kept(message, participant, goal.title, record, level=show_level(rating.level), day=show_weekday_date(day))


def show_goal(code: WhichGoal = None, *, unlogged: typed.Unlogged = False) -> None:
    """Show one goal whole: its steps, its levels, how it was rated and how it read before.

    askeleet show-goal 17g2
    """
    from askeleet.reports.goal import one_goal

    with open_to_view(unlogged=unlogged) as store:
        participant, goal = goal_meant(store, code)
        show(one_goal(store, participant, goal, discreet=session().discreet))
        note_view(store, participant, "show-goal", unlogged=unlogged)


def _asked_level(store: Store, goal: Goal) -> int:
    """Ask where the goal stands, with what the levels look like above the question."""
    if is_terminal() and not session().discreet:
        from askeleet.store import attainment

        for each in attainment.levels(store, goal.id):
            print_beside(f"{show_level(each.level):>3} {each.words}")
    answer: int = asking.wanted(None, _("Where does it stand, from -2 to +2?"), "LEVEL", parse=read_level)
    return answer
