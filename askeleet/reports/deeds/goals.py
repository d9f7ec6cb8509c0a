"""How changes of goals and steps are told."""

from __future__ import annotations

from askeleet.domain.goal import GoalCode
from askeleet.domain.step import StepCode
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller


def _of_goal(teller: Teller, row: Row) -> dict[str, object]:
    person = teller.row(row["participant_id"])
    code, who = GoalCode(person["number"], row["number"]), teller.name(person)
    return {"code": code, "who": who, "title": teller.veiled(row["title"])}


def _of_wording(teller: Teller, row: Row) -> dict[str, object]:
    return _of_goal(teller, teller.row(row["goal_id"]))


def _of_step(teller: Teller, row: Row) -> dict[str, object]:
    goal = teller.row(row["goal_id"])
    person = teller.row(goal["participant_id"])
    code, who = StepCode(person["number"], goal["number"], row["number"]), teller.name(person)
    return {"code": code, "who": who, "title": teller.veiled(row["title"])}


DEEDS: dict[str, Deed] = {
    "goals": Deed(
        insert=N_("goal {code} of {who}: {title}"),
        update=N_("goal {code} of {who}: {title}, changed"),
        delete=N_("goal {code} of {who}: {title}, taken out"),
        details=_of_goal,
    ),
    "wordings": Deed(
        insert=N_("how goal {code} of {who} read before"),
        update=N_("how goal {code} of {who} read before, changed"),
        delete=N_("how goal {code} of {who} read before, taken out"),
        details=_of_wording,
    ),
    "steps": Deed(
        insert=N_("step {code} of {who}: {title}"),
        update=N_("step {code} of {who}: {title}, changed"),
        delete=N_("step {code} of {who}: {title}, taken out"),
        details=_of_step,
    ),
}
