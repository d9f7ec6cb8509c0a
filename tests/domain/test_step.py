from __future__ import annotations

from datetime import date

from askeleet.domain.goal import Goal, goal_code
from askeleet.domain.step import Step, progress, step_code

DAY = date(2023, 5, 2)
GOAL = Goal(participant_id="a", number=2, set_on=DAY, title="Hygieniapassi")
STEP = Step(goal_id=GOAL.id, number=3, agreed_on=DAY, title="Ilmoittaudu kokeeseen")


def test_codes_of_a_goal_and_a_step_to_it():
    assert (goal_code(17, GOAL), step_code(17, GOAL, STEP)) == ("17g2", "17g2s3")


def test_progress_leaves_out_what_was_let_go():
    assert progress([STEP, STEP.ended(done_on=DAY), STEP.ended(let_go_on=DAY)]) == (1, 2)
    assert progress([STEP.ended(let_go_on=DAY)]) == progress([]) == (0, 0)
