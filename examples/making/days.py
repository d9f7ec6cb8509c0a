"""The three years: working days, leaves, and the day on which the example stands still."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_DAY = date(2021, 1, 11)
LAST_DAY = date(2023, 12, 29)
YEARS = (2021, 2022, 2023)
_FEASTS = frozenset({(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)})
_MOVING = frozenset(
    map(
        date.fromisoformat,
        (
            *("2021-04-02", "2021-04-05", "2021-05-13", "2021-06-25"),
            *("2022-04-15", "2022-04-18", "2022-05-26", "2022-06-24"),
            *("2023-04-07", "2023-04-10", "2023-05-18", "2023-06-23"),
        ),
    )
)
_LEAVES = (
    ("paivi", date(2021, 9, 13), date(2021, 10, 18)),
    ("mikko", date(2022, 2, 7), date(2022, 3, 21)),
    ("paivi", date(2022, 10, 10), date(2022, 12, 5)),
    ("mikko", date(2023, 8, 21), date(2023, 10, 2)),
)


def after(day: date, days: int) -> date:
    """Return the first working day so many days later, or after it."""
    return working(day + timedelta(days=days))


def working(day: date) -> date:
    """Return the day, or the first working day after it."""
    while day.weekday() > 4 or (day.month, day.day) in _FEASTS or day in _MOVING:
        day += timedelta(days=1)
    return day


def hands(coach: str, first: date, last: date) -> list[tuple[date, str]]:
    """Return from when on a stay is in whose hands: a colleague has it while its coach is on leave."""
    held = [(first, coach)]
    for away, begins, ends in _LEAVES:
        colleague = "mikko" if away == "paivi" else "paivi"
        if away != coach or ends <= first or begins >= last:
            continue
        if begins <= first:
            held = [(first, colleague)]
        else:
            held.append((begins, colleague))
        if ends < last:
            held.append((ends, coach))
    return held


def on(held: list[tuple[date, str]], day: date) -> str:
    """Return in whose hands a stay is on a day."""
    return next(coach for begins, coach in reversed(held) if begins <= day or begins == held[0][0])
