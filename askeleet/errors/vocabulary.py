"""What is no term of a list; the terms themselves are given, for they are read in the language being spoken."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class NotInVocabularyError(TypedError):
    """A code that no term of the list has."""

    message = N_("“{text}” is not one of the choices. Did you mean {nearest}? All of them: {codes}.")


class NothingLikeTermError(TypedError):
    """A code that no term of the list has, nor one like it."""

    message = N_("“{text}” is not one of the choices: {codes}.")


class AmbiguousTermError(TypedError):
    """The start of several terms."""

    message = N_("“{text}” fits several: {codes}. Write more of the one you mean.")
