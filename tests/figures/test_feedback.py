"""U: nothing but the number of fewer than five answers; means of items; NPS from -100 to 100."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, an_answer, left, the_coach

from askeleet import figures
from askeleet.casework import erasing
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures.scope import Scope

NOTHING = {"useful": None, "heard": None, "direction": None, "pace": None}


def found(store, period, coach=None):
    values = figures.compute(store, Scope(period, coach))
    return tuple(values[code] for code in ("feedback-n", "feedback-means", "feedback-nps"))


@pytest.fixture
def answers(store):
    """Give five answers in May and two in April."""
    for useful, heard, recommend in ((5, 4, 10), (4, 5, 9), (3, 4, 8), (5, None, 6), (4, 3, 0)):
        scores = {"useful": useful} | ({"heard": heard} if heard else {})
        an_answer(store, recommend=recommend, **scores)
    for _ in range(2):
        an_answer(store, month=4, recommend=10, useful=1)


def test_a_month_with_five_answers(store, answers):
    # useful: (5+4+3+5+4)/5 = 4.2; four gave `heard` anything, one too few; NPS: 2 of 5 for, 2 of 5 against
    assert found(store, Period.month(2023, 5)) == (5, NOTHING | {"useful": 4.2}, 0.0)


def test_of_fewer_than_five_there_is_only_the_number(store, answers):
    assert found(store, Period.month(2023, 4)) == (2, None, None)
    assert found(store, Period.month(2023, 3)) == (0, None, None)


def test_the_months_of_a_longer_period_are_together(store, answers):
    # useful: (21 + 2) / 7; four of seven for, two against
    n, means, nps = found(store, Period.quarter(2023, 2))
    assert (n, means["heard"]) == (7, None)
    assert means["useful"] == pytest.approx(23 / 7)
    assert nps == pytest.approx(100 * 2 / 7)


def test_a_month_counts_where_the_period_has_a_day_of_it(store, answers):
    assert found(store, Period.days(date(2023, 4, 30), date(2023, 5, 1)))[0] == 7
    assert found(store, Period.days(date(2023, 5, 31), date(2023, 6, 1)))[0] == 5


@pytest.mark.parametrize(
    ("recommends", "nps"), [((9, 10, 9, 10, 9), 100.0), ((0, 6, 3, 1, 2), -100.0), ((7, 8) * 3, 0.0)]
)
def test_the_ends_of_nps(store, recommends, nps):
    for each in recommends:
        an_answer(store, recommend=each)
    assert found(store, Period.month(2023, 5))[1:] == (NOTHING, nps)


def test_where_fewer_than_five_say_whether_they_would_recommend_it_is_hidden(store):
    for recommend in (9, 10, 9, 10, None):
        an_answer(store, recommend=recommend, pace=3)
    assert found(store, Period.month(2023, 5)) == (5, NOTHING | {"pace": 3.0}, None)


def test_with_a_coach_there_is_none(store, answers):
    assert found(store, Period.month(2023, 5), the_coach(store).id) == (None, None, None)


def test_an_erasure_changes_nothing_of_it(store, answers, tmp_path):
    client = a_client(store)
    left(store, client, on=date(2023, 5, 12))
    before = found(store, Period.month(2023, 5)), found(store, Period.year(2023))
    erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
    assert (found(store, Period.month(2023, 5)), found(store, Period.year(2023))) == before
