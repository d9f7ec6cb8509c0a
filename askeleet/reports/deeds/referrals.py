"""How changes of referrals are told."""

from __future__ import annotations

from askeleet.domain.referral import Referral
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, numbered

DEEDS: dict[str, Deed] = {
    "referrals": Deed(
        insert=N_("referral {code} of {who}: {title}"),
        update=N_("referral {code} of {who}: {title}, changed"),
        delete=N_("referral {code} of {who}: {title}, taken out"),
        details=numbered(Referral, "need"),
    ),
}
