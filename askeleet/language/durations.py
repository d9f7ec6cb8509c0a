"""Lengths of time, times of day and gaps between meetings as people type them."""

from __future__ import annotations

import re

from askeleet.domain.episode import Gaps
from askeleet.errors.days import DurationOutOfRangeError, NotADurationError, NotAGapError, NotATimeError
from askeleet.language.typed import fold_typed

LONGEST = 12 * 60
_LONGEST_GAP = 365

_HOURS = r"(?:h|t|tim\.?|hours?|tuntia?|timm(?:e|ar))"
_MINUTES = r"(?:m|min\.?|minutes?|minuuttia?|minut(?:er)?)"
_LENGTHS = (
    re.compile(rf"(?P<minutes>\d{{1,6}}) ?{_MINUTES}?", re.ASCII),
    re.compile(r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)", re.ASCII),
    re.compile(rf"(?P<hours>\d{{1,3}}(?:[.,]\d{{1,2}})?) ?{_HOURS}", re.ASCII),
    re.compile(rf"(?P<hours>\d{{1,3}}) ?{_HOURS} ?(?P<minutes>[0-5]?\d) ?{_MINUTES}?", re.ASCII),
)
_TIME = re.compile(r"(?:klo ?|kl\.? ?)?(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?", re.ASCII)
_GAP = re.compile(r"(?:(?P<shortest>\d{1,3}) ?[-–] ?)?(?P<longest>\d{1,3}) ?(?P<unit>[a-z]+)", re.ASCII)
_DAYS_IN = {
    **dict.fromkeys(("d", "day", "days", "pv", "paiva", "paivaa", "dag", "dagar"), 1),
    **dict.fromkeys(("w", "week", "weeks", "vk", "viikko", "viikkoa", "v", "vecka", "veckor"), 7),
}


def parse_minutes(text: str) -> int:
    """Read a length of time as minutes: 45, 45min, 1h15, 1 h 15 min, 1:15, 1,5h; 0 to 12 hours, both included.

    Raises:
        NotADurationError: if it is none, or something is left over.
        DurationOutOfRangeError: if it is negative or longer than twelve hours.
    """
    typed = fold_typed(text)
    minutes = _minutes(typed.lstrip("-−"))
    if minutes is None:
        raise NotADurationError(text=text.strip())
    if typed[0] in "-−" or minutes > LONGEST:
        raise DurationOutOfRangeError(text=text.strip())
    return minutes


def parse_time(text: str) -> str:
    """Read a time of day as HH:MM, 00:00 to 23:59: 14.30, klo 14.30, 9.

    Raises:
        NotATimeError: if it is none.
    """
    found = _TIME.fullmatch(fold_typed(text))
    if not found:
        raise NotATimeError(text=text.strip())
    return f"{int(found['hour']):02}:{found['minute'] or '00'}"


def parse_gap_range(text: str) -> Gaps:
    """Read the gap between meetings as agreed: the shortest, wished and longest days, 1 to 365.

    2-4w is 14, 21 and 28, the wished one in the middle (half a day less where there is none);
    3w alone is what is wished, the others go without saying.

    Raises:
        NotAGapError: if it is none, or the shortest is longer than the longest; a bare number may be days or weeks.
    """
    found = _GAP.fullmatch(fold_typed(text))
    unit = _DAYS_IN.get(found["unit"]) if found else None
    if not found or not unit:
        raise NotAGapError(text=text.strip())
    longest = int(found["longest"]) * unit
    shortest = int(found["shortest"] or found["longest"]) * unit
    if not 1 <= shortest <= longest <= _LONGEST_GAP:
        raise NotAGapError(text=text.strip())
    return Gaps(shortest, (shortest + longest) // 2, longest) if found["shortest"] else Gaps(None, longest, None)


def _minutes(typed: str) -> int | None:
    found = next((found for form in _LENGTHS if (found := form.fullmatch(typed))), None)
    if found is None:
        return None
    parts = found.groupdict(default="0")
    return round(float(parts.get("hours", "0").replace(",", ".")) * 60) + int(parts.get("minutes", "0"))
