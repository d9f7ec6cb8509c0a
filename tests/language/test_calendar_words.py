from __future__ import annotations

import pytest

from askeleet.domain.letters import fold
from askeleet.language import LANGUAGES
from askeleet.language.calendar_words import months, short_weekdays, weekdays


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_seven_days_and_twelve_months_apart(language):
    assert [len({fold(name) for name in names}) for names in (weekdays(language), short_weekdays(language))] == [7, 7]
    assert len({fold(name) for name in months(language)}) == 12


@pytest.mark.parametrize(
    ("language", "monday", "sunday", "may"),
    [
        ("en", ("Monday", "Mon"), ("Sunday", "Sun"), "May"),
        ("fi", ("maanantai", "ma"), ("sunnuntai", "su"), "toukokuu"),
        ("sv", ("måndag", "må"), ("söndag", "sö"), "maj"),
    ],
)
def test_the_week_begins_on_monday_and_the_year_in_january(language, monday, sunday, may):
    assert (weekdays(language)[0], short_weekdays(language)[0]) == monday
    assert (weekdays(language)[6], short_weekdays(language)[6]) == sunday
    assert months(language)[4] == may
