"""Feedback: read, looked at and kept, and from then on nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.feedback import RECOMMENDS, SCORES, Feedback
from askeleet.domain.numbers import number_of
from askeleet.errors.feedback import (
    MonthToComeError,
    NotARecommendationError,
    NotAScoreError,
    NothingSaidError,
)
from askeleet.store import feedback as kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.domain.period import Period
    from askeleet.store import Store


def checked(
    month: Period, scores: Mapping[str, int], *, recommend: int | None = None, words: str | None = None
) -> Feedback:
    """Return an answer of a month, which has no day.

    Raises:
        NothingSaidError: if it says nothing.
        NoteTooLongError, IdentityCodeError: if the words cannot be kept.
    """
    said = notes.checked_text(words) if words else None
    if not scores and recommend is None and said is None:
        raise NothingSaidError
    return Feedback(checked_month(month), scores, recommend, said)


def checked_month(month: Period) -> str:
    """Return a month as it is kept: 2023-05.

    Raises:
        MonthToComeError: if it has not begun.
    """
    name = f"{month.start:%Y-%m}"
    if month.start > clock.today():
        raise MonthToComeError(month=name)
    return name


def keep(store: Store, feedback: Feedback) -> None:
    """Keep an answer: no undo takes it back, and nobody finds it again.

    Raises:
        FileError: if the file cannot be written.
    """
    kept.keep(store, feedback)


def read_score(text: str) -> int:
    """Read what an item is given.

    Raises:
        NotAScoreError: if it is none.
    """
    score = number_of(text.strip())
    if score is None or score not in SCORES:
        raise NotAScoreError(text=text)
    return score


def read_recommendation(text: str) -> int:
    """Read how gladly it would be recommended.

    Raises:
        NotARecommendationError: if it is not from 0 to 10.
    """
    recommend = number_of(text.strip())
    if recommend is None or recommend not in RECOMMENDS:
        raise NotARecommendationError(text=text)
    return recommend
