"""Loading a made-up caseload from plain CSV, day by day, through the same functions that the commands use."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import coaches, episodes, meetings, participants
from askeleet.language.durations import parse_gap_range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

Row = dict[str, str]

LAST_DAY = date(2023, 6, 1)
"""The day on which the example stands still: plans from here on are to come."""


class Example:
    """A caseload being loaded: whose coach is who, and which number a row's client was given."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.coaches: dict[str, Coach] = {}
        self.people: dict[str, Participant] = {}
        self.rows = {row["client"]: row for row in self._read("clients")}

    def load(self) -> None:
        """Load everything in the order in which it happened; the clock stands on each day in turn."""
        with self.store.change("demo"):
            for row in self._read("coaches"):
                self.coaches[row["code"]] = coaches.add_coach(self.store, row["code"], row["name"])
            for day, deeds in sorted(self._diary().items()):
                clock.pretend(day)
                for deed in deeds:
                    deed()
        clock.pretend(LAST_DAY)

    def _diary(self) -> dict[date, list[Callable[[], None]]]:
        """Return what happened on each day: entries first, exits last."""
        diary: dict[date, list[Callable[[], None]]] = defaultdict(list)
        for row in self._read("stays"):
            diary[date.fromisoformat(row["entered"])].append(_later(self._enter, row))
        for row in self._read("pauses"):
            diary[date.fromisoformat(row["from"])].append(_later(self._pause, row))
        contacts = list(self._read("meetings"))
        for row in (row for row in contacts if row["agreed_on"]):
            diary[date.fromisoformat(row["agreed_on"])].append(_later(self._plan, row))
        for row in (row for row in contacts if row["outcome"] != meetings.PLANNED):
            diary[date.fromisoformat(row["held_on"])].append(_later(self._log, row))
        for row in (row for row in self._read("stays") if row["exited"]):
            diary[date.fromisoformat(row["exited"])].append(_later(self._exit, row))
        return diary

    def _enter(self, row: Row) -> None:
        person, facts = self.rows[row["client"]], ("referred_by", "status", "education", "wish")
        at_entry = {key: row[key] for key in facts} | {"unemployed_since": date.fromisoformat(row["unemployed_since"])}
        gaps = parse_gap_range(row["every"]) if row["every"] else None
        self.people[row["client"]], _stay = participants.add_participant(
            self.store,
            person["name"],
            beginning=episodes.Beginning(date.fromisoformat(row["entered"]), at_entry, gaps),
            coach=self.coaches[person["coach"]],
            facts={"born_year": int(person["born"]), "gender": person["gender"], "language": person["language"]},
        )

    def _exit(self, row: Row) -> None:
        facts = {"exit_reason": row["exit_reason"], "exit_status": row["exit_status"]}
        episodes.close_stay(self.store, self.people[row["client"]], on=date.fromisoformat(row["exited"]), facts=facts)

    def _pause(self, row: Row) -> None:
        first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["until"])
        episodes.pause(self.store, self.people[row["client"]], first=first, last=last, reason=row["reason"])

    def _plan(self, row: Row) -> None:
        day = date.fromisoformat(row["held_on"])
        facts = {"channel": row["channel"]}
        meetings.plan_meeting(self.store, self.people[row["client"]], on=day, coach=self._coach(row), facts=facts)

    def _log(self, row: Row) -> None:
        person, day = self.people[row["client"]], date.fromisoformat(row["held_on"])
        facts = {
            "outcome": row["outcome"],
            "channel": row["channel"],
            "minutes": int(row["minutes"]) if row["minutes"] else None,
            "note": row["note"] or None,
        }
        plan = meetings.plan_to_settle(self.store, person, on=day, channel=row["channel"])
        meetings.log_meeting(self.store, person, on=day, coach=self._coach(row), facts=facts, settles=plan)

    def _coach(self, row: Row) -> Coach:
        return self.coaches[self.rows[row["client"]]["coach"]]

    def _read(self, name: str) -> Iterator[Row]:
        with (self.folder / f"{name}.csv").open(newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)


def _later(deed: Callable[[Row], None], row: Row) -> Callable[[], None]:
    return lambda: deed(row)
