"""Y: the common result indicators of ESF+ (Regulation (EU) 2021/1057, annex I): who left, and to what.

People are counted. Whether the labour market situation of those who were in work has improved (EECR06) the record does
not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import esf_people
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from askeleet.figures.esf_people import Left
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope


def _figure(code: str, title: str, definition: str) -> Figure:
    return Figure(code, "Y", title, definition, vocabulary="genders")


FIGURES = (
    _figure(
        "eecr-exits",
        N_("Participants who left"),
        N_(
            "Participants whose last exit lies in the period. Who came back counts by the exit of the latest stay, and "
            "not at all while it lasts."
        ),
    ),
    _figure(
        "eecr01",
        N_("Engaged in job searching upon leaving"),
        N_(
            "Participants who left (eecr-exits), were inactive at their first entry, and were unemployed jobseekers by "
            "the last that is known of them within 28 days from the exit."
        ),
    ),
    _figure(
        "eecr02",
        N_("In education or training upon leaving"),
        N_(
            "Participants who left (eecr-exits), were known not to be in education at their first entry, and were in "
            "education or training by the last that is known of them within 28 days from the exit."
        ),
    ),
    _figure(
        "eecr03",
        N_("Gaining a qualification upon leaving"),
        N_("Participants who left (eecr-exits) and gained a qualification by taking part, as was said at the exit."),
    ),
    _figure(
        "eecr04",
        N_("In employment, including self-employment, upon leaving"),
        N_(
            "Participants who left (eecr-exits), were unemployed or inactive at their first entry, and were in work or "
            "self-employed by the last that is known of them within 28 days from the exit."
        ),
    ),
    _figure(
        "eecr-status-unknown",
        N_("Status upon leaving not known"),
        N_("Participants who left (eecr-exits) and of whom no status is known within 28 days from the exit."),
    ),
    _figure(
        "eecr05-due",
        N_("Participants who left six months ago or more"),
        N_("Participants who left (eecr-exits) and whose six calendar months since the exit are over today."),
    ),
    _figure(
        "eecr05",
        N_("In employment, including self-employment, six months after leaving"),
        N_(
            "Participants who left six months ago or more (eecr05-due), were unemployed or inactive at their first "
            "entry, and were in work or self-employed by the last that is known of them up to the day six months after "
            "the exit."
        ),
    ),
    _figure(
        "eecr05-not-asked",
        N_("Six months over, not heard of since the exit"),
        N_(
            "Participants who left six months ago or more (eecr05-due) and of whom no status is known from the day "
            "after the exit to the day six months after it: EECR05 rests on their status at the exit."
        ),
    ),
)

_COUNTED: dict[str, Callable[[Left], bool]] = {
    "eecr-exits": lambda _each: True,
    "eecr01": lambda each: each.seeks_work,
    "eecr02": lambda each: each.began_to_study,
    "eecr03": lambda each: each.is_qualified,
    "eecr04": lambda each: each.works,
    "eecr-status-unknown": lambda each: each.upon_leaving is None,
    "eecr05-due": lambda each: each.is_half_a_year_over,
    "eecr05": lambda each: each.works_later,
    "eecr05-not-asked": lambda each: each.is_half_a_year_over and not each.is_asked_later,
}
"""Who is counted in which; what somebody had at entry is no result."""


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count who left for good, by gender; with a coach, those who left the coach's hands."""
    people = esf_people.left(store, scope)
    counted = ((each.entered.gender, code) for each in people for code, is_in in _COUNTED.items() if is_in(each))
    return esf_people.tally(FIGURES, counted)
