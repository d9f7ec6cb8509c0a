"""U: feedback, which is nobody's: of months and no days, and nothing but its number where there is little of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.feedback import DETRACTS, FEWEST, PROMOTES
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "feedback-n",
        "U",
        N_("Answers of feedback"),
        N_(
            "Answers of feedback of the months that have a day in the period. They are nobody's: with a coach there is "
            "none of the figures of feedback."
        ),
        needs_rows=True,
        is_nobodys=True,
    ),
    Figure(
        "feedback-means",
        "U",
        N_("Feedback by item, mean"),
        N_(
            "Of the same answers, the mean of what each item was given, from 1 to 5. Hidden where there are fewer than "
            "five answers, and of an item where fewer than five gave it anything."
        ),
        vocabulary="feedback-items",
        shown_as="mean",
        of="feedback-n",
        needs_rows=True,
        is_nobodys=True,
    ),
    Figure(
        "feedback-nps",
        "U",
        N_("Feedback, would recommend (NPS)"),
        N_(
            "Of the same answers, of those that say from 0 to 10 how gladly they would recommend the coaching, the "
            "per cent that say 9 or 10, less the per cent that say 0 to 6: from -100 to 100. Hidden where there are "
            "fewer than five answers, or fewer than five say it."
        ),
        shown_as="mean",
        of="feedback-n",
        needs_rows=True,
        is_nobodys=True,
    ),
)

_MONTHS = "month BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7)"


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Compute what the answers say; with a coach nothing, for no answer knows of one."""
    if scope.coach_id is not None:
        return dict.fromkeys((figure.code for figure in FIGURES), None)
    ((answers,),) = store.rows(f"SELECT count(*) FROM feedback WHERE {_MONTHS}", scope.parameters)
    are_shown = answers >= FEWEST
    return {
        "feedback-n": answers,
        "feedback-means": _means(store, scope) if are_shown else None,
        "feedback-nps": _nps(store, scope) if are_shown else None,
    }


def _means(store: Readable, scope: Scope) -> FigureValue:
    sql = f"""
        SELECT item, avg(score) FROM feedback JOIN feedback_scores ON feedback_id = feedback.id
        WHERE {_MONTHS} GROUP BY item HAVING count(*) >= {FEWEST}
    """
    means: dict[str, float | None] = dict.fromkeys(vocabulary.codes("feedback-items"))
    return means | dict(store.rows(sql, scope.parameters))


def _nps(store: Readable, scope: Scope) -> float | None:
    sql = f"""
        SELECT count(*), 100.0 * (sum(recommend >= {PROMOTES}) - sum(recommend <= {DETRACTS})) / count(*)
        FROM feedback WHERE {_MONTHS} AND recommend IS NOT NULL
    """
    ((said, nps),) = store.rows(sql, scope.parameters)
    return float(nps) if said >= FEWEST else None
