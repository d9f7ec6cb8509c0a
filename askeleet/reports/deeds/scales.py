"""How changes of scaling questions, their answers and assessments are told."""

from __future__ import annotations

from askeleet import vocabulary
from askeleet.domain.scale import Scale
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day, numbered


def _of_answer(teller: Teller, row: Row) -> dict[str, object]:
    scale = teller.row(row["scale_id"])
    told = numbered(Scale, "question")(teller, scale)
    return {**told, "value": teller.veiled(str(row["value"])), "day": day(row["asked_on"])}


def _of_assessment(teller: Teller, row: Row) -> dict[str, object]:
    area = teller.veiled(vocabulary.label("life-areas", row["area"], active()))
    return {
        "who": teller.who(row["participant_id"]),
        "area": area,
        "value": teller.veiled(str(row["value"])),
        "day": day(row["assessed_on"]),
    }


DEEDS: dict[str, Deed] = {
    "scales": Deed(
        insert=N_("scale {code} of {who}: {title}"),
        update=N_("scale {code} of {who}: {title}, changed"),
        delete=N_("scale {code} of {who}: {title}, taken out"),
        details=numbered(Scale, "question"),
    ),
    "answers": Deed(
        insert=N_("scale {code} of {who}: {value} on {day}"),
        update=N_("scale {code} of {who}: {value} on {day}, changed"),
        delete=N_("scale {code} of {who}: {value} on {day}, taken out"),
        details=_of_answer,
    ),
    "assessments": Deed(
        insert=N_("{area} of {who}: {value} on {day}"),
        update=N_("{area} of {who}: {value} on {day}, changed"),
        delete=N_("{area} of {who}: {value} on {day}, taken out"),
        details=_of_assessment,
    ),
}
