"""What is no period to report."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class NotAPeriodError(TypedError):
    """A month, quarter, half or year that is not one."""

    message = N_("“{text}” is not a period. Write it as {example}.")


class PeriodEmptyError(CannotError):
    """A period wholly before the first entry or after today."""

    message = N_("There is nothing to report for {period}: it lies before the first entry or after today.")


class PeriodBackwardsError(TypedError):
    """A period that ends before it begins."""

    message = N_("The period would end ({last}) before it begins ({first}). Check the two days.")


class OnePeriodError(TypedError):
    """Several periods at once."""

    message = N_("One period at a time: --month, --quarter, --half, --year, --project, or --from and --to.")


class FirstDayNeededError(TypedError):
    """A last day without a first one."""

    message = N_("--to needs --from: the first day of the period.")


class AsOfTooEarlyError(CannotError):
    """A day on which there was no file yet."""

    message = N_("The record was begun on {began}: nothing was known on {day}.")
