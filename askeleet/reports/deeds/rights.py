"""How changes of requests and erasures are told."""

from __future__ import annotations

from askeleet import vocabulary
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller


def _of_request(teller: Teller, row: Row) -> dict[str, object]:
    person = row["participant_id"]
    return {
        "number": row["number"],
        "who": teller.who(person) if person else "–",
        "kind": vocabulary.label("request-kinds", row["kind"], active()),
    }


def _of_erasure(_teller: Teller, _row: Row) -> dict[str, object]:
    return {}


DEEDS: dict[str, Deed] = {
    "requests": Deed(
        insert=N_("request {number} of {who}: {kind}"),
        update=N_("request {number} of {who}: {kind}, changed"),
        delete=N_("request {number} of {who}: {kind}, taken out"),
        details=_of_request,
    ),
    "erasures": Deed(
        insert=N_("a client, erased for good"),
        update=N_("that a client was erased, changed"),
        delete=N_("that a client was erased, taken out"),
        details=_of_erasure,
        quiet=frozenset({"requests"}),
    ),
}
