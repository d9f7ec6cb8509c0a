"""What cannot be searched for."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class NothingToSearchError(TypedError):
    """No word of at least two letters."""

    message = N_("Type at least one word, or the beginning of one, of two letters or more.")
