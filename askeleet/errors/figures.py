"""What is no figure."""

from __future__ import annotations

from askeleet.errors import NotFoundError
from askeleet.marking import N_


class UnknownFigureError(NotFoundError):
    """No figure has the code."""

    message = N_("There is no figure “{code}”. The nearest: {nearest}. All of them: askeleet explain.")
