"""What cannot be so of a contact."""

from __future__ import annotations

from askeleet.errors import NotFoundError, TypedError
from askeleet.marking import N_


class NotAMeetingCodeError(TypedError):
    """Something else than a contact's code."""

    message = N_("“{code}” is not the code of a meeting. It looks like 17m12; see askeleet list-meetings.")


class UnknownMeetingError(NotFoundError):
    """No contact has the code."""

    message = N_("There is no meeting {code}. See askeleet list-meetings.")


class NothingToldError(TypedError):
    """A contact logged where nobody can be asked, and nothing said about it."""

    message = N_(
        "Nothing is told about the contact, and nobody can be asked here. Say something of it, as --on today or "
        "--channel phone."
    )


class LogInFutureError(TypedError):
    """A contact logged for a day to come."""

    message = N_("{day} is in the future, so it cannot have taken place yet. Did you mean askeleet plan-meeting?")


class PlanInPastError(TypedError):
    """A contact planned for a past day."""

    message = N_("{day} is past, so it cannot be planned. Did you mean askeleet log-meeting?")


class NotThatPlanError(TypedError):
    """What was to be settled is no plan of this person."""

    message = N_(
        "{code} is not a planned meeting of client {number} that waits for its outcome. See askeleet list-meetings."
    )


class NotTheirMeetingError(TypedError):
    """A note that was typed about one person, and a contact of somebody else."""

    message = N_("{code} is not a meeting of client {number}, whose note this is. See askeleet list-meetings.")


class OutcomeNeededError(TypedError):
    """A contact without an outcome."""

    message = N_("A contact has an outcome: held, no-show, moved … Give one with --outcome.")


class PlanIsNoOutcomeError(TypedError):
    """A contact logged as planned."""

    message = N_("“planned” is no outcome. Plan a meeting with askeleet plan-meeting.")
