"""G–I: contacts, hours and no-shows. Contacts are counted on their day; aftercare is counted apart and nowhere else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.scope import IN_A_STAY, Figure, Rate, breakdown, median, quotient
from askeleet.marking import N_
from askeleet.store.meetings import held

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "contacts-held",
        "G",
        N_("Contacts held"),
        N_("Contacts that took place in the period, by any channel: both took part."),
        counts="records",
        people="served",
    ),
    Figure(
        "contacts-by-channel",
        "G",
        N_("Contacts by channel"),
        N_("Contacts held in the period, by how they took place; they add up to the contacts held."),
        vocabulary="channels",
        counts="records",
        people="served",
        whole="contacts-held",
    ),
    Figure(
        "minutes-held",
        "G",
        N_("Time with people"),
        N_("Minutes of the contacts held, counted for each participant; where none were noted, none are counted."),
        shown_as="minutes",
        of="contacts-with-minutes",
        counts="records",
        people="served",
    ),
    Figure(
        "contacts-with-minutes",
        "G",
        N_("Contacts with their minutes noted"),
        N_("Contacts held in the period whose length was noted."),
        counts="records",
        people="served",
    ),
    Figure(
        "no-shows",
        "G",
        N_("Did not come"),
        N_("Contacts in the period to which the person did not come and that nobody cancelled."),
        counts="records",
    ),
    Figure(
        "cancelled-by-participant",
        "G",
        N_("Cancelled by the client"),
        N_("Contacts agreed for a day in the period that the participant cancelled."),
        counts="records",
    ),
    Figure(
        "cancelled-by-coach",
        "G",
        N_("Cancelled by the coach"),
        N_("Contacts agreed for a day in the period that the coach cancelled."),
        counts="records",
    ),
    Figure(
        "moved",
        "G",
        N_("Moved"),
        N_("Contacts moved to another day, counted on the day first agreed; the new day is a contact of its own."),
        counts="records",
    ),
    Figure(
        "no-answer",
        "G",
        N_("No answer"),
        N_("Calls and messages in the period that were not answered."),
        counts="records",
    ),
    Figure(
        "contacts-after-exit",
        "G",
        N_("Contacts after the exit"),
        N_("Held contacts in the period on a day when the person had no stay: aftercare, counted nowhere else."),
        counts="records",
    ),
    Figure(
        "appointments",
        "H",
        N_("Held or did not come"),
        N_("Contacts in the period that were held or to which the person did not come."),
        counts="records",
    ),
    Figure(
        "no-show-rate",
        "H",
        N_("No-show rate"),
        N_("Did not come ÷ (held + did not come); cancelled contacts are left out."),
        shown_as="share",
        of="appointments",
    ),
    Figure(
        "contacts-per-served-mean",
        "I",
        N_("Contacts a person, mean"),
        N_("Contacts held ÷ people met in the period."),
        shown_as="mean",
        of="served",
    ),
    Figure(
        "contacts-per-served-median",
        "I",
        N_("Contacts a person, median"),
        N_("The middle number of held contacts among the people met in the period."),
        shown_as="mean",
        of="served",
        needs_rows=True,
    ),
    Figure(
        "contacts-per-served-min",
        "I",
        N_("Contacts a person, fewest"),
        N_("The smallest number of held contacts among the people met in the period."),
        of="served",
        needs_rows=True,
        counts="one",
    ),
    Figure(
        "contacts-per-served-max",
        "I",
        N_("Contacts a person, most"),
        N_("The largest number of held contacts among the people met in the period."),
        of="served",
        needs_rows=True,
        counts="one",
    ),
)

RATES: dict[str, Rate] = {
    "no-show-rate": lambda found, _scope: quotient(found["no-shows"], found["appointments"]),
    "contacts-per-served-mean": lambda found, _scope: quotient(found["contacts-held"], found["served"]),
}
"""Figures that are computed of others, once all are there."""


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count the contacts; with a coach, those that the coach held or was to hold."""
    outcomes, channels, timed, minutes, aftercare = _counts(store, scope)
    attended = sum(channels.values())
    missed = outcomes["no-show"]
    return {
        "contacts-held": attended,
        "contacts-by-channel": breakdown("channels", channels),
        "minutes-held": minutes,
        "contacts-with-minutes": timed,
        "no-shows": missed,
        **{code: outcomes[code] for code in ("cancelled-by-participant", "cancelled-by-coach", "moved", "no-answer")},
        "contacts-after-exit": aftercare,
        "appointments": attended + missed,
        "no-show-rate": None,  # see RATES, as of the mean
        **_per_person(each_person(store, scope)),
    }


def _counts(store: Readable, scope: Scope) -> tuple[Counter[str], Counter[str | None], int, int, int]:
    sql = f"""
        SELECT outcome, channel, {IN_A_STAY} AS in_a_stay, count(*), count(minutes), sum(coalesce(minutes, 0))
        FROM meetings
        WHERE held_on BETWEEN :first AND :last AND outcome <> 'planned' AND {scope.by_coach()}
        GROUP BY outcome, channel, in_a_stay
    """
    attended = vocabulary.having("outcomes", "attended")
    outcomes: Counter[str] = Counter()
    channels: Counter[str | None] = Counter()
    timed = total = aftercare = 0
    for outcome, channel, in_a_stay, count, with_minutes, minutes in store.rows(sql, scope.parameters):
        if not in_a_stay:
            aftercare += count if outcome in attended else 0
            continue
        outcomes[outcome] += count
        if outcome in attended:
            channels[channel] += count
            timed += with_minutes
            total += minutes
    return outcomes, channels, timed, total, aftercare


def each_person(store: Readable, scope: Scope) -> list[int]:
    """Return how many contacts each person met in the period had."""
    sql = f"""
        SELECT count(*) FROM meetings INDEXED BY {scope.walk}
        WHERE held_on BETWEEN :first AND :last AND {held()} AND {scope.by_coach()} AND {IN_A_STAY}
        GROUP BY participant_id
    """
    return [count for (count,) in store.rows(sql, scope.parameters)]


def _per_person(counts: list[int]) -> dict[str, FigureValue]:
    return {
        "contacts-per-served-mean": None,
        "contacts-per-served-median": median(counts),
        "contacts-per-served-min": min(counts, default=None),
        "contacts-per-served-max": max(counts, default=None),
    }
