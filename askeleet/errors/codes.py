"""Codes that mean nothing."""

from __future__ import annotations

from askeleet.errors import NotFoundError, TypedError
from askeleet.marking import N_


class NotACodeError(TypedError):
    """Something that is no code of the kind that is asked for."""

    message = N_("“{code}” is not such a code. It is like {example}; askeleet show-client shows them.")


class UnknownCodeError(NotFoundError):
    """There is no record with that code."""

    message = N_("There is nothing with the code {code}. askeleet show-client shows a client's codes.")
