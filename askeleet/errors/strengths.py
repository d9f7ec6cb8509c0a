"""What cannot be so of a strength or an interest."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class EndedBeforeNotedError(TypedError):
    """A strength or an interest that would end before it was noted."""

    message = N_("It was noted on {first}, so it cannot have ended on {last}.")


class GoalsRestOnItError(CannotError):
    """A strength to be taken out that goals rest on."""

    message = N_("{goals} rests on it. First: askeleet edit-goal {goal} --strength none")


class OthersStrengthError(TypedError):
    """A goal that would rest on somebody else's strength."""

    message = N_("{code} is another client's strength; a goal rests on one of the client's own.")
