"""What feedback of a period says: the figures, and the words in no order; nothing of it where there is little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import figures
from askeleet.domain.feedback import FEWEST
from askeleet.figures import feedback as group
from askeleet.figures.scope import Scope
from askeleet.language import _
from askeleet.language.writing import show_period, show_quoted
from askeleet.reports.document import Document, Section, machine_section
from askeleet.reports.sections import feedback as sections
from askeleet.store import feedback

if TYPE_CHECKING:
    from askeleet.domain.period import Period
    from askeleet.store import Store


def feedback_list(store: Store, period: Period) -> Document:
    """Show the answers of whole months together."""
    found = figures.compute(store, Scope(period), (group,))
    words = _words(store, period) if found["feedback-means"] is not None else []
    shown = sections.section(found) or Section("feedback", _("Feedback"), (_("None yet."),))
    said = Section("words", _("In own words"), tuple(map(show_quoted, words)), is_text=True)
    machine = {
        "schema": "askeleet-feedback-list/1",
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "fewest": FEWEST,
        "figures": dict(found),
        "words": words,
        "sections": [machine_section(shown)],
    }
    title = _("Feedback, {period}").format(period=show_period(period))
    body = shown._replace(title="")
    return Document("feedback", title, (body, said) if words else (body,), machine=machine)


def _words(store: Store, period: Period) -> list[str]:
    first, last = (f"{day:%Y-%m}" for day in (period.start, period.last))
    return list(feedback.words(store, first=first, last=last))
