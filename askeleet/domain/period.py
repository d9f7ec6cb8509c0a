"""Spans of days, always from a first day up to but not including an end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from askeleet import errors
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind: TypeAlias = Literal["month", "quarter", "half", "year", "days"]

_MONTHS: dict[Kind, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}


class Period(NamedTuple):
    """Days from `start` up to but not including `end`; to people the last day is `last`."""

    start: date
    end: date

    @classmethod
    def month(cls, year: int, number: int) -> Period:
        """Return a calendar month, 1 to 12."""
        _check(number, 12)
        return cls._of_months(year, number - 1, 1)

    @classmethod
    def quarter(cls, year: int, number: int) -> Period:
        """Return a quarter, 1 to 4."""
        _check(number, 4)
        return cls._of_months(year, (number - 1) * 3, 3)

    @classmethod
    def half(cls, year: int, number: int) -> Period:
        """Return half a year, 1 or 2."""
        _check(number, 2)
        return cls._of_months(year, (number - 1) * 6, 6)

    @classmethod
    def year(cls, year: int) -> Period:
        """Return a calendar year."""
        return cls._of_months(year, 0, 12)

    @classmethod
    def days(cls, first: date, last: date) -> Period:
        """Return the days from a first to a last one, both included.

        Raises:
            PeriodBackwardsError: if the last day is before the first.
        """
        if last < first:
            raise errors.periods.PeriodBackwardsError(first=first, last=last)
        return cls(first, last + timedelta(days=1))

    @property
    def last(self) -> date:
        """The last day."""
        return self.end - timedelta(days=1)

    @property
    def kind(self) -> Kind:
        """Whether it is a calendar month, quarter, half, year or just days."""
        for kind, months in _MONTHS.items():
            begins_one = self.start.day == 1 and (self.start.month - 1) % months == 0
            if begins_one and self.end == _first_of(self.start.year, self.start.month - 1 + months):
                return kind
        return "days"

    def previous(self) -> Period:
        """Return the period of the same kind, or as many days, right before."""
        if self.kind == "days":
            return Period(self.start - (self.end - self.start), self.start)
        return self._of_months(self.start.year, self.start.month - 1 - _MONTHS[self.kind], _MONTHS[self.kind])

    def following(self) -> Period:
        """Return the period of the same kind, or as many days, right after."""
        if self.kind == "days":
            return Period(self.end, self.end + (self.end - self.start))
        return self._of_months(self.end.year, self.end.month - 1, _MONTHS[self.kind])

    def months(self) -> Iterator[Period]:
        """Yield the period month by month, in order and without a gap; the first and the last may be cut short."""
        return self._parts(Period.month(self.start.year, self.start.month))

    def quarters(self) -> Iterator[Period]:
        """Yield the period quarter by quarter, likewise."""
        return self._parts(Period.quarter(self.start.year, (self.start.month + 2) // 3))

    def _parts(self, first: Period) -> Iterator[Period]:
        whole = first
        while whole.start < self.end:
            yield Period(max(whole.start, self.start), min(whole.end, self.end))
            whole = whole.following()

    @classmethod
    def _of_months(cls, year: int, months_after_january: int, length: int) -> Period:
        return cls(_first_of(year, months_after_january), _first_of(year, months_after_january + length))


def _first_of(year: int, months_after_january: int) -> date:
    years, month = divmod(months_after_january, 12)
    return date(year + years, month + 1, 1)


def _check(number: int, most: int) -> None:
    if not 1 <= number <= most:
        message = f"a year has 1 to {most} of them, not {number}"
        raise ValueError(message)
