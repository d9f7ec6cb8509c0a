"""What cannot be so of a lead."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class MovedBeforeLeadError(TypedError):
    """A lead would stand somehow before it was introduced."""

    message = N_("The lead was introduced on {introduced}, so it cannot stand so on {day}.")


class LeadStandsSoError(CannotError):
    """A lead that stands so on that day already."""

    message = N_("The lead stands so already since {day}. askeleet edit-lead with --since mends the day.")


class LeadNotMovedError(CannotError):
    """The latest move of a lead that has not been moved."""

    message = N_("The lead stands as it was introduced. askeleet move-lead moves it.")
