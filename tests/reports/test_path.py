"""A person's own path: which waypoints stand on it, in which order, and what stands on no path."""

from __future__ import annotations

from datetime import date

import pytest
from factories import (
    a_certificate,
    a_client,
    a_course,
    a_goal,
    a_meeting,
    a_plan,
    a_referral,
    a_session,
    a_step,
    left,
)

from askeleet import vocabulary
from askeleet.casework import course_sessions, goals, pauses, referrals, steps
from askeleet.reports.document import Mark
from askeleet.reports.path import path
from askeleet.reports.waypoint import DETOURS, KINDS
from askeleet.reports.waypoints import waypoints


@pytest.fixture
def client(store):
    return a_client(store, wish="Oma kahvila.")


def told(store, client, **how):
    return [(each.state, each.kind, each.title) for each in waypoints(store, client, **how)]


def rows(store, client, **how):
    return path(store, client, **how).sections[0].tables[0].rows


def test_a_path_begins_with_the_own_wish(store, client):
    assert told(store, client) == [("behind", "began", "“Oma kahvila.”")]


def test_a_goal_stands_where_it_was_set_reworded_and_reached(store, client):
    goal = a_goal(store, client, "Kahvilatyö", on=date(2023, 2, 1))
    goal = goals.edit_goal(store, client, goal, {"title": "Työ kahvilassa"})
    goals.close_goal(store, goal, on=date(2023, 6, 1), state="reached")
    found = [(each.on, each.kind, each.title) for each in waypoints(store, client)][1:]
    assert found == [
        (date(2023, 2, 1), "goal-set", "Kahvilatyö"),
        (date(2023, 6, 1), "goal-changed", "Työ kahvilassa"),
        (date(2023, 6, 1), "goal-reached", "Työ kahvilassa"),
    ]


@pytest.fixture
def own_ends():
    ends = {"grown": {"label": {"en": "grown into"}, "ends": True}}
    vocabulary.overlay({"goal-states": ends | {"won": {**ends["grown"], "figure": "goals-reached"}}})
    yield
    vocabulary.overlay({})


def test_a_goal_may_end_as_only_the_project_says(store, client, own_ends):
    for state in ("grown", "won"):
        goals.close_goal(store, a_goal(store, client, on=date(2023, 2, 1)), on=date(2023, 6, 1), state=state)
    assert [each.kind for each in waypoints(store, client)][-2:] == ["goal-closed", "goal-reached"]
    assert "goal closed" in str(rows(store, client))


def test_steps_are_behind_beside_the_line_or_ahead(store, client):
    goal = a_goal(store, client, on=date(2023, 5, 2), due_on=date(2023, 6, 30))
    steps.finish_step(store, a_step(store, goal, "Ilmoittaudun"), on=date(2023, 5, 10))
    steps.drop_step(store, a_step(store, goal, "Luen kirjan"), on=date(2023, 5, 12))
    steps.finish_step(store, a_step(store, goal, "Lähetän linkin", owner="coach"), on=date(2023, 5, 13))
    a_step(store, goal, "Menneen päivän askel", due_on=date(2023, 5, 20))
    a_step(store, goal, "Käyn kokeessa", due_on=date(2023, 6, 8))
    a_step(store, goal, "Soitan kouluun", owner="coach", due_on=date(2023, 6, 2))
    assert told(store, client)[2:] == [
        ("behind", "step-taken", "Ilmoittaudun"),
        ("behind", "step-let-go", "Luen kirjan"),
        ("under-way", "goal", "Hygieniapassi"),
        ("ahead", "promise", "Soitan kouluun"),
        ("ahead", "step", "Käyn kokeessa"),
        ("ahead", "step", "Menneen päivän askel"),  # nobody is reminded of the day
    ]
    assert waypoints(store, client)[-1].on is None


def test_certificates_exams_and_help_stand_on_the_path(store, client):
    a_certificate(store, client, "Keittiötyö", got_on=date(2023, 5, 10))
    a_certificate(store, client, "Ensiapu", proof="first-aid", exam_on=date(2023, 6, 12))
    a_certificate(store, client, "Tulityöt", proof="hot-work-card", exam_on=date(2023, 5, 12))
    need = a_referral(store, client, target="debt-counselling")
    referrals.move(store, client, need, "helped", on=date(2023, 5, 20))
    assert told(store, client)[1:] == [
        ("behind", "certificate", "Keittiötyö"),
        ("behind", "helped", "Selvyyttä velkoihin"),
        ("ahead", "exam", "Ensiapu"),
    ]


def test_a_course_is_finished_when_it_is_over_for_whoever_was_there(store, client):
    a_course(store, client, name="Digikurssi", until_on=date(2023, 5, 30))
    a_course(store, client, name="Suomi", until_on=date(2023, 6, 30))
    missed = a_course(store, client, name="Hygienia", until_on=date(2023, 5, 20))
    course_sessions.mark(store, missed, a_session(store, missed), there=[], missing=[client])
    assert told(store, client)[1:] == [("behind", "course-finished", "Digikurssi"), ("under-way", "course", "Suomi")]


def test_a_pause_is_a_detour_without_its_reason(store, client):
    pauses.pause(store, client, first=date(2023, 4, 1), last=date(2023, 4, 30), reason="illness")
    pause = waypoints(store, client)[1]
    assert (pause.kind, pause.state, pause.kind in DETOURS) == ("pause", "behind", True)
    assert [detail.name for detail in pause.details.values()] == ["until 30.4.2023"]


def test_only_the_next_meeting_is_ahead_and_no_contact_is_on_the_path(store, client):
    a_meeting(store, client, note="Kertoi velasta", words="Hyvin meni")
    a_plan(store, client, on=date(2023, 6, 28))
    a_plan(store, client, on=date(2023, 6, 14), start_time="14:30", channel="online")
    found = waypoints(store, client)[1:]
    assert [(each.kind, each.on) for each in found] == [("meeting", date(2023, 6, 14))]
    assert rows(store, client)[-1][3].name == "Next meeting, 14:30, online"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("subsidised-job", "Coaching ended, pay-subsidised work"),
        ("no-change", "Coaching ended"),
        ("sick-leave", "Coaching ended"),
    ],
)
def test_an_exit_says_the_way_on_where_there_is_one(store, client, reason, said):
    a_goal(store, client, on=date(2023, 5, 2))
    left(store, client, date(2023, 5, 31), reason)
    assert rows(store, client)[-1][3].name == said  # and no goal is under way


def test_what_tells_of_health_is_on_no_path(store, client):
    goal = a_goal(store, client, "Kävelen joka päivä", area="health")
    a_step(store, goal, "Kävelen tänään", due_on=date(2023, 6, 2))
    need = a_referral(store, client, "Selkä kipeä", target="physiotherapy")
    referrals.move(store, client, need, "started", on=date(2023, 5, 20))
    assert [each.kind for each in waypoints(store, client)] == ["began"]


def test_with_others_looking_on_there_are_no_own_words(store, client):
    a_step(store, a_goal(store, client), due_on=date(2023, 6, 8))
    a_certificate(store, client, got_on=date(2023, 5, 10))
    assert {each.title for each in waypoints(store, client, discreet=True)} == {None}
    assert rows(store, client, discreet=True)[0][3].name == "Coaching began"
    assert path(store, client, discreet=True).title == "1 T.L."


def test_a_short_path_has_every_waypoint_in_a_row_of_its_own(store, client):
    goal = a_goal(store, client)
    steps.finish_step(store, a_step(store, goal, "Ilmoittaudun"), on=date(2023, 5, 10))
    assert [[*map(str, (row[0].name, row[2].name, row[3].name))] for row in rows(store, client)] == [
        ["10.1.2023", "“Oma kahvila.”", "coaching began"],
        ["2.5.2023", "Hygieniapassi", "goal set"],
        ["10.5.2023", "Ilmoittaudun", "step taken"],
        ["now", "Hygieniapassi", "goal since 2.5.2023"],
    ]


@pytest.fixture
def long(store, client):
    """Go a long way: a goal of four steps reached, one of twenty in force, and a detour between them."""
    reached = a_goal(store, client, "Ajokortti", on=date(2023, 1, 11))
    for number in range(4):
        steps.finish_step(store, a_step(store, reached, f"Tunti {number}", date(2023, 1, 11)), on=date(2023, 1, 12))
    goals.close_goal(store, reached, on=date(2023, 2, 1), state="reached")
    let_go = a_goal(store, client, "Taksikortti", on=date(2023, 2, 2))
    goals.close_goal(store, let_go, on=date(2023, 3, 1), state="let-go")
    goal = a_goal(store, client, "Kuljettajaksi", on=date(2023, 3, 2))
    for number in range(20):
        steps.finish_step(store, a_step(store, goal, f"Haku {number}", date(2023, 3, 2)), on=date(2023, 3, 3))
    return client


def test_a_long_path_is_gathered_by_goals(store, long):
    assert [(row[2].name, row[3].name) for row in rows(store, long)] == [
        ("“Oma kahvila.”", "coaching began"),
        ("Ajokortti", "goal reached, 4 steps taken"),
        ("Taksikortti", "goal let go"),
        ("Kuljettajaksi\nsteps taken: Haku 17; Haku 18; Haku 19, and others before", "goal since 2.3.2023"),
    ]
    assert [row[1] for row in rows(store, long)] == [
        Mark("behind"), Mark("behind"), Mark("behind", is_detour=True), Mark("under-way"),
    ]  # fmt: skip


def test_machines_get_every_waypoint_of_a_long_path(store, long):
    machine = path(store, long).machine
    assert (machine["schema"], machine["client"], len(machine["waypoints"])) == ("askeleet-path/1", 1, 31)
    assert machine["waypoints"][-1] == {
        "on": "2023-03-02",
        "state": "under-way",
        "kind": "goal",
        "is_detour": False,
        "title": "Kuljettajaksi",
        "code": "1g3",
        "goal": "1g3",
    }
    assert len(rows(store, long, may_gather=False)) == 31


def test_the_legend_says_only_what_is_there(store, client):
    assert path(store, client).notes == ("● behind",)
    a_plan(store, client)
    pauses.pause(store, client, first=date(2023, 4, 1), last=date(2023, 4, 30), reason=None)
    assert path(store, client).notes == ("● behind · ○ agreed and ahead · ├─ a detour",)


def test_every_detour_is_a_kind_of_waypoint():
    assert set(KINDS) >= DETOURS
