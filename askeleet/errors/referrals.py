"""What cannot be so of a referral."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class ReferralBackwardsError(TypedError):
    """A state since a day before that of an earlier state."""

    message = N_("“{earlier}” is from {first}, so “{later}” cannot be from {last}.")


class NoDayForStateError(TypedError):
    """A state that the project has added: a referral has nowhere to keep its day."""

    message = N_("A need has no day for “{state}”. It is moved to {states}.")


class ReferralThereError(CannotError):
    """A state that the referral has come to or is past."""

    message = N_("The referral stands at “{state}” since {day}. askeleet edit-referral mends a day or takes one away.")


class ReferralEndsTwiceError(TypedError):
    """A referral that both helped and did not happen."""

    message = N_("A service either helped or did not happen. Give one of --helped and --not-happened.")


class ServiceNeededError(CannotError):
    """A need that no service is named for yet."""

    message = N_("No service is named for this need yet. Name it with askeleet edit-referral {code} --target CODE.")
