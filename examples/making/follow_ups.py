"""How people are doing 28 days, three and six months after they left: about a quarter is at work after half a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from making.days import LAST_DAY, working
from making.lives import Part, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from making.lives import Life

_WINDOWS = ("28-days", "3-months", "6-months")
_AT_WORK = ("employed", "entrepreneur")
_STAYS_AT_WORK = {"28-days": 0.92, "3-months": 0.66, "6-months": 0.82}
_COMES_TO_WORK = {"28-days": 0.02, "3-months": 0.05, "6-months": 0.13}
_SOURCES = ("told", "told", "told", "told", "told", "told", "document", "register")
_NOT_ASKED = 0.02
_NOT_ASKED_YET = 0.3
_LATELY = LAST_DAY - timedelta(days=40)
_NOT_REACHED = 0.16


class FollowUps(Part):
    """Asks those who have left, most of them near the day on which it is due."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        left: dict[str, list[Mapping[str, str]]] = {life.client: [] for life in lives}
        for stay in self._rows["stays"]:
            if stay["client"] in left:
                left[stay["client"]].append(stay)
        for client, stays in left.items():
            stays.sort(key=lambda stay: stay["entered"])
            back = [date.fromisoformat(stay["entered"]) for stay in stays[1:]]
            rows = [
                row
                for stay, until in zip(stays, [*back, LAST_DAY + timedelta(days=1)], strict=True)
                if stay["exited"] and stay["exit_reason"] != "deceased"
                for row in self._asked(stay, until)
            ]
            for row in numbered(rows, "follow_up", "asked_on"):
                self._add("follow-ups", client=client, **row)

    def _asked(self, stay: Mapping[str, str], until: date) -> Iterator[dict[str, object]]:
        """Yield what is answered after an exit, before the day on which the person is back."""
        exited, status = date.fromisoformat(stay["exited"]), stay["exit_status"] or "unknown"
        for window in _WINDOWS:
            asked = working(_due(window, exited) + timedelta(days=self._draw.choice((-3, -1, 0, 0, 0, 1, 2, 5, 9))))
            status = self._status(window, status)
            is_reached, source = not self._chance(_NOT_REACHED), self._draw.choice(_SOURCES)
            if self._chance(_NOT_ASKED if asked < _LATELY else _NOT_ASKED_YET) or asked >= until:
                continue
            told = {"asked_on": asked, "window": window, "status": status if is_reached else "unknown"}
            yield {**told, "source": source if is_reached else "told"}

    def _status(self, window: str, before: str) -> str:
        """Return how somebody stands by then, who stood otherwise at the last look."""
        is_at_work = self._chance((_STAYS_AT_WORK if before in _AT_WORK else _COMES_TO_WORK)[window])
        if is_at_work:
            return before if before in _AT_WORK else "employed"
        return self._draw.choice(("unemployed", "unemployed", "inactive")) if before in _AT_WORK else before


def _due(window: str, exited: date) -> date:
    if window == "28-days":
        return exited + timedelta(days=28)
    year, month = divmod(exited.year * 12 + exited.month - 1 + int(window[0]), 12)
    return date(year, month + 1, min(exited.day, monthrange(year, month + 1)[1]))
