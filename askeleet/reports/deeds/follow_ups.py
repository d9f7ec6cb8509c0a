"""How changes of follow-ups are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.follow_up import FollowUp
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, numbered

if TYPE_CHECKING:
    from askeleet.reports.deeds.deed import Row, Teller

_NUMBERED = numbered(FollowUp, "window")


def _details(teller: Teller, row: Row) -> dict[str, object]:
    window = vocabulary.label("follow-up-windows", row["window"], active())
    return {**_NUMBERED(teller, row), "window": window}


DEEDS: dict[str, Deed] = {
    "follow_ups": Deed(
        insert=N_("follow-up {code} of {who}, {window} after the exit"),
        update=N_("follow-up {code} of {who}, {window} after the exit, changed"),
        delete=N_("follow-up {code} of {who}, {window} after the exit, taken out"),
        details=_details,
    ),
}
