from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.errors import TypedError
from askeleet.errors.days import (
    BirthOutOfRangeError,
    FullYearNeededError,
    NotABirthError,
    NotADayError,
    NotInCalendarError,
    YearNeededError,
)
from askeleet.language import LANGUAGES, use
from askeleet.language.dates import parse_birth, parse_day

TODAY = date(2023, 5, 24)  # a Wednesday
DIRECTIONS = ("back", "ahead")
DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("looking", DIRECTIONS)
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.5.2023", date(2023, 5, 24)),
        ("03.02.2023", date(2023, 2, 3)),
        ("3.2.2023", date(2023, 2, 3)),
        ("2023-02-03", date(2023, 2, 3)),
        (" 2023-02-03 ", date(2023, 2, 3)),
        ("29.2.2024", date(2024, 2, 29)),
        ("31.12.1999", date(1999, 12, 31)),
        ("1.1.2999", date(2999, 1, 1)),
    ],
)
def test_a_full_day_is_itself_in_every_language_and_direction(code, looking, text, day):
    use(code)
    assert parse_day(text, TODAY, looking=looking) == day


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("23.5.", date(2023, 5, 23), date(2024, 5, 23)),
        ("24.5.", TODAY, TODAY),
        ("25.5.", date(2022, 5, 25), date(2023, 5, 25)),
        ("24.5", TODAY, TODAY),
        ("3.6", date(2022, 6, 3), date(2023, 6, 3)),  # day and month, never month and day
        ("06.03.", date(2023, 3, 6), date(2024, 3, 6)),
        ("31.12.", date(2022, 12, 31), date(2023, 12, 31)),
        ("1.1.", date(2023, 1, 1), date(2024, 1, 1)),
    ],
)
def test_a_missing_year_is_the_nearest_in_the_direction_looked(text, back, ahead):
    assert [parse_day(text, TODAY, looking=looking) for looking in DIRECTIONS] == [back, ahead]


@pytest.mark.parametrize(
    ("today", "looking", "day"),
    [
        (date(2024, 2, 29), "back", date(2024, 2, 29)),
        (date(2024, 2, 29), "ahead", date(2024, 2, 29)),
        (date(2024, 12, 31), "back", date(2024, 2, 29)),
        (date(2025, 2, 28), "back", date(2024, 2, 29)),  # 365 days
        (date(2025, 3, 1), "back", date(2024, 2, 29)),  # 366 days
        (date(2023, 2, 28), "ahead", date(2024, 2, 29)),  # 366 days
        (date(2023, 5, 24), "ahead", date(2024, 2, 29)),
    ],
)
def test_a_leap_day_without_a_year_is_the_nearest_within_a_year(today, looking, day):
    assert parse_day("29.2.", today, looking=looking) == day


@pytest.mark.parametrize(
    ("today", "looking"),
    [
        (date(2025, 3, 2), "back"),
        (date(2023, 2, 27), "ahead"),
        (date(2023, 5, 24), "back"),
        (date(2024, 3, 1), "ahead"),
    ],
)
def test_a_leap_day_farther_away_needs_its_year(today, looking):
    with pytest.raises(YearNeededError) as refusal:
        parse_day(" 29.2. ", today, looking=looking)
    assert refusal.value.details == {"text": "29.2."}


@pytest.mark.parametrize("looking", DIRECTIONS)
@pytest.mark.parametrize(
    ("code", "text", "distance"),
    [
        ("en", "today", 0),
        ("en", "yesterday", -1),
        ("en", "day before yesterday", -2),
        ("en", "the day before yesterday", -2),
        ("en", "tomorrow", 1),
        ("en", "day after tomorrow", 2),
        ("en", "the day after tomorrow", 2),
        ("en", "0 days ago", 0),
        ("en", "1 day ago", -1),
        ("en", "3 days ago", -3),
        ("en", "in 1 day", 1),
        ("en", "in 3 days", 3),
        ("en", "in 0 days", 0),
        ("fi", "tänään", 0),
        ("fi", "eilen", -1),
        ("fi", "toissapäivänä", -2),
        ("fi", "huomenna", 1),
        ("fi", "ylihuomenna", 2),
        ("fi", "0 päivää sitten", 0),
        ("fi", "1 päivä sitten", -1),
        ("fi", "3 päivää sitten", -3),
        ("fi", "3 pv sitten", -3),
        ("fi", "3 päivän päästä", 3),
        ("fi", "3 päivän kuluttua", 3),
        ("fi", "3 pv päästä", 3),
        ("sv", "idag", 0),
        ("sv", "i dag", 0),
        ("sv", "igår", -1),
        ("sv", "i går", -1),
        ("sv", "i förrgår", -2),
        ("sv", "förrgår", -2),
        ("sv", "imorgon", 1),
        ("sv", "i morgon", 1),
        ("sv", "i övermorgon", 2),
        ("sv", "övermorgon", 2),
        ("sv", "för 0 dagar sedan", 0),
        ("sv", "för 1 dag sedan", -1),
        ("sv", "för 3 dagar sedan", -3),
        ("sv", "3 dagar sedan", -3),
        ("sv", "om 1 dag", 1),
        ("sv", "om 3 dagar", 3),
    ],
)
def test_words_mean_what_they_say_in_whichever_direction(code, text, distance, looking):
    use(code)
    assert parse_day(text, TODAY, looking=looking) == TODAY + timedelta(days=distance)


@pytest.mark.parametrize(
    ("code", "text"),
    [("fi", "Eilen"), ("fi", " EILEN "), ("sv", "igar"), ("sv", "IGÅR"), ("sv", "iga\u030ar"), ("en", "Yesterday")],
)
def test_capitals_missing_dots_and_decomposed_letters_are_forgiven(code, text):
    use(code)
    assert parse_day(text, TODAY, looking="back") == date(2023, 5, 23)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("text", ["yesterday", "1 day ago", "Tue", "last tuesday"])
def test_english_is_understood_in_every_language(code, text):
    use(code)
    assert parse_day(text, TODAY, looking="back") == date(2023, 5, 23)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "eilen"),
        ("en", "igår"),
        ("en", "ke"),
        ("en", "on"),
        ("en", "viime ti"),
        ("en", "3 päivää sitten"),
        ("fi", "igår"),
        ("fi", "ons"),
        ("fi", "i fredags"),
        ("fi", "för 3 dagar sedan"),
        ("sv", "eilen"),
        ("sv", "pe"),
        ("sv", "viime ti"),
        ("sv", "3 päivää sitten"),
    ],
)
def test_words_of_another_language_are_refused(code, text):
    use(code)
    with pytest.raises(NotADayError):
        parse_day(text, TODAY, looking="back")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "24",
        "24.",
        "nonsense",
        "24.5.2023 x",
        "24.5.2023.",
        "24.5.2023 14.30",
        "24. 5. 2023",
        "24 .5.",
        "2023 -05-24",
        "5.24.2023",
        "5/24/2023",
        "24/5/2023",
        "24-5-2023",
        "5.24.",
        "5.24.23",
        "31.2.2023",
        "29.2.2023",
        "2023-02-29",
        "30.2.",
        "0.5.",
        "24.0.",
        "32.1.",
        "24.13.2023",
        "24.5.0000",
        "24.5.1899",
        "24.5.3000",
        "24.5.20233",
        "024.5.2023",
        "-24.5.2023",
        "20230524",
        "2023-W21-3",
        "2023-5-4",
        "2023/05/24",
        "2023-05-24T10:00",
        "24 May 2023",
        "24 May",
        "May 24",
        "Wed 24.5.2023",
        "Tue 24.5.2023",
        "Wed 24.5.",
        "next Tue",
        "last",
        "on",
        "-3 days ago",
        "3.5 days ago",
        "three days ago",
        "3 days",
        "days ago",
        "99999 days ago",
        "9999 days ago yesterday",
        "yester day",
        "２4.5.2023",
        "24.5.202³",
        "1² days ago",
    ],
)
@pytest.mark.parametrize("looking", DIRECTIONS)
def test_anything_else_is_refused(text, looking):
    with pytest.raises(NotADayError) as refusal:
        parse_day(text, TODAY, looking=looking)
    assert refusal.value.details == {"text": text.strip()}


@pytest.mark.parametrize(
    ("code", "text"),
    [("fi", "ensi ti"), ("fi", "ke 24.5.2023"), ("fi", "24. toukokuuta"), ("sv", "nästa tisdag"), ("sv", "24 maj")],
)
def test_what_has_two_meanings_or_a_month_name_is_refused_in_every_language(code, text):
    use(code)
    with pytest.raises(NotADayError):
        parse_day(text, TODAY, looking="ahead")


@pytest.mark.parametrize("text", ["31.2.", "31.2", "31.2.2023", "29.2.2023", "2023-02-30", "13.13.", "5.24.2023"])
@pytest.mark.parametrize("looking", DIRECTIONS)
def test_a_day_that_no_calendar_has_is_told_from_what_is_no_day(text, looking):
    with pytest.raises(NotInCalendarError) as refusal:
        parse_day(text, TODAY, looking=looking)
    assert refusal.value.details == {"text": text}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("24.5.23", "24.5.2023"),
        ("03.02.24", "03.02.2024"),  # next year is nearer than 1924
        ("24.5.43", "24.5.2043"),
        ("24.5.44", "24.5.1944"),
        ("1.3.99", "1.3.1999"),
        ("1.3.00", "1.3.2000"),
    ],
)
def test_a_short_year_is_refused_and_the_full_one_offered(text, full):
    with pytest.raises(FullYearNeededError) as refusal:
        parse_day(text, TODAY, looking="back")
    assert refusal.value.details == {"text": text, "full": full}


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1989", (None, 1989)),
        (" 1989 ", (None, 1989)),
        ("24.5.1989", (date(1989, 5, 24), 1989)),
        ("1989-05-24", (date(1989, 5, 24), 1989)),
        ("2023", (None, 2023)),
        ("24.5.2023", (TODAY, 2023)),
        ("1903", (None, 1903)),
    ],
)
def test_a_birth_is_a_year_or_a_full_day(text, born):
    assert parse_birth(text, TODAY) == born


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("89", "1989"),
        ("23", "2023"),
        ("24", "1924"),  # nobody is born next year
        ("24.5.89", "24.5.1989"),
        ("24.5.24", "24.5.1924"),
    ],
)
def test_a_short_birth_year_is_refused_and_the_full_one_offered(text, full):
    with pytest.raises(FullYearNeededError) as refusal:
        parse_birth(text, TODAY)
    assert refusal.value.details == {"text": text, "full": full}


@pytest.mark.parametrize("text", ["2024", "25.5.2023", "2023-05-25", "1902", "31.12.1902", "0000"])
def test_a_birth_ahead_or_too_long_ago_is_refused(text):
    with pytest.raises(BirthOutOfRangeError) as refusal:
        parse_birth(text, TODAY)
    assert refusal.value.details == {"text": text}


@pytest.mark.parametrize(
    "text", ["", "x", "24.5.", "yesterday", "198", "19899", "31.2.1989", "13.13.89", "240589-123A", "c. 1989", "1989."]
)
def test_a_birth_that_is_neither_is_refused(text):
    with pytest.raises(NotABirthError):
        parse_birth(text, TODAY)


@given(DAYS, DAYS, st.sampled_from(LANGUAGES), st.sampled_from(DIRECTIONS))
def test_every_day_written_in_full_is_read_back(day, today, code, looking):
    use(code)
    assert parse_day(f"{day.day}.{day.month}.{day.year}", today, looking=looking) == day
    assert parse_day(day.isoformat(), today, looking=looking) == day


@given(st.dates(date(1950, 1, 1), date(2900, 1, 1)), st.integers(0, 364))
def test_a_day_of_the_last_or_next_year_needs_no_year(today, distance):
    before, after = today - timedelta(days=distance), today + timedelta(days=distance)
    assert parse_day(f"{before.day}.{before.month}.", today, looking="back") == before
    assert parse_day(f"{after.day}.{after.month}.", today, looking="ahead") == after


@given(st.text("0123456789.-/ ²äåagosdenltiv", max_size=20), st.sampled_from(LANGUAGES), st.sampled_from(DIRECTIONS))
def test_whatever_is_typed_is_a_day_or_refused_as_typed_wrongly(text, code, looking):
    use(code)
    with suppress(TypedError):
        assert isinstance(parse_day(text, TODAY, looking=looking), date)
