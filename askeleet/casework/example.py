"""Loading a made-up caseload from plain CSV, day by day, through the same functions that the commands use."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import coaches, episodes, goals, meetings, participants, steps
from askeleet.language.durations import parse_gap_range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from askeleet.domain.coach import Coach
    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.domain.step import Step
    from askeleet.store import Store

Row = dict[str, str]
Deed = tuple["Callable[[Row], None]", Row]

LAST_DAY = date(2023, 12, 29)
"""The day on which the example stands still: plans from here on are to come."""

_AT_ENTRY = ("referred_by", "status", "education", "wish")
_OF_PERSON = ("gender", "language")
_OF_CONTACT = ("outcome", "channel", "initiative", "topics", "note", "words")


class Example:
    """A caseload being loaded: whose coach is who, and which person a row's client became."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.coaches: dict[str, Coach] = {}
        self.people: dict[str, Participant] = {}
        self.goals: dict[tuple[str, str], Goal] = {}
        self.steps: dict[tuple[str, str, str], Step] = {}
        self.rows = {row["client"]: row for row in self._read("clients")}

    def load(self, on_the_way: Callable[[Sequence[date]], Iterable[date]] = iter) -> None:
        """Load everything in the order in which it happened, as one change; the clock stands on each day in turn.

        `on_the_way` is handed the days and gives them back: whoever waits can be shown how far it is.
        """
        diary = self._diary()
        with self.store.change("demo"):
            for row in self._read("coaches"):
                self.coaches[row["code"]] = coaches.add_coach(self.store, row["code"], row["name"])
            for day in on_the_way(sorted(diary)):
                clock.pretend(day)
                for deed, row in diary[day]:
                    deed(row)
        clock.pretend(LAST_DAY)

    def _diary(self) -> dict[date, list[Deed]]:
        """Return what happened on each day: entries first, exits last."""
        diary: dict[date, list[Deed]] = defaultdict(list)
        for name, day, deed in self._kinds():
            for row in self._read(name):
                if row[day] and not (deed == self._log and row["outcome"] == meetings.PLANNED):
                    diary[date.fromisoformat(row[day])].append((deed, row))
        return diary

    def _kinds(self) -> Iterator[tuple[str, str, Callable[[Row], None]]]:
        """Return which file is read by which day, and what is done with its rows."""
        yield "stays", "entered", self._enter
        yield "handovers", "on", self._hand_over
        yield "pauses", "from", self._pause
        yield "meetings", "agreed_on", self._plan
        yield "meetings", "held_on", self._log
        yield "goals", "set_on", self._set_goal
        yield "steps", "agreed_on", self._agree_step
        yield "steps", "done", self._finish_step
        yield "steps", "let_go", self._drop_step
        yield "goals", "closed", self._close_goal
        yield "stays", "exited", self._exit

    def _enter(self, row: Row) -> None:
        at_entry: dict[str, Any] = _said(row, _AT_ENTRY)
        if row["unemployed_since"]:
            at_entry["unemployed_since"] = date.fromisoformat(row["unemployed_since"])
        gaps = parse_gap_range(row["every"]) if row["every"] else None
        beginning = episodes.Beginning(date.fromisoformat(row["entered"]), at_entry, gaps)
        known, coach = self.people.get(row["client"]), self.coaches[row["coach"]]
        if known:
            episodes.begin_stay(self.store, known, beginning=beginning, coach=coach)
        else:
            self.people[row["client"]] = self._add(self.rows[row["client"]], beginning, coach)

    def _add(self, row: Row, beginning: episodes.Beginning, coach: Coach) -> Participant:
        facts: dict[str, Any] = _said(row, _OF_PERSON)
        if row["born"]:
            facts["born_year"] = int(row["born"])
        added, _stay = participants.add_participant(
            self.store, row["name"], beginning=beginning, coach=coach, facts=facts
        )
        return added

    def _exit(self, row: Row) -> None:
        facts = _said(row, ("exit_reason", "exit_status"))
        episodes.close_stay(self.store, self.people[row["client"]], on=date.fromisoformat(row["exited"]), facts=facts)

    def _pause(self, row: Row) -> None:
        first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["until"])
        episodes.pause(self.store, self.people[row["client"]], first=first, last=last, reason=row["reason"])

    def _hand_over(self, row: Row) -> None:
        coach, day = self.coaches[row["coach"]], date.fromisoformat(row["on"])
        episodes.assign(self.store, self.people[row["client"]], coach=coach, on=day)

    def _plan(self, row: Row) -> None:
        facts = _said({**row, "start_time": row["at"]}, ("channel", "start_time"))
        person, day = self.people[row["client"]], date.fromisoformat(row["held_on"])
        meetings.plan_meeting(self.store, person, on=day, coach=self.coaches[row["coach"]], facts=facts)

    def _log(self, row: Row) -> None:
        person, day = self.people[row["client"]], date.fromisoformat(row["held_on"])
        facts: dict[str, Any] = _said(row, _OF_CONTACT)
        if row["minutes"]:
            facts["minutes"] = int(row["minutes"])
        plan = meetings.plan_to_settle(self.store, person, on=day, channel=row["channel"]) if row["agreed_on"] else None
        coach = self.coaches[row["coach"]]
        meetings.log_meeting(self.store, person, on=day, coach=coach, facts=facts, settles=plan)

    def _set_goal(self, row: Row) -> None:
        person, day = self.people[row["client"]], date.fromisoformat(row["set_on"])
        facts = {**_said(row, ("idea", "area")), **_due(row)}
        self.goals[_goal(row)] = goals.set_goal(self.store, person, row["title"], on=day, facts=facts)

    def _close_goal(self, row: Row) -> None:
        goals.close_goal(self.store, self.goals[_goal(row)], on=date.fromisoformat(row["closed"]), state=row["state"])

    def _agree_step(self, row: Row) -> None:
        goal, day = self.goals[_goal(row)], date.fromisoformat(row["agreed_on"])
        facts = {**_said(row, ("owner",)), **_due(row)}
        self.steps[*_goal(row), row["title"]] = steps.agree_step(self.store, goal, row["title"], on=day, facts=facts)

    def _finish_step(self, row: Row) -> None:
        steps.finish_step(self.store, self.steps[*_goal(row), row["title"]], on=date.fromisoformat(row["done"]))

    def _drop_step(self, row: Row) -> None:
        steps.drop_step(self.store, self.steps[*_goal(row), row["title"]], on=date.fromisoformat(row["let_go"]))

    def _read(self, name: str) -> Iterator[Row]:
        with (self.folder / f"{name}.csv").open(newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)


def _said(row: Row, names: Iterable[str]) -> dict[str, Any]:
    """Return what a row says: an empty field says nothing."""
    return {name: row[name] for name in names if row[name]}


def _goal(row: Row) -> tuple[str, str]:
    return row["client"], row["goal"]


def _due(row: Row) -> dict[str, date]:
    return {"due_on": date.fromisoformat(row["due"])} if row["due"] else {}
