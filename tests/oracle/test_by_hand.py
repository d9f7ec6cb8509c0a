"""The oracle itself, against what was counted by hand from rows written by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from oracle import oracle
from oracle.scope import Asked

from askeleet.domain.period import Period

TODAY = date(2024, 6, 15)


def asked(rows, *months, coach=None):
    """Return the figures of months of 2023."""
    periods = [Period.month(2023, month) for month in months]
    return oracle.figures(rows, [Asked(period.start, period.last, TODAY, coach) for period in periods])


def a_goal(number, person, set_on, closed_on=None, state="open"):
    return {"id": f"g{number}", "participant_id": person, "set_on": set_on, "closed_on": closed_on, "state": state}


GOALS = {
    "participants": [{"id": "here"}, {"id": "gone"}, {"id": "back"}, {"id": "none"}],
    "episodes": [
        {"id": "e1", "participant_id": "here", "entered_on": "2023-01-10"},
        {"id": "e2", "participant_id": "gone", "entered_on": "2023-02-01", "exited_on": "2023-05-12"},
        {"id": "e3", "participant_id": "back", "entered_on": "2022-09-01", "exited_on": "2022-11-15"},
        {"id": "e4", "participant_id": "back", "entered_on": "2023-05-02"},
        {"id": "e5", "participant_id": "none", "entered_on": "2023-05-02"},
    ],
    "assignments": [
        {"episode_id": "e1", "coach_id": "paivi", "from_on": "2023-01-10", "until_on": "2023-05-14"},
        {"episode_id": "e1", "coach_id": "mikko", "from_on": "2023-05-15"},
        {"episode_id": "e2", "coach_id": "paivi", "from_on": "2023-02-01"},
        {"episode_id": "e3", "coach_id": "paivi", "from_on": "2022-09-01"},
        {"episode_id": "e4", "coach_id": "mikko", "from_on": "2023-05-02"},
        {"episode_id": "e5", "coach_id": "paivi", "from_on": "2023-05-02"},
    ],
    "goals": [
        a_goal(1, "here", "2023-05-01"),  # set on the first day, active
        a_goal(2, "here", "2023-02-01", "2023-05-31", "reached"),  # closed on the last day: not active
        a_goal(3, "here", "2023-02-01", "2023-06-01", "let-go"),  # closed the day after: active
        a_goal(4, "gone", "2023-02-01"),  # of someone who has left
        a_goal(5, "back", "2022-10-01"),  # of an earlier stay, alive again
        a_goal(6, "none", "2023-05-20", "2023-05-25", "let-go"),
        a_goal(7, "none", "2023-06-01"),  # set the day after
    ],
    "steps": [
        {"goal_id": "g1", "agreed_on": "2023-05-10", "done_on": "2023-05-20"},
        {"goal_id": "g1", "agreed_on": "2023-05-10"},  # let go: stays agreed
        {"goal_id": "g4", "agreed_on": "2023-04-30", "done_on": "2023-05-01"},
    ],
}


@pytest.mark.parametrize(
    ("coach", "by_hand"),
    [(None, (2, 3, 1, 1, 2, 2, 1)), ("paivi", (2, 0, 0, 1, 2, 1, 1)), ("mikko", (0, 3, 1, 0, 0, 1, 0))],
)
def test_the_oracle_counts_goals_as_by_hand(coach, by_hand):
    codes = (
        "goals-set", "goals-active", "goals-reached", "goals-let-go", "steps-agreed", "steps-done", "missing-goal",
    )  # fmt: skip
    [may] = asked(GOALS, 5, coach=coach)
    assert tuple(may[code] for code in codes) == by_hand


def rated(baseline, levels, weights):
    """Return the rows of one person whose goals were each rated on a day of May."""
    goals = [
        {"id": f"g{n}", "participant_id": "here", "set_on": "2023-05-01", "state": "open", "baseline": began}
        | {"importance": importance, "difficulty": difficulty}
        for n, (began, (importance, difficulty)) in enumerate(zip(baseline, weights, strict=True))
    ]
    ratings = [
        {"goal_id": f"g{n}", "rated_on": f"2023-05-{n + 2:02}", "level": level} for n, level in enumerate(levels)
    ]
    return {"participants": [{"id": "here"}], "goals": goals, "ratings": ratings}


NOTHING_SAID = (None, None)


@pytest.mark.parametrize(
    ("baseline", "levels", "weights", "scores"),
    [
        ([None], [1], [(5, None)], (40, 60, 20)),
        ([-1, -1, -2], [0, 1, -1], [NOTHING_SAID] * 3, (31.74, 50, 18.26)),
        ([-1, None, -2], [0, 1, -1], [(0, 2)] * 3, (31.74, 50, 18.26)),
        ([-1, -1, -2], [0, 1, -1], [(3, 3), (2, 2), (1, 2)], (35.54, 51.70, 16.16)),
        ([-2, -1, -1], [1, 0, -1], [(3, None), (2, None), (None, 1)], (30.17, 54.41, 24.24)),
        ([0] * 6, [-2, 0, -1, 2, 0, 1], [(w, 1) for w in (3, 5, 1, 4, 2, 6)], (50, 55, 5)),
        ([-1, -2], [2, 0], [(3, 3), (0, 3)], (40, 70, 30)),  # what weighs nothing is left out
    ],
)
def test_the_oracle_scores_attainment_as_the_published_tables(baseline, levels, weights, scores):
    [may] = asked(rated(baseline, levels, weights), 5)
    found = (may["gas-baseline-mean"], may["gas-achieved-mean"], may["gas-change-mean"])
    assert found == pytest.approx(scores, abs=0.005)
    assert may["gas-n"] == 1


def test_the_oracle_knows_the_working_days_of_2023():
    """A question of the last day of a month, answered on the last day of the next, takes its working days."""
    ends = [date(2022, 12, 31), *(Period.month(2023, month).last for month in range(1, 13))]
    questions = [
        {"participant_id": "here", "asked_on": str(first), "answered_on": str(last)} for first, last in pairwise(ends)
    ]
    found = asked({"questions": questions}, *range(1, 13))
    by_hand = [21, 20, 23, 18, 21, 21, 21, 23, 21, 22, 22, 18]
    assert [month["answer-median-working-days"] for month in found] == by_hand
