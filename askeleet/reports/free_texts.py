"""What of a person has free text, which is to be read through before it is handed out: it may tell of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.certificate import Certificate
from askeleet.domain.document import Document as Kept
from askeleet.domain.follow_up import FollowUp
from askeleet.domain.goal import goal_code
from askeleet.domain.inflection import stems, tells_of
from askeleet.domain.meeting import code_of
from askeleet.domain.question import Question
from askeleet.domain.referral import Referral
from askeleet.domain.step import step_code
from askeleet.language import _
from askeleet.reports import barriers, strengths
from askeleet.store import (
    attainment,
    consents,
    documents,
    drafts,
    episodes,
    goals,
    leads,
    meetings,
    numbered,
    quotes,
    requests,
    scales,
    steps,
)
from askeleet.store import own_data as records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.numbered import Numbered
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

_CODED: dict[type[Numbered], tuple[str, ...]] = {
    Question: ("question", "answer"),
    Referral: ("need", "note"),
    FollowUp: ("note",),
}
"""The free texts of records that have a code."""

_BEFORE = ("note", "words", "wish", "title")
"""The free texts of rows as they were before."""


def to_review(store: Store, participant: Participant) -> Iterator[str]:
    """Yield the codes of whatever has a text that may tell of others; what may name another client has a mark."""
    others = stems(records.names_of_others(store, participant.id))
    for code, texts in _texts(store, participant):
        text = " ".join(filter(None, texts))
        if text:
            yield code + (" !" if tells_of(text, others) else "")


def _texts(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield what has free text about a person: its code, or what it is, and the texts."""
    for meeting in meetings.of(store, participant.id):
        yield code_of(participant.number, meeting), (meeting.note, meeting.words)
    yield from _texts_of_goals(store, participant)
    yield from _texts_of_scales(store, participant)
    yield from _texts_of_work(store, participant)
    yield from _texts_of_consents(store, participant)
    yield from strengths.texts(store, participant)
    yield from barriers.texts(store, participant)
    for kind, fields in _CODED.items():
        for each in numbered.of(store, kind, participant.id):
            yield each.code(participant.number), [getattr(each, name) for name in fields]
    yield _("Own wish"), [stay.wish for stay in episodes.of(store, participant.id)]
    yield _("Drafts"), [each.text for each in drafts.about(store, participant.id)]
    yield _("Requests about own data"), [each.note for each in requests.of(store, participant.id)]
    earlier = records.earlier(store, participant.id)
    yield _("What was so before"), [each.values.get(name) for each in earlier for name in _BEFORE]


def _texts_of_goals(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for goal in goals.of(store, participant.id):
        before = [each.title for each in goals.wordings(store, goal.id)]
        looks = [each.words for each in attainment.levels(store, goal.id)]
        shows = [each.note for each in attainment.ratings(store, goal.id)]
        yield goal_code(participant.number, goal), (goal.title, *before, *looks, *shows)
        for step in steps.of(store, goal.id):
            yield step_code(participant.number, goal, step), (step.title,)


def _texts_of_scales(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for scale in scales.of(store, participant.id):
        answers = scales.answers(store, scale.id)
        said = [text for each in answers for text in (each.why_not_lower, each.helped, each.one_up)]
        yield scale.code(participant.number), (scale.question, scale.zero, scale.ten, *said)


def _texts_of_work(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield likewise what was noted in looking for work."""
    for standing in leads.of(store, participant.id):
        said = [each.note for each in leads.moves(store, standing.lead.id)]
        yield standing.lead.code(participant.number), (standing.lead.title, standing.lead.note, *said)
    for document in numbered.of(store, Kept, participant.id):
        done = [each.note for each in documents.works(store, document.id)]
        yield document.code(participant.number), (document.path, *done)
    for certificate in numbered.of(store, Certificate, participant.id):
        yield certificate.code(participant.number), (certificate.skill,)


def _texts_of_consents(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for consent in consents.of(store, participant.id):
        yield consent.code(participant.number), (consent.version, consent.source)
    for quote in quotes.of(store, participant.id):
        yield quote.code(participant.number), (quote.words,)
