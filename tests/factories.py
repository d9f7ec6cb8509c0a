"""People and contacts with defaults for all that a test is not about; made through casework, so that rules hold."""

from __future__ import annotations

from datetime import date

from askeleet.casework import (
    barriers,
    certificates,
    coaches,
    consents,
    course_sessions,
    courses,
    documents,
    employers,
    episodes,
    feedback,
    follow_ups,
    goals,
    leads,
    meetings,
    participants,
    questions,
    quotes,
    referrals,
    scales,
    steps,
    strengths,
)
from askeleet.domain.period import Period

RECORD_TABLES = (
    "coaches", "participants", "episodes", "pauses", "rhythms", "assignments", "meetings", "strengths", "interests",
    "barriers", "former_words", "goals", "wordings", "steps", "requests", "erasures",
    "levels", "ratings",
    "scales", "answers", "assessments",
    "employers", "employer_contacts", "leads", "lead_moves", "documents", "document_works", "certificates",
    "courses", "course_sessions", "course_members", "attendances",
    "referrals", "questions",
    "follow_ups",
    "consents", "quotes",
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


def a_scale(store, client, question, answers):
    """Ask a scaling question with its answers by day, and return the scale."""
    scale = question
    for day, value in answers.items():
        scale, _answer = scales.ask_scale(store, client, scale, value, on=day, facts={})
    return scale


def a_step(store, goal, title="Ilmoittaudu kokeeseen", on=date(2023, 5, 2), **facts):
    return steps.agree_step(store, goal, title, on=on, facts=facts)


def a_question(store, client, question="Mitä liitteitä?", on=date(2023, 5, 19), **facts):
    return questions.ask(store, client, question, on=on, facts=facts)


def a_referral(store, client, need="Selvyyttä velkoihin", on=date(2023, 5, 2), **facts):
    return referrals.note_need(store, client, need, on=on, facts=facts)


def a_course(store, *people, name="Digikurssi", on=date(2023, 5, 2), **facts):
    course = courses.add_course(store, name, facts)
    if people:
        courses.join(store, course, people, on=on)
    return course


def a_session(store, course, on=date(2023, 5, 9), coach=None, **facts):
    return course_sessions.add_session(store, course, on=on, coach=coach or the_coach(store), facts=facts)


def an_employer(store, name="Kahvila Aurinko", **facts):
    return employers.add_employer(store, name, facts)


def an_employer_contact(store, employer, on=date(2023, 5, 3), coach=None, **facts):
    return employers.log_contact(store, employer, coach=coach or the_coach(store), on=on, facts=facts)


def a_lead(store, client, title="Keittiöapulainen", on=date(2023, 5, 3), employer=None, **facts):
    return leads.add_lead(store, client, title, on=on, facts={"employer_id": employer and employer.id, **facts})


def a_document(store, client, kind="cv", on=date(2023, 5, 3), **facts):
    return documents.add_document(store, client, kind, on=on, facts={"state": "draft", **facts})


def a_certificate(store, client, skill="Keittiötyö", proof="hygiene-passport", on=date(2023, 5, 3), **facts):
    return certificates.add_certificate(store, client, skill, proof, on=on, facts=facts)


def a_strength(store, client, name="Rauhallinen asiakkaiden kanssa", on=date(2023, 5, 2), **facts):
    return strengths.add_strength(store, client, name, on=on, facts=facts)


def an_interest(store, client, name="Vanhat moottoripyörät", on=date(2023, 5, 2), **facts):
    return strengths.add_interest(store, client, name, on=on, facts=facts)


def a_barrier(store, client, code="digital-skills", on=date(2023, 5, 2), **facts):
    return barriers.note_barrier(store, client, code, on=on, facts=facts)


def a_consent(store, client, purpose="quotes", on=date(2023, 5, 2), **facts):
    return consents.give_consent(store, client, purpose, on=on, facts={"basis": "consent", **facts})


def a_quote(store, client, words="Minua kuunneltiin.", use="funder", on=date(2023, 5, 2), until=None):
    return quotes.add_quote(store, client, words, use=use, on=on, until=until)


def an_answer(store, month=5, recommend=None, words=None, **scores):
    feedback.keep(store, feedback.checked(Period.month(2023, month), scores, recommend=recommend, words=words))


def left(store, client, on, reason="own-wish"):
    return episodes.close_stay(store, client, on=on, facts={"exit_reason": reason})


def a_follow_up(store, client, on=date(2023, 5, 28), status="employed", source="told", **facts):
    return follow_ups.log_follow_up(store, client, on=on, status=status, source=source, **facts)
