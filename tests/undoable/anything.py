"""Any command of any part, done to whoever is there: what is done in any order and undone, or looked back at."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from factories import a_client, a_meeting, a_plan, left, the_coach

from askeleet.casework import assignments, coaches, episodes, meetings, participants, pauses, rhythms
from askeleet.domain.episode import Gaps
from askeleet.store import caseload
from undoable import DEEDS

COMMANDS = (
    "add",
    "log",
    "plan",
    "edit",
    "remove",
    "pause",
    "resume",
    "close",
    "assign",
    "phone",
    "rhythm",
    "reopen",
    "moved",
    "entered",
    *DEEDS,
)


def do(store, command, number):
    """Do one command to a person, whatever it can be done to; a refusal changes nothing."""
    people = [caseload.names(store, [row[0]]) for row in store.rows("SELECT id FROM participants ORDER BY number")]
    everyone = [person(store, next(iter(each))) for each in people]
    if command == "add" or not everyone:
        a_client(store, f"Client {number}", gaps=Gaps(7, 14, 21) if number % 2 else None)
        return
    client, day = everyone[number % len(everyone)], date(2023, 2, 1) + timedelta(days=number)
    contacts = [
        row[0] for row in store.rows("SELECT number FROM meetings WHERE participant_id = ? ORDER BY 1", (client.id,))
    ]
    contact = meetings.meetings.with_number(store, client.id, contacts[number % len(contacts)]) if contacts else None
    deeds = {
        "log": lambda: a_meeting(store, client, on=day, topics="cv"),
        "plan": lambda: a_plan(store, client, on=date(2023, 6, 2) + timedelta(days=number)),
        "edit": lambda: contact and meetings.edit_meeting(store, client, contact, {"minutes": number, "note": "uusi"}),
        "remove": lambda: contact and meetings.remove_meeting(store, contact),
        "pause": lambda: pauses.pause(store, client, first=day, last=day + timedelta(days=5), reason="summer"),
        "resume": lambda: pauses.resume(store, client, on=day),
        "close": lambda: left(store, client, day),
        "assign": lambda: assignments.assign(store, client, coach=coaches.find_coach(store, "mikko"), on=day),
        "phone": lambda: participants.edit_participant(store, client, {"phone": str(number)}),
        "rhythm": lambda: rhythms.agree_rhythm(
            store, episodes.stay_number(store, client, None), Gaps(3, 9, 20), from_on=day
        ),
        "reopen": lambda: episodes.begin_stay(store, client, beginning=episodes.Beginning(day), coach=the_coach(store)),
        "entered": lambda: episodes.edit_stay(
            store,
            client,
            episodes.stay_number(store, client, 1),
            {"entered_on": date(2023, 1, 1) + timedelta(days=number)},
        ),
        "moved": lambda: contact and meetings.edit_meeting(store, client, contact, {"held_on": day}),
    }
    deed = deeds.get(command) or partial(DEEDS[command], store, client, day)
    deed()


def person(store, participant_id):
    return participants.participants.with_id(store, participant_id)
