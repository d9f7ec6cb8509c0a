"""People and contacts with defaults for all that a test is not about; made through casework, so that rules hold."""

from __future__ import annotations

from datetime import date

from askeleet.casework import barriers, coaches, episodes, goals, meetings, participants, steps, strengths
from askeleet.domain.goal import Goal
from askeleet.domain.participant import Participant

RECORD_TABLES = (
    "coaches", "participants", "episodes", "pauses", "rhythms", "assignments", "meetings", "strengths", "interests",
    "barriers", "former_words", "goals", "wordings", "steps", "requests", "erasures",
)  # fmt: skip
"""Every table whose rows are records, parents before children."""

BEFORE_RIGHTS = {name: kind for name, kind in Participant.fields.items() if name != "restricted_on"}
"""The fields of a person before schema 4: what a test gives `Participant.fields` while it makes an older file."""


BEFORE_STRENGTHS = {name: kind for name, kind in Goal.fields.items() if name != "strength_id"}
"""The fields of a goal before schema 5, likewise."""


def a_coach(store, code="mikko"):
    return coaches.add_coach(store, code, code.title())


def the_coach(store):
    return coaches.find_coach(store, "paivi")


def a_client(store, name="Tiina Laine", entered=date(2023, 1, 10), coach=None, gaps=None, facts=None, **at_entry):
    beginning, hands = episodes.Beginning(entered, at_entry, gaps), coach or the_coach(store)
    client, _stay = participants.add_participant(store, name, beginning=beginning, coach=hands, facts=facts)
    return client


def a_meeting(store, client, on=date(2023, 5, 3), coach=None, **facts):
    facts = {"channel": "in-person", "minutes": 60, **facts}
    return meetings.log_meeting(store, client, on=on, coach=coach or the_coach(store), facts=facts).meeting


def a_plan(store, client, on=date(2023, 6, 14), coach=None, **facts):
    return meetings.plan_meeting(store, client, on=on, coach=coach or the_coach(store), facts=facts)


def a_goal(store, client, title="Hygieniapassi", on=date(2023, 5, 2), **facts):
    return goals.set_goal(store, client, title, on=on, facts=facts)


def a_step(store, goal, title="Ilmoittaudu kokeeseen", on=date(2023, 5, 2), **facts):
    return steps.agree_step(store, goal, title, on=on, facts=facts)


def a_strength(store, client, name="Rauhallinen asiakkaiden kanssa", on=date(2023, 5, 2), **facts):
    return strengths.add_strength(store, client, name, on=on, facts=facts)


def an_interest(store, client, name="Vanhat moottoripyörät", on=date(2023, 5, 2), **facts):
    return strengths.add_interest(store, client, name, on=on, facts=facts)


def a_barrier(store, client, code="digital-skills", on=date(2023, 5, 2), **facts):
    return barriers.note_barrier(store, client, code, on=on, facts=facts)


def left(store, client, on, reason="own-wish"):
    return episodes.close_stay(store, client, on=on, facts={"exit_reason": reason})
