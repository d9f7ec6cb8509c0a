"""What cannot be drawn."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class NothingToDrawError(CannotError):
    """There is nothing in the record yet that the chart shows."""

    message = N_("There is too little to draw yet: gaps need several meetings, life areas two assessments of an area.")


class TooShortToDrawError(TypedError):
    """A line of one point."""

    message = N_("A line needs two months or more with something in the record, not {period}: try --year or --project.")


class OfEverybodyError(TypedError):
    """One client was asked for where the chart is of everybody."""

    message = N_("“chart {what}” is of everybody. Of one client there are gaps and areas.")


class OfOneError(TypedError):
    """One client's chart was asked for of a coach."""

    message = N_("Either a client or --coach.")
