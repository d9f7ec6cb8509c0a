"""What is no figure."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError
from askeleet.marking import N_


class UnknownFigureError(NotFoundError):
    """No figure has the code."""

    message = N_("There is no figure “{code}”. The nearest: {nearest}. All of them: askeleet explain.")


class NobodyBehindError(CannotError):
    """A figure of what is no client's: feedback, the coaches' own work."""

    message = N_("There is nobody to name behind “{figure}”: it counts what is of no client.")
