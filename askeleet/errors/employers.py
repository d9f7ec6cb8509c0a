"""What cannot be so of an employer or a contact with one."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class UnknownEmployerError(NotFoundError):
    """No employer fits what was typed."""

    message = N_("There is no employer “{text}”. askeleet list-employers shows them, add-employer adds one.")


class AmbiguousEmployerError(TypedError):
    """Several employers fit what was typed."""

    message = N_("“{text}” fits several employers: {employers}. Write more of the name, or the code.")


class EmployerHasLeadsError(CannotError):
    """An employer that somebody was pointed to is taken out."""

    message = N_("Leads point to {employer}, so it stays. Take them out first, or give them another employer.")


class UnknownEmployerContactError(NotFoundError):
    """There is no such contact with an employer."""

    message = N_("There is no contact {code} with an employer. It is like e3m2; askeleet show-employer shows them.")
