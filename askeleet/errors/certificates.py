"""What cannot be so of a certificate."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class ExpiresBeforeGotError(TypedError):
    """A certificate that would expire before it was got."""

    message = N_("It was got on {got}, so it cannot expire on {expires}.")
