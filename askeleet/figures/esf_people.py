"""Who entered a project of the European Social Fund and who left it for good; each counts once.

A person who comes back keeps the first entry day and what held on it; of the exits only the last counts.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from math import inf
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.domain.days import add_months, possible_ages
from askeleet.domain.unemployment import is_long_term_of_esf
from askeleet.figures.scope import breakdown, day
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import Figure, FigureValue, Scope

UNEMPLOYED, INACTIVE, WORKING = "EECO02", "EECO04", "EECO05"
"""The classes of the labour market: every status is in one, by its trait, or not known."""

_UPON_LEAVING = timedelta(days=28)
_LATER = 6  # months
_AT_25 = {"under": 25, "over": inf}


class Entered(NamedTuple):
    """A participant on the day of the first entry."""

    gender: str | None
    born_on: str | None
    born_year: int | None
    entered_on: str
    status: str | None
    education: str | None
    unemployed_since: str | None

    @property
    def labour(self) -> str | None:
        """The class on the labour market; None where it is not known."""
        return labour(self.status)

    @property
    def studies(self) -> bool:
        """Whether the participant was in education or training."""
        return bool(vocabulary.trait("statuses", self.status, "studies"))

    def age(self, classes: Mapping[str, float]) -> str | None:
        """Return which of the classes the age is in, given each with the age it ends before, the youngest first.

        None where that is not known: a bare year of birth may leave two.
        """
        ages = possible_ages(day(self.entered_on), day(self.born_on) if self.born_on else None, self.born_year)
        fitting = {next(name for name, end in classes.items() if age < end) for age in ages or ()}
        return fitting.pop() if len(fitting) == 1 else None

    @property
    def is_long_term(self) -> bool | None:
        """Whether somebody unemployed was so for long; None where that is not known."""
        if self.unemployed_since is None:
            return None
        age = self.age(_AT_25)
        is_under_25 = None if age is None else age == "under"
        return is_long_term_of_esf(day(self.unemployed_since), day(self.entered_on), is_under_25=is_under_25)


class Left(NamedTuple):
    """A participant who left for good, with each status that is known of the time since, in order."""

    entered: Entered
    exited_on: date
    qualification: str | None
    known: Sequence[tuple[date, str]]  # the first may be that of the exit day
    today: date

    @property
    def upon_leaving(self) -> str | None:
        """The last status that is known within 28 days from the exit."""
        return self._status_by(self.exited_on + _UPON_LEAVING)

    @property
    def is_half_a_year_over(self) -> bool:
        """Whether six months have passed since the exit."""
        return self._half_a_year_on <= self.today

    @property
    def half_a_year_later(self) -> str | None:
        """The last status that is known by the day six months after the exit."""
        return self._status_by(self._half_a_year_on)

    @property
    def is_asked_later(self) -> bool:
        """Whether anything is known of those six months but the status on leaving."""
        return any(self.exited_on < on <= self._half_a_year_on for on, _status in self.known)

    @property
    def was_without_work(self) -> bool:
        """Whether work would be something new."""
        return self.entered.labour in {UNEMPLOYED, INACTIVE}

    @property
    def seeks_work(self) -> bool:
        """Whether somebody inactive at entry is looking for work upon leaving."""
        return self.entered.labour == INACTIVE and labour(self.upon_leaving) == UNEMPLOYED

    @property
    def began_to_study(self) -> bool:
        """Whether somebody who was not in education at entry is so upon leaving."""
        was_elsewhere = self.entered.labour is not None and not self.entered.studies
        return was_elsewhere and bool(vocabulary.trait("statuses", self.upon_leaving, "studies"))

    @property
    def is_qualified(self) -> bool:
        """Whether a qualification was gained."""
        return bool(vocabulary.trait("qualifications", self.qualification, "gained"))

    @property
    def works(self) -> bool:
        """Whether somebody without work at entry has it upon leaving."""
        return self.was_without_work and labour(self.upon_leaving) == WORKING

    @property
    def works_later(self) -> bool:
        """Whether somebody without work at entry has it six months after leaving."""
        return self.is_half_a_year_over and self.was_without_work and labour(self.half_a_year_later) == WORKING

    @property
    def _half_a_year_on(self) -> date:
        return add_months(self.exited_on, _LATER)

    def _status_by(self, last: date) -> str | None:
        return next((status for on, status in reversed(self.known) if on <= last), None)


def labour(status: str | None) -> str | None:
    """Return the class on the labour market that a status is in; None where it is not known."""
    found: str | None = vocabulary.trait("statuses", status, "esf")
    return found


def entered(store: Readable, scope: Scope) -> Sequence[Entered]:
    """Return those whose first entry lies in the period; with a coach, into the coach's hands."""
    sql = f"""
        SELECT {_AT_ENTRY.format(stay="episodes")}
        FROM episodes JOIN participants ON participants.id = participant_id
        WHERE entered_on BETWEEN :first AND :last AND {_in_project("episodes")} AND NOT EXISTS (
            SELECT 1 FROM episodes AS earlier WHERE earlier.participant_id = episodes.participant_id
                AND earlier.entered_on < episodes.entered_on AND {_in_project("earlier")})
          AND {scope.in_hands("entered_on")}
    """
    return [Entered(*row) for row in store.rows(sql, scope.parameters)]


def left(store: Readable, scope: Scope) -> Sequence[Left]:
    """Return those whose last exit lies in the period; with a coach, out of the coach's hands."""
    sql = f"""
        SELECT episodes.id, episodes.exited_on, episodes.exit_status, episodes.qualification,
            {_AT_ENTRY.format(stay="earliest")}
        FROM episodes
        JOIN participants ON participants.id = episodes.participant_id
        JOIN episodes AS earliest ON earliest.id = (
            SELECT id FROM episodes AS each WHERE each.participant_id = episodes.participant_id
                AND {_in_project("each")} ORDER BY entered_on LIMIT 1)
        WHERE episodes.exited_on BETWEEN :first AND :last AND {_in_project("episodes")}
          AND episodes.entered_on <= :today AND NOT EXISTS (
            SELECT 1 FROM episodes AS later WHERE later.participant_id = episodes.participant_id
                AND later.entered_on > episodes.entered_on AND later.entered_on <= :today)
          AND {scope.in_hands("episodes.exited_on")}
    """
    answers, today = _answers(store, scope), day(str(scope.parameters["today"]))
    return [
        Left(Entered(*rest), day(exited), gained, [*_known([(exited, status)]), *answers.get(stay, ())], today)
        for stay, exited, status, gained, *rest in store.rows(sql, scope.parameters)
    ]


def tally(figures: Iterable[Figure], counted: Iterable[tuple[str | None, str]]) -> dict[str, FigureValue]:
    """Return each figure's numbers by gender, counted by gender and code."""
    counts: dict[str, Counter[str | None]] = {figure.code: Counter() for figure in figures}
    for gender, code in counted:
        if code in counts:
            counts[code][gender] += 1
    return {code: breakdown("genders", each) for code, each in counts.items()}


_AT_ENTRY = """gender, born_on, born_year,
    {stay}.entered_on, {stay}.status, {stay}.education, {stay}.unemployed_since"""


def _in_project(stay: str) -> str:
    return f"(:since IS NULL OR {stay}.entered_on >= :since)"


def _answers(store: Readable, scope: Scope) -> Mapping[str, Sequence[tuple[date, str]]]:
    """Return each stay's statuses as they were told after its exit, in order."""
    answers: dict[str, list[tuple[date, str]]] = {}
    for stay, on, status in store.rows(_FOLLOW_UPS, scope.parameters):
        answers.setdefault(stay, []).extend(_known([(on, status)]))
    return answers


_FOLLOW_UPS = """
    SELECT episode_id, answered_on, follow_ups.status FROM episodes JOIN follow_ups ON episode_id = episodes.id
    WHERE exited_on BETWEEN :first AND :last ORDER BY answered_on, follow_ups.number
"""


def _known(told: Iterable[tuple[str, str | None]]) -> list[tuple[date, str]]:
    """Return what says something: nobody was reached, or nobody asked, is no status."""
    unknown = {None, *vocabulary.having("statuses", "unknown")}
    return [(day(on), str(status)) for on, status in told if status not in unknown]
