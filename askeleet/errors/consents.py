"""What cannot be so of consents and quotes."""

from __future__ import annotations

from askeleet.errors import CannotError, NotFoundError, TypedError
from askeleet.marking import N_


class ConsentInForceError(CannotError):
    """A second consent to the same purpose at the same time."""

    message = N_("For that purpose there is {code} of {day} already. askeleet withdraw-consent {code} ends it.")


class ConsentBackwardsError(TypedError):
    """A consent withdrawn before it was given."""

    message = N_("The consent was given on {first}, so it cannot have been withdrawn on {last}.")


class ConsentWithdrawnError(CannotError):
    """A consent that is withdrawn already."""

    message = N_("The consent was withdrawn on {day} already. askeleet edit-consent with --withdrawn mends the day.")


class WithdrawalStaysError(CannotError):
    """A withdrawn consent that would be taken out, or become one to something else."""

    message = N_(
        "The consent was withdrawn on {day}, and that has to stay known. If it was never given, first: "
        "askeleet edit-consent with --withdrawn none"
    )


class NoSuchConsentError(NotFoundError):
    """Nothing to withdraw."""

    message = N_("There is no consent in force for that purpose. askeleet list-consents {number} shows all.")


class QuotesNotAllowedError(CannotError):
    """A quote of somebody who withdrew the consent to quotes."""

    message = N_(
        "The consent to quotes was withdrawn; nothing was saved. A new one: askeleet add-consent {number} quotes"
    )


class WordsNeededError(TypedError):
    """A quote without words."""

    message = N_("The words themselves are needed.")


class QuoteBackwardsError(TypedError):
    """A quote that would end, or was withdrawn, before it was said."""

    message = N_("It was said on {first}, so it cannot end on {last}.")


class QuoteWithdrawnError(CannotError):
    """A quote that is withdrawn already."""

    message = N_("The quote was withdrawn on {day} already.")
