"""Steps as a coach types them, and in the day."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("add-goal", "tiina", "Hygieniapassi", "--on", "2.5.2023")
    run("add-step", "1g1", "Ilmoittaudu kokeeseen", "--owner", "participant", "--on", "2.5.2023", "--by", "8.6.")
    return run


def test_a_step_that_was_let_go_is_mended_to_one_that_was_done(begun):
    begun("drop-step", "1g1s1", "--on", "20.5.2023")
    said = begun("edit-step", "1g1s1", "--done", "21.5.2023", "--json")
    assert said.code == 0
    assert json.loads(said.out) == {
        "schema": "askeleet-step/1", "code": "1g1s1", "done_on": "2023-05-21", "let_go_on": None,
    }  # fmt: skip


def test_a_step_is_not_let_go_twice(begun):
    begun("drop-step", "1g1s1", "--on", "20.5.2023")
    said = begun("drop-step", "1g1s1")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("The step was let go on Sat 20.5.2023 already.")


def test_a_step_is_not_given_two_ends(begun):
    said = begun("edit-step", "1g1s1", "--done", "20.5.2023", "--dropped", "20.5.2023")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("A step is either done or let go.")


def test_the_coachs_own_late_promise_comes_first_and_a_clients_step_is_never_late(begun):
    begun("add-step", "1g1", "Soitan oppilaitokseen", "--owner", "coach", "--by", "10.6.2023")
    begun("add-step", "1g1", "Etsi todistus", "--owner", "participant", "--by", "2.6.2023")
    day = begun("today", "--plain", "--today", "12.6.2023").out.splitlines()
    assert day[0].split("\t")[:3] == ["promises", "1g1s2", "2023-06-10"]
    assert not [line for line in day if "1g1s1" in line or "1g1s3" in line]  # past their day, and nobody's fault
    week = begun("today", "--plain").out
    assert [line.split("\t")[1] for line in week.splitlines() if line.startswith("steps")] == ["1g1s3", "1g1s1"]


def test_the_day_of_one_coach_has_the_steps_of_the_people_in_those_hands(begun):
    def steps(coach):
        day = begun("today", "--coach", coach, "--plain").out
        return [line.split("\t")[1] for line in day.splitlines() if line.startswith("steps")]

    begun("add-coach", "mikko", "Mikko Salo")
    assert (steps("paivi"), steps("mikko")) == (["1g1s1"], [])
    begun("assign-client", "1", "--coach", "mikko")
    assert (steps("paivi"), steps("mikko")) == ([], ["1g1s1"])
