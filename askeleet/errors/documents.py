"""What cannot be so of a document."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class WorkBeforeDocumentError(TypedError):
    """A document would be worked on before it was noted."""

    message = N_("The document was noted on {noted}, so it cannot have been worked on on {day}.")


class NotWorkedOnError(CannotError):
    """The latest work on a document that nobody worked on."""

    message = N_("The document has not been worked on yet. askeleet work-on-document notes it.")


class GoalOfAnotherError(TypedError):
    """A document for a goal of somebody else."""

    message = N_("The goal {code} is another client's.")
