"""Who is behind a figure, as a list: numbers to type on, what each adds, and how that makes the figure."""

import json
from datetime import date
from io import StringIO

import pytest
from factories import a_client, a_meeting, left

from askeleet import figures
from askeleet.casework import erasing
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.errors.figures import NobodyBehindError
from askeleet.language import use
from askeleet.render import render
from askeleet.reports.behind import who_is_behind
from askeleet.reports.period import scope_of

MAY = Period.month(2023, 5)


def behind(store, code, period=MAY, **more):
    return who_is_behind((store, store), figures.find(code), scope_of(store, period), **more)


def plain(document):
    out = StringIO()
    render(document, "plain", out)
    return out.getvalue().splitlines()


@pytest.fixture
def three(store):
    anna = a_client(store, "Anna Aalto", entered=date(2023, 1, 2))
    tiina = a_client(store, "Tiina Laine", entered=date(2023, 5, 3))
    a_client(store, "Matti Mäki", entered=date(2023, 2, 1))
    a_meeting(store, anna, on=date(2023, 5, 4), minutes=45)
    a_meeting(store, anna, on=date(2023, 5, 11), minutes=30, channel="phone")
    a_meeting(store, tiina, on=date(2023, 5, 12), minutes=60)
    a_meeting(store, tiina, on=date(2023, 5, 19), outcome="no-show")
    return store


def test_the_people_are_listed_by_their_numbers_with_what_each_adds(three):
    document = behind(three, "contacts-held")
    assert plain(document) == ["1\tAnna Aalto\t\t2", "2\tTiina Laine\t\t1"]
    assert document.title == "Behind “Contacts held”, May 2023"
    assert document.notes == ("2 clients, together 3: the figure of the report.",)


def test_of_a_breakdown_each_part_is_told(three):
    document = behind(three, "contacts-by-channel")
    assert plain(document) == [
        "1\tAnna Aalto\tin-person\t1",
        "1\tAnna Aalto\tphone\t1",
        "2\tTiina Laine\tin-person\t1",
    ]
    assert document.notes == ("2 clients, together 3: the figure of the report.",)


def test_minutes_are_told_as_time(three):
    assert behind(three, "minutes-held").notes == ("2 clients, together 2 h 15 min: the figure of the report.",)


def test_of_a_rate_or_a_median_everybody_has_an_own_value(three):
    document = behind(three, "no-show-rate")
    assert plain(document) == ["1\tAnna Aalto\t\t0.0", "2\tTiina Laine\t\t0.5"]
    assert document.notes == ("2 clients",)
    assert plain(behind(three, "contacts-per-served-median")) == ["1\tAnna Aalto\t\t2", "2\tTiina Laine\t\t1"]
    assert plain(behind(three, "gap-median-days")) == ["1\tAnna Aalto\t\t7"]


def test_where_nobody_is_behind_a_figure_it_is_said(three):
    document = behind(three, "exited")
    assert (plain(document), document.sections[0].paragraphs) == ([], ("Behind “Left”, May 2023: nobody.",))


def test_a_figure_is_found_by_its_name_in_the_readers_language(three):
    use("fi")
    assert behind(three, "uudet").title == "Luvun ”Uudet” takana, toukokuu 2023"


@pytest.mark.parametrize("code", ["feedback-n", "feedback-means", "employer-contacts", "course-sessions"])
def test_of_what_is_no_clients_nobody_is_named(three, code):
    with pytest.raises(NobodyBehindError):
        behind(three, code)


def test_initials_stand_for_names_on_a_screen_that_others_see(three):
    assert plain(behind(three, "entered", discreet=True)) == ["2\tT.L.\t\t1"]


def test_what_the_erased_add_is_told_and_they_are_not(three, tmp_path):
    lasse = a_client(three, "Lasse Laho", entered=date(2023, 1, 9))
    a_meeting(three, lasse, on=date(2023, 5, 8), minutes=45)
    left(three, lasse, date(2023, 5, 15))
    erasing.erase(three, [lasse], since=None, drafts_folder=tmp_path, retention=Retention())
    document = behind(three, "contacts-held")
    assert plain(document) == ["1\tAnna Aalto\t\t2", "2\tTiina Laine\t\t1"]
    assert document.notes == ("2 clients, together 3. Erased clients, whom nobody can name any more, add 1: it is 4.",)
    assert (document.machine["value"], document.machine["of_erased"]) == (4, 1)


def test_the_command_lists_them_in_every_format(run):
    run("add-coach", "paivi", "Päivi")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    assert run("report", "--year", "2023", "--who", "entered", "--plain").out == "1\tTiina Laine\t\t1\n"
    machine = json.loads(run("report", "--year", "2023", "--who", "entered", "--json").out)
    assert machine["people"] == [{"number": 1, "name": "Tiina Laine", "code": None, "value": 1}]
    assert "| 1 | Tiina Laine |" in run("report", "--year", "2023", "--who", "entered", "--format", "markdown").out
    assert run("report", "--year", "2023", "--who", "entered", "--coach", "paivi", "--plain").out != ""


def test_a_figure_that_is_none_is_answered_with_the_nearest_and_feedback_with_a_sentence(run):
    run("add-coach", "paivi", "Päivi")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    wrong = run("report", "--year", "2023", "--who", "enterd")
    assert (wrong.code, wrong.out, "entered" in wrong.err) == (4, "", True)
    nobody = run("report", "--year", "2023", "--who", "feedback-n", "--output", "x.md")
    assert (nobody.code, nobody.out) == (1, "")
