"""A person's page on a screen: what to say next stands first, and what is left out is said with the way to it."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO

from factories import a_client, a_goal, a_lead, a_meeting, a_plan, a_step, a_strength

from askeleet.casework import goals, leads
from askeleet.render.terminal import drawn
from askeleet.reports.brief import briefly, more
from askeleet.reports.document import Column, Section, Table
from askeleet.reports.participant import participant_card


def the_page(store, client, *, discreet=False):
    """Return the sections of the short page by their keys."""
    return {each.key: each for each in participant_card(store, client, discreet=discreet, brief=True).sections}


def a_section(rows, over=0, key="documents"):
    table = Table(key, (Column("code", "Code"),), tuple((str(number),) for number in range(rows)), over=over)
    return Section(key, "", tables=(table,))


def test_five_rows_are_shown_and_how_many_more_there_are():
    short = briefly(a_section(7), 17)
    assert (len(short.tables[0].rows), short.more) == (5, "and 2 more: askeleet show-client 17 --all")


def test_what_is_over_is_left_out_while_there_is_something_that_is_not():
    assert [row for (row,) in briefly(a_section(4, over=3), 17).tables[0].rows] == ["0"]
    assert len(briefly(a_section(3, over=3), 17).tables[0].rows) == 3


def test_where_nothing_is_left_out_nothing_is_said():
    assert briefly(a_section(5), 17) == a_section(5)
    assert more(0, "list-leads 17") == ""


def test_what_has_a_list_of_its_own_says_the_list():
    assert briefly(a_section(6, key="leads"), 17).more == "and 1 more: askeleet list-leads 17"


def test_the_first_screen_holds_the_strengths_and_what_was_agreed(store, still_clock, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    client = a_client(store)
    for number in range(4):
        a_strength(store, client, f"Vahvuus {number}", evidence="Näin se näkyi. " * 6)
    a_plan(store, client, on=date(2023, 6, 14))
    goal = a_goal(store, client)
    a_step(store, goal, "Kysy kurssista", owner="coach", due_on=date(2023, 6, 9))
    document = participant_card(store, client, brief=True)
    lines = drawn(document, StringIO()).splitlines()[:24]
    assert "and 1 more: askeleet show-client 1 --all" in lines
    assert "Next meeting  Wed 14.6.2023" in [line.rstrip() for line in lines]
    assert "1g1s1         Kysy kurssista, by 9.6.2023 · coach" in lines


def test_the_latest_contacts_are_three_of_all(store):
    client = a_client(store)
    for day in range(10):
        a_meeting(store, client, on=date(2023, 4, 3) + timedelta(days=day))
    contacts = the_page(store, client)["contacts"]
    assert (len(contacts.tables[0].rows), contacts.more) == (3, "and 7 more: askeleet list-meetings 1")


def test_steps_are_told_once_and_with_others_looking_on_by_their_codes_alone(store):
    client = a_client(store)
    a_step(store, a_goal(store, client))
    page = the_page(store, client)
    assert [table.key for table in page["goals"].tables] == ["goals"]
    assert [fact.key for fact in page["agreed"].facts] == ["1g1s1"]
    page = the_page(store, client, discreet=True)
    assert [table.key for table in page["goals"].tables] == ["goals", "steps"]
    assert page["agreed"].facts == ()


def test_a_page_that_is_no_screen_is_whole(store):
    client = a_client(store)
    a_goal(store, client)
    goals.close_goal(store, a_goal(store, client, "CV valmiiksi"), on=date(2023, 5, 20), state="reached")
    whole = {each.key: each for each in participant_card(store, client).sections}
    assert (len(whole["goals"].tables[0].rows), whole["goals"].more) == (2, "")
    assert len(the_page(store, client)["goals"].tables[0].rows) == 1


def test_leads_that_are_none_for_the_person_stand_last_and_are_left_out(store):
    client = a_client(store)
    leads.move_lead(store, a_lead(store, client), "not-for-me", on=date(2023, 5, 4))
    a_lead(store, client, "Kahvilatyöntekijä")
    (row,) = the_page(store, client)["leads"].tables[0].rows
    assert row[:2] == ("1l2", "Kahvilatyöntekijä")


def test_a_terminal_gets_the_short_page_and_who_asks_for_all_the_whole(run, typing, monkeypatch):
    monkeypatch.setenv("LINES", "500")  # nothing goes through the pager
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    for day in range(1, 6):
        run("log-meeting", "1", "--on", f"{day}.2.2023", "--minutes", "45")
    machine = run("show-client", "1").out
    assert [code in machine for code in ("1m1", "1m3")] == [True, True]
    assert "and 2 more: askeleet list-meetings 1" in typing("show-client", "1").out
    shown = typing("show-client", "1", "--all").out
    assert ("1m1" in shown, "more:" in shown) == (True, False)
