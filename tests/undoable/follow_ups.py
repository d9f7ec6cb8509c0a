"""Follow-ups: made, mended, taken out."""

from __future__ import annotations

from askeleet.casework import follow_ups
from askeleet.domain.follow_up import FollowUp
from askeleet.store import numbered


def _log(store, client, day):
    follow_ups.log_follow_up(store, client, on=day, status="employed", source="told")


def _with_follow_up(deed):
    def do(store, client, day):
        found = numbered.of(store, FollowUp, client.id)
        return found and deed(store, client, found[day.day % len(found)], day)

    return do


DEEDS = {
    "log-follow-up": _log,
    "edit-follow-up": _with_follow_up(
        lambda store, client, one, day: follow_ups.edit_follow_up(store, client, one, {"note": f"Toisin {day.day}"})
    ),
    "remove-follow-up": _with_follow_up(lambda store, _client, one, _day: follow_ups.remove_follow_up(store, one)),
}
