"""R: clients who count by a funder's rule, and those of them who found a way on within three months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.domain.days import add_months
from askeleet.figures.scope import Figure, day, quotient
from askeleet.marking import N_
from askeleet.store.meetings import held
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

MONTHS = 3
"""How long after an exit a way on still counts."""

FIGURES = (
    Figure(
        "counted-new",
        "R",
        N_("Clients who began to count"),
        N_(
            "A person counts from the later of two days of a stay that had not ended before them: {days} days after "
            "the entry day, and the day of its contact number {in_person} held in person or at a workplace. Here are "
            "the people who began to count in the period; each counts once, and stays that began before the project "
            "are left out."
        ),
        needs_rows=True,
    ),
    Figure(
        "counted",
        "R",
        N_("Clients who count so far"),
        N_("People who began to count by the last day of the period, or by today while it runs."),
        needs_rows=True,
    ),
    Figure(
        "ways-on-due",
        "R",
        N_("Exits whose three months are over"),
        N_(
            "Stays that counted, had ended, and whose day three calendar months after the exit lies "
            "in the period and has come. Deaths are left out, unknown reasons are not."
        ),
        needs_rows=True,
    ),
    Figure(
        "ways-on",
        "R",
        N_("Of them found a way on"),
        N_(
            "Of the exits whose three months are over, those that led on: the exit has one of these reasons: "
            "{reasons}; or the status at the exit, or one told in a follow-up within the three months, is at work, "
            "self-employed or studying. A new stay is no way on in itself."
        ),
        of="ways-on-due",
        needs_rows=True,
    ),
    Figure(
        "ways-on-share",
        "R",
        N_("Found a way on within three months"),
        N_("Exits that led on ÷ exits whose three months are over."),
        shown_as="share",
        of="ways-on-due",
        needs_rows=True,
    ),
    Figure(
        "ways-on-waiting",
        "R",
        N_("Exits whose three months still run"),
        N_(
            "Stays that counted, had ended by the last day of the period, or by today while it runs, and whose three "
            "months were not over by then: they come with a later period. Deaths are left out."
        ),
        needs_rows=True,
    ),
    Figure(
        "ways-on-already",
        "R",
        N_("Of them found a way on already"),
        N_("Of the exits whose three months still run, those that led on by then."),
        of="ways-on-waiting",
        needs_rows=True,
    ),
)


class Stay(NamedTuple):
    """A stay that counts: whose it is, from when on it counts, and how it ended."""

    id: str
    participant_id: str
    entered_on: str
    counts_from: str
    exited_on: str | None
    exit_reason: str | None
    exit_status: str | None


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count people and exits; with a coach, of stays in the coach's hands on the day they count from, or end on."""
    first, last = scope.period.start.isoformat(), scope.stands_on.isoformat()
    began = [from_on for from_on in _began(store, scope) if from_on <= last]
    due, waiting = _ended(store, scope)
    later = _answered(store, scope)
    onward, already = (sum(_leads_on(stay, scope, later) for stay in some) for some in (due, waiting))
    return {
        "counted-new": sum(from_on >= first for from_on in began),
        "counted": len(began),
        "ways-on-due": len(due),
        "ways-on": onward,
        "ways-on-share": quotient(onward, len(due)),
        "ways-on-waiting": len(waiting),
        "ways-on-already": already,
    }


def _began(store: Readable, scope: Scope) -> Iterable[str]:
    """Return the day on which each person began to count."""
    since = scope.since.isoformat() if scope.since else ""
    earliest: dict[str, str] = {}
    for row in store.rows(_counting(scope, "counts_from"), scope.parameters | _rule(scope)):
        stay = Stay(*row[:-1])
        if stay.entered_on >= since:
            earliest.setdefault(stay.participant_id, stay.counts_from if row[-1] else "")
    return [from_on for from_on in earliest.values() if from_on]  # who began to count with another coach is the other's


def _ended(store: Readable, scope: Scope) -> tuple[list[Stay], list[Stay]]:
    """Return the exits whose three months ended in the period, and those whose three months were not over yet."""
    due, waiting, on = [], [], scope.stands_on
    deaths = vocabulary.having("exit-reasons", "followed", value=False)
    for *values, is_theirs in store.rows(_counting(scope, "exited_on"), scope.parameters | _rule(scope)):
        stay = Stay(*values)
        is_over = stay.exited_on is not None and stay.exited_on <= on.isoformat()
        if not (is_theirs and is_over) or stay.exit_reason in deaths:
            continue
        over = add_months(day(str(stay.exited_on)), MONTHS)
        if over > on:
            waiting.append(stay)
        elif over >= scope.period.start:
            due.append(stay)
    return due, waiting


def _leads_on(stay: Stay, scope: Scope, later: Iterable[str]) -> bool:
    return stay.exit_reason in scope.ways_on or stay.exit_status in _onward() or stay.id in later


def _onward() -> Sequence[str]:
    """Return the statuses that are a way on: work, an own business, education."""
    return (*vocabulary.having("statuses", "employed"), *vocabulary.having("statuses", "studies"))


def _answered(store: Readable, scope: Scope) -> frozenset[str]:
    """Return the stays of which a follow-up within three months of the exit told of a way on."""
    onward = ", ".join(f"'{code}'" for code in _onward())
    sql = f"""
        SELECT episode_id, exited_on, answered_on FROM follow_ups JOIN episodes ON episodes.id = episode_id
        WHERE answered_on <= :on AND answered_on >= exited_on AND follow_ups.status IN ({onward})
    """
    told = store.rows(sql, scope.parameters)
    return frozenset(stay for stay, left, answered in told if day(answered) <= add_months(day(left), MONTHS))


def _rule(scope: Scope) -> dict[str, Any]:
    return {"days": f"+{scope.counting.days} days", "earlier": str(max(0, scope.counting.in_person - 1))}


def _counting(scope: Scope, theirs_on: str) -> str:
    """Return the question for the stays that count, the earliest first; the last value says whether they are theirs."""
    channels = ", ".join(f"'{code}'" for code in vocabulary.having("channels", "in_person"))
    lasted = "date(entered_on, :days)"
    met = f"""(
        SELECT held_on FROM meetings INDEXED BY meetings_person
        WHERE meetings.participant_id = episodes.participant_id AND {held()} AND channel IN ({channels})
          AND held_on >= entered_on AND (exited_on IS NULL OR held_on <= exited_on)
        ORDER BY held_on LIMIT 1 OFFSET CAST(:earlier AS INTEGER))"""
    from_on = f"max({lasted}, {met})" if scope.counting.in_person else lasted
    return f"""
        SELECT id, participant_id, entered_on, counts_from, exited_on, exit_reason, exit_status,
            {scope.in_hands(theirs_on)}
        FROM (SELECT *, {from_on} AS counts_from FROM episodes) AS episodes
        WHERE counts_from IS NOT NULL AND (exited_on IS NULL OR counts_from <= exited_on)
        ORDER BY counts_from
    """
