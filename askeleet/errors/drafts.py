"""What cannot be done with a draft."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class UnknownDraftError(NotFoundError):
    """There is no draft of that number."""

    message = N_("There is no draft {number}. Look: askeleet list-drafts.")


class DraftOfNobodyError(CannotError):
    """Whom a draft was about is not in the record any more."""

    message = N_("Whom the text is about is not on the caseload. Read it with list-drafts, or drop it.")


class NumberOrAllError(TypedError):
    """One draft and all of them are named together."""

    message = N_("Type the number of a draft or --all, not both.")
