"""Referrals: noted, moved on, mended, taken out."""

from __future__ import annotations

from askeleet.casework import referrals
from askeleet.domain.referral import Referral
from askeleet.store import numbered


def _note(store, client, day):
    referrals.note_need(store, client, f"Tarve {day.day}", on=day, facts={"target": "legal-aid"})


def _with_referral(deed):
    def do(store, client, day):
        found = numbered.of(store, Referral, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


DEEDS = {
    "need": _note,
    "accept": _with_referral(lambda store, client, one, day: referrals.move(store, client, one, "accepted", on=day)),
    "help": _with_referral(lambda store, client, one, day: referrals.move(store, client, one, "helped", on=day)),
    "edit-referral": _with_referral(
        lambda store, client, one, day: referrals.edit_referral(store, client, one, {"need": f"Toisin {day.day}"})
    ),
    "remove-referral": _with_referral(lambda store, _client, one, _day: referrals.remove_referral(store, one)),
}
