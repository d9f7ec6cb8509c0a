from __future__ import annotations

from datetime import date

import pytest

from askeleet import language
from askeleet.render.values import bar, harmless, show
from askeleet.reports.document import Bar, Days, Mean, Minutes, Named, Ordinal, Share, Term, Weekday

NBSP = "\N{NO-BREAK SPACE}"
DAY = date(2023, 5, 24)

IN_EACH = (  # value, English, Finnish, Swedish
    (1234, "1,234", f"1{NBSP}234", f"1{NBSP}234"),
    (Bar(1234, 2000), "1,234", f"1{NBSP}234", f"1{NBSP}234"),
    (Share(0.1111), "11.1%", f"11,1{NBSP}%", f"11,1{NBSP}%"),
    (Share(0.5), "50.0%", f"50,0{NBSP}%", f"50,0{NBSP}%"),
    (Mean(2.25), "2.3", "2,3", "2,3"),
    (Minutes(355), "5 h 55 min", "5 h 55 min", "5 h 55 min"),
    (DAY, "24.5.2023", "24.5.2023", "24.5.2023"),
    (Ordinal(1017), "1017", "1017", "1017"),
    (Weekday(DAY), "Wed 24.5.2023", "ke 24.5.2023", "on 24.5.2023"),
    (Term("genders", "woman"), "woman", "nainen", "kvinna"),
    (Named("17", "Tiina Laine"), "Tiina Laine", "Tiina Laine", "Tiina Laine"),
    ("a text", "a text", "a text", "a text"),
)


@pytest.mark.parametrize(
    ("code", "value", "written"),
    [(code, value, each) for value, *words in IN_EACH for code, each in zip(("en", "fi", "sv"), words, strict=True)],
)
def test_a_value_is_written_as_the_language_writes_it(code, value, written):
    language.use(code)
    assert show(value) == written


def test_days_are_counted_and_a_half_is_kept():
    assert [show(Days(21)), show(Days(1)), show(Days(10.5))] == ["21 days", "1 day", "10.5 days"]


@pytest.mark.parametrize("value", [None, Share(None), Mean(None), Days(None), Term("statuses", None)])
def test_where_there_is_nothing_a_dash_says_so(value):
    assert show(value) == "–"


@pytest.mark.parametrize("value", [0, Share(0.0), Mean(0.0), Days(0), Minutes(0), Bar(0, 0)])
def test_nought_is_not_nothing(value):
    assert show(value).startswith("0")


def test_a_code_that_no_list_knows_is_read_as_it_is():
    assert show(Term("genders", "unheard-of")) == "unheard-of"


@pytest.mark.parametrize(
    ("text", "harmless_text"),
    [
        ("plain åäö", "plain åäö"),
        ("clear\x1b[2J", "clear[2J"),
        ("title\x1b]0;mine\x07", "title]0;mine"),
        ("eight-bit \x9b31m", "eight-bit 31m"),
        ("back\x08\x7f\r", "back"),
        ("a\tb", "a\tb"),
        ("two\nlines", "two\nlines"),
        ("half \ud800", "half "),
        ("turned \u202etxt.exe", "turned txt.exe"),
        ("no sign \ufffe\uffff", "no sign "),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_a_terminal_would_obey_is_taken_out(text, harmless_text):
    assert harmless(text) == harmless_text


def test_names_and_labels_are_made_harmless_too():
    assert show(Named("17", "Tiina\x1b[2J")) == "Tiina[2J"
    assert show(Term("genders", "un\x1bknown")) == "unknown"


@pytest.mark.parametrize(
    ("value", "drawing"),
    [
        (Bar(8, 8), "████████"),
        (Bar(4, 8), "████"),
        (Bar(9, 16), "████▌"),
        (Bar(1, 64), "▏"),
        (Bar(63, 64), "███████▉"),
        (Bar(1, 5000), "▏"),
        (Bar(0, 8), ""),
        (Bar(0, 0), ""),
        (Bar(9, 8), "████████"),
    ],
)
def test_a_bar_is_drawn_in_eighths_of_a_cell(value, drawing):
    assert bar(value, 8, "▏▎▍▌▋▊▉█") == drawing
