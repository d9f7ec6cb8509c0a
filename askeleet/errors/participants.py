"""Who was not found, or is there already."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class UnknownParticipantError(NotFoundError):
    """Nobody fits what was typed."""

    message = N_("No client fits “{who}”. The nearest: {nearest}. See askeleet list-clients.")


class NobodyLikeError(NotFoundError):
    """Nobody fits what was typed, nor is anybody's name like it."""

    message = N_("No client fits “{who}”. See askeleet list-clients.")


class HereAlreadyError(CannotError):
    """The person who was to be added has an open stay."""

    message = N_("{name} is on the caseload already, as client {number}. Nobody was added.")


class AmbiguousParticipantError(TypedError):
    """Several people fit what was typed."""

    message = N_("“{who}” fits several: {people}. Type the number instead.")
