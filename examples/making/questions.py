"""What people ask between the meetings, and what they are answered within a few days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from making.days import LAST_DAY, after
from making.lives import Part, numbered
from making.words import groups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from making.lives import Life
    from making.words import Entry

_CHANNELS = ("message", "message", "message", "phone", "phone", "email", "")


class Questions(Part):
    """Asks on days between two meetings."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._pools = {name: groups(name)["any"] for name in ("questions", "sv/questions")}
        for life in lives:
            count = self._draw.choices((0, 1, 2, 3, 5), (30, 30, 22, 13, 5))[0]
            entries = self._draw.sample(pool := self._pools[life.pool("questions")], min(count, len(pool)))
            rows = [row for entry in entries if (row := self._asked(life, entry))]
            for row in numbered(rows, "question", "asked_on"):
                self._add("questions", client=life.client, **row)

    def _asked(self, life: Life, entry: Entry) -> dict[str, object] | None:
        met = self._draw.choice(life.met)
        asked = after(met, self._draw.randrange(1, 7))
        answered = self._answered(asked)
        if asked > LAST_DAY or not life.is_open(asked) or (answered and not life.is_open(answered)):
            return None
        text, answer = (self._writer.said(line) for line in (entry.line, entry.details[0]))
        told = {"asked_on": asked, "text": text, "channel": self._draw.choice(_CHANNELS), "answered_on": answered}
        return {**told, "answer": answer if answered and self._chance(0.85) else None}

    def _answered(self, asked: date) -> date | None:
        """Return the day of the answer; the questions of the last days and a few others are open."""
        answered = after(asked, self._draw.choices((0, 1, 2, 4, 7), (38, 34, 16, 8, 4))[0])
        is_open = answered > LAST_DAY or (asked > LAST_DAY - timedelta(days=25) and self._chance(0.35))
        return None if is_open else answered
