"""What a change did, in words: for `undo`, `redo` and `history`."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003  (a part of Deed)
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet import vocabulary
from askeleet.domain.goal import GoalCode
from askeleet.domain.meeting import MeetingCode
from askeleet.domain.step import StepCode
from askeleet.language import _, active, plural
from askeleet.language.writing import show_minutes, show_weekday_date
from askeleet.marking import N_
from askeleet.reports import document
from askeleet.store import history

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store
    from askeleet.store.undoing import Image

Row = dict[str, Any]
_MOST = 5
"""Rows of one change that are told."""


class _Teller(NamedTuple):
    """Where the names are found, and whether initials have to do."""

    store: Store
    discreet: bool


class Deed(NamedTuple):
    """How a change of one kind of record is told; as a noun, so that it reads well after "Undone:"."""

    insert: str
    update: str
    delete: str
    details: Callable[[_Teller, Row], dict[str, object]]
    quiet: frozenset[str] = frozenset()  # tables whose rows go without saying beside a new one of this kind


def in_words(store: Store, images: Sequence[Image], *, discreet: bool = False) -> str:
    """Return what a change did, the rows that go without saying left out; of many rows the first few."""
    teller = _Teller(store, discreet)
    quiet = {table for image in images if image.op == "insert" for table in DEEDS[image.table].quiet}
    said = [image for image in images if image.table not in quiet] or images
    told = dict.fromkeys(_one_in_words(teller, image) for image in said[:_MOST])
    if not images:
        return _("of a client who was erased")
    more = len(said) - _MOST
    rest = [plural("and {count} more", "and {count} more", more)] if more > 0 else []
    return "; ".join([*told, *rest])


def _one_in_words(teller: _Teller, image: Image) -> str:
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


def _of_coach(_teller: _Teller, row: Row) -> dict[str, object]:
    return {"code": row["code"]}


def _of_participant(teller: _Teller, row: Row) -> dict[str, object]:
    return {"who": _name(teller, row)}


def _of_episode(teller: _Teller, row: Row) -> dict[str, object]:
    return {
        "who": _who(teller, row["participant_id"]),
        "entered": _day(row["entered_on"]),
        "exited": _day(row["exited_on"]),
    }


def _of_part(teller: _Teller, row: Row) -> dict[str, object]:
    """Return what pauses, rhythms and assignments have: whose stay it is of, and from when."""
    stay = history.row(teller.store, row["episode_id"])
    coach = history.row(teller.store, row["coach_id"]) if "coach_id" in row else {}
    return {
        "who": _who(teller, stay["participant_id"]),
        "first": _day(row["from_on"]),
        "last": _day(row.get("until_on")),
        "wished": row.get("wished"),
        "coach": coach.get("name"),
    }


def _of_meeting(teller: _Teller, row: Row) -> dict[str, object]:
    person = history.row(teller.store, row["participant_id"])
    facts = [
        _day(row["held_on"]),
        row["channel"] and vocabulary.label("channels", row["channel"], active()),
        row["minutes"] and show_minutes(row["minutes"]),
    ]
    return {
        "code": MeetingCode(person["number"], row["number"]),
        "who": _name(teller, person),
        "facts": ", ".join(fact for fact in facts if fact),
    }


def _of_goal(teller: _Teller, row: Row) -> dict[str, object]:
    person = history.row(teller.store, row["participant_id"])
    code, who = GoalCode(person["number"], row["number"]), _name(teller, person)
    return {"code": code, "who": who, "title": _veiled(teller, row["title"])}


def _of_wording(teller: _Teller, row: Row) -> dict[str, object]:
    return _of_goal(teller, history.row(teller.store, row["goal_id"]))


def _of_step(teller: _Teller, row: Row) -> dict[str, object]:
    goal = history.row(teller.store, row["goal_id"])
    person = history.row(teller.store, goal["participant_id"])
    code, who = StepCode(person["number"], goal["number"], row["number"]), _name(teller, person)
    return {"code": code, "who": who, "title": _veiled(teller, row["title"])}


def _of_request(teller: _Teller, row: Row) -> dict[str, object]:
    person = row["participant_id"]
    return {
        "number": row["number"],
        "who": _who(teller, person) if person else "–",
        "kind": vocabulary.label("request-kinds", row["kind"], active()),
    }


def _of_erasure(_teller: _Teller, _row: Row) -> dict[str, object]:
    return {}


def _veiled(teller: _Teller, title: str) -> str:
    return "…" if teller.discreet else title


_EXIT = N_("exit of {who} on {exited}")

DEEDS: dict[str, Deed] = {
    "coaches": Deed(
        insert=N_("coach {code}, new"),
        update=N_("coach {code}, changed"),
        delete=N_("coach {code}, taken out"),
        details=_of_coach,
    ),
    "participants": Deed(
        insert=N_("client {who}, new"),
        update=N_("client {who}, changed"),
        delete=N_("client {who}, taken out"),
        details=_of_participant,
        quiet=frozenset({"episodes", "assignments"}),
    ),
    "episodes": Deed(
        insert=N_("stay of {who} from {entered}, new"),
        update=N_("stay of {who} from {entered}, changed"),
        delete=N_("stay of {who} from {entered}, taken out"),
        details=_of_episode,
        quiet=frozenset({"assignments"}),
    ),
    "pauses": Deed(
        insert=N_("pause of {who} from {first} to {last}"),
        update=N_("pause of {who} from {first} to {last}, changed"),
        delete=N_("pause of {who} from {first} to {last}, taken out"),
        details=_of_part,
    ),
    "rhythms": Deed(
        insert=N_("rhythm of {who}, every {wished} days from {first}"),
        update=N_("rhythm of {who}, every {wished} days from {first}, changed"),
        delete=N_("rhythm of {who}, every {wished} days from {first}, taken out"),
        details=_of_part,
    ),
    "assignments": Deed(
        insert=N_("{who} to {coach} from {first}"),
        update=N_("{who} with {coach}, days changed"),
        delete=N_("{who} with {coach} from {first}, taken out"),
        details=_of_part,
    ),
    "meetings": Deed(
        insert=N_("meeting {code} with {who}, {facts}"),
        update=N_("meeting {code} with {who}, {facts}, changed"),
        delete=N_("meeting {code} with {who}, {facts}, taken out"),
        details=_of_meeting,
    ),
    "goals": Deed(
        insert=N_("goal {code} of {who}: {title}"),
        update=N_("goal {code} of {who}: {title}, changed"),
        delete=N_("goal {code} of {who}: {title}, taken out"),
        details=_of_goal,
    ),
    "wordings": Deed(
        insert=N_("how goal {code} of {who} read before"),
        update=N_("how goal {code} of {who} read before, changed"),
        delete=N_("how goal {code} of {who} read before, taken out"),
        details=_of_wording,
    ),
    "steps": Deed(
        insert=N_("step {code} of {who}: {title}"),
        update=N_("step {code} of {who}: {title}, changed"),
        delete=N_("step {code} of {who}: {title}, taken out"),
        details=_of_step,
    ),
    "requests": Deed(
        insert=N_("request {number} of {who}: {kind}"),
        update=N_("request {number} of {who}: {kind}, changed"),
        delete=N_("request {number} of {who}: {kind}, taken out"),
        details=_of_request,
    ),
    "erasures": Deed(
        insert=N_("a client, erased for good"),
        update=N_("that a client was erased, changed"),
        delete=N_("that a client was erased, taken out"),
        details=_of_erasure,
        quiet=frozenset({"requests"}),
    ),
}
"""Every kind of record and how a change of it is told."""


def _who(teller: _Teller, participant_id: str) -> str:
    return _name(teller, history.row(teller.store, participant_id))


def _name(teller: _Teller, person: Row) -> str:
    return document.who(person["number"], person["name"], discreet=teller.discreet)


def _day(text: str | None) -> str:
    return show_weekday_date(date.fromisoformat(text)) if text else "–"
