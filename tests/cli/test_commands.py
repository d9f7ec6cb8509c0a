"""The commands as a coach types them: one line of answer, codes, global options on either side, JSON and plain."""

from __future__ import annotations

import json
from io import StringIO

import pytest

import askeleet


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run(
        "add-client",
        "Tiina Laine",
        "--born",
        "1969",
        "--entered",
        "10.1.2023",
        "--every",
        "2-4w",
        "--status",
        "unemployed",
    )
    return run


def test_the_example_of_every_day(begun):
    said = begun(
        "log-meeting", "tiina", "--on", "24.5.2023", "--channel", "online", "--minutes", "45", "--next", "14.6."
    )
    assert said.out == "Saved 1m1 Wed 24.5.2023, online, 45 min, Tiina Laine · undo: askeleet undo\n"
    assert said.err == "Next meeting 1m2 Wed 14.6.2023.\n"
    assert begun("undo").out.startswith(
        "Undone: meeting 1m1 with 1 Tiina Laine, Wed 24.5.2023, online, 45 min; meeting 1m2 with"
    )
    assert begun("list-meetings", "--plain").out == ""
    assert begun("redo").code == 0
    assert begun("show-meeting", "1m1", "--json").code == 0


def test_the_names_that_stay(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    words = (
        "add-client", "Tiina Laine", "--born", "1989", "--entered", "10.1.2023", "--referred-by", "te-office",
        "--referred-on", "2.1.2023", "--unemployed-since", "1.3.2022", "--status", "unemployed",
        "--education", "upper-secondary", "--gender", "woman", "--coach", "paivi", "--wish", "Työtä.",
        "--every", "2-4w",
    )  # fmt: skip
    assert run(*words).out.startswith("1 Tiina Laine added")
    words = (
        "log-meeting", "tiina", "--on", "eilen", "--channel", "online", "--minutes", "45", "--outcome", "held",
        "--initiative", "coach", "--topic", "cv", "--note", "Kävimme läpi.", "--words", "Hyvä.", "--next", "7.6.",
    )  # fmt: skip
    assert run("--lang", "fi", *words).code == 0
    assert run("plan-meeting", "tiina", "--on", "24.6.", "--at", "14.30", "--channel", "online").code == 0
    assert run("edit-meeting", "1m1", "--minutes", "50").code == 0
    assert run("pause-client", "tiina", "--from", "1.7.", "--until", "1.8.", "--reason", "summer").code == 0
    closed = run(
        "close-client",
        "tiina",
        "--on",
        "1.6.2023",
        "--reason",
        "subsidised-job",
        "--status",
        "employed",
        "--qualification",
        "no",
    )
    assert closed.code == 0
    assert "taken out" in closed.err
    stored = json.loads(run("show-meeting", "1m1", "--json").out)
    assert (stored["minutes"], stored["topics"], stored["words"], stored["initiative"]) == (
        50,
        ["cv"],
        "Hyvä.",
        "coach",
    )


def test_a_label_in_any_language_is_taken_for_a_code(begun):
    begun("log-meeting", "1", "--on", "2.5.2023", "--channel", "puhelu")
    begun("log-meeting", "1", "--on", "3.5.2023", "--channel", "distans")
    assert [line.split("\t")[3] for line in begun("list-meetings", "--plain").out.splitlines()] == ["online", "phone"]


def logged(begun, count):
    for day in range(1, count + 1):
        begun("log-meeting", "1", "--on", f"2023-05-{day:02}")


def test_a_list_says_how_many_there_are_of_all_and_a_period_is_never_cut(begun, monkeypatch):
    monkeypatch.setattr("askeleet.casework.overview._USUAL", 5)
    logged(begun, 7)
    said = begun("list-meetings")
    assert len(said.out.splitlines()) == 5
    assert said.err == "5 of 7 meetings\nThese are the newest; --limit shows more.\n"
    assert begun("list-meetings", "--lang", "fi").err.startswith("5 uusinta tapaamista, kaikkiaan 7\n")
    for whole in (("--month", "5/2023"), ("--from", "1.5.2023"), ("1",), ("--limit", "7")):
        said = begun("list-meetings", *whole)
        assert (len(said.out.splitlines()), said.err) == (7, "")
    assert begun("list-meetings", "--month", "5/2023", "--limit", "2").err.startswith("2 of 7 meetings\n")
    monkeypatch.setattr("askeleet.casework.overview.MOST_COUNTED", 6)
    monkeypatch.setattr("askeleet.reports.meetings.MOST_COUNTED", 6)
    assert begun("list-meetings").err.startswith("5 of more than 6 meetings\n")


def test_plans_to_come_stand_apart_from_what_has_been(begun):
    begun("log-meeting", "1", "--on", "2.5.2023")
    begun("plan-meeting", "1", "--on", "today")
    begun("plan-meeting", "1", "--on", "7.6.2023")
    said = begun("list-meetings")
    assert [line.split("\t")[0] for line in said.out.splitlines()] == ["1m2", "1m1"]
    assert said.err == "1 plan lies ahead; --outcome planned shows it.\n"
    assert begun("list-meetings", "--outcome", "planned").out.startswith("1m3\t2023-06-07")
    assert begun("list-meetings", "--outcome", "held").err == ""
    for whole in (("1",), ("--from", "1.5.2023")):
        assert len(begun("list-meetings", *whole).out.splitlines()) == 3
    begun("log-meeting", "1", "--settles", "1m3", "--outcome", "moved")
    assert begun("list-meetings").out.startswith("1m3\t2023-06-07")


@pytest.mark.parametrize("typed", ["open", "avoin", "öppen", "AVO"])
def test_a_state_is_typed_as_it_is_read(begun, typed):
    assert begun("list-clients", "--state", typed).out == begun("list-clients").out != ""
    assert begun("list-clients", "--state", "kaikki").out == begun("list-clients", "--state", "all").out


def test_common_options_stand_on_either_side(begun):
    assert begun("--json", "list-clients").out == begun("list-clients", "--json").out
    assert "Tiina" not in begun("list-clients", "--discreet", "--plain").out
    assert begun("--today", "1.1.2023", "list-clients", "--state", "coming", "--plain").out.split("\t")[2] == "coming"


def test_a_log_settles_the_plan_of_its_day_and_none_adds_one(begun):
    begun("plan-meeting", "1", "--on", "today")
    assert begun("log-meeting", "1", "--on", "today").err == "It was planned and is settled now.\n"
    begun("plan-meeting", "1", "--on", "tomorrow")
    assert begun("log-meeting", "1", "--settles", "none").out.startswith("Saved 1m3")
    assert begun("log-meeting", "1", "--settles", "1m2", "--outcome", "moved").out.startswith(
        "Saved 1m2 Fri 2.6.2023, moved"
    )


def test_sorting_puts_the_last_letters_last(begun):
    for name in ("Öberg", "Aalto", "Zitting", "Ärling", "Åman"):
        begun("add-client", name)
    names = [line.split("\t")[1] for line in begun("list-clients", "--sort", "name", "--plain").out.splitlines()]
    assert names == ["Aalto", "Tiina Laine", "Zitting", "Åman", "Ärling", "Öberg"]


def test_filters_of_the_list(begun):
    begun("add-client", "Pekka Salo", "--entered", "1.3.2023")
    begun("log-meeting", "1", "--on", "20.5.2023")
    begun("pause-client", "2", "--from", "1.5.2023", "--until", "1.8.2023")

    def numbers(*words):
        return [line.split("\t")[0] for line in begun("list-clients", *words, "--plain").out.splitlines()]

    assert numbers() == ["1", "2"]
    assert numbers("--state", "paused") == ["2"]
    assert numbers("--name", "sal") == ["2"]
    assert numbers("--no-contact-since", "1.5.2023") == ["2"]
    assert numbers("--sort", "last-contact") == ["2", "1"]
    begun("close-client", "1", "--on", "31.5.2023", "--reason", "own-wish")
    assert numbers("--state", "closed") == ["1"]


def test_a_second_client_of_the_same_name_is_made_and_said(begun):
    said = begun("add-client", "tiina laine")
    assert said.out.startswith("2 tiina laine added")
    assert "Tiina Laine, client 1: the same name" in said.err


def test_mending_a_client_and_an_exit(begun):
    begun("close-client", "1", "--on", "1.5.2023", "--reason", "own-wish")
    assert begun("edit-client", "1", "--exited", "none", "--phone", "040 1").code == 0
    card = json.loads(begun("show-client", "1", "--json").out)
    assert (card["stays"][0]["exited_on"], card["stays"][0]["exit_reason"], card["client"]["phone"]) == (
        None,
        None,
        "040 1",
    )
    begun("edit-client", "1", "--phone", "")
    assert json.loads(begun("show-client", "1", "--json").out)["client"]["phone"] is None
    begun("undo")
    assert json.loads(begun("show-client", "1", "--json").out)["client"]["phone"] == "040 1"


def test_two_coaches_hand_over(begun):
    assert begun("add-coach", "mikko", "Mikko Åberg").code == 0
    assert begun("assign-client", "1", "--coach", "mikko", "--on", "1.5.2023").code == 0
    assert begun("list-coaches", "--plain").out == "mikko\tMikko Åberg\t1\npaivi\tPäivi Hirvonen\t0\n"
    assert begun("edit-coach", "mikko", "--name", "Mikko Åberg-Salo").code == 0
    assert begun("undo").code == 0


def test_check_where_and_the_bare_command(begun, run):
    assert begun("check").code == 0
    assert "askeleet.db" in begun("where", "--json").out
    assert begun().code == 0


def test_before_the_first_file_the_bare_command_says_how_to_begin(run):
    assert "askeleet add-client" in run().out
    assert run("list-clients").code == 4


def test_a_report_goes_to_a_file_and_never_over_one(begun, tmp_path):
    place = tmp_path / "may.md"
    assert begun("report", "--month", "2023-05", "--output", str(place)).code == 0
    assert place.read_text(encoding="utf-8").startswith("# Report, May 2023")
    assert begun("report", "--month", "2023-05", "--output", str(place)).code == 1
    assert begun("report", "--month", "2023-05", "--output", str(place), "--replace", "--format", "json").code == 0
    assert json.loads(place.read_text(encoding="utf-8"))["schema"] == "askeleet-report/1"


def test_a_note_comes_from_standard_input(begun, monkeypatch):
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO("Rivi yksi\nrivi kaksi\n"))
    begun("log-meeting", "1", "--on", "2.5.2023", "--note", "-")
    assert json.loads(begun("show-meeting", "1m1", "--json").out)["note"] == "Rivi yksi\nrivi kaksi"


def test_the_version_is_told_after_an_option_too(run):
    assert run("--lang", "fi", "--version") == (0, f"askeleet {askeleet.__version__}\n", "")


def test_where_nobody_can_be_asked_the_first_write_is_by_who_is_logged_in(run):
    said = run("add-client", "Tiina")
    assert said.code == 0
    assert "You are coach paivi" in said.err


def test_the_demo_is_made_once_and_kept(run):
    first = run("demo")
    assert first.code == 0
    assert "askeleet show-client tiina" in first.out
    assert json.loads(run("demo", "--json").out)["schema"] == "askeleet-report/1"
    assert "made" not in run("demo").err
    assert run("demo", "--fresh").code == 0


def test_explain_says_each_figure(run):
    assert "open at the end" in run("explain", "open-at-end").out
    assert len(run("explain").out.splitlines()) > 30


def test_the_project_lays_its_own_terms_over_the_lists(begun, home):
    where = json.loads(begun("where", "--json").out)
    with open(where["project"], "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("vocabularies:\n  channels:\n    walk:\n      label: {fi: kävely, sv: promenad, en: walk}\n")
    assert begun("log-meeting", "1", "--on", "2.5.2023", "--channel", "kävely").out.startswith(
        "Saved 1m1 Tue 2.5.2023, walk"
    )


def test_nothing_different_says_so_and_leaves_nothing_to_undo(begun):
    begun("log-meeting", "1", "--on", "2.5.2023", "--minutes", "45")
    begun("edit-client", "1", "--every", "3w")
    before = begun("history", "--plain").out
    for words in (
        ("edit-meeting", "1m1", "--minutes", "45"),
        ("edit-meeting", "1m1"),
        ("edit-client", "1", "--name", "Tiina Laine"),
        ("edit-client", "1", "--every", "3w"),
    ):
        said = begun(*words)
        assert (said.code, said.out) == (0, "Nothing was different.\n")
        assert begun("history", "--plain").out == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("log-meeting", "1", "--outcome", "planned"), 2),
        (("edit-meeting", "1m1", "--outcome", ""), 2),
        (("edit-client", "1", "--reason", "own-wish"), 1),
        (("edit-client", "1", "--exited", "25.5.2023"), 1),
        (("edit-client", "1", "--stay", "9", "--phone", "040"), 2),
        (("edit-client", "1", "--unemployed-since", "1.1.2030"), 2),
        (("plan-meeting", "1", "--on", "1.12.2030"), 2),
        (("assign-client", "1", "--coach", "paivi", "--on", "1.1.2030"), 2),
        (("show-client", "9" * 20), 4),
        (("show-meeting", "1m" + "9" * 20), 2),
        (("list-meetings", "--limit", "9" * 20), 2),
        (("list-meetings", "--month", "2023-05", "--from", "1.5.2023"), 2),
        (("add-client", "Matti 131052-308T"), 2),
        (("add-coach", "matti", "Matti 131052-308T"), 2),
        (("add-client", "123"), 2),
        (("log-meeting", "1", "--note", "x\udcff"), 2),
    ],
    ids=lambda words: " ".join(words[:3]).encode("ascii", "replace").decode() if isinstance(words, tuple) else None,
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(begun, words, code):
    begun("log-meeting", "1", "--on", "2.5.2023")
    before = begun("history", "--plain").out
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert "fault in askeleet" not in said.err
    assert begun("history", "--plain").out == before


def test_a_contact_that_nobody_was_asked_about_needs_something_told(begun):
    for words in ((), ("--no-input",)):
        said = begun("log-meeting", "1", *words)
        assert (said.code, said.out, "--on today" in said.err) == (2, "", True)
    assert begun("list-meetings", "1").out == ""
    assert "CLIENT" in begun("log-meeting").err
    assert begun("log-meeting", "1", "--on", "today").out.startswith("Saved 1m1 Thu 1.6.2023, in person")


def test_a_command_about_somebody_makes_no_file(run, tmp_path):
    path = tmp_path / "none.db"
    said = run("log-meeting", "1", "--on", "today", "--db", path)
    assert (said.code, path.exists()) == (4, False)


def test_an_outcome_left_empty_is_held(begun):
    begun("log-meeting", "1", "--on", "2.5.2023", "--outcome", "")
    assert json.loads(begun("show-meeting", "1m1", "--json").out)["outcome"] == "held"


def test_a_plan_settled_on_another_day_leaves_its_time_behind(begun):
    begun("plan-meeting", "1", "--on", "6.6.2023", "--at", "14.30", "--channel", "")
    begun("log-meeting", "1", "--settles", "1m1")
    meeting = json.loads(begun("show-meeting", "1m1", "--json").out)
    assert (meeting["held_on"], meeting["start_time"], meeting["channel"]) == ("2023-06-01", None, "in-person")


def test_a_second_contact_of_a_day_is_said(begun):
    begun("log-meeting", "1", "--on", "2.5.2023")
    assert "1m1 took place on the same day." in begun("log-meeting", "1", "--on", "2.5.2023").err


def test_an_identity_code_from_a_pipe_is_never_kept(begun, home, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("Tiinan hetu 131052-308T"))
    assert begun("log-meeting", "1", "--on", "2.5.2023", "--note", "-").code == 2
    for place in home.rglob("*"):
        assert place.is_dir() or b"131052" not in place.read_bytes()


@pytest.mark.parametrize("command", ["log-meeting 1 --on 2030-01-01", "plan-meeting 1 --on 2020-01-01"])
def test_a_note_from_a_pipe_outlives_a_refusal(begun, monkeypatch, home, command):
    monkeypatch.setattr("sys.stdin", StringIO("Tärkeä muistiinpano"))
    assert begun(*command.split(), "--note", "-").code == 2
    kept = [place for place in home.rglob("*.db*") if "Tärkeä muistiinpano".encode() in place.read_bytes()]
    assert kept


@pytest.mark.parametrize(
    "words",
    [
        ("log-meeting", "1", "--on", "2.5.2023"),
        ("plan-meeting", "1", "--on", "14.6.2023"),
        ("edit-client", "1", "--phone", "040"),
        ("pause-client", "1", "--until", "1.8.2023"),
        ("show-client", "laine tiian"),
        ("add-client", "Tiina Laine"),
    ],
    ids=" ".join,
)
def test_discreet_answers_hold_initials_only(begun, words):
    said = begun(*words, "--discreet")
    assert "Laine" not in said.out + said.err


def test_a_refused_command_leaves_the_way_back_open(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("undo")
    assert run("log-meeting", "tiina", "--on", "today").code == 1
    assert run("redo").out.startswith("Done again: coach paivi")


def test_a_coach_who_is_told_and_not_there_is_nobody_else(begun, monkeypatch):
    monkeypatch.setenv("ASKELEET_COACH", "xyz")
    said = begun("log-meeting", "1", "--on", "2.5.2023")
    assert (said.code, said.out, "paivi" in said.err) == (4, "", True)


def test_a_coach_of_the_same_name_is_nothing_new(begun):
    assert begun("edit-coach", "paivi", "--name", "Päivi Hirvonen").out == "Nothing was different.\n"


def test_a_pause_stays_within_the_stay(begun):
    begun("pause-client", "1", "--from", "1.2.2023", "--until", "20.2.2023", "--today", "1.2.2023")
    begun("pause-client", "1", "--from", "1.5.2023", "--until", "31.5.2023", "--today", "1.5.2023")
    begun("edit-client", "1", "--entered", "1.3.2023")
    begun("close-client", "1", "--on", "15.5.2023", "--reason", "own-wish")
    (stay,) = json.loads(begun("show-client", "1", "--json").out)["stays"]
    assert [(pause["from_on"], pause["until_on"]) for pause in stay["pauses"]] == [("2023-05-01", "2023-05-15")]
    begun("undo")
    (stay,) = json.loads(begun("show-client", "1", "--json").out)["stays"]
    assert stay["pauses"][0]["until_on"] == "2023-05-31"


@pytest.mark.parametrize(
    "text",
    [
        "131052-308T",
        "131052–308T",
        "131052 - 308t",
        "131052308T",
        "x131052-308Tx",
        "131052Y308T",
        "131052\u00ad-308T",
        "131052\n-308T",
    ],
)
def test_an_identity_code_is_refused_however_it_is_written(begun, text):
    assert begun("log-meeting", "1", "--on", "2.5.2023", "--note", f"hetu {text} kirjattiin").code == 2


@pytest.mark.parametrize("text", ["040 123 4567", "15.5.2023-31.5.2023", "0401234567", "FI21 1234 5600 0007 85"])
def test_other_numbers_are_no_identity_codes(begun, text):
    assert begun("log-meeting", "1", "--on", "2.5.2023", "--note", text).code == 0


def test_a_colleagues_file_is_read_into_the_report(begun, run, tmp_path):
    begun("log-meeting", "1", "--on", "2.5.2023")
    other = tmp_path / "mikko.db"
    run("add-coach", "mikko", "Mikko Salo", "--db", other)
    run("add-client", "Tiina Laine", "--born", "1969", "--entered", "1.3.2023", "--db", other, "--no-input")
    said = begun("report", "--month", "2023-05", "--also", other, "--json")
    assert json.loads(said.out)["figures"]["open-at-end"] == 2
    drawn = begun("report", "--month", "2023-05", "--also", other, "--format", "markdown").out
    likely = (
        "Perhaps one person, counted twice: 1 Tiina Laine (askeleet.db) and 1 Tiina Laine (mikko.db): "
        "the same name and birth year."
    )
    assert (likely in drawn, likely in said.err, "Read together with mikko.db." in said.err) == (True, True, True)
    assert (
        "Laine" not in begun("report", "--month", "2023-05", "--also", other, "--discreet", "--format", "markdown").out
    )
    text = tmp_path / "text.db"
    text.write_text("no caseload", encoding="utf-8")
    said = begun("report", "--also", text)
    assert (said.code, str(text) in said.err) == (3, True)
    assert begun("report", "--also", tmp_path / "none.db").code == 4
