"""Which coach is meant, and who is writing."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class CoachCodeError(TypedError):
    """A code that cannot be one."""

    message = N_("“{code}” cannot be a coach's code. Use letters a–z, digits and hyphens, as: paivi.")


class CoachExistsError(CannotError):
    """The code is taken."""

    message = N_("There is a coach {code} already. Take another code, or rename with askeleet edit-coach.")


class UnknownCoachError(NotFoundError):
    """No coach has the code."""

    message = N_("There is no coach “{code}”; there are: {codes}. Add one with askeleet add-coach CODE NAME.")


class NoCoachYetError(CannotError):
    """A file without a coach to write in it."""

    message = N_("There is no coach in this file yet. Say who you are: askeleet add-coach CODE NAME.")


class AmbiguousCoachError(TypedError):
    """Several coaches fit the code."""

    message = N_("“{code}” fits several coaches: {codes}. Write more of the code.")


class WhoAreYouError(TypedError):
    """There are several coaches and none is known to be the one at the keyboard."""

    message = N_("Who are you? Set ASKELEET_COACH to one of {codes}, or coach in your settings (askeleet where).")
