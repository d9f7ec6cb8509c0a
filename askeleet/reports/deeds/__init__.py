"""What a change did, in words: for `undo`, `redo` and `history`; one file for what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _, plural
from askeleet.marking import N_
from askeleet.reports.deeds import (
    attainment,
    consents,
    courses,
    follow_ups,
    goals,
    meetings,
    people,
    questions,
    referrals,
    rights,
    scales,
    strengths,
    work,
)
from askeleet.reports.deeds.deed import Teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store
    from askeleet.store.undoing import Image

_MOST = 5
"""Rows of one change that are told."""

DEEDS = (
    people.DEEDS
    | meetings.DEEDS
    | strengths.DEEDS
    | goals.DEEDS
    | attainment.DEEDS
    | scales.DEEDS
    | work.DEEDS
    | courses.DEEDS
    | referrals.DEEDS
    | questions.DEEDS
    | follow_ups.DEEDS
    | consents.DEEDS
    | rights.DEEDS
)
"""Every kind of record and how a change of it is told, by table."""

_EXIT = N_("exit of {who} on {exited}")


def in_words(store: Store, images: Sequence[Image], *, discreet: bool = False) -> str:
    """Return what a change did, the rows that go without saying left out; of many rows the first few."""
    teller = Teller(store, discreet)
    quiet = {table for image in images if image.op == "insert" for table in DEEDS[image.table].quiet}
    said = [image for image in images if image.table not in quiet] or images
    told = dict.fromkeys(_one_in_words(teller, image) for image in said[:_MOST])
    if not images:
        return _("of a client who was erased")
    more = len(said) - _MOST
    rest = [plural("and {count} more", "and {count} more", more)] if more > 0 else []
    return "; ".join([*told, *rest])


def _one_in_words(teller: Teller, image: Image) -> str:
    deed = DEEDS[image.table]
    words = {"insert": deed.insert, "update": deed.update, "delete": deed.delete}[image.op]
    if _is_exit(image):
        words = _EXIT
    return _(words).format(**deed.details(teller, image.new or image.old or {}))


def _is_exit(image: Image) -> bool:
    return bool(
        image.table == "episodes"
        and image.op == "update"
        and image.old
        and image.new
        and image.old["exited_on"] is None
        and image.new["exited_on"]
    )
