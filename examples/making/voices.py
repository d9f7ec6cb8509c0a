"""What people agree to, what they say that may be told on, and what they thought of the coaching."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from making.days import YEARS, after
from making.lives import Part, numbered
from making.words import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from making.lives import Life

_PURPOSES = {
    "contact-authorities": 0.82,
    "contact-employers": 0.6,
    "follow-up-after-exit": 0.55,
    "quotes": 0.42,
    "research": 0.14,
    "photo": 0.09,
}
_VERSIONS = ((date(2022, 3, 1), "1/2021"), (date(2023, 2, 1), "2/2022"), (date(2099, 1, 1), "3/2023"))
_SOURCES = (
    "allekirjoitettu lomake",
    "allekirjoitettu lomake",
    "allekirjoitettu lomake",
    "sähköinen lomake",
    "suullisesti, kirjattu heti",
)
_ITEMS = {"useful": 0.95, "heard": 0.97, "direction": 0.9, "pace": 0.92}
_ANSWERS = {"H1": (5, 9, 14), "H2": (3, 11, 13)}
"""Answers of the first and second half of each year."""


class Consents(Part):
    """Notes what people agree to at the beginning; a few withdraw it."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        for life in lives:
            purposes = [purpose for purpose, share in _PURPOSES.items() if self._chance(share)]
            rows: list[dict[str, object]] = [self._given(life, purpose) for purpose in purposes]
            for row in numbered(rows, "consent", "granted_on"):
                self._add("consents", client=life.client, **row)

    def _given(self, life: Life, purpose: str) -> dict[str, object]:
        granted = life.met[0] if self._chance(0.8) else self._early(life)
        later = [day for day in life.met if day > granted]
        withdrawn = self._draw.choice(later) if later and self._chance(0.035) else None
        version = next(name for until, name in _VERSIONS if granted < until)
        told = {"purpose": purpose, "basis": "consent", "granted_on": granted, "withdrawn_on": withdrawn}
        return {**told, "version": version, "source": self._draw.choice(_SOURCES)}


class Quotes(Part):
    """Saves what people said, where they agreed to it; a few take it back."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        agreed = {row["client"]: row for row in self._rows["consents"] if row["purpose"] == "quotes"}
        for life in lives:
            consent = agreed.get(life.client)
            if consent and not consent["withdrawn_on"] and len(life.met) > 3 and self._chance(0.75):
                self._tell_quotes(life, date.fromisoformat(consent["granted_on"]))

    def _tell_quotes(self, life: Life, since: date) -> None:
        days = [day for day in life.met if day >= since][1:] or life.met[-1:]
        rows = [self._quote(life, self._draw.choice(days)) for _ in range(self._draw.choice((1, 1, 1, 2)))]
        for row in numbered(rows, "quote", "said_on"):
            self._add("quotes", client=life.client, **row)

    def _quote(self, life: Life, said: date) -> dict[str, object]:
        use = self._draw.choices(("internal", "funder", "public"), (40, 36, 24))[0]
        until = after(said, 730) if use == "public" and self._chance(0.5) else None
        later = [day for day in life.met if day > said]
        withdrawn = self._draw.choice(later) if later and self._chance(0.06) else None
        words = self._writer.least(lines(life.pool("quotes")))
        return {"said_on": said, "words": words, "use": use, "until_on": until, "withdrawn_on": withdrawn}


class FeedbackForms(Part):
    """Answers forms every half year; nobody knows whose an answer is."""

    def tell(self, lives: Sequence[Life]) -> None:  # noqa: ARG002  (they are nobody's)
        """Add the rows of all."""
        for place, year in enumerate(YEARS):
            for first, counts in zip((1, 7), _ANSWERS.values(), strict=True):
                months = sorted(self._draw.choice((4, 5, 6, 6)) + first - 1 for _ in range(counts[place]))
                for month in months:
                    self._add("feedback", month=f"{year}-{month:02}", **self._answer())

    def _answer(self) -> dict[str, object]:
        glad = self._draw.choices((1, 2, 3, 4, 5), (2, 5, 15, 40, 38))[0]
        scores = {
            item: max(1, min(5, glad + self._draw.choice((-1, 0, 0, 0, 1)))) if self._chance(share) else None
            for item, share in _ITEMS.items()
        }
        recommend = max(0, min(10, glad * 2 + self._draw.choice((-2, -1, 0, 0, 0)))) if self._chance(0.92) else None
        words = self._writer.rare("feedback") if self._chance(0.55) else None
        return {**scores, "recommend": recommend, "words": words}
