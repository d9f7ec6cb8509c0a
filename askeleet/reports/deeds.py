"""What a change did, in words: for `undo`, `redo` and `history`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet.language import _
from askeleet.language.writing import show_minutes, show_weekday_date
from askeleet.marking import N_
from askeleet.store import caseload, coaches, episodes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askeleet.store import Store
    from askeleet.store.undoing import Image

Row = dict[str, Any]

_SAYINGS = {
    "coaches": {
        "insert": N_("adds coach {code}"),
        "update": N_("changes coach {code}"),
        "delete": N_("takes out coach {code}"),
    },
    "participants": {
        "insert": N_("adds client {who}"),
        "update": N_("changes client {who}"),
        "delete": N_("takes out client {who}"),
    },
    "episodes": {
        "insert": N_("begins the stay of {who} on {entered}"),
        "update": N_("changes the stay of {who}"),
        "delete": N_("takes out the stay of {who} from {entered}"),
    },
    "exit": {"update": N_("closes the stay of {who} on {exited}")},
    "pauses": {
        "insert": N_("pauses {who} from {first} to {last}"),
        "update": N_("changes the pause of {who} from {first}"),
        "delete": N_("takes out the pause of {who} from {first}"),
    },
    "rhythms": {
        "insert": N_("agrees with {who} to meet every {wished} days"),
        "update": N_("agrees with {who} to meet every {wished} days"),
        "delete": N_("takes out the rhythm of {who}"),
    },
    "assignments": {
        "insert": N_("gives {who} to {coach} from {first}"),
        "update": N_("changes who has {who}"),
        "delete": N_("takes out that {coach} has {who}"),
    },
    "meetings": {
        "insert": N_("adds meeting {code} with {who}: {day}{length}"),
        "update": N_("changes meeting {code} with {who}: {day}{length}"),
        "delete": N_("takes out meeting {code} with {who}: {day}{length}"),
    },
}

_QUIET_BESIDE = {"participants": ("episodes", "assignments"), "episodes": ("assignments",)}
"""Rows that go without saying beside another of the same change."""


def told(store: Store, images: Sequence[Image]) -> str:
    """Return what a change did, the rows that go without saying left out."""
    quiet = {table for image in images if image.op == "insert" for table in _QUIET_BESIDE.get(image.table, ())}
    said = [image for image in images if image.table not in quiet] or images
    return "; ".join(dict.fromkeys(_told_one(store, image, images) for image in said))


def _told_one(store: Store, image: Image, images: Sequence[Image]) -> str:
    row = image.new or image.old or {}
    kind = "exit" if _is_exit(image) else image.table
    saying = _SAYINGS.get(kind, {}).get(image.op)
    if saying is None:
        return f"{image.op} {image.table}"
    return _(saying).format(**_DETAILS[image.table](store, row, images))


def _is_exit(image: Image) -> bool:
    return bool(
        image.table == "episodes"
        and image.op == "update"
        and image.old
        and image.new
        and image.old["exited_on"] is None
        and image.new["exited_on"]
    )


def _of_coach(_store: Store, row: Row, _images: Sequence[Image]) -> dict[str, object]:
    return {"code": row["code"]}


def _of_participant(_store: Store, row: Row, _images: Sequence[Image]) -> dict[str, object]:
    return {"who": f"{row['number']} {row['name']}"}


def _of_episode(store: Store, row: Row, images: Sequence[Image]) -> dict[str, object]:
    return {
        "who": _who(store, row["participant_id"], images),
        "entered": _day(row["entered_on"]),
        "exited": _day(row["exited_on"]),
    }


def _of_part(store: Store, row: Row, images: Sequence[Image]) -> dict[str, object]:
    coach = coaches.with_id(store, row.get("coach_id") or "")
    return {
        "who": _who_of_stay(store, row["episode_id"], images),
        "first": _day(row["from_on"]),
        "last": _day(row.get("until_on")),
        "wished": row.get("wished"),
        "coach": coach.name if coach else "–",
    }


def _of_meeting(store: Store, row: Row, images: Sequence[Image]) -> dict[str, object]:
    number = _number(store, row["participant_id"], images)
    return {
        "code": f"{number}m{row['number']}",
        "who": _who(store, row["participant_id"], images),
        "day": _day(row["held_on"]),
        "length": f" ({show_minutes(row['minutes'])})" if row["minutes"] else "",
    }


_DETAILS: dict[str, Callable[[Store, Row, Sequence[Image]], dict[str, object]]] = {
    "coaches": _of_coach,
    "participants": _of_participant,
    "episodes": _of_episode,
    "pauses": _of_part,
    "rhythms": _of_part,
    "assignments": _of_part,
    "meetings": _of_meeting,
}


def _who(store: Store, participant_id: str, images: Sequence[Image]) -> str:
    found = caseload.names(store, [participant_id]).get(participant_id) or _named_in(participant_id, images)
    return f"{found[0]} {found[1]}" if found else "–"


def _number(store: Store, participant_id: str, images: Sequence[Image]) -> int | str:
    found = caseload.names(store, [participant_id]).get(participant_id) or _named_in(participant_id, images)
    return found[0] if found else "–"


def _named_in(participant_id: str, images: Sequence[Image]) -> tuple[int, str] | None:
    """Return number and name of a person who is there no more, from the change itself."""
    rows = (image.new or image.old or {} for image in images if image.row_id == participant_id)
    return next(((row["number"], row["name"]) for row in rows), None)


def _who_of_stay(store: Store, episode_id: str, images: Sequence[Image]) -> str:
    found = episodes.with_id(store, episode_id)
    rows = (image.new or image.old or {} for image in images if image.row_id == episode_id)
    participant_id = found.participant_id if found else next((row["participant_id"] for row in rows), "")
    return _who(store, participant_id, images)


def _day(text: str | None) -> str:
    return show_weekday_date(date.fromisoformat(text)) if text else "–"
