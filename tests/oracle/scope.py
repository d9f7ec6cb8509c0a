"""Words that the questions share: open, paused, in whose hands; and the scope that they are asked for.

`s` is the scope: `first_day` and `last_day` of the period, both in it; `today`; `stand_day`, the earlier of the last
day and today; `coach`, or none for all; `since`, the project's first day, or none; and the rules of a profile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


SUCCESS = (
    "open-market-job", "part-time-job", "subsidised-job", "apprenticeship", "self-employment", "degree-education",
    "other-training", "work-trial", "other-service",
)  # fmt: skip
"""The exit reasons that count as a way on unless a profile says otherwise."""


class Asked(NamedTuple):
    """What the figures are asked for."""

    first_day: date
    last_day: date
    today: date
    coach: str | None = None
    since: date | None = None
    success: tuple[str, ...] = SUCCESS
    people: str = "open"  # or `cumulative`: of whom T tells
    days: int = 30  # from when on a stay counts for a funder
    in_person: int = 1


TABLES = {
    "participants": "id TEXT, born_on DATE, born_year INT, gender TEXT",
    "episodes": "id TEXT, participant_id TEXT, entered_on DATE, exited_on DATE, referred_by TEXT, "
    "unemployed_since DATE, status TEXT, education TEXT, exit_reason TEXT, exit_status TEXT, qualification TEXT",
    "pauses": "episode_id TEXT, from_on DATE, until_on DATE",
    "assignments": "episode_id TEXT, coach_id TEXT, from_on DATE, until_on DATE",
}

WORDS = (
    # A stay is open at the end of a day if it began by then and had not ended: the exit day is its last.
    "MACRO is_open(entered, exited, day) AS entered <= day AND (exited IS NULL OR exited > day)",
    # Whose a stay is follows the dated assignments; both days of an assignment are in it.
    """MACRO is_of(stay, coach, day) AS coach IS NULL OR EXISTS (
        FROM assignments a WHERE a.episode_id = stay AND a.coach_id = coach
        AND a.from_on <= day AND (a.until_on IS NULL OR a.until_on >= day))""",
    # Whose a person is on a day: whoever has the stay that holds the day, exit day included.
    """TABLE hands AS SELECT e.participant_id AS person, a.coach_id AS coach,
        greatest(e.entered_on, a.from_on) AS first_day,
        least(coalesce(e.exited_on, 'infinity'), coalesce(a.until_on, 'infinity')) AS last_day
        FROM episodes e JOIN assignments a ON a.episode_id = e.id""",
    """MACRO is_theirs(who, of_coach, on_day) AS of_coach IS NULL OR EXISTS (
        FROM hands h WHERE h.person = who AND h.coach = of_coach AND on_day BETWEEN h.first_day AND h.last_day)""",
    # Both days of a pause are in it.
    """TABLE paused AS SELECT DISTINCT episode_id AS stay,
        unnest(generate_series(from_on, until_on, INTERVAL 1 DAY))::DATE AS day FROM pauses""",
    "MACRO is_paused(of_stay, on_day) AS EXISTS (FROM paused p WHERE p.stay = of_stay AND p.day = on_day)",
)

OPEN_AT_END = """FROM episodes e JOIN participants p ON p.id = e.participant_id
    WHERE is_open(e.entered_on, e.exited_on, s.last_day) AND is_of(e.id, s.coach, s.last_day)"""
OPEN_ON_THE_DAY = """FROM episodes e WHERE is_open(e.entered_on, e.exited_on, s.stand_day)
    AND is_of(e.id, s.coach, s.stand_day)"""
