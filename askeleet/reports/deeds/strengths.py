"""How changes of strengths, interests and barriers are told."""

from __future__ import annotations

from askeleet import vocabulary
from askeleet.domain.strength import Interest, Strength
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, numbered


def _of_barrier(teller: Teller, row: Row) -> dict[str, object]:
    """Return whose barrier it is and which; a sensitive one is named in no list."""
    label = "…" if row["sensitive"] else vocabulary.label("barriers", row["code"], active())
    return {"who": teller.who(row["participant_id"]), "barrier": label}


def _of_former_words(teller: Teller, row: Row) -> dict[str, object]:
    record = teller.row(row["strength_id"] or row["interest_id"] or row["barrier_id"])
    return {"who": teller.who(record["participant_id"])}


DEEDS: dict[str, Deed] = {
    "strengths": Deed(
        insert=N_("strength {code} of {who}: {title}"),
        update=N_("strength {code} of {who}: {title}, changed"),
        delete=N_("strength {code} of {who}: {title}, taken out"),
        details=numbered(Strength, "name"),
    ),
    "interests": Deed(
        insert=N_("interest {code} of {who}: {title}"),
        update=N_("interest {code} of {who}: {title}, changed"),
        delete=N_("interest {code} of {who}: {title}, taken out"),
        details=numbered(Interest, "name"),
    ),
    "barriers": Deed(
        insert=N_("barrier of {who}: {barrier}"),
        update=N_("barrier of {who}: {barrier}, changed"),
        delete=N_("barrier of {who}: {barrier}, taken out"),
        details=_of_barrier,
    ),
    "former_words": Deed(
        insert=N_("how something noted of {who} read before"),
        update=N_("how something noted of {who} read before, changed"),
        delete=N_("how something noted of {who} read before, taken out"),
        details=_of_former_words,
    ),
}
