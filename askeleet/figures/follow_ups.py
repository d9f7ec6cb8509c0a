"""S: how people are doing some time after they left. Follow-ups are counted, by how long after the exit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.follow_up import last_exit_due
from askeleet.figures.scope import Figure, parts, quotient
from askeleet.marking import N_
from askeleet.store.follow_ups import back_by, due_on, not_followed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Rate, Scope

FIGURES = (
    Figure(
        "follow-ups-due",
        "S",
        N_("Follow-ups due"),
        N_(
            "Follow-ups that are due on a day of the period, answered or not: 28 days after the exit, or the same day "
            "of the third or the sixth month after it, or the last day of that month where it has no such day. None "
            "after a death, and none of people who have come back by the day on which it is due."
        ),
        vocabulary="follow-up-windows",
        kept=("exactly", "from"),
    ),
    Figure(
        "follow-ups-done",
        "S",
        N_("Follow-ups made"),
        N_("Follow-ups made on a day of the period, whenever they were due, also where nobody was reached."),
        vocabulary="follow-up-windows",
    ),
    Figure(
        "follow-ups-overdue",
        "S",
        N_("Follow-ups overdue"),
        N_(
            "Follow-ups that were due on the last day of the period or before it, and before today, and that nobody "
            "had made by the last day. None after a death, and none of people who were back by the last day, or today "
            "while the period runs."
        ),
        vocabulary="follow-up-windows",
        kept=("exactly",),
    ),
    Figure(
        "follow-ups-known",
        "S",
        N_("Follow-ups with a known answer"),
        N_("Follow-ups made in the period that say what the labour market status was then."),
        vocabulary="follow-up-windows",
    ),
    Figure(
        "follow-ups-employed",
        "S",
        N_("At work or self-employed at the follow-up"),
        N_("Follow-ups made in the period that say that the person was at work or self-employed then."),
        vocabulary="follow-up-windows",
    ),
    Figure(
        "employed-at-follow-up",
        "S",
        N_("Share at work at the follow-up"),
        N_(
            "Follow-ups made in the period that say that the person was at work or self-employed ÷ follow-ups made in "
            "the period with a known status."
        ),
        shown_as="share",
        vocabulary="follow-up-windows",
    ),
)


BY_WINDOW = frozenset(figure.code for figure in FIGURES)
"""The figures whose parts are the windows that are asked about, and no others."""

_DAY = timedelta(days=1)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the follow-ups; with a coach, of the stays in the coach's hands on the exit day."""
    made = _made(store, scope)
    unknown, employed = (vocabulary.having("statuses", trait) for trait in ("unknown", "employed"))
    return {
        "follow-ups-due": dict(store.rows(_due(scope), scope.parameters)),
        "follow-ups-done": {window: sum(told.values()) for window, told in made.items()},
        "follow-ups-overdue": dict(store.rows(_overdue(scope), scope.parameters)),
        "follow-ups-known": {
            window: sum(count for status, count in told.items() if status not in unknown)
            for window, told in made.items()
        },
        "follow-ups-employed": {
            window: sum(told.get(status, 0) for status in employed) for window, told in made.items()
        },
        "employed-at-follow-up": dict.fromkeys(scope.windows),  # see RATES
    }


def _due(scope: Scope) -> str:
    return " UNION ALL ".join(
        f"""
        SELECT '{window}', count(*) FROM episodes
        WHERE exited_on > '{last_exit_due(window, scope.period.start - _DAY)}'
            AND exited_on <= '{last_exit_due(window, scope.period.last)}'
            AND coalesce(exit_reason, '') NOT IN ({not_followed()}) AND NOT {back_by(due_on(window))}
            AND {scope.in_hands("exited_on")}
        """
        for window in scope.windows
    )


def _overdue(scope: Scope) -> str:
    """Return what counts exits so long ago less those that nothing is waited for of.

    Most exits of a large file are long ago: an index alone tells how many, where each would have to be looked at.
    """
    day = min(scope.period.last, scope.today - _DAY)
    hands = scope.in_hands("exited_on")
    by_window = " UNION ALL ".join(
        f"""
        SELECT '{window}', count(*) - (
            SELECT count(*) FROM episodes WHERE exited_on <= '{last_exit_due(window, day)}' AND {hands} AND id IN (
                SELECT id FROM lapsed
                UNION SELECT episode_id FROM follow_ups WHERE "window" = '{window}' AND answered_on <= :last))
        FROM episodes WHERE exited_on <= '{last_exit_due(window, day)}' AND {hands}
        """
        for window in scope.windows
    )
    return f"WITH lapsed AS ({_lapsed()}) {by_window}"


def _lapsed() -> str:
    """Return the stays after which nobody is asked, or the person has come back: only who has several can have."""
    return f"""
        SELECT episodes.id FROM episodes JOIN (
            SELECT participant_id FROM episodes GROUP BY participant_id HAVING count(*) > 1
        ) AS returned ON returned.participant_id = episodes.participant_id WHERE {back_by(":on")}
        UNION ALL SELECT id FROM episodes WHERE exit_reason IN ({not_followed()})
    """


def _made(store: Readable, scope: Scope) -> Mapping[str, dict[str, int]]:
    """Return how many follow-ups were made in the period, by window and status."""
    sql = f"""
        SELECT "window", follow_ups.status, count(*) FROM follow_ups JOIN episodes ON episodes.id = episode_id
        WHERE answered_on BETWEEN :first AND :last AND {scope.in_hands("exited_on")} GROUP BY 1, 2
    """
    made: dict[str, dict[str, int]] = {window: {} for window in scope.windows}
    for window, status, count in store.rows(sql, scope.parameters):
        if window in made:
            made[window][status] = count
    return made


def _employed(found: Mapping[str, FigureValue], _scope: Scope) -> FigureValue:
    employed, known = parts(found["follow-ups-employed"]), parts(found["follow-ups-known"])
    return {window: quotient(count, known[window]) for window, count in employed.items()}


RATES: dict[str, Rate] = {"employed-at-follow-up": _employed}
"""Figures that are computed of others, once all are there."""
