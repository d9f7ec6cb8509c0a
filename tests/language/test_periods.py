from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.period import Period
from askeleet.errors.periods import NotAPeriodError
from askeleet.language import LANGUAGES, use
from askeleet.language.periods import (
    last_full_half,
    last_full_month,
    last_full_quarter,
    last_full_year,
    parse_half,
    parse_month,
    parse_quarter,
    parse_year,
)
from askeleet.language.writing import show_period

TODAY = date(2023, 5, 24)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2023-05", (2023, 5)),
        (" 2023-05 ", (2023, 5)),
        ("2022-12", (2022, 12)),
        ("5/2023", (2023, 5)),
        ("05/2023", (2023, 5)),
        ("12/2024", (2024, 12)),
        ("5.2023", (2023, 5)),
        ("05.2023", (2023, 5)),
        ("may", (2023, 5)),
        ("May 2022", (2022, 5)),
        ("june", (2022, 6)),
        ("sep 2021", (2021, 9)),
        ("this", (2023, 5)),
        ("last", (2023, 4)),
    ],
)
def test_a_month_is_read_in_figures_and_in_english_everywhere(code, text, month):
    use(code)
    assert parse_month(text, TODAY) == Period.month(*month)


@pytest.mark.parametrize(
    ("code", "text", "month"),
    [
        ("fi", "toukokuu", (2023, 5)),
        ("fi", "Toukokuu 2022", (2022, 5)),
        ("fi", "touko", (2023, 5)),
        ("fi", "kesäkuu", (2022, 6)),
        ("fi", "kesakuu", (2022, 6)),
        ("fi", "huhtikuu", (2023, 4)),
        ("fi", "joulukuu 2024", (2024, 12)),
        ("fi", "tämä", (2023, 5)),
        ("fi", "viime", (2023, 4)),
        ("sv", "maj", (2023, 5)),
        ("sv", "juni", (2022, 6)),
        ("sv", "oktober 2021", (2021, 10)),
        ("sv", "okt 2021", (2021, 10)),
        ("sv", "denna", (2023, 5)),
        ("sv", "förra", (2023, 4)),
    ],
)
def test_a_month_is_read_by_its_name(code, text, month):
    use(code)
    assert parse_month(text, TODAY) == Period.month(*month)


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2023, 4, 30), 2022),
        (date(2023, 5, 1), 2023),
        (date(2023, 5, 31), 2023),
        (date(2023, 6, 1), 2023),
        (date(2024, 1, 1), 2023),
    ],
)
def test_a_month_without_a_year_is_the_latest_that_has_begun(today, year):
    use("fi")
    assert parse_month("toukokuu", today) == Period.month(year, 5)


def test_the_last_month_of_january_is_december():
    assert parse_month("last", date(2023, 1, 31)) == Period.month(2022, 12)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ""),
        ("en", "2023"),
        ("en", "5"),
        ("en", "2023-5"),
        ("en", "2023-13"),
        ("en", "2023-00"),
        ("en", "13/2023"),
        ("en", "0/2023"),
        ("en", "5/23"),
        ("en", "5.23"),
        ("en", "5.2023."),
        ("en", "13.2023"),
        ("en", "2023/05"),
        ("en", "05-2023"),
        ("en", "202305"),
        ("en", "2023-05-24"),
        ("en", "5 / 2023"),
        ("en", "1823-05"),
        ("en", "3023-05"),
        ("en", "may 23"),
        ("en", "2023 may"),
        ("en", "may 2023 x"),
        ("en", "mays"),
        ("en", "ma"),
        ("en", "next"),
        ("en", "2023-H1"),
        ("en", "５/2023"),
        ("en", "toukokuu"),
        ("en", "viime"),
        ("en", "okt"),
        ("fi", "maj"),
        ("fi", "förra"),
        ("fi", "kuu"),
        ("sv", "toukokuu"),
        ("sv", "tämä"),
    ],
)
def test_what_is_no_month_in_a_language_spoken_is_refused_with_an_example(code, text):
    use(code)
    with pytest.raises(NotAPeriodError) as refusal:
        parse_month(text, TODAY)
    may = {"en": "May", "fi": "toukokuu", "sv": "maj"}[code]
    assert refusal.value.details == {"text": text, "example": f"2023-05, 5/2023, {may}"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_example_of_a_refusal_is_read(code):
    use(code)
    for parse in (parse_month, parse_quarter, parse_half, parse_year):
        with pytest.raises(NotAPeriodError) as refusal:
            parse("x", TODAY)
        for example in refusal.value.details["example"].split(", "):
            assert parse(example, TODAY).start <= TODAY


@pytest.mark.parametrize(
    ("code", "text", "quarter"),
    [
        ("en", "2023-Q2", (2023, 2)),
        ("en", "2022-q4", (2022, 4)),
        ("en", "2022 Q1", (2022, 1)),
        ("en", "2022q3", (2022, 3)),
        ("en", "q1 2023", (2023, 1)),
        ("en", "Q4/2022", (2022, 4)),
        ("en", "this", (2023, 2)),
        ("en", "last", (2023, 1)),
        ("fi", "tämä", (2023, 2)),
        ("fi", "viime", (2023, 1)),
        ("sv", "detta", (2023, 2)),
        ("sv", "förra", (2023, 1)),
    ],
)
def test_a_quarter_is_read(code, text, quarter):
    use(code)
    assert parse_quarter(text, TODAY) == Period.quarter(*quarter)


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        (date(2023, 1, 1), (2023, 1)),
        (date(2023, 3, 31), (2023, 1)),
        (date(2023, 4, 1), (2023, 2)),
        (date(2023, 9, 30), (2023, 3)),
        (date(2023, 10, 1), (2023, 4)),
        (date(2023, 12, 31), (2023, 4)),
    ],
)
def test_the_quarter_that_is_running_ends_with_march_june_september_or_december(today, quarter):
    assert parse_quarter("this", today) == Period.quarter(*quarter)


@pytest.mark.parametrize(
    ("today", "quarter"),
    [(date(2023, 1, 1), (2022, 4)), (date(2023, 3, 31), (2022, 4)), (date(2023, 4, 1), (2023, 1))],
)
def test_the_last_full_quarter_is_the_last_one_that_is_over(today, quarter):
    assert last_full_quarter(today) == Period.quarter(*quarter)


@pytest.mark.parametrize(
    "text", ["", "2/2023", "2023", "Q2", "2023-Q5", "2023-Q0", "2023-2", "2023-H1", "2023-05", "Q2-2023", "q2 23"]
)
def test_what_is_no_quarter_is_refused_with_an_example(text):
    with pytest.raises(NotAPeriodError) as refusal:
        parse_quarter(text, TODAY)
    assert refusal.value.details == {"text": text, "example": "2023-Q2, Q2/2023"}


@pytest.mark.parametrize(
    ("code", "text", "half"),
    [
        ("en", "2023-H1", (2023, 1)),
        ("en", "2022-h2", (2022, 2)),
        ("en", "2022 H2", (2022, 2)),
        ("en", "2022h2", (2022, 2)),
        ("en", "h1 2023", (2023, 1)),
        ("en", "H2/2022", (2022, 2)),
        ("en", "this", (2023, 1)),
        ("en", "last", (2022, 2)),
        ("fi", "tämä", (2023, 1)),
        ("fi", "viime", (2022, 2)),
        ("sv", "detta", (2023, 1)),
        ("sv", "förra", (2022, 2)),
    ],
)
def test_half_a_year_is_read(code, text, half):
    use(code)
    assert parse_half(text, TODAY) == Period.half(*half)


@pytest.mark.parametrize(
    ("today", "half"),
    [
        (date(2023, 1, 1), (2023, 1)),
        (date(2023, 6, 30), (2023, 1)),
        (date(2023, 7, 1), (2023, 2)),
        (date(2023, 12, 31), (2023, 2)),
    ],
)
def test_the_half_that_is_running_ends_with_june_or_december(today, half):
    assert parse_half("this", today) == Period.half(*half)


@pytest.mark.parametrize(
    "text", ["", "1/2023", "2023", "H1", "2023-H3", "2023-H0", "2023-1", "2023-05", "H1-2023", "h1 23"]
)
def test_what_is_no_half_is_refused_with_an_example(text):
    with pytest.raises(NotAPeriodError) as refusal:
        parse_half(text, TODAY)
    assert refusal.value.details == {"text": text, "example": "2023-H1, H1/2023"}


@pytest.mark.parametrize(
    ("code", "text", "year"),
    [
        ("en", "2023", 2023),
        ("en", " 2021 ", 2021),
        ("en", "this", 2023),
        ("en", "last", 2022),
        ("fi", "tämä", 2023),
        ("fi", "viime", 2022),
        ("sv", "detta", 2023),
        ("sv", "förra", 2022),
    ],
)
def test_a_year_is_read(code, text, year):
    use(code)
    assert parse_year(text, TODAY) == Period.year(year)


@pytest.mark.parametrize("text", ["", "23", "1823", "3000", "20233", "2023-05", "2023-H1", "year", "-2023", "２023"])
def test_what_is_no_year_is_refused_with_an_example(text):
    with pytest.raises(NotAPeriodError) as refusal:
        parse_year(text, TODAY)
    assert refusal.value.details == {"text": text, "example": "2023"}


@pytest.mark.parametrize(
    ("today", "month", "half", "year"),
    [
        (date(2023, 5, 24), (2023, 4), (2022, 2), 2022),
        (date(2023, 5, 31), (2023, 4), (2022, 2), 2022),  # on its last day a month is not over
        (date(2023, 6, 1), (2023, 5), (2022, 2), 2022),
        (date(2023, 6, 30), (2023, 5), (2022, 2), 2022),
        (date(2023, 7, 1), (2023, 6), (2023, 1), 2022),
        (date(2023, 12, 31), (2023, 11), (2023, 1), 2022),
        (date(2024, 1, 1), (2023, 12), (2023, 2), 2023),
    ],
)
def test_the_last_full_period_is_the_last_one_that_is_over(today, month, half, year):
    assert last_full_month(today) == Period.month(*month)
    assert last_full_half(today) == Period.half(*half)
    assert last_full_year(today) == Period.year(year)


@given(st.integers(1900, 2998), st.integers(1, 12), st.sampled_from(LANGUAGES))
def test_every_month_that_is_shown_can_be_typed_back(year, number, code):
    use(code)
    month = Period.month(year, number)
    assert parse_month(show_period(month), TODAY) == month
    assert parse_month(f"{year}-{number:02}", TODAY) == month
