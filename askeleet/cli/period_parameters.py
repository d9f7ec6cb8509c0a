"""Options about a period: each may go without its value, for the last one that is over."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from askeleet import clock, errors
from askeleet.cli.parameters import option
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askeleet.domain.period import Period

    Usual = Callable[[date], Period | None]


def month(text: str) -> Any:
    """Read a month; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_month(text, clock.today()) if text else periods.last_full_month(clock.today())


def quarter(text: str) -> Any:
    """Read a quarter; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_quarter(text, clock.today()) if text else periods.last_full_quarter(clock.today())


def half(text: str) -> Any:
    """Read half a year; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_half(text, clock.today()) if text else periods.last_full_half(clock.today())


def year(text: str) -> Any:
    """Read a year; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_year(text, clock.today()) if text else periods.last_full_year(clock.today())


Project = Annotated[bool, typer.Option("--project", help=N_("The whole project until today."))]
Month = Annotated[
    Any,
    option(
        "--month", parse=month, metavar=N_("[MONTH]"), help=N_("2023-05, 5/2023, May, this; alone the last full one.")
    ),
]
Quarter = Annotated[
    Any,
    option("--quarter", parse=quarter, metavar=N_("[QUARTER]"), help=N_("2023-Q2, this; alone the last full one.")),
]
Half = Annotated[
    Any, option("--half", parse=half, metavar=N_("[HALF]"), help=N_("2023-H1, this; alone the last full one."))
]
Year = Annotated[
    Any, option("--year", parse=year, metavar=N_("[YEAR]"), help=N_("2023, this; alone the last full one."))
]


def asked(
    named: "Sequence[Period | None]",
    first: date | None,
    last: date | None,
    *,
    project: bool,
    today: date,
    usual: "Usual | None" = None,
) -> "Period | None":
    """Return the period that was asked for, or else the usual one; None for the project's, which only the file knows.

    Raises:
        OnePeriodError: if several were asked for.
        FirstDayNeededError: if there is a last day alone.
    """
    are_days = first is not None or last is not None
    given = [each for each in named if each is not None]
    if len(given) + are_days + project > 1:
        raise errors.periods.OnePeriodError
    if are_days:
        return _days(first, last or today)
    if given:
        return given[0]
    return None if project or usual is None else usual(today)


def _days(first: date | None, last: date) -> "Period":
    from askeleet.domain.period import Period

    if first is None:
        raise errors.periods.FirstDayNeededError
    return Period.days(first, last)
