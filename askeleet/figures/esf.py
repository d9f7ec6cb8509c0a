"""X: the common output indicators of ESF+ (Regulation (EU) 2021/1057, annex I): who entered. People are counted."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures import esf_people
from askeleet.figures.scope import Figure
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.figures.esf_people import Entered
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope


def _figure(code: str, title: str, definition: str) -> Figure:
    return Figure(code, "X", title, definition, vocabulary="genders")


FIGURES = (
    _figure(
        "eeco01",
        N_("Total number of participants"),
        N_(
            "People whose first entry since the project began lies in the period. Each counts once, as things were on "
            "that day, also where something is not known."
        ),
    ),
    _figure(
        "eeco02",
        N_("Unemployed, including long-term unemployed"),
        N_("Participants (EECO01) who were unemployed jobseekers at their first entry."),
    ),
    _figure(
        "eeco03",
        N_("Long-term unemployed"),
        N_(
            "Participants unemployed at entry (EECO02) who had been so without a break for more than 12 months, or for "
            "more than 6 if they were under 25 years of age. Exactly 12 or 6 months are not more."
        ),
    ),
    _figure(
        "eeco-duration-unknown",
        N_("Unemployed, for how long not known"),
        N_(
            "Participants unemployed at entry (EECO02) of whom it is not known whether they belong in EECO03: since "
            "when is not known, or it was more than 6 and at most 12 months and whether they were under 25 is not."
        ),
    ),
    _figure(
        "eeco04",
        N_("Inactive"),
        N_("Participants (EECO01) who were neither unemployed nor in work at their first entry; students too."),
    ),
    _figure(
        "eeco05",
        N_("Employed, including self-employed"),
        N_("Participants (EECO01) who were in work or self-employed at their first entry; apprentices too."),
    ),
    _figure(
        "eeco-status-unknown",
        N_("Labour market status not known"),
        N_("Participants (EECO01) whose status on the labour market at their first entry is not known."),
    ),
    _figure(
        "eeco06",
        N_("Children below 18 years of age"),
        N_("Participants (EECO01) under 18 on the day of their first entry, in completed years."),
    ),
    _figure(
        "eeco07",
        N_("Young people between 18 and 29 years of age"),
        N_("Participants (EECO01) from 18 to 29 on the day of their first entry, in completed years."),
    ),
    _figure(
        "eeco-age-30-54",
        N_("From 30 to 54 years of age"),
        N_("Participants (EECO01) from 30 to 54 on the day of their first entry. They are in no indicator of age."),
    ),
    _figure(
        "eeco08",
        N_("Participants of 55 years of age and above"),
        N_("Participants (EECO01) of 55 or more on the day of their first entry, in completed years."),
    ),
    _figure(
        "eeco-age-unknown",
        N_("Age not known"),
        N_(
            "Participants (EECO01) whose age class is not known: without a year of birth, or with nothing but a year "
            "that leaves 17 or 18, 29 or 30, 54 or 55."
        ),
    ),
    _figure(
        "eeco09",
        N_("With lower secondary education or less (ISCED 0–2)"),
        N_("Participants (EECO01) who had completed lower secondary education, less or nothing at their first entry."),
    ),
    _figure(
        "eeco10",
        N_("With upper secondary (ISCED 3) or post-secondary education (ISCED 4)"),
        N_("Participants (EECO01) whose highest education completed at their first entry was at ISCED level 3 or 4."),
    ),
    _figure(
        "eeco11",
        N_("With tertiary education (ISCED 5 to 8)"),
        N_("Participants (EECO01) whose highest education completed at their first entry was at ISCED level 5 to 8."),
    ),
    _figure(
        "eeco-education-unknown",
        N_("Education not known"),
        N_("Participants (EECO01) whose highest education completed at their first entry is not known."),
    ),
)

AGES = {"eeco06": 18, "eeco07": 30, "eeco-age-30-54": 55, "eeco08": inf}
EDUCATION = {"isced-0-2": "eeco09", "isced-3-4": "eeco10", "isced-5-8": "eeco11", "unknown": "eeco-education-unknown"}


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count who entered, by gender; with a coach, those who came into the coach's hands."""
    people = esf_people.entered(store, scope)
    return esf_people.tally(FIGURES, ((each.gender, code) for each in people for code in _indicators(each)))


def _indicators(each: Entered) -> Iterator[str]:
    yield "eeco01"
    yield from labour(each)
    yield each.age(AGES) or "eeco-age-unknown"
    yield EDUCATION.get(isced(each.education), "")


def labour(each: Entered) -> Iterator[str]:
    """Yield the indicators of the labour market that somebody is in."""
    yield (each.labour or "eeco-status-unknown").lower()
    if each.labour == esf_people.UNEMPLOYED and each.is_long_term is not False:
        yield "eeco03" if each.is_long_term else "eeco-duration-unknown"


def isced(education: str | None) -> str:
    """Return the group of ISCED levels that an education is in."""
    return str(vocabulary.trait("education", education, "isced", "unknown"))
