"""What a person needs from others, and the way from the need to a service that helps."""

from __future__ import annotations

from datetime import date  # noqa: TC003  (read by the store from the annotations)
from typing import TYPE_CHECKING, ClassVar

from askeleet.domain.numbered import Numbered

if TYPE_CHECKING:
    from collections.abc import Mapping

SINCE: Mapping[str, str] = {
    "noted": "noted_on",
    "suggested": "suggested_on",
    "accepted": "accepted_on",
    "started": "started_on",
    "helped": "helped_on",
    "not-happened": "not_happened_on",
}
"""Each state, in order, and the field that says since when; a state may be left out, none comes before an earlier."""

WITHOUT_SERVICE = frozenset({"noted", "not-happened"})
"""States that need no service to be named."""


class Referral(Numbered):
    """One need of a person, and the service for it once there is one."""

    table: ClassVar[str] = "referrals"
    letters: ClassVar[str] = "r"

    noted_on: date
    need: str
    target: str | None = None  # the service; none while none is in sight
    area: str | None = None  # of life
    note: str | None = None
    suggested_on: date | None = None
    accepted_on: date | None = None
    started_on: date | None = None
    helped_on: date | None = None
    not_happened_on: date | None = None

    @property
    def days(self) -> Mapping[str, date]:
        """The states that it has come to, in order, and since when."""
        return {state: day for state, field in SINCE.items() if (day := getattr(self, field))}

    @property
    def state(self) -> str:
        """How it stands: the last state that it has come to."""
        return list(self.days)[-1]

    def moved(self, state: str, on: date) -> Referral:
        """Return the referral in a state since a day."""
        return self.but(**{SINCE[state]: on})
