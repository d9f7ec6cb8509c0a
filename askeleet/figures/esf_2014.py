"""Z: the common indicators of the ESF of 2014–2020 (Regulation (EU) 1304/2013, annex I). People are counted.

Only a record complete in all that is not sensitive counts; the others are in the grand total alone.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures import esf_people
from askeleet.figures.esf import isced
from askeleet.figures.esf_people import INACTIVE, UNEMPLOYED, WORKING
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askeleet.figures.esf_people import Entered, Left
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope


def _figure(code: str, title: str, definition: str) -> Figure:
    return Figure(code, "Z", title, definition, vocabulary="genders")


OUTPUTS = (
    _figure(
        "co-grand-total",
        N_("Grand total of participants"),
        N_("People whose first entry since the project began lies in the period, with incomplete records too."),
    ),
    _figure(
        "co-total",
        N_("Participants with a complete record"),
        N_(
            "Participants of whom gender, age class, status on the labour market and education at the first entry are "
            "known, and of the unemployed also whether it was for long."
        ),
    ),
    _figure(
        "co01",
        N_("Unemployed, including long-term unemployed"),
        N_("Participants with a complete record (co-total) who were unemployed jobseekers at their first entry."),
    ),
    _figure(
        "co02",
        N_("Long-term unemployed"),
        N_("Of CO01, those unemployed without a break for more than 12 months, or more than 6 if under 25."),
    ),
    _figure(
        "co03",
        N_("Inactive"),
        N_("Participants with a complete record (co-total) who were neither unemployed nor in work; students too."),
    ),
    _figure(
        "co04",
        N_("Inactive, not in education or training"),
        N_("Of CO03, those who were not in education or training."),
    ),
    _figure(
        "co05",
        N_("Employed, including self-employed"),
        N_("Participants with a complete record (co-total) who were in work or self-employed at their first entry."),
    ),
    _figure(
        "co06",
        N_("Below 25 years of age"),
        N_("Participants with a complete record (co-total) under 25 on the day of their first entry."),
    ),
    _figure(
        "co-age-25-54",
        N_("From 25 to 54 years of age"),
        N_("Participants with a complete record (co-total) from 25 to 54 on the day of their first entry."),
    ),
    _figure(
        "co07",
        N_("Above 54 years of age"),
        N_("Participants with a complete record (co-total) of 55 or more on the day of their first entry."),
    ),
    _figure(
        "co08",
        N_("Above 54 years of age, unemployed or inactive not in education or training"),
        N_("Of CO07, those who were unemployed (CO01) or inactive and not in education or training (CO04)."),
    ),
    _figure(
        "co09",
        N_("With primary (ISCED 1) or lower secondary education (ISCED 2)"),
        N_(
            "Participants with a complete record (co-total) who had completed primary or lower secondary education; so "
            "are those of whom ISCED 0–2 as a whole is noted."
        ),
    ),
    _figure(
        "co10",
        N_("With upper secondary (ISCED 3) or post-secondary education (ISCED 4)"),
        N_("Participants with a complete record (co-total) whose highest education was at ISCED level 3 or 4."),
    ),
    _figure(
        "co11",
        N_("With tertiary education (ISCED 5 to 8)"),
        N_("Participants with a complete record (co-total) whose highest education was at ISCED level 5 to 8."),
    ),
    _figure(
        "co-education-none",
        N_("No education completed (ISCED 0)"),
        N_("Participants with a complete record (co-total) who had completed none: they are in no class of education."),
    ),
)

RESULTS = (
    _figure(
        "cr-exits",
        N_("Participants who left"),
        N_("Participants with a complete record (co-total) whose last exit lies in the period."),
    ),
    _figure(
        "cr01",
        N_("Inactive participants engaged in job searching upon leaving"),
        N_("Of those who left with a complete record (cr-exits), those who are in EECR01."),
    ),
    _figure(
        "cr02",
        N_("Participants in education or training upon leaving"),
        N_("Of those who left with a complete record (cr-exits), those who are in EECR02."),
    ),
    _figure(
        "cr03",
        N_("Participants gaining a qualification upon leaving"),
        N_("Of those who left with a complete record (cr-exits), those who are in EECR03."),
    ),
    _figure(
        "cr04",
        N_("Participants in employment, including self-employment, upon leaving"),
        N_("Of those who left with a complete record (cr-exits), those who are in EECR04."),
    ),
    _figure(
        "cr06",
        N_("Participants in employment, including self-employment, six months after leaving"),
        N_("Of those who left with a complete record (cr-exits), those who are in EECR05."),
    ),
    _figure(
        "cr08",
        N_("Participants above 54 years of age in employment, including self-employment, six months after leaving"),
        N_("Of CR06, those of 55 or more on the day of their first entry."),
    ),
)

FIGURES = (*OUTPUTS, *RESULTS)

_AGES = {"co06": 25, "co-age-25-54": 55, "co07": inf}
_LABOUR = {UNEMPLOYED: "co01", INACTIVE: "co03", WORKING: "co05"}
_EDUCATION = {"isced-0-2": "co09", "isced-3-4": "co10", "isced-5-8": "co11"}


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count who entered and who left for good, by gender; with a coach, as ESF+ does."""
    came, left = esf_people.entered(store, scope), esf_people.left(store, scope)
    everybody = [(each.gender, "co-grand-total") for each in came]
    entered = [(each.gender, code) for each in came if is_complete(each) for code in _indicators(each)]
    results = (
        (each.entered.gender, code)
        for each in left
        if is_complete(each.entered)
        for code, is_in in _COUNTED.items()
        if is_in(each)
    )
    return esf_people.tally(FIGURES, (*everybody, *entered, *results))


def is_complete(each: Entered) -> bool:
    """Return whether all that is not sensitive is known of a participant."""
    is_told = (each.gender or "unknown") != "unknown" and isced(each.education) != "unknown"
    is_unsure = each.labour is None or (each.labour == UNEMPLOYED and each.is_long_term is None)
    return is_told and not is_unsure and each.age(_AGES) is not None


def _indicators(each: Entered) -> Iterator[str]:
    yield "co-total"
    yield from _labour(each)
    yield each.age(_AGES) or ""
    if each.age(_AGES) == "co07" and _is_out_of_work(each):
        yield "co08"
    has_none = vocabulary.trait("education", each.education, "nothing_completed")
    yield "co-education-none" if has_none else _EDUCATION.get(isced(each.education), "")


def _labour(each: Entered) -> Iterator[str]:
    yield _LABOUR.get(each.labour or "", "")
    if each.labour == UNEMPLOYED and each.is_long_term:
        yield "co02"
    if each.labour == INACTIVE and not each.studies:
        yield "co04"


def _is_out_of_work(each: Entered) -> bool:
    return each.labour == UNEMPLOYED or (each.labour == INACTIVE and not each.studies)


_COUNTED: dict[str, Callable[[Left], bool]] = {
    "cr-exits": lambda _each: True,
    "cr01": lambda each: each.seeks_work,
    "cr02": lambda each: each.began_to_study,
    "cr03": lambda each: each.is_qualified,
    "cr04": lambda each: each.works,
    "cr06": lambda each: each.works_later,
    "cr08": lambda each: each.works_later and each.entered.age(_AGES) == "co07",
}
