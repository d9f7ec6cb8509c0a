"""What is no figure."""

from __future__ import annotations

from askeleet.errors import FileError, NotFoundError
from askeleet.marking import N_


class UnknownFigureError(NotFoundError):
    """No figure has the code."""

    message = N_("There is no figure “{code}”. The nearest: {nearest}. All of them: askeleet explain.")


class NotItsPartsError(FileError):
    """Indicators do not add up to what they are parts of."""

    message = N_(
        "The figures contradict each other: {parts} do not add up to {whole}. Look at your own statuses and education "
        "in askeleet.yaml; if there are none, run: askeleet check"
    )


class MoreThanItsWholeError(FileError):
    """Indicators are more than what they are parts of."""

    message = N_(
        "The figures contradict each other: {parts} are more than {whole}. Look at your own statuses and education in "
        "askeleet.yaml; if there are none, run: askeleet check"
    )
