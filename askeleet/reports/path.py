"""A person's own path as a line: when, and in their own words what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.language import _, plural
from askeleet.language.writing import show_date, show_quoted, show_weekday_date
from askeleet.reports.document import Column, Document, Mark, Named, Section, Table, who
from askeleet.reports.waypoint import AHEAD, BEHIND, DETOURS, KINDS, SAID, UNDER_WAY
from askeleet.reports.waypoints import waypoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.reports.waypoint import Waypoint
    from askeleet.store import Store

_FITS = 24
"""Waypoints that a screen has room for; where there are more, what belongs to a goal is gathered under it."""

_FEW = 3
"""Steps that are named under a goal in force."""


def path(store: Store, participant: Participant, *, discreet: bool = False, may_gather: bool = True) -> Document:
    """Show a person's path, gathered where it is long unless it may not be; machines always get all of it."""
    found = waypoints(store, participant, discreet=discreet)
    table = path_table(found, may_gather=may_gather)
    machine = {
        "schema": "askeleet-path/1",
        "client": participant.number,
        "waypoints": [plain_waypoint(each) for each in found],
    }
    title = who(participant.number, participant.name, discreet=discreet)
    return Document("path", title, (Section("path", "", tables=(table,)),), (legend(found),), machine=machine)


def path_table(found: Sequence[Waypoint], *, may_gather: bool = True) -> Table:
    """Return waypoints as a table that is drawn as a line."""
    columns = (
        Column("on", _("Day")),
        Column("state", ""),
        Column("title", _("What"), is_wide=True),
        Column("kind", _("What it is"), is_wide=True),
    )
    is_gathered = may_gather and len(found) > _FITS
    shown = _gathered(found) if is_gathered else [(each, ()) for each in found]
    return Table("path", columns, tuple(_row(each, taken) for each, taken in shown), is_path=True)


def legend(found: Sequence[Waypoint]) -> str:
    """Say what the marks mean that are there."""
    states = {each.state for each in found}
    said = {BEHIND: _("● behind"), UNDER_WAY: _("◐ under way"), AHEAD: _("○ agreed and ahead")}
    told = [text for state, text in said.items() if state in states]
    return " · ".join(told + [_("├─ a detour")] * any(each.kind in DETOURS for each in found))


def in_words(each: Waypoint) -> str:
    """Say what a waypoint is, with what is known of it."""
    what = _(KINDS[each.kind])
    if each.state == UNDER_WAY and each.on:
        what = _("{what} since {day}").format(what=what, day=show_date(each.on))
    return ", ".join((what, *(detail.name for detail in each.details.values())))


def plain_waypoint(each: Waypoint) -> dict[str, Any]:
    """Return a waypoint as machines get it."""
    return {
        "on": each.on.isoformat() if each.on else None,
        "state": each.state,
        "kind": each.kind,
        "is_detour": each.kind in DETOURS,
        "title": each.title,
        "code": each.code,
        "goal": each.goal,
        **{name: detail.key for name, detail in each.details.items()},
    }


def _gathered(found: Sequence[Waypoint]) -> list[tuple[Waypoint, Sequence[Waypoint]]]:
    """Return of each goal only how it stands, with its steps taken, and all that belongs to none or is ahead."""
    heads = {each.goal: each for each in found if each.goal and each.goal == each.code and each.kind != "goal-changed"}
    taken: dict[str | None, list[Waypoint]] = {}
    for each in found:
        if each.kind == "step-taken":
            taken.setdefault(each.goal, []).append(each)
    kept = (each for each in found if not each.goal or each.state == AHEAD or each is heads[each.goal])
    return [(each, taken.get(each.goal, []) if each.goal and each.state != AHEAD else []) for each in kept]


def _row(each: Waypoint, taken: Sequence[Waypoint]) -> tuple[Value, ...]:
    """Return a waypoint as a row; the steps to a goal in force are named, those to one that is closed counted."""
    title, said, named = _quoted(each), in_words(each), [step.title for step in taken if step.title]
    if named and each.state == UNDER_WAY:
        title = f"{title}\n{_steps(named)}"
    elif taken:
        said = ", ".join((said, plural("{count} step taken", "{count} steps taken", len(taken))))
    return (
        Named(each.on.isoformat() if each.on else "", _when(each)),
        Mark(each.state, each.kind in DETOURS),
        Named(each.title or "", title),
        Named(each.kind, said if title else _capital(said)),
    )


def _quoted(each: Waypoint) -> str:
    """Return how a waypoint is called; what the person said is quoted."""
    return show_quoted(each.title) if each.title and each.kind in SAID else each.title or ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _when(each: Waypoint) -> str:
    if each.state == UNDER_WAY:
        return _("now")
    if each.on is None:
        return ""
    return show_date(each.on) if each.state == BEHIND else show_weekday_date(each.on)


def _steps(taken: Sequence[str]) -> str:
    """Name the latest steps taken."""
    said = _("steps taken: {named}, and others before") if len(taken) > _FEW else _("steps taken: {named}")
    return said.format(named="; ".join(taken[-_FEW:]))
