"""The texts that were typed and are not saved yet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Column, Moment, Ordinal, listing, who
from askeleet.store import caseload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.reports.document import Document
    from askeleet.store import Store
    from askeleet.store.drafts import Draft


def draft_list(store: Store, found: Sequence[Draft], *, discreet: bool = False) -> Document:
    """List drafts in the order in which they are numbered for `resume-draft`; discreetly without what was typed."""
    people = caseload.names(store, [each.participant_id for each in found if each.participant_id])
    columns = (
        Column("number", _("No."), is_number=True),
        Column("made_at", _("When")),
        Column("client", _("Client"), is_wide=True),
        Column("command", _("Command")),
        Column("text", _("Text"), is_wide=True),
    )
    rows = (
        (
            Ordinal(number),
            Moment(datetime.fromisoformat(each.made_at)),
            who(*people[each.participant_id], discreet=discreet) if each.participant_id in people else None,
            each.command,
            None if discreet else each.text,
        )
        for number, each in enumerate(found, 1)
    )
    machine = {
        "schema": "askeleet-drafts/1",
        "drafts": [
            {
                "number": number,
                "made_at": each.made_at,
                "client": people[each.participant_id][0] if each.participant_id in people else None,
                "command": each.command,
                "text": None if discreet else each.text,
            }
            for number, each in enumerate(found, 1)
        ],
    }
    return listing("drafts", _("Drafts"), columns, rows, machine=machine)
