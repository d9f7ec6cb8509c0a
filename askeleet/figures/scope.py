"""What a figure is asked about: a period, the day its standing facts stand on, and perhaps one coach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from askeleet import clock, vocabulary
from askeleet.domain.follow_up import WINDOWS
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askeleet.domain.period import Period
    from askeleet.store.frozen import Reach

Means: TypeAlias = Mapping[str, float | None]
"""Numbers by code: the counts of a breakdown, or means, of which one may have nothing to say."""

FigureValue: TypeAlias = int | float | Means | None
"""A number, None where there is nothing to say, or numbers by code."""

Rate: TypeAlias = "Callable[[Mapping[str, FigureValue], Scope], FigureValue]"
"""How a figure is computed of others, in the scope that they were computed for."""

Whom: TypeAlias = Literal["open", "cumulative"]
"""Of whom a profile tells: who is open at the end, at the entry of that stay; or all so far, at their first entry."""

Kind: TypeAlias = Literal["count", "share", "mean", "days", "minutes"]

Counted: TypeAlias = Literal["people", "records", "one"]
"""What a count is of, where it goes to others than the coaches.

People, or what tells of a single one as stays, needs and scales do: few are hidden. Records of what was done, as
contacts and minutes: that there were three calls tells of nobody, so they are hidden only with the people they are of.
And what one single person has, as the fewest contacts and the most: it is always hidden.
"""


_LONG = timedelta(days=365)


class Figure(NamedTuple):
    """What a figure is, and all that whoever shows it must know."""

    code: str
    letter: str  # of its group
    title: str  # a message id, as is the definition
    definition: str
    shown_as: Kind = "count"
    of: str | None = None  # the code of the figure that says how many it is of: its n
    vocabulary: str = ""  # of a breakdown: the list that its codes are from
    needs_rows: bool = False  # no sum over people, as a middle or a largest number: the erased are not in it
    whole: str = ""  # of a breakdown: the code of the figure to which its parts add up
    counts: Counted = "people"
    people: str = ""  # the code of the figure that says of how many people it is: hidden, it is hidden with them
    kept: Sequence[Reach] = ("exactly", "from", "after")  # in which periods the numbers of the erased are kept
    is_nobodys: bool = False  # counts what is of no client, as the coaches' own work or feedback

    @property
    def is_breakdown(self) -> bool:
        """Whether it is several numbers by code."""
        return bool(self.vocabulary) or self.code.endswith("-by-coach")


class Counting(NamedTuple):
    """From when on a person counts for a funder: after so many days of guidance and contacts held in person."""

    days: int = 30
    in_person: int = 1


class Scope(NamedTuple):
    """A period, and perhaps one coach; `since` leaves earlier entries out of the cumulative count.

    `windows` are how long after an exit follow-ups are asked about: days or months, as 28-days. `as_of` is the past day
    whose knowledge is read, where that is not today's.

    The rest is what a funder may settle: the exit reasons that count as a way on, where they are not those that the
    list of reasons marks; of whom the profile tells; from when on a person counts; and whether the figures go out of
    the house, without what is sensitive.
    """

    period: Period
    coach_id: str | None = None
    since: date | None = None
    success: frozenset[str] | None = None
    people: Whom = "open"
    counting: Counting = Counting()
    is_outward: bool = False
    windows: Sequence[str] = WINDOWS
    as_of: date | None = None

    @property
    def today(self) -> date:
        """The day on which the figures are asked, or would have been."""
        return self.as_of or clock.today()

    @property
    def stands_on(self) -> date:
        """The day of figures that stand rather than flow: the last day, or today while the period runs."""
        return min(self.period.last, self.today)

    @property
    def parameters(self) -> dict[str, str | None]:
        """What the figures' queries are given."""
        return {
            "first": self.period.start.isoformat(),
            "last": self.period.last.isoformat(),
            "day_before": (self.period.start - timedelta(days=1)).isoformat(),
            "on": self.stands_on.isoformat(),
            "today": self.today.isoformat(),
            "coach": self.coach_id,
            "since": self.since.isoformat() if self.since else None,
        }

    @property
    def ways_on(self) -> frozenset[str]:
        """The exit reasons that count as a way on."""
        return frozenset(vocabulary.having("exit-reasons", "success")) if self.success is None else self.success

    @property
    def walk(self) -> str:
        """The index by which contacts are read where people are told apart.

        A short period's contacts are found by their day. A long one has most of those there are: read person by person
        there is nothing to sort. Whose a contact is, that index does not say.
        """
        is_long = self.period.end - self.period.start >= _LONG and self.coach_id is None
        return "meetings_person" if is_long else "meetings_month"

    def in_hands(self, day: str) -> str:
        """Return the condition that a stay (`episodes`) is in the coach's hands on a day, given as SQL."""
        if self.coach_id is None:
            return "TRUE"
        return f"""EXISTS (
            SELECT 1 FROM assignments AS assigned
            WHERE assigned.episode_id = episodes.id AND assigned.coach_id = :coach
              AND assigned.from_on <= {day} AND (assigned.until_on IS NULL OR assigned.until_on >= {day}))"""

    def person_in_hands(self, table: str, day: str) -> str:
        """Return the condition that the person of a row of a table was in the coach's hands on a day, given as SQL."""
        if self.coach_id is None:
            return "TRUE"
        return f"""EXISTS (SELECT 1 FROM episodes WHERE episodes.participant_id = {table}.participant_id
            AND entered_on <= {day} AND (exited_on IS NULL OR exited_on >= {day}) AND {self.in_hands(day)})"""

    def by_coach(self) -> str:
        """Return the condition that a contact (`meetings`) is the coach's own."""
        return "TRUE" if self.coach_id is None else "meetings.coach_id = :coach"


IN_A_STAY = """EXISTS (
    SELECT 1 FROM episodes WHERE episodes.participant_id = meetings.participant_id
      AND entered_on <= held_on AND (exited_on IS NULL OR exited_on >= held_on))"""
"""The condition that a contact is no aftercare."""

OPEN_AT_END = "entered_on <= :last AND (exited_on IS NULL OR exited_on > :last)"
OPEN_ON = "entered_on <= :on AND (exited_on IS NULL OR exited_on > :on)"
NOT_PAUSED_ON = """NOT EXISTS (
    SELECT 1 FROM pauses WHERE pauses.episode_id = episodes.id AND from_on <= :on AND until_on >= :on)"""


@lru_cache(maxsize=10_000)
def day(text: str) -> date:
    """Return a day of the file; the same ones come again and again."""
    return date.fromisoformat(text)


def breakdown(vocabulary_name: str, counts: Mapping[str | None, int]) -> dict[str, int]:
    """Return a count for every code of a vocabulary, zeros too; what was not told is `unknown`."""
    return for_each(vocabulary.codes(vocabulary_name), counts)


def for_each(codes: Iterable[str], counts: Mapping[str | None, int]) -> dict[str, int]:
    """Return a count for every code, likewise."""
    full = dict.fromkeys(codes, 0)
    for code, count in counts.items():
        full[code or "unknown"] = full.get(code or "unknown", 0) + count
    return full


def parts(value: FigureValue) -> Mapping[str, int]:
    """Return the counts of a breakdown; none where the figure is none."""
    return {code: int(count or 0) for code, count in value.items()} if isinstance(value, Mapping) else {}


def quotient(part: FigureValue, whole: FigureValue) -> float | None:
    """Return a number divided by another; None where there is nothing to divide by."""
    if not (isinstance(part, int | float) and isinstance(whole, int | float)):
        return None
    return part / whole if whole else None


def median(values: Iterable[float]) -> float | None:
    """Return the middle value, halfway between the two middle ones of an even number; None of none."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
