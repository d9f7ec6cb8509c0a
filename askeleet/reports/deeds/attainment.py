"""How changes of levels and ratings are told."""

from __future__ import annotations

from askeleet.domain.goal import GoalCode
from askeleet.language.writing import show_level
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day


def _of_goal(teller: Teller, row: Row) -> dict[str, object]:
    goal = teller.row(row["goal_id"])
    person = teller.row(goal["participant_id"])
    return {
        "code": GoalCode(person["number"], goal["number"]),
        "who": teller.name(person),
        "level": show_level(row["level"]),
        "day": day(row.get("rated_on")),
    }


DEEDS: dict[str, Deed] = {
    "levels": Deed(
        insert=N_("level {level} of goal {code} of {who}"),
        update=N_("level {level} of goal {code} of {who}, changed"),
        delete=N_("level {level} of goal {code} of {who}, taken out"),
        details=_of_goal,
    ),
    "ratings": Deed(
        insert=N_("goal {code} of {who} rated {level} on {day}"),
        update=N_("goal {code} of {who} rated {level} on {day}, changed"),
        delete=N_("goal {code} of {who} rated {level} on {day}, taken out"),
        details=_of_goal,
    ),
}
