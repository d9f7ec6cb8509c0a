from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.domain.letters import fold
from askeleet.language import LANGUAGES
from askeleet.language.day_words import day_meant

WEDNESDAY = date(2023, 5, 24)
MONDAY = date(2023, 5, 22)

# The forms of Friday, or of the weekday named, that are the nearest one, and those that are the last one.
NEAREST = {
    "en": ["Fri", "Friday", "on Fri", "on Friday"],
    "fi": ["pe", "perjantai", "perjantaina"],
    "sv": ["fr", "fre", "fredag", "på fredag", "på fre", "på fr"],
}
LAST = {
    "en": ["last Fri", "last Friday"],
    "fi": ["viime pe", "viime perjantai", "viime perjantaina"],
    "sv": ["i fredags", "förra fr", "förra fre", "förra fredag", "förra fredagen"],
}
WEEK = {
    "en": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    "fi": ["ma", "ti", "ke", "to", "pe", "la", "su"],
    "sv": ["må", "ti", "on", "to", "fr", "lö", "sö"],
}
WHOLE = {
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    "fi": ["maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina"],
    "sv": ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
}
AS_LAST = {"en": "last {}", "fi": "viime {}", "sv": "förra {}"}


def _meant(words, language, today, looking="back"):
    return day_meant(fold(words), language, today, looking)


def _cases(forms):
    return [(language, words) for language in LANGUAGES for words in forms[language]]


@pytest.mark.parametrize(("language", "words"), _cases(NEAREST))
def test_a_weekday_alone_is_the_latest_one_or_the_coming_one(language, words):
    assert _meant(words, language, WEDNESDAY, "back") == date(2023, 5, 19)
    assert _meant(words, language, WEDNESDAY, "ahead") == date(2023, 5, 26)


@pytest.mark.parametrize(("language", "words"), _cases(NEAREST))
def test_a_weekday_on_its_own_day_is_today_or_a_week_on(language, words):
    friday = date(2023, 5, 26)
    assert _meant(words, language, friday, "back") == friday
    assert _meant(words, language, friday, "ahead") == date(2023, 6, 2)


@pytest.mark.parametrize("looking", ["back", "ahead"])
@pytest.mark.parametrize(("language", "words"), _cases(LAST))
def test_the_last_weekday_is_the_latest_before_today(language, words, looking):
    assert _meant(words, language, date(2023, 5, 27), looking) == date(2023, 5, 26)  # yesterday, on a Saturday
    assert _meant(words, language, date(2023, 5, 26), looking) == date(2023, 5, 19)  # a week ago, on a Friday
    assert _meant(words, language, date(2023, 5, 25), looking) == date(2023, 5, 19)


@pytest.mark.parametrize("names", [WEEK, WHOLE], ids=["short", "whole"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_has_its_place_in_the_week(language, names):
    sunday = MONDAY + timedelta(days=6)
    week = [MONDAY + timedelta(days=number) for number in range(7)]
    assert [_meant(name, language, sunday) for name in names[language]] == week
    assert [_meant(name, language, MONDAY - timedelta(days=1), "ahead") for name in names[language]] == week


@pytest.mark.parametrize("short", ["mån", "tis", "ons", "tors", "fre", "lör", "sön"])
def test_swedish_has_other_short_weekdays_too(short):
    assert _meant(short, "sv", WEDNESDAY) is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "friyay"),
        ("en", "next fri"),
        ("en", "fridays"),
        ("fi", "ensi pe"),
        ("fi", "pe viime"),
        ("sv", "i fredag"),
        ("sv", "nästa fredag"),
        ("sv", ""),
    ],
)
def test_other_words_mean_no_day(language, words):
    assert _meant(words, language, WEDNESDAY) is None


@given(st.dates(date(1950, 1, 1), date(2900, 1, 1)), st.integers(0, 6), st.sampled_from(LANGUAGES))
def test_a_weekday_falls_on_itself_within_a_week(today, weekday, language):
    name = WEEK[language][weekday]
    back, ahead = _meant(name, language, today, "back"), _meant(name, language, today, "ahead")
    last = _meant(AS_LAST[language].format(name), language, today)
    assert {back.weekday(), ahead.weekday(), last.weekday()} == {weekday}
    assert 0 <= (today - back).days <= 6
    assert 1 <= (ahead - today).days <= 7
    assert 1 <= (today - last).days <= 7


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "2 weeks ago", date(2023, 5, 10)),
        ("fi", "2 viikkoa sitten", date(2023, 5, 10)),
        ("sv", "för 2 veckor sedan", date(2023, 5, 10)),
        ("en", "in 1 week", date(2023, 5, 31)),
        ("fi", "3 viikon päästä", date(2023, 6, 14)),
        ("sv", "om 3 veckor", date(2023, 6, 14)),
    ],
)
def test_weeks_are_counted_too(language, words, day):
    assert _meant(words, language, WEDNESDAY) == day
