"""How changes of contacts are told."""

from __future__ import annotations

from askeleet import vocabulary
from askeleet.domain.meeting import MeetingCode
from askeleet.language import active
from askeleet.language.writing import show_minutes
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day


def _of_meeting(teller: Teller, row: Row) -> dict[str, object]:
    person = teller.row(row["participant_id"])
    facts = [
        day(row["held_on"]),
        row["channel"] and vocabulary.label("channels", row["channel"], active()),
        row["minutes"] and show_minutes(row["minutes"]),
    ]
    return {
        "code": MeetingCode(person["number"], row["number"]),
        "who": teller.name(person),
        "facts": ", ".join(fact for fact in facts if fact),
    }


DEEDS: dict[str, Deed] = {
    "meetings": Deed(
        insert=N_("meeting {code} with {who}, {facts}"),
        update=N_("meeting {code} with {who}, {facts}, changed"),
        delete=N_("meeting {code} with {who}, {facts}, taken out"),
        details=_of_meeting,
    ),
}
