"""Certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.certificate import Certificate
from askeleet.language import _
from askeleet.language.writing import show_date
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, iso, label, listed, quoted
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"certificate": N_("Certificate")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each was noted, when its exam is or was, and when it was got, if that was not before."""
    for each in numbered.of(told.store, Certificate, told.participant.id):
        code, skill = each.code(told.participant.number), veiled(each.skill, discreet=told.discreet)
        for what, (day, said) in _days(each).items():
            if day and day >= each.noted_on:
                facts = {"what": what, "skill": skill, "proof": each.proof, "got_on": iso(each.got_on)}
                lines = (listed(label("proofs", each.proof), said), quoted(skill))
                yield Event(day, "certificate", lines, facts, code)


def _days(each: Certificate) -> Mapping[str, tuple[date | None, str]]:
    had = each.got_on if each.got_on and each.got_on <= each.noted_on else None
    noted = _("got on {day}").format(day=show_date(had)) if had else _("noted")
    return {
        "noted": (each.noted_on, noted),
        "exam": (each.exam_on, _("exam")),
        "got": (None if had else each.got_on, _("got")),
    }
