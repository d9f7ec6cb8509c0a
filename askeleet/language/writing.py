"""How days, times and numbers are written in each language."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from askeleet.domain.letters import fold
from askeleet.language import _, active, plural
from askeleet.language.calendar_words import months, short_weekdays

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from askeleet.domain.period import Period

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

_LATE_LETTERS = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ł": "l", "đ": "d"})


def show_date(day: date) -> str:
    """Write a day: 24.5.2023, in every language as it is written here and as the commands read it."""
    return f"{day.day}.{day.month}.{day.year}"


def show_weekday_date(day: date) -> str:
    """Write a day with its weekday: ke 24.5.2023, Wed 24.5.2023."""
    return f"{_weekday(day)} {show_date(day)}"


def show_short_date(day: date) -> str:
    """Write a day whose year goes without saying: ke 24.5."""
    return f"{_weekday(day)} {day.day}.{day.month}."


def show_time(time: str) -> str:
    """Write a time of day kept as HH:MM: klo 9.30."""
    clock = {"fi": "klo {}", "sv": "kl. {}"}.get(active())
    return clock.format(time.removeprefix("0").replace(":", ".")) if clock else time


def show_quoted(text: str) -> str:
    """Write somebody's own words between the language's quotation marks."""
    return _("“{text}”").format(text=text)


def show_moment(moment: datetime) -> str:
    """Write a moment in local time, to the minute."""
    local = moment.astimezone()
    return f"{show_date(local.date())} {show_time(f'{local:%H:%M}')}"


def show_number(value: float, decimals: int = 0) -> str:
    """Write a number, its last half rounded away from zero: 1 200,5 with a no-break space, in English 1,200.5."""
    text = f"{_rounded(value, decimals):,.{decimals}f}".replace("-", "−")
    return text if active() == "en" else text.replace(",", NO_BREAK).replace(".", ",")


def show_rounded(value: float) -> str:
    """Write a number with one decimal, or with none where that decimal would be 0: 12,5 and 12."""
    tenths = _rounded(value, 1)
    return show_number(value, 0 if tenths == int(tenths) else 1)


def show_level(level: float, decimals: int = 0) -> str:
    """Write a level of attainment, or a change, with its sign: +1, −2, 0, +18,3."""
    told = show_number(abs(level), decimals)
    return f"{'+' if level > 0 else MINUS}{told}" if any(sign in "123456789" for sign in told) else told


def show_share(value: float) -> str:
    """Write a share from 0 to 1 as per cent with one decimal, all of a column alike: 11,1 % and 50,0 %."""
    space = "" if active() == "en" else NO_BREAK
    return f"{show_number(_per_cent(value), 1)}{space}%"


def show_minutes(minutes: int) -> str:
    """Write a length of time: 5 h 55 min; the signs are the same in all three languages."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{show_number(hours)} h"] if hours else []
    return " ".join(parts + [f"{rest} min"] * bool(rest or not hours))


def show_days(days: float) -> str:
    """Write a number of days, whole or halved by a median: 21 päivää, 12,5 päivää."""
    return plural("{count} day", "{count} days", days)


def show_period(period: Period) -> str:
    """Write a period by its name, or by its first and last day: toukokuu 2023."""
    year, month = period.start.year, period.start.month
    match period.kind:
        case "month":
            return f"{months(active())[month - 1]} {year}"
        case "quarter":
            return _("quarter {number} of {year}").format(number=(month + 2) // 3, year=year)
        case "half":
            half = _("first half of {year}") if month == 1 else _("second half of {year}")
            return half.format(year=year)
        case "year":
            return str(year)
        case _:
            return show_period_days(period.start, period.last)


def show_period_days(first: date, last: date | None) -> str:
    """Write days from a first to a last one, both included, a year they share once; an open end is left open."""
    if last and first.year == last.year:
        return f"{first.day}.{first.month}.–{show_date(last)}"
    return f"{show_date(first)}–{show_date(last) if last else ''}"


def sort_key(name: str) -> str:
    """Return what names are sorted by: å ä ö after z, w after v; other marks over letters, and case, are forgiven."""
    letters = unicodedata.normalize("NFC", name.casefold())
    return fold(letters.translate(_LATE_LETTERS))


def _weekday(day: date) -> str:
    return short_weekdays(active())[day.weekday()]


def _rounded(value: float, decimals: int) -> Decimal | int:
    """Round as people do, by the decimals that are seen: 11.15 is 11.2, though its binary is a little less."""
    if isinstance(value, int):
        return value
    from decimal import ROUND_HALF_UP, Decimal  # noqa: PLC0415  (only where a fraction is written)

    places = Decimal(1).scaleb(-decimals)
    return Decimal(repr(value)).quantize(places, ROUND_HALF_UP) + 0  # + 0: there is no minus nought


def _per_cent(share: float) -> float:
    from decimal import Decimal  # noqa: PLC0415  (only where a fraction is written)

    return float(Decimal(repr(share)) * 100)
