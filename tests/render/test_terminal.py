from __future__ import annotations

import sys
from io import StringIO

import pytest

from askeleet import language
from askeleet.render import render
from askeleet.render.terminal import drawn, page
from askeleet.reports.document import Column, Document, Fact, Mean, Section, Table


def lines(document, out):
    return drawn(document, out).splitlines()


@pytest.mark.parametrize("width", [40, 80, 140])
def test_the_whole_document(width, everything, terminal, golden, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    golden(f"render/everything-{width}.txt", drawn(everything, terminal))


@pytest.mark.parametrize("width", [24, 40, 60, 79, 80, 81, 140])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(width, everything, terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    seen = lines(everything, terminal)
    assert [line for line in seen if len(line) > width or line != line.rstrip(" ") or "…" in line] == []


def test_a_column_that_may_go_does_where_its_table_would_be_broken(terminal, monkeypatch):
    columns = (Column("a", "A", is_wide=True), Column("b", "B", may_go=True))
    document = Document("t", "", (Section("t", "", tables=(Table("t", columns, (("one two", "three"),)),)),))
    for width, shown in ((14, ["A        B", "one two  three"]), (13, ["A", "one two"])):
        monkeypatch.setenv("COLUMNS", str(width))
        first, _rule, *rest = lines(document, terminal)
        assert [first, *rest] == shown


def test_what_a_rule_says_is_not_said_again_in_its_rows(terminal):
    columns = (Column("a", "A"), Column("state", "State", is_in_rule=True))
    document = Document(
        "t", "", (Section("t", "", tables=(Table("t", columns, (("x", "new"),), rules=((0, "new"),)),)),)
    )
    assert lines(document, terminal) == ["A", "new", "x"]


def test_titled_tables_alone_begin_without_an_empty_line(terminal):
    tables = tuple(Table(key, (Column("a", "A"),), (("x",),), title=key) for key in ("one", "two"))
    document = Document("t", "T", (Section("t", "", tables=tables),))
    shown = [line for line in lines(document, terminal) if not line.startswith("─")]
    assert shown == ["T", "", "one", "A", "x", "", "two", "A", "x"]


def test_colour_where_the_terminal_has_it(small, terminal, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    section = small.sections[0]._replace(title="People")
    seen = drawn(small._replace(title="Mine", sections=(section,)), terminal)
    assert seen.startswith("\x1b[1mMine\x1b[0m\n\n\x1b[1;36mPeople\x1b[0m\n")


def test_no_color_leaves_no_colour(everything, terminal, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "36m" not in drawn(everything, terminal)


def test_a_dumb_terminal_gets_no_codes(everything, terminal):
    assert "\x1b" not in drawn(everything, terminal)


def test_a_pipe_gets_no_codes_and_nothing_broken_over_lines(everything, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLUMNS")
    text = "long " * 100 + "end"
    seen = drawn(everything._replace(notes=(text,)), StringIO())
    assert "\x1b" not in seen
    assert seen.splitlines()[-1] == text


def test_a_pipe_is_as_wide_as_it_is_told(everything):
    assert max(map(len, lines(everything._replace(notes=("long " * 100,)), StringIO()))) <= 80


def test_a_note_is_neither_markup_nor_a_command_to_the_terminal(nasty, terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    document = Document("one", nasty, (Section("s", nasty, (nasty,), (Fact("f", nasty, nasty),)),), (nasty,))
    seen = drawn(document, terminal)
    assert seen.count("[/bold] [red]no[/red]") == 6
    assert not set(seen) & {"\x1b", "\x07"}


def test_facts_are_two_columns():
    facts = (Fact("name", "Name", "Tiina Laine"), Fact("age", "Age class", 1234))
    section = Section("s", "", facts=facts)
    assert drawn(Document("one", "", (section,)), StringIO()) == "Name       Tiina Laine\nAge class  1,234\n"


def test_numbers_follow_the_language(terminal):
    language.use("fi")
    facts = (Fact("n", "Määrä", 1234),)
    assert drawn(Document("one", "", (Section("s", "", facts=facts),)), terminal) == "Määrä  1\N{NO-BREAK SPACE}234\n"


def test_a_blank_line_parts_the_blocks_and_titles_stand_close():
    table = Table("t", (Column("a", "A"),), (("x",),), "Table")
    section = Section("s", "Section", ("One.", "Two."), tables=(table,))
    seen = drawn(Document("one", "Title", (section, Section("e", "Empty")), ("Note.",)), StringIO())
    assert seen == "Title\n\nSection\nOne.\nTwo.\n\nTable\nA\n─\nx\n\nEmpty\n\nNote.\n"


def test_rendering_writes_what_is_drawn(small, terminal):
    render(small, "terminal", terminal)
    assert terminal.getvalue() == drawn(small, terminal)


@pytest.fixture
def pager(tmp_path, monkeypatch):
    """A pager that keeps what it was given."""
    script, kept = tmp_path / "pager.py", tmp_path / "kept"
    script.write_text(
        "import os, pathlib, sys\n"
        "text = os.environ['LESS'] + '\\n' + os.environ['LESSCHARSET'] + '\\n' + sys.stdin.buffer.read().decode()\n"
        f"pathlib.Path({str(kept)!r}).write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PAGER", f"'{sys.executable}' '{script}'")
    monkeypatch.delenv("LESS", raising=False)
    monkeypatch.delenv("LESSCHARSET", raising=False)
    return kept


LONG = "riviä\n" * 24


def test_what_is_higher_than_the_terminal_goes_through_the_pager(pager, terminal):
    page(LONG, terminal)
    assert pager.read_text(encoding="utf-8") == f"-FIRX -Ps?e(END) .q ends, space goes on$\nutf-8\n{LONG}"
    assert terminal.getvalue() == ""


def test_the_settings_of_less_are_the_coachs_own(pager, terminal, monkeypatch):
    monkeypatch.setenv("LESS", "R")
    monkeypatch.setenv("LESSCHARSET", "latin1")
    page(LONG, terminal)
    assert pager.read_text(encoding="utf-8") == f"R\nlatin1\n{LONG}"


@pytest.mark.parametrize(
    ("code", "told"), [("fi", "q lopettaa, Enter jatkaa"), ("sv", "q slutar, mellanslag visar mer")]
)
def test_the_pager_says_the_way_out_in_the_language_in_force(pager, terminal, code, told):
    language.use(code)
    page(LONG, terminal)
    settings = pager.read_text(encoding="utf-8").splitlines()[0]
    assert (told in settings, settings.isascii()) == (True, True)


def test_what_fits_is_printed(pager, terminal):
    page("riviä\n" * 23, terminal)
    assert terminal.getvalue() == "riviä\n" * 23
    assert not pager.exists()


def test_a_pipe_is_never_paged(pager):
    out = StringIO()
    page(LONG, out)
    assert out.getvalue() == LONG
    assert not pager.exists()


@pytest.mark.parametrize("words", ["no-such-pager-anywhere -R", "unbalanced '", "/"])
def test_without_a_pager_the_text_is_printed(words, terminal, monkeypatch):
    monkeypatch.setenv("PAGER", words)
    page(LONG, terminal)
    assert terminal.getvalue() == LONG


@pytest.mark.parametrize("words", [None, "", "  "])
def test_without_less_either_the_text_is_printed(words, terminal, monkeypatch, tmp_path):
    if words is not None:
        monkeypatch.setenv("PAGER", words)
    monkeypatch.setenv("PATH", str(tmp_path))
    page(LONG, terminal)
    assert terminal.getvalue() == LONG


def test_ctrl_c_is_the_coachs_again_after_the_pager(pager, terminal):
    import signal

    before = signal.getsignal(signal.SIGINT)
    page(LONG, terminal)
    assert pager.exists()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_column_without_any_value_is_not_drawn_but_a_measure_of_nothing_is(alone, terminal):
    columns = (Column("code", "Code"), Column("until_on", "Until"), Column("mean", "Mean", is_number=True))
    table = Table("t", columns, (("c1", None, Mean(None)), ("c2", "", Mean(None))))
    assert drawn(alone(table), terminal).splitlines()[0] == "Code  Mean"


def test_where_no_column_has_a_value_the_first_is_drawn(alone, terminal):
    table = Table("t", (Column("a", "A"), Column("b", "B")), ((None, None),))
    assert drawn(alone(table), terminal).splitlines() == ["A", "─", "–"]
