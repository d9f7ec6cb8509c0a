"""What is typed wrongly gets one sentence and what to do next, on stderr, exit code 2, in the language in force."""

import sys
from types import ModuleType
from typing import Annotated, Literal

import pytest
import typer

from askeleet.cli.app import run as door
from askeleet.cli.commands import Line
from askeleet.cli.wording import usage_sentence

MISTAKES = (
    ("list-client",),
    ("list-clients", "--stat", "open"),
    ("list-clients", "--state"),
    ("list-clients", "--state", "half"),
    ("list-clients", "--json=yes"),
    ("list-clients", "too", "much"),
    ("list-meetings", "--limit", "many"),
    ("list-meetings", "--limit", "0"),
    ("add-client",),
    ("show-meeting", "12"),
    ("add-client", "Tiina", "--born", "69"),
    ("add-client", "Tiina", "--entered", "31.2.2023"),
    ("add-client", "Tiina", "--status", "working"),
    ("add-client", "Tiina", "--every", "often"),
    ("add-client", "   "),
    ("report", "--month", "2023-13"),
    ("report", "--month", "2023-05", "--year", "2023"),
    ("report", "--quarter", "2/2023"),
    ("report", "--from", "2.5.2023", "--to", "1.5.2023"),
    ("report", "--to", "1.5.2023"),
    ("today", "--today", "5/24/2023"),
    ("today", "--lang", "de"),
    ("close-client", "1", "--reason", "o"),
)


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    return run


@pytest.mark.parametrize("words", MISTAKES, ids=" ".join)
def test_a_mistake_is_said_in_every_language_and_nothing_is_written(begun, words):
    before = begun("history", "--plain").out
    spoken = [()] if "--lang" in words else [("--lang", language) for language in ("en", "fi", "sv")]
    said = [begun(*lang, *words) for lang in spoken]
    for each in said:
        assert (each.code, each.out) == (2, "")
        assert 0 < len(each.err.strip().split("\n")) <= 2
        assert "Traceback" not in each.err
    assert len({each.err for each in said}) == len(spoken)
    assert begun("history", "--plain").out == before


def test_the_nearest_is_offered(begun):
    assert "list-clients" in begun("list-client").err
    assert "--state" in begun("list-clients", "--stat", "open").err
    assert "employed" in begun("add-client", "X", "--status", "emploied").err


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "is not one of the choices: in-person, online, phone, email,"),
        ("fi", "lähitapaaminen, etätapaaminen, puhelu, sähköposti,"),
        ("sv", "träff på plats, distansträff, telefonsamtal, e-post,"),
    ],
)
def test_the_choices_are_named_as_the_coach_reads_them(begun, language, told):
    said = begun("log-meeting", "1", "--channel", "kahvi", "--lang", language)
    assert (said.code, told in said.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show-client", "99"), 4),
        (("show-client", "nobody"), 4),
        (("show-meeting", "1m9"), 4),
        (("explain", "nothing"), 4),
        (("list-clients", "--coach", "nobody"), 4),
        (("log-meeting", "1", "--on", "1.1.2022"), 2),
        (("log-meeting", "1", "--on", "1.1.2024"), 2),
        (("plan-meeting", "1", "--on", "1.1.2023"), 2),
        (("close-client", "1", "--on", "1.1.2023", "--reason", "own-wish"), 2),
        (("reopen-client", "1"), 1),
        (("report", "--month", "2020-01"), 1),
        (("resume-client", "1"), 1),
        (("init",), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_each_refusal_has_its_exit_code(begun, words, code):
    said = begun(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err


def test_a_fault_of_our_own_shows_where_and_never_what(begun, monkeypatch):
    from askeleet.reports import participants

    def broken(*_args, **_more):
        raise ValueError("Tiina Laine")  # noqa: EM101, TRY003  (a message that must not be shown)

    monkeypatch.setattr(participants, "participant_list", broken)
    said = begun("list-clients")
    assert said.code == 1
    assert "ValueError" in said.err
    assert "Tiina" not in said.err
    assert "Tiina" in begun("list-clients", "--debug").err


def of_typer(capsys, monkeypatch, *words):
    """Run a command with Typer's own kinds of values."""

    def stand_in(
        amount: Annotated[int, typer.Argument(metavar="AMOUNT", min=1, max=9)],
        *,
        share: Annotated[float, typer.Option(max=1)] = 0,
        whole: Annotated[int, typer.Option()] = 0,
        kind: Annotated[Literal["round", "square"], typer.Option()],
    ):
        """Stand in."""

    module = ModuleType("askeleet.cli.standing_in")
    module.stand_in = stand_in
    monkeypatch.setitem(sys.modules, module.__name__, module)
    code = door(["stand-in", *words], {"Trial": (Line("stand-in", "standing_in", "Stand in."),)})
    return code, *capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "AMOUNT is missing."),
        (("1",), "--kind is missing."),
        (("one",), "AMOUNT: That is not a whole number."),
        (("0",), "AMOUNT: It is from 1 to 9."),
        (("1", "--whole", "1.5"), "--whole: That is not a whole number."),
        (("1", "--share", "half"), "--share: That is not a number."),
        (("1", "--share", "2"), "--share: It is 1 or less."),
        (
            ("1", "--kind", "squar"),
            "--kind: “squar” is not one of the choices. Did you mean square? All of them: round, square.",
        ),
        (("1", "--kind"), "--kind needs a value."),
        (("1", "--json=yes"), "--json takes no value."),
        (("1", "--knd", "round"), "There is no option --knd. Did you mean --kind?"),
        (("1", "-x"), "There is no option -x."),
        (("1", "2", "3", "--kind", "round"), "That is too much: 2 3. A name or note of several words goes in quotes."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_typers_own_errors_are_worded(capsys, monkeypatch, words, sentence):
    told = f"{sentence}\nHelp: askeleet stand-in --help\n"
    assert of_typer(capsys, monkeypatch, *words) == (2, "", told)


def test_an_error_that_nobody_has_worded_yet_says_its_own_sentence():
    assert usage_sentence(typer.TyperException("Something new")) == "Something new\nHelp: askeleet --help"
