"""Loading a made-up caseload from plain CSV, day by day, through the same functions that the commands use."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import coaches, meetings
from askeleet.casework.example import (
    assets,
    contacts,
    courses,
    follow_ups,
    goals,
    job_search,
    papers,
    progress,
    questions,
    referrals,
    stays,
    voices,
)
from askeleet.casework.example.loaded import Loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from askeleet.casework.example.loaded import Row
    from askeleet.store import Store

    Deed = Callable[[Loaded, Row], None]

LAST_DAY = date(2023, 12, 29)
"""The day on which the example stands still: plans from here on are to come."""

_KINDS: Sequence[tuple[str, str, Deed]] = (
    ("stays", "entered", stays.enter),
    ("handovers", "on", stays.hand_over),
    ("pauses", "from", stays.pause),
    ("meetings", "agreed_on", contacts.plan),
    ("meetings", "held_on", contacts.log),
    ("courses", "made_on", courses.add_course),
    ("course-sessions", "planned_on", courses.plan_session),
    ("consents", "granted_on", voices.give_consent),
    ("strengths", "noted_on", assets.note_strength),
    ("interests", "noted_on", assets.note_interest),
    ("barriers", "noted_on", assets.note_barrier),
    ("barriers", "lifted_on", assets.lift_barrier),
    ("goals", "set_on", goals.set_goal),
    ("ratings", "rated_on", goals.rate_goal),
    ("answers", "asked_on", progress.answer_scale),
    ("assessments", "assessed_on", progress.assess),
    ("questions", "asked_on", questions.ask),
    ("questions", "answered_on", questions.answer),
    ("employers", "found_on", job_search.add_employer),
    ("employer-contacts", "held_on", job_search.log_employer_contact),
    ("leads", "introduced_on", job_search.add_lead),
    ("lead-moves", "moved_on", job_search.move_lead),
    ("documents", "noted_on", papers.add_document),
    ("document-works", "worked_on", papers.work_on_document),
    ("certificates", "noted_on", papers.add_certificate),
    ("certificates", "got_on", papers.get_certificate),
    ("referrals", "noted_on", referrals.note_need),
    *(("referrals", column, referrals.move_to(state)) for state, column in referrals.MOVES.items()),
    ("course-members", "joined_on", courses.join),
    ("course-sessions", "held_on", courses.mark),
    ("course-members", "left_on", courses.leave),
    ("quotes", "said_on", voices.add_quote),
    ("quotes", "withdrawn_on", voices.withdraw_quote),
    ("consents", "withdrawn_on", voices.withdraw_consent),
    ("steps", "agreed_on", goals.agree_step),
    ("steps", "done", goals.finish_step),
    ("steps", "let_go", goals.drop_step),
    ("goals", "closed", goals.close_goal),
    ("stays", "exited", stays.leave),
    ("follow-ups", "asked_on", follow_ups.ask),
)
"""Which file is read by which day, and what is done with its rows; of one day the earlier comes first."""


class Example:
    """A caseload to be loaded from a folder."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._loaded = Loaded(store, folder)

    def load(self, on_the_way: Callable[[Sequence[date]], Iterable[date]] = iter) -> None:
        """Load everything in the order in which it happened, as one change; the clock stands on each day in turn.

        `on_the_way` is handed the days and gives them back: whoever waits can be shown how far it is.
        """
        loaded, diary = self._loaded, self._diary()
        with loaded.store.change("demo"):
            for row in loaded.read("coaches"):
                loaded.coaches[row["code"]] = coaches.add_coach(loaded.store, row["code"], row["name"])
            for day in on_the_way(sorted(diary)):
                clock.pretend(day)
                for deed, row in diary[day]:
                    deed(loaded, row)
        clock.pretend(LAST_DAY)
        for row in loaded.read("feedback"):  # is nobody's, and no part of a change
            voices.keep_feedback(loaded, row)

    def _diary(self) -> dict[date, list[tuple[Deed, Row]]]:
        """Return what happened on each day: entries first, exits last."""
        diary: dict[date, list[tuple[Deed, Row]]] = defaultdict(list)
        for name, day, deed in _KINDS:
            for row in self._loaded.read(name):
                if row[day] and _has_happened(row, day, deed):
                    diary[date.fromisoformat(row[day])].append((deed, row))
        return diary


def _has_happened(row: Row, day: str, deed: Deed) -> bool:
    """Return whether it has: a contact may be left planned, and what lies after the last day is to come."""
    return row[day] <= LAST_DAY.isoformat() and not (deed is contacts.log and row["outcome"] == meetings.PLANNED)
