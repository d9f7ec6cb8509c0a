"""What cannot be so of a barrier."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class BarrierStandsError(CannotError):
    """A barrier that is noted already and stands."""

    message = N_("That is noted from {first} on. askeleet edit-barrier mends it, askeleet lift-barrier ends it.")


class BarriersOverlapError(TypedError):
    """A barrier that would stand while the same one stood before."""

    message = N_("That was noted from {first} to {last} already. It can come back from {last} on.")


class BarrierLiftedError(CannotError):
    """A barrier that is lifted already."""

    message = N_("It was lifted on {day}. askeleet edit-barrier with --lifted mends the day, or none takes it back.")


class BarrierBackwardsError(TypedError):
    """A barrier lifted before it was noted."""

    message = N_("It was noted on {first}, so it cannot have been lifted on {last}.")


class NoSuchBarrierError(NotFoundError):
    """A barrier that the person does not have."""

    message = N_("Client {number} has no such barrier. askeleet show-client {number} shows them.")
