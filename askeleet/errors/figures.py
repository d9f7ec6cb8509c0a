"""What is no figure."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError, NotFoundError, TypedError
from askeleet.marking import N_


class UnknownFigureError(NotFoundError):
    """No figure has the code."""

    message = N_("There is no figure “{code}”. The nearest: {nearest}. All of them: askeleet explain.")


class NotToBeReleasedError(CannotError):
    """What was released before would tell of few people beside it."""

    message = N_(
        "The report for {period} cannot go out: beside what was released before it would tell of fewer than five "
        "people, whatever it hides. See askeleet list-releases."
    )


class ReleaseOfSeveralError(TypedError):
    """A report of several files was to go out: none of them would know of it."""

    message = N_(
        "A report for others is released from one file: leave out --also, or leave out --output to look at it."
    )


class ReleasedMeanwhileError(CannotError):
    """Somebody else released the same report at the same time."""

    message = N_("This report was released a moment ago. Ask for it once more: it is given as it went out.")


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


class NobodyBehindError(CannotError):
    """A figure of what is no client's: feedback, the coaches' own work."""

    message = N_("There is nobody to name behind “{figure}”: it counts what is of no client.")


class WhoOutsideError(TypedError):
    """Who is behind a figure was asked of a report that goes out."""

    message = N_("The profile “{profile}” is for others, who are told of nobody: leave out --profile or --who.")


class AsOfOutsideError(TypedError):
    """What was known on a past day was asked for a report that goes out."""

    message = N_(
        "The profile “{profile}” is for others, who get one report of a period: leave out --as-of, or see what went "
        "out with askeleet list-releases."
    )


class BeginningsOutsideError(CannotError):
    """What is told of starting early would go out without being kept as it went out."""

    message = N_(
        "With --months-unemployed a report of the profile “{profile}” can be looked at, not released: leave out "
        "--output, or take a profile of your own house."
    )
