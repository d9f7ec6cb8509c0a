"""How changes of questions are told."""

from __future__ import annotations

from askeleet.domain.question import Question
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, numbered

DEEDS: dict[str, Deed] = {
    "questions": Deed(
        insert=N_("question {code} of {who}: {title}"),
        update=N_("question {code} of {who}: {title}, changed"),
        delete=N_("question {code} of {who}: {title}, taken out"),
        details=numbered(Question, "question"),
    ),
}
