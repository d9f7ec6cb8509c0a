"""Feedback before it is kept: what an answer may say."""

from __future__ import annotations

import pytest

from askeleet.casework import feedback
from askeleet.domain.feedback import Feedback
from askeleet.domain.period import Period
from askeleet.errors.feedback import MonthToComeError, NotARecommendationError, NotAScoreError, NothingSaidError
from askeleet.errors.texts import IdentityCodeError

MAY = Period.month(2023, 5)


def test_an_answer_of_this_month_or_an_earlier_one():
    assert feedback.checked(Period.month(2023, 6), {}, recommend=0) == Feedback("2023-06", {}, 0, None)
    assert feedback.checked(MAY, {"useful": 5}) == Feedback("2023-05", {"useful": 5})
    with pytest.raises(MonthToComeError):
        feedback.checked(Period.month(2023, 7), {}, recommend=9)


@pytest.mark.parametrize("words", [None, "", " \n"])
def test_an_answer_says_something(words):
    with pytest.raises(NothingSaidError):
        feedback.checked(MAY, {}, words=words)


def test_an_identity_code_is_kept_in_no_answer():
    with pytest.raises(IdentityCodeError):
        feedback.checked(MAY, {}, words="Olen 131052-308T")


@pytest.mark.parametrize("text", ["0", "6", "-1", "4,5", "", "viisi", "٣"])
def test_what_is_no_score_is_refused(text):
    with pytest.raises(NotAScoreError):
        feedback.read_score(text)


@pytest.mark.parametrize("text", ["11", "-1", "9,5", "", "kyllä"])
def test_what_is_no_recommendation_is_refused(text):
    with pytest.raises(NotARecommendationError):
        feedback.read_recommendation(text)


def test_scores_and_recommendations():
    assert [feedback.read_score(text) for text in ("1", " 5 ")] == [1, 5]
    assert [feedback.read_recommendation(text) for text in ("0", "10")] == [0, 10]
