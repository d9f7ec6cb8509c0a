"""How changes of coaches, people and their stays are told."""

from __future__ import annotations

from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, day


def _of_coach(_teller: Teller, row: Row) -> dict[str, object]:
    return {"code": row["code"]}


def _of_participant(teller: Teller, row: Row) -> dict[str, object]:
    return {"who": teller.name(row)}


def _of_episode(teller: Teller, row: Row) -> dict[str, object]:
    return {
        "who": teller.who(row["participant_id"]),
        "entered": day(row["entered_on"]),
        "exited": day(row["exited_on"]),
    }


def _of_part(teller: Teller, row: Row) -> dict[str, object]:
    """Return what pauses, rhythms and assignments have: whose stay it is of, and from when."""
    stay = teller.row(row["episode_id"])
    coach = teller.row(row["coach_id"]) if "coach_id" in row else {}
    return {
        "who": teller.who(stay["participant_id"]),
        "first": day(row["from_on"]),
        "last": day(row.get("until_on")),
        "wished": row.get("wished"),
        "coach": coach.get("name"),
    }


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
}
