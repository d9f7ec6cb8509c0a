"""The names of weekdays and months, each list in one string; dates need no more of a locale than this."""

from __future__ import annotations

_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
}
_SHORT_WEEKDAYS = {
    "en": "Mon Tue Wed Thu Fri Sat Sun",
    "fi": "ma ti ke to pe la su",
    "sv": "må ti on to fr lö sö",
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}


def weekdays(language: str) -> list[str]:
    """Return the weekdays from Monday on."""
    return _WEEKDAYS[language].split()


def short_weekdays(language: str) -> list[str]:
    """Return the weekdays from Monday on, as they stand before a date."""
    return _SHORT_WEEKDAYS[language].split()


def months(language: str) -> list[str]:
    """Return the months from January on."""
    return _MONTHS[language].split()
