"""One person: everything as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.names import initials
from askeleet.domain.strength import Interest, Strength
from askeleet.reports import (
    assessments,
    barriers,
    certificates,
    consents,
    courses,
    documents,
    follow_ups,
    goals,
    leads,
    questions,
    referrals,
    scales,
    strengths,
)
from askeleet.reports import meetings as contacts
from askeleet.reports.document import plain
from askeleet.store import coaches, episodes, meetings

if TYPE_CHECKING:
    from askeleet.domain.coach import Assignment
    from askeleet.domain.episode import Episode
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

_PERSONAL = ("born_on", "born_year", "gender", "language", "channel", "phone", "email", "municipality")
"""What a discreet screen leaves out of a person, beside the name."""


def record(store: Store, participant: Participant, *, discreet: bool = False) -> dict[str, Any]:
    """Return everything about a person as plain values, for `--json`; what is not to be seen is null."""
    found = meetings.of(store, participant.id)
    veiled = {"name": initials(participant.name), **dict.fromkeys(_PERSONAL)} if discreet else {}
    return {
        "schema": "askeleet-client/1",
        "client": plain(participant) | veiled,
        "stays": [_stay_record(store, each, discreet=discreet) for each in episodes.of(store, participant.id)],
        "strengths": strengths.records(store, Strength, participant, discreet=discreet),
        "interests": strengths.records(store, Interest, participant, discreet=discreet),
        "goals": goals.records(store, participant, discreet=discreet),
        "scales": scales.records(store, participant, discreet=discreet),
        "assessments": assessments.records(store, participant, discreet=discreet),
        "questions": questions.records(store, participant, discreet=discreet),
        "referrals": referrals.records(store, participant, discreet=discreet),
        "courses": courses.records(store, participant),
        "leads": leads.records(store, participant, discreet=discreet),
        "documents": documents.records(store, participant, discreet=discreet),
        "certificates": certificates.records(store, participant, discreet=discreet),
        "barriers": barriers.records(store, participant, discreet=discreet),
        "follow_ups": follow_ups.records(store, participant, discreet=discreet),
        "consents": consents.records(store, participant, discreet=discreet),
        "quotes": consents.quote_records(store, participant, discreet=discreet),
        "meetings": contacts.records(store, participant, found, discreet=discreet),
    }


def _stay_record(store: Store, episode: Episode, *, discreet: bool) -> dict[str, Any]:
    return {
        **plain(episode),
        **({"wish": None} if discreet else {}),
        "pauses": [plain(each) for each in episodes.pauses(store, episode.id)],
        "rhythms": [plain(each) for each in episodes.rhythms(store, episode.id)],
        "coaches": [_assignment(store, each) for each in coaches.assignments(store, episode.id)],
    }


def _assignment(store: Store, assignment: Assignment) -> dict[str, Any]:
    coach = coaches.with_id(store, assignment.coach_id)
    return {"coach": coach.code if coach else None, **plain(assignment)}
