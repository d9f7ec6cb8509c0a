"""V: what is still missing in the record of the people open at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.gaps import without_next_meeting
from askeleet.figures.goals import without_active_goal
from askeleet.figures.profile import open_people
from askeleet.figures.scope import OPEN_AT_END, Figure, Rate, parts
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "missing-status",
        "V",
        N_("Status at entry missing"),
        N_("People open at the end whose labour market status at entry was not told or is unknown."),
        of="open-at-end",
    ),
    Figure(
        "missing-goal",
        "V",
        N_("Goal missing"),
        N_("People open at the end without a goal in force on the last day, or today while the period runs."),
        of="open-at-end",
    ),
    Figure(
        "missing-next-meeting",
        "V",
        N_("Next meeting missing"),
        N_("The people without a next meeting: see no-next-meeting."),
        of="open-at-end",
    ),
    Figure(
        "missing-outcome",
        "V",
        N_("Outcome missing"),
        N_(
            "Planned contacts of people open at the end whose day is past and of which nobody has said "
            "what became of them."
        ),
        counts="records",
    ),
    Figure(
        "missing-follow-up",
        "V",
        N_("Follow-up missing"),
        N_("The follow-ups that are overdue: see follow-ups-overdue."),
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count what is missing; with a coach, of the stays in the coach's hands on the last day."""
    unknown = {None, *vocabulary.having("statuses", "unknown")}
    sql = f"""
        SELECT count(*) FROM meetings WHERE outcome = 'planned' AND held_on <= :on AND held_on < :today
            AND EXISTS (SELECT 1 FROM episodes WHERE episodes.participant_id = meetings.participant_id
                AND {OPEN_AT_END} AND {scope.in_hands(":last")})
    """
    ((outcome,),) = store.rows(sql, scope.parameters)
    return {
        "missing-status": sum(status in unknown for *_, status in open_people(store, scope)),
        "missing-goal": without_active_goal(store, scope),
        "missing-next-meeting": len(without_next_meeting(store, scope)),
        "missing-outcome": outcome,
        "missing-follow-up": None,  # see RATES
    }


RATES: dict[str, Rate] = {"missing-follow-up": lambda found, _scope: sum(parts(found["follow-ups-overdue"]).values())}
"""The figure that is computed of another, once all are there."""
