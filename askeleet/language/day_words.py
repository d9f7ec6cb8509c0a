"""The words that people say for days, in each language: today, the weekday nearest, the last one, so many days ago."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from askeleet.domain.letters import fold
from askeleet.language.calendar_words import short_weekdays, weekdays

if TYPE_CHECKING:
    from datetime import date

Looking: TypeAlias = Literal["back", "ahead"]

# Words and patterns stand here folded, as what is typed is before it is compared.
_DISTANCES = {
    "en": {
        "today": 0,
        "yesterday": -1,
        "day before yesterday": -2,
        "the day before yesterday": -2,
        "tomorrow": 1,
        "day after tomorrow": 2,
        "the day after tomorrow": 2,
    },
    "fi": {"tanaan": 0, "eilen": -1, "toissapaivana": -2, "huomenna": 1, "ylihuomenna": 2},
    "sv": {
        "idag": 0,
        "i dag": 0,
        "igar": -1,
        "i gar": -1,
        "forrgar": -2,
        "i forrgar": -2,
        "imorgon": 1,
        "i morgon": 1,
        "overmorgon": 2,
        "i overmorgon": 2,
    },
}
_AGO = {
    "en": (r"(\d{1,4}) days? ago", r"(\d{1,3}) weeks? ago"),
    "fi": (r"(\d{1,4}) (?:paiva|paivaa|pv) sitten", r"(\d{1,3}) (?:viikko|viikkoa|vk) sitten"),
    "sv": (r"(?:for )?(\d{1,4}) dag(?:ar)? sedan", r"(?:for )?(\d{1,3}) veck(?:a|or) sedan"),
}
_HENCE = {
    "en": (r"in (\d{1,4}) days?", r"in (\d{1,3}) weeks?"),
    "fi": (r"(\d{1,4}) (?:paivan|pv) (?:paasta|kuluttua)", r"(\d{1,3}) (?:viikon|vk) (?:paasta|kuluttua)"),
    "sv": (r"om (\d{1,4}) dag(?:ar)?", r"om (\d{1,3}) veck(?:a|or)"),
}
"""So many days, and so many weeks."""

_OTHER_SHORT = {"sv": "mån tis ons tors fre lör sön"}
_NEAREST = {
    "en": ("{short}", "{whole}", "on {short}", "on {whole}"),
    "fi": ("{short}", "{whole}", "{whole}na"),
    "sv": ("{short}", "{other}", "{whole}", "på {short}", "på {other}", "på {whole}"),
}
_LAST = {
    "en": ("last {short}", "last {whole}"),
    "fi": ("viime {short}", "viime {whole}", "viime {whole}na"),
    "sv": ("i {whole}s", "förra {short}", "förra {other}", "förra {whole}", "förra {whole}en"),
}


def day_meant(words: str, language: str, today: date, looking: Looking) -> date | None:
    """Return the day that folded words of the language mean, or None.

    A weekday is the nearest one in the direction looked in: its own day is today for who looks back, and a week on for
    who looks ahead, as today has a word of its own. The last one is always before today.
    """
    if (distance := _distance(words, language)) is not None:
        return today + timedelta(days=distance)
    if (weekday := _named(_NEAREST, language).get(words)) is not None:
        return _latest(weekday, today) if looking == "back" else _next(weekday, today)
    if (weekday := _named(_LAST, language).get(words)) is not None:
        return _latest(weekday, today - timedelta(days=1))
    return None


def _distance(words: str, language: str) -> int | None:
    """Return how many days from today the words are; what is past is negative."""
    for counted, sign in ((_AGO, -1), (_HENCE, 1)):
        for pattern, days in zip(counted[language], (1, 7), strict=True):
            if found := re.fullmatch(pattern, words, re.ASCII):
                return sign * days * int(found[1])
    return _DISTANCES[language].get(words)


def _named(forms: dict[str, tuple[str, ...]], language: str) -> dict[str, int]:
    """Return the weekday, Monday 0, by everything it is called in these forms."""
    short = short_weekdays(language)
    names = zip(short, _OTHER_SHORT.get(language, "").split() or short, weekdays(language), strict=True)
    return {
        fold(form.format(short=short, other=other, whole=whole)): number
        for number, (short, other, whole) in enumerate(names)
        for form in forms[language]
    }


def _latest(weekday: int, day: date) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _next(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
