"""Consents and quotes: given, mended, withdrawn, taken out."""

from __future__ import annotations

from askeleet.casework import consents, quotes
from askeleet.store import consents as kept
from askeleet.store import quotes as kept_quotes

PURPOSES = ("quotes", "photo")


def _with(kept_ones, deed):
    def do(store, client, day):
        found = kept_ones.of(store, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


def _given(store, client, day):
    facts = {"basis": "consent", "version": str(day)}
    consents.give_consent(store, client, PURPOSES[day.day % 2], on=day, facts=facts)


DEEDS = {
    "consent": _given,
    "edit-consent": _with(
        kept, lambda store, client, one, day: consents.edit_consent(store, client, one, {"source": f"Kansio {day.day}"})
    ),
    "give-again": _with(
        kept, lambda store, client, one, _day: consents.edit_consent(store, client, one, {"withdrawn_on": None})
    ),
    "withdraw-consent": _with(kept, lambda store, _client, one, day: consents.withdraw_consent(store, one, on=day)),
    "remove-consent": _with(kept, lambda store, _client, one, _day: consents.remove_consent(store, one)),
    "quote": lambda store, client, day: quotes.add_quote(store, client, f"Sanoin {day.day}", use="internal", on=day),
    "edit-quote": _with(
        kept_quotes,
        lambda store, client, one, day: quotes.edit_quote(store, client, one, {"words": f"Toisin {day.day}"}),
    ),
    "withdraw-quote": _with(kept_quotes, lambda store, _client, one, day: quotes.withdraw_quote(store, one, on=day)),
    "remove-quote": _with(kept_quotes, lambda store, _client, one, _day: quotes.remove_quote(store, one)),
}
