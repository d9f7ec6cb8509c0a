from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.errors.days import DurationOutOfRangeError, NotADurationError, NotAGapError, NotATimeError
from askeleet.language import LANGUAGES, use
from askeleet.language.durations import parse_gap_range, parse_minutes, parse_time


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("0", 0),
        ("0 min", 0),
        ("45", 45),
        (" 45 ", 45),
        ("45min", 45),
        ("45 min", 45),
        ("45 min.", 45),
        ("45m", 45),
        ("45 minuuttia", 45),
        ("45 minuter", 45),
        ("45 minutes", 45),
        ("90", 90),
        ("1h", 60),
        ("1 H", 60),
        ("1t", 60),
        ("1 tim", 60),
        ("1 tim.", 60),
        ("1 timme", 60),
        ("2 timmar", 120),
        ("1 tunti", 60),
        ("2 tuntia", 120),
        ("1 hour", 60),
        ("2 hours", 120),
        ("1h15", 75),
        ("1h05", 65),
        ("1h5", 65),
        ("1h15min", 75),
        ("1h15m", 75),
        ("1 h 15 min", 75),
        ("1 t 15 min", 75),
        ("1 tim 15 min", 75),
        ("1:15", 75),
        ("01:15", 75),
        ("0:45", 45),
        ("1,5h", 90),
        ("1.5h", 90),
        ("1,5 t", 90),
        ("0,25 h", 15),
        ("0,33h", 20),
        ("1,75 tim", 105),
        ("12h", 720),
        ("12:00", 720),
        ("720", 720),
    ],
)
def test_a_length_is_read_as_minutes_in_every_language(code, text, minutes):
    use(code)
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["-1", "-45 min", "−45", "-1h15", "-0:30", "721", "12h01", "12:01", "12,1h", "13h", "99999"]
)
def test_a_length_below_nought_or_over_twelve_hours_is_refused(text):
    with pytest.raises(DurationOutOfRangeError) as refusal:
        parse_minutes(f" {text} ")
    assert refusal.value.details == {"text": text}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "x",
        "h",
        "min",
        "45 x",
        "45 min x",
        "x45",
        "45 s",
        "4 5",
        "1,5",
        "1.5",
        "1.15",
        "1:5",
        "1:60",
        "1:75",
        "1:15:00",
        "1:15 h",
        "1h60",
        "1h75",
        "1h155",
        "1,5h15",
        "1,555h",
        ",5h",
        "1h 1h",
        "15 min 1 h",
        "1h15:00",
        "+45",
        "45-60",
        "1e2",
        "½h",
        "4²",
        "４５",
        "an hour",
    ],
)
def test_what_is_no_length_or_has_something_left_over_is_refused(text):
    with pytest.raises(NotADurationError) as refusal:
        parse_minutes(text)
    assert refusal.value.details == {"text": text.strip()}


@given(st.integers(0, 720))
def test_minutes_survive_every_way_of_writing_them(minutes):
    hours, rest = divmod(minutes, 60)
    ways = (f"{minutes}", f"{minutes} min", f"{hours}h{rest:02}", f"{hours} h {rest} min", f"{hours}:{rest:02}")
    assert {parse_minutes(way) for way in ways} == {minutes}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14.30", "14:30"),
        ("14:30", "14:30"),
        ("klo 14.30", "14:30"),
        ("Klo 14:30", "14:30"),
        ("klo14.30", "14:30"),
        ("kl. 14.30", "14:30"),
        ("kl 14.30", "14:30"),
        ("kl.14.30", "14:30"),
        ("klo 9", "09:00"),
        ("9", "09:00"),
        ("09", "09:00"),
        (" 9.00 ", "09:00"),
        ("9.05", "09:05"),
        ("0", "00:00"),
        ("0.00", "00:00"),
        ("19", "19:00"),
        ("20", "20:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_read_in_every_language(code, text, time):
    use(code)
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "klo",
        "24",
        "24.00",
        "25:00",
        "14.60",
        "14.3",
        "14.300",
        "1430",
        "14,30",
        "14 30",
        "14.30.00",
        "14.30 x",
        "-9",
        "009",
        "9 pm",
        "2.30pm",
        "14.",
        ".30",
        "at 9",
        "1²",
    ],
)
def test_what_is_no_time_of_day_is_refused(text):
    with pytest.raises(NotATimeError) as refusal:
        parse_time(text)
    assert refusal.value.details == {"text": text}


@given(st.times())
def test_every_time_of_day_is_read_back(time):
    shown = f"{time:%H:%M}"
    assert parse_time(shown) == shown
    assert parse_time(f"klo {time.hour}.{time:%M}") == shown


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("2-4w", (14, 21, 28)),
        (" 2-4 W ", (14, 21, 28)),
        ("2–4 v", (14, 21, 28)),
        ("2 – 4 vk", (14, 21, 28)),
        ("2-4vk", (14, 21, 28)),
        ("2-4 viikkoa", (14, 21, 28)),
        ("2-4 veckor", (14, 21, 28)),
        ("2-4 weeks", (14, 21, 28)),
        ("1-2w", (7, 10, 14)),  # the middle is 10½
        ("3-3w", (21, 21, 21)),
        ("10-20d", (10, 15, 20)),
        ("10-20 pv", (10, 15, 20)),
        ("10-20 päivää", (10, 15, 20)),
        ("10-20 dagar", (10, 15, 20)),
        ("10-20 days", (10, 15, 20)),
        ("1-365d", (1, 183, 365)),
        ("3w", (None, 21, None)),
        ("3 vk", (None, 21, None)),
        ("1 viikko", (None, 7, None)),
        ("1 vecka", (None, 7, None)),
        ("1 week", (None, 7, None)),
        ("1d", (None, 1, None)),
        ("1 päivä", (None, 1, None)),
        ("1 dag", (None, 1, None)),
        ("10pv", (None, 10, None)),
        ("52w", (None, 364, None)),
        ("365d", (None, 365, None)),
    ],
)
def test_a_gap_is_read_in_every_language(code, text, gaps):
    use(code)
    assert parse_gap_range(text) == gaps


@pytest.mark.parametrize(
    "text",
    [
        "",
        "w",
        "3",
        "2-4",
        "0d",
        "0-2w",
        "4-2w",
        "366d",
        "53w",
        "2-53w",
        "-2w",
        "2-w",
        "-4w",
        "2-4-6w",
        "2-4w x",
        "2w-4w",
        "2,5w",
        "2 months",
        "2-4 kk",
        "2-4h",
        "two weeks",
        "1²d",
    ],
)
def test_what_is_no_gap_between_one_day_and_a_year_is_refused(text):
    with pytest.raises(NotAGapError) as refusal:
        parse_gap_range(text)
    assert refusal.value.details == {"text": text}


@given(st.integers(1, 365), st.integers(1, 365))
def test_the_wished_gap_lies_between_the_shortest_and_the_longest(one, other):
    shortest, longest = sorted((one, other))
    assert parse_gap_range(f"{shortest}-{longest}d")[::2] == (shortest, longest)
    assert shortest <= parse_gap_range(f"{shortest}-{longest}d")[1] <= longest
