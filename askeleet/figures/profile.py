"""T: who the people are that are open at the end; facts at the entry of the current stay. People are counted."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.domain.days import completed_months, possible_ages
from askeleet.figures.people import BEGAN, theirs_so_far
from askeleet.figures.scope import OPEN_AT_END, Figure, breakdown, day
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

AGES = ("under-18", "18-29", "30-49", "50-54", "55-plus", "unknown")
_AGES_FROM = (18, 30, 50, 55)
MONTHS = ("under-12", "12-24", "over-24", "unknown")
EDUCATION = ("isced-0-2", "isced-3-4", "isced-5-8", "unknown")

FIGURES = (
    Figure(
        "profile-age",
        "T",
        N_("Age at entry"),
        N_(
            "People open at the end by age in completed years on the entry day of the current stay; "
            "unknown where only a birth year is known and it lies on an edge."
        ),
        vocabulary="age-classes",
        whole="open-at-end",
    ),
    Figure(
        "profile-gender",
        "T",
        N_("Gender"),
        N_("People open at the end by gender; not told is unknown."),
        vocabulary="genders",
        whole="open-at-end",
    ),
    Figure(
        "profile-education",
        "T",
        N_("Education at entry"),
        N_("People open at the end by the highest education completed at entry, in three groups of ISCED levels."),
        vocabulary="education",
        whole="open-at-end",
    ),
    Figure(
        "profile-months-unemployed",
        "T",
        N_("Months unemployed at entry"),
        N_("People open at the end by completed calendar months without work at entry; 24 months are in 12–24."),
        vocabulary="unemployment-classes",
        whole="open-at-end",
    ),
    Figure(
        "profile-referral",
        "T",
        N_("Referred by"),
        N_("People open at the end by who referred them to the current stay."),
        vocabulary="referrers",
        whole="open-at-end",
    ),
    Figure(
        "profile-barriers",
        "T",
        N_("What stands in the way"),
        N_(
            "People open at the end by what was noted by the last day to stand in their way and was not lifted by it. "
            "One person may have several: the shares are of all people open at the end."
        ),
        of="open-at-end",
        vocabulary="barriers",
    ),
)

OF_ALL_SO_FAR = {
    "profile-age": N_(
        "People so far by age in completed years on the day of their first entry since the project began; "
        "unknown where only a birth year is known and it lies on an edge."
    ),
    "profile-gender": N_("People so far by gender; not told is unknown."),
    "profile-education": N_(
        "People so far by the highest education completed at their first entry since the project began, in three "
        "groups of ISCED levels."
    ),
    "profile-months-unemployed": N_(
        "People so far by completed calendar months without work at their first entry since the project began; "
        "24 months are in 12–24."
    ),
    "profile-referral": N_("People so far by who referred them to their first stay since the project began."),
    "profile-barriers": N_(
        "People so far by what was noted by the last day to stand in their way and was not lifted by it. "
        "One person may have several: the shares are of all people so far."
    ),
}
"""What the figures mean where they tell of everybody so far."""


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the people open at the end, or everybody so far where the scope wants them.

    With a coach, those in the coach's hands on the last day, or those whose latest stay is the coach's.
    """
    rows = open_people(store, scope) if scope.people == "open" else _people_so_far(store, scope)
    return {
        "profile-age": _classes(AGES, (age_class(row[0], row[1], row[3]) for row in rows)),
        "profile-gender": breakdown("genders", Counter(row[2] for row in rows)),
        "profile-education": _classes(EDUCATION, (_isced(row[5]) for row in rows)),
        "profile-months-unemployed": _classes(MONTHS, (months_class(row[4], row[3]) for row in rows)),
        "profile-referral": breakdown("referrers", Counter(row[6] for row in rows)),
        "profile-barriers": breakdown("barriers", _barriers(store, scope)),
    }


def open_people(store: Readable, scope: Scope) -> Sequence[tuple[Any, ...]]:
    """Return the people open at the end.

    Day and year of birth, gender, entry, unemployed since, education, referrer, and the status at entry.
    """
    sql = f"""
        SELECT born_on, born_year, gender, entered_on, unemployed_since, education, referred_by, status
        FROM episodes JOIN participants ON participants.id = participant_id
        WHERE {OPEN_AT_END} AND {scope.in_hands(":last")}
    """
    return store.rows(sql, scope.parameters)


def _people_so_far(store: Readable, scope: Scope) -> Sequence[tuple[Any, ...]]:
    """Return everybody so far, likewise, with the entry data of the first stay since the project began."""
    sql = f"""
        SELECT born_on, born_year, gender, entered_on, unemployed_since, education, referred_by, status
        FROM episodes JOIN participants ON participants.id = participant_id
        WHERE {BEGAN} AND {theirs_so_far(scope)} AND NOT EXISTS (
            SELECT 1 FROM episodes AS earlier WHERE earlier.participant_id = episodes.participant_id
              AND earlier.entered_on < episodes.entered_on AND (:since IS NULL OR earlier.entered_on >= :since))
    """
    return store.rows(sql, scope.parameters)


def age_class(born_on: str | None, born_year: int | None, entered_on: str) -> str:
    """Return the age class on the entry day; unknown where a bare birth year leaves two."""
    ages = possible_ages(day(entered_on), day(born_on) if born_on else None, born_year)
    classes = {_age(years) for years in ages or ()}
    return classes.pop() if len(classes) == 1 else "unknown"


def months_class(unemployed_since: str | None, entered_on: str) -> str:
    """Return the class of completed months without work on the entry day."""
    if unemployed_since is None:
        return "unknown"
    months = completed_months(day(unemployed_since), day(entered_on))
    return "under-12" if months < 12 else "12-24" if months <= 24 else "over-24"  # noqa: PLR2004


def _barriers(store: Readable, scope: Scope) -> dict[str | None, int]:
    is_open = f"{OPEN_AT_END} AND {scope.in_hands(':last')}"
    is_meant = is_open if scope.people == "open" else f"{BEGAN} AND {theirs_so_far(scope)}"
    sql = f"""
        SELECT code, count(DISTINCT participant_id) FROM barriers
        WHERE noted_on <= :last AND (lifted_on IS NULL OR lifted_on > :last) AND EXISTS (
            SELECT 1 FROM episodes WHERE episodes.participant_id = barriers.participant_id AND {is_meant})
            AND {"NOT sensitive" if scope.is_outward else "TRUE"}
        GROUP BY code
    """
    return dict(store.rows(sql, scope.parameters))


def _age(years: int) -> str:
    return AGES[bisect(_AGES_FROM, years)]


def _isced(education: str | None) -> str:
    return str(vocabulary.trait("education", education, "isced", "unknown")) if education else "unknown"


def _classes(names: Sequence[str], found: Iterable[str]) -> dict[str, int]:
    counts = Counter(found)
    return {name: counts[name] for name in names}
