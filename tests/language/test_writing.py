from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.period import Period
from askeleet.language import LANGUAGES, use
from askeleet.language.dates import parse_day
from askeleet.language.durations import parse_minutes
from askeleet.language.writing import (
    show_date,
    show_days,
    show_minutes,
    show_moment,
    show_number,
    show_period,
    show_period_days,
    show_rounded,
    show_share,
    show_short_date,
    show_time,
    show_weekday_date,
    sort_key,
)

NO_BREAK = "\N{NO-BREAK SPACE}"
WEDNESDAY = date(2023, 5, 24)


@pytest.mark.parametrize(
    ("code", "plain", "with_weekday", "short"),
    [
        ("en", "24.5.2023", "Wed 24.5.2023", "Wed 24.5."),
        ("fi", "24.5.2023", "ke 24.5.2023", "ke 24.5."),
        ("sv", "24.5.2023", "on 24.5.2023", "on 24.5."),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(code, plain, with_weekday, short):
    use(code)
    assert (show_date(WEDNESDAY), show_weekday_date(WEDNESDAY), show_short_date(WEDNESDAY)) == (
        plain,
        with_weekday,
        short,
    )


@pytest.mark.parametrize(
    ("code", "week"),
    [
        ("en", "Mon Tue Wed Thu Fri Sat Sun"),
        ("fi", "ma ti ke to pe la su"),
        ("sv", "må ti on to fr lö sö"),
    ],
)
def test_every_weekday_has_its_short_name(code, week):
    use(code)
    shown = [show_short_date(date(2023, 5, 22 + number)) for number in range(7)]  # 22.5.2023 was a Monday
    assert shown == [f"{name} {22 + number}.5." for number, name in enumerate(week.split())]


@pytest.mark.parametrize(
    ("code", "afternoon", "morning", "midnight"),
    [
        ("en", "14:30", "09:05", "00:00"),
        ("fi", "klo 14.30", "klo 9.05", "klo 0.00"),
        ("sv", "kl. 14.30", "kl. 9.05", "kl. 0.00"),
    ],
)
def test_a_time_is_written_as_the_language_writes_it(code, afternoon, morning, midnight):
    use(code)
    assert [show_time(time) for time in ("14:30", "09:05", "00:00")] == [afternoon, morning, midnight]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("en", "24.5.2023 14:30"), ("fi", "24.5.2023 klo 14.30"), ("sv", "24.5.2023 kl. 14.30")],
)
def test_a_moment_is_written_in_local_time(code, shown):
    use(code)
    local = datetime(2023, 5, 24, 14, 30).astimezone()
    assert [show_moment(local), show_moment(local.astimezone(UTC))] == [shown, shown]


@pytest.mark.parametrize(
    ("value", "decimals", "comma", "english"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1200, 0, f"1{NO_BREAK}200", "1,200"),
        (1234567, 0, f"1{NO_BREAK}234{NO_BREAK}567", "1,234,567"),
        (3, 1, "3,0", "3.0"),
        (54.55, 1, "54,6", "54.6"),
        (11.15, 1, "11,2", "11.2"),
        (11.14, 1, "11,1", "11.1"),
        (0.5, 0, "1", "1"),
        (2.5, 0, "3", "3"),
        (2.675, 2, "2,68", "2.68"),
        (1200.5, 1, f"1{NO_BREAK}200,5", "1,200.5"),
        (0.00001, 1, "0,0", "0.0"),
        (1e-7, 0, "0", "0"),
        (-0.04, 1, "0,0", "0.0"),
        (-1.5, 1, "−1,5", "−1.5"),
        (-2, 0, "−2", "−2"),
    ],
)
def test_a_number_is_rounded_as_people_round_and_written_as_the_language_does(value, decimals, comma, english):
    shown = {}
    for code in LANGUAGES:
        use(code)
        shown[code] = show_number(value, decimals)
    assert shown == {"en": english, "fi": comma, "sv": comma}


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12, "12"), (12.0, "12"), (12.5, "12,5"), (12.04, "12"), (12.95, "13"), (12.96, "13"), (0.04, "0")],
)
def test_a_decimal_that_says_nothing_is_left_out(value, shown):
    use("fi")
    assert show_rounded(value) == shown


@pytest.mark.parametrize(
    ("share", "comma", "english"),
    [
        (0.111, "11,1", "11.1%"),
        (1 / 9, "11,1", "11.1%"),
        (2 / 3, "66,7", "66.7%"),
        (0.1115, "11,2", "11.2%"),
        (0.5, "50,0", "50.0%"),
        (0.4999, "50,0", "50.0%"),
        (0.29, "29,0", "29.0%"),
        (0.07, "7,0", "7.0%"),
        (0.0, "0,0", "0.0%"),
        (1.0, "100,0", "100.0%"),
        (1, "100,0", "100.0%"),
    ],
)
def test_a_share_is_per_cent_with_one_decimal(share, comma, english):
    shown = {}
    for code in LANGUAGES:
        use(code)
        shown[code] = show_share(share)
    assert shown == {"en": english, "fi": f"{comma}{NO_BREAK}%", "sv": f"{comma}{NO_BREAK}%"}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (75, "1 h 15 min"), (355, "5 h 55 min"), (61, "1 h 1 min")],
)
def test_minutes_are_hours_and_minutes_in_every_language(code, minutes, shown):
    use(code)
    assert show_minutes(minutes) == shown


def test_many_hours_are_written_as_numbers_are():
    use("fi")
    assert show_minutes(1200 * 60 + 5) == f"1{NO_BREAK}200 h 5 min"


@pytest.mark.usefixtures("sentences")
@pytest.mark.parametrize(
    ("code", "days", "shown"),
    [
        ("en", 1, "1 day"),
        ("en", 21.0, "21 days"),
        ("en", 12.5, "12.5 days"),
        ("fi", 1, "1 päivä"),
        ("fi", 21, "21 päivää"),
        ("fi", 12.5, "12,5 päivää"),
        ("fi", 0.5, "0,5 päivää"),
        ("fi", 0, "0 päivää"),
        ("sv", 1.0, "1 dag"),
        ("sv", 12.5, "12,5 dagar"),
    ],
)
def test_days_are_counted_in_the_form_that_fits(code, days, shown):
    use(code)
    assert show_days(days) == shown


SPAN = Period.days(date(2023, 3, 1), date(2023, 4, 15))


@pytest.mark.usefixtures("sentences")
@pytest.mark.parametrize(
    ("period", "english", "finnish", "swedish"),
    [
        (Period.month(2023, 5), "May 2023", "toukokuu 2023", "maj 2023"),
        (Period.month(2023, 12), "December 2023", "joulukuu 2023", "december 2023"),
        (Period.quarter(2023, 2), "quarter 2 of 2023", "Q2/2023", "kvartal 2 2023"),
        (Period.half(2023, 1), "first half of 2023", "1. puolivuosi 2023", "första halvåret 2023"),
        (Period.half(2023, 2), "second half of 2023", "2. puolivuosi 2023", "andra halvåret 2023"),
        (Period.year(2023), "2023", "2023", "2023"),
        (SPAN, "1.3.–15.4.2023", "1.3.–15.4.2023", "1.3.–15.4.2023"),
    ],
)
def test_a_period_has_a_name_or_its_first_and_last_day(period, english, finnish, swedish):
    shown = {}
    for code in LANGUAGES:
        use(code)
        shown[code] = show_period(period)
    assert shown == {"en": english, "fi": finnish, "sv": swedish}


@pytest.mark.parametrize(("last", "shown"), [(date(2023, 4, 15), "1.3.–15.4.2023"), (None, "1.3.2023–")])
def test_days_without_an_end_are_left_open(last, shown):
    use("fi")
    assert show_period_days(date(2023, 3, 1), last) == shown


@pytest.mark.parametrize(
    "names",
    [
        ["Aalto", "Zetterberg", "Åberg", "Äijälä", "Öhman"],
        ["Salo", "Vaara", "Virta", "Waara", "Zitting"],
        ["aalto", "Bergman", "coma", "Dahl"],
        ["Elina", "Émile", "Enni"],
        ["Zoe", "Ærø", "Äämälä"],
        ["Zoe", "Öberg", "Østby", "Öster"],
        ["Đorđe", "Duc", "Łukasz", "Mari"],
        ["Laine", "Laine-Koski", "Lainela"],
        ["Zoe", "A\u030aberg", "a\u0308ijälä", "O\u0308hman"],  # decomposed, as some machines write names
    ],
)
def test_names_are_in_the_order_of_the_finnish_and_swedish_alphabet(names):
    shuffled = names[::-1]
    assert sorted(shuffled, key=sort_key) == names


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.sampled_from(LANGUAGES))
def test_the_day_that_is_shown_can_be_typed_back(day, code):
    use(code)
    weekday, shown = show_weekday_date(day).split(" ")
    assert parse_day(shown, date(2023, 6, 1), looking="back") == day
    assert show_short_date(day).startswith(f"{weekday} ")


@given(st.integers(0, 720), st.sampled_from(LANGUAGES))
def test_the_minutes_that_are_shown_can_be_typed_back(minutes, code):
    use(code)
    assert parse_minutes(show_minutes(minutes)) == minutes


@given(st.integers(0, 10**12), st.sampled_from(LANGUAGES))
def test_a_whole_number_loses_nothing(number, code):
    use(code)
    assert int("".join(sign for sign in show_number(number) if sign.isdigit())) == number
