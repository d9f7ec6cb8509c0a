"""Records become rows and come back the same."""

from __future__ import annotations

from datetime import date

import pytest

from askeleet.domain.assessment import Assessment
from askeleet.domain.attainment import Level, Rating
from askeleet.domain.barrier import Barrier
from askeleet.domain.certificate import Certificate
from askeleet.domain.coach import Assignment, Coach
from askeleet.domain.consent import Consent
from askeleet.domain.course import Attendance, Course, CourseSession, Member
from askeleet.domain.document import Document, Work
from askeleet.domain.employer import Employer, EmployerContact
from askeleet.domain.episode import Episode, Pause, Rhythm
from askeleet.domain.erasure import Erasure
from askeleet.domain.follow_up import FollowUp
from askeleet.domain.former_words import FormerWords
from askeleet.domain.goal import Goal, Wording
from askeleet.domain.lead import Lead, Move
from askeleet.domain.meeting import Meeting
from askeleet.domain.participant import Participant
from askeleet.domain.question import Question
from askeleet.domain.quote import Quote
from askeleet.domain.referral import Referral
from askeleet.domain.request import Request
from askeleet.domain.scale import Answer, Scale
from askeleet.domain.step import Step
from askeleet.domain.strength import Interest, Strength
from askeleet.store import rows, trail

DAY = date(2023, 5, 3)
RECORDS = (
    Coach(code="paivi", name="Päivi"),
    Participant(number=1, name="Tiina", fold="tiina", born_on=DAY),
    Episode(participant_id="a", entered_on=DAY, exited_on=DAY),
    Pause(episode_id="a", from_on=DAY, until_on=DAY),
    Rhythm(episode_id="a", from_on=DAY, wished=14),
    Assignment(episode_id="a", coach_id="b", from_on=DAY),
    Meeting(participant_id="a", number=1, coach_id=None, held_on=DAY, outcome="held", note=""),
    Goal(participant_id="a", number=1, set_on=DAY, title="Hygieniapassi", due_on=DAY),
    Wording(goal_id="a", until_on=DAY, title="Passi"),
    Step(goal_id="a", number=1, agreed_on=DAY, title="Ilmoittaudu kokeeseen", done_on=DAY),
    Strength(participant_id="a", number=1, noted_on=DAY, name="Tarkka", evidence="Laskin kassan.", ended_on=DAY),
    Interest(participant_id="a", number=1, noted_on=DAY, name="Kuoro"),
    Barrier(participant_id="a", code="health", noted_on=DAY, sensitive=True, lifted_on=DAY),
    FormerWords(barrier_id="a", until_on=DAY, text="Ei öitä"),
    Level(goal_id="a", level=-2, words="Ei yhtään"),
    Rating(goal_id="a", rated_on=DAY, level=1, note="Kolme lähti"),
    Scale(participant_id="a", number=1, made_on=DAY, question="Toiveikkuus", enough=7),
    Answer(scale_id="a", asked_on=DAY, value=0, helped="Uni"),
    Assessment(participant_id="a", assessed_on=DAY, area="digital", value=10),
    Employer(number=1, name="Kahvila", fold="kahvila"),
    EmployerContact(employer_id="a", number=1, coach_id="b", held_on=DAY),
    Lead(participant_id="a", number=1, introduced_on=DAY, title="Kokki"),
    Move(lead_id="a", number=1, moved_on=DAY, state="applied"),
    Document(participant_id="a", number=1, noted_on=DAY, kind="cv", state="draft"),
    Work(document_id="a", number=1, worked_on=DAY),
    Certificate(participant_id="a", number=1, noted_on=DAY, skill="Keittiötyö", proof="hygiene-passport"),
    Course(number=1, name="Digikurssi", fold="digikurssi"),
    CourseSession(course_id="a", number=1, held_on=DAY, coach_id=None),
    Member(course_id="a", participant_id="b", joined_on=DAY),
    Attendance(session_id="a", participant_id="b", was_there=0),
    Referral(participant_id="a", number=1, noted_on=DAY, need="Selvyyttä velkoihin"),
    Question(participant_id="a", number=1, asked_on=DAY, question="Mitä liitteitä?"),
    FollowUp(
        participant_id="a", number=1, episode_id="b", window="28-days", answered_on=DAY, status="none", source="told"
    ),
    Consent(participant_id="a", number=1, purpose="quotes", basis="consent", granted_on=DAY),
    Quote(participant_id="a", number=1, said_on=DAY, words="Minua kuunneltiin.", use="funder"),
    Request(number=1, participant_id="a", kind="access", received_on=DAY, due_on=DAY),
    Erasure(erased_on=DAY),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)
def test_a_record_comes_back_as_it_was(record):
    assert rows.from_row(type(record), rows.to_row(record)) == record


def test_yes_and_no_come_back_as_such():
    barrier = next(record for record in RECORDS if isinstance(record, Barrier))
    row = [int(value) if isinstance(value, bool) else value for value in rows.to_row(barrier)]
    assert rows.from_row(Barrier, row).sensitive is True


def test_days_are_kept_as_iso_text():
    assert rows.to_row(RECORDS[3]) == (RECORDS[3].id, 0, "a", "2023-05-03", "2023-05-03", None)


def test_every_kept_table_has_the_columns_of_its_record_and_when_and_by_whom(store):
    assert {record.table for record in RECORDS} == set(trail.tracked_tables(store._connection))
    for record in RECORDS:
        there = {row[1] for row in store.rows(f"PRAGMA table_info({record.table})")}
        assert there == {*rows.columns(type(record)), "made_at", "made_by"}


def test_the_columns_stand_after_select_with_their_table():
    assert rows.selection(Coach) == 'coaches."id", coaches."rev", coaches."code", coaches."name"'
