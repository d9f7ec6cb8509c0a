"""People and contacts with defaults for all that a test is not about; made through casework, so that rules hold."""

from __future__ import annotations

from datetime import date

from askeleet.casework import coaches, consents, episodes, feedback, goals, meetings, participants, quotes, steps
from askeleet.domain.period import Period

RECORD_TABLES = (
    "coaches", "participants", "episodes", "pauses", "rhythms", "assignments", "meetings", "goals", "wordings",
    "steps", "requests", "erasures",
    "levels", "ratings", "consents", "quotes",
)  # fmt: skip
"""Every table whose rows are records, parents before children."""


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


def a_consent(store, client, purpose="quotes", on=date(2023, 5, 2), **facts):
    return consents.give_consent(store, client, purpose, on=on, facts={"basis": "consent", **facts})


def a_quote(store, client, words="Minua kuunneltiin.", use="funder", on=date(2023, 5, 2), until=None):
    return quotes.add_quote(store, client, words, use=use, on=on, until=until)


def an_answer(store, month=5, recommend=None, words=None, **scores):
    feedback.keep(store, feedback.checked(Period.month(2023, month), scores, recommend=recommend, words=words))


def left(store, client, on, reason="own-wish"):
    return episodes.close_stay(store, client, on=on, facts={"exit_reason": reason})
