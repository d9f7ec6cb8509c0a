"""Looking for work: employers and who is in touch with them, and the tips that people are given."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from making.days import FIRST_DAY, LAST_DAY, after
from making.lives import Part, numbered
from making.words import FOLDER, groups, lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from making.lives import Life

_NEXT = {
    "introduced": {"considering": 40, "applied": 26, "not-now": 12, "not-for-me": 14},
    "considering": {"applied": 46, "not-now": 24, "not-for-me": 20},
    "applied": {"interview": 34, "not-now": 5, "not-for-me": 6},
    "interview": {"offer": 36, "not-now": 8, "not-for-me": 10},
    "offer": {},
    "not-now": {"considering": 12},
    "not-for-me": {},
}
"""How a tip may stand next, of a hundred times; the rest of the times nothing more is said of it."""
_POOLS = {"considering": 0, "applied": 1, "interview": 2, "not-now": 3, "not-for-me": 4, "offer": 5}


class Employers(Part):
    """Finds employers, and keeps in touch with them."""

    def tell(self, lives: Sequence[Life]) -> None:  # noqa: ARG002  (they are nobody's)
        """Add the rows of all."""
        with (FOLDER / "employers.csv").open(newline="", encoding="utf-8") as file:
            found = [(after(FIRST_DAY, int(900 * self._draw.random() ** 1.7)), row) for row in csv.DictReader(file)]
        for number, (day, row) in enumerate(sorted(found, key=lambda each: each[0]), 1):
            self._add("employers", employer=number, found_on=day, **row)
            self._tell_contacts(number, day)

    def _tell_contacts(self, employer: int, day: date) -> None:
        while day <= LAST_DAY:
            told = {"coach": self._draw.choice(("paivi", "mikko")), "note": self._writer.rare("employer-contacts")}
            channel = self._draw.choice(("phone", "phone", "phone", "email", "workplace-visit"))
            self._add("employer-contacts", employer=employer, held_on=day, channel=channel, **told)
            day = after(day, self._draw.randrange(60, 420))


class Leads(Part):
    """Tells people of firms and vacancies on days on which they met, and how it went on on later ones."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        self._titles = {trade: entries[0].line for trade, entries in groups("leads").items()}
        for life in lives:
            if len(life.met) > 3 and self._chance(0.68):
                self._tell_leads(life)

    def _tell_leads(self, life: Life) -> None:
        days = self._draw.sample(
            life.met[2:-1] or life.met[-1:], min(self._draw.randrange(1, 6), len(life.met[2:-1]) or 1)
        )
        rows: list[dict[str, object]] = [{"introduced_on": day} for day in days]
        for row in numbered(rows, "lead", "introduced_on"):
            trade = life.trade if self._chance(0.8) else "any"
            note = self._writer.rare(life.pool("lead-notes")) if self._chance(0.35) else None
            employer = self._employer(trade, row)
            title = self._writer.said(employer["seeks"] if employer else self._titles[trade])
            told = {"title": title, "employer": employer["employer"] if employer else None}
            is_open = self._draw.choice(("yes", "no", "no", None))
            self._add("leads", client=life.client, **row, **told, open_application=is_open, note=note)
            self._tell_moves(life, row)

    def _employer(self, trade: str, lead: dict[str, object]) -> Mapping[str, str] | None:
        """Return an employer of the trade that was known on the day, or nothing."""
        known = [
            row
            for row in self._rows["employers"]
            if row["trade"] == trade and row["found_on"] <= str(lead["introduced_on"])
        ]
        return self._draw.choice(known) if known and self._chance(0.85) else None

    def _tell_moves(self, life: Life, lead: dict[str, object]) -> None:
        state, later = "introduced", [day for day in life.met if str(day) > str(lead["introduced_on"])]
        while later:
            chances = _NEXT[state]
            state = self._draw.choices([*chances, ""], [*chances.values(), 100 - sum(chances.values())])[0]
            if not state:
                return
            note = self._said(life, state) if self._chance(0.3) else None
            self._add("lead-moves", client=life.client, lead=lead["lead"], moved_on=later[0], state=state, note=note)
            later = later[self._draw.choice((1, 1, 2)) :]

    def _said(self, life: Life, state: str) -> str:
        pool = lines(life.pool("lead-moves"))
        return self._writer.said(pool[_POOLS[state]]) if len(pool) > _POOLS[state] else ""
