"""What the parts of the example know of everybody: who they are, when they met their coach, what they are after."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from making.days import LAST_DAY
from making.words import FOLDER

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping, Sequence

    from making.words import Writer

    Rows = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass
class Life:
    """Somebody who has lived through the three years."""

    client: str
    language: str
    trade: str
    met: list[date]
    """The days, within a stay, on which they met or talked."""
    coaches: dict[date, str]
    """With whom, on each of them."""
    stays: list[tuple[date, date]]
    """First and last days; the last of the example where a stay goes on."""
    ending: str
    """The reason of the last exit, or nothing."""
    goals: Sequence[Mapping[str, str]]
    strengths: list[Mapping[str, str]] = field(default_factory=list)
    """Filled in by the part that notes them."""

    def pool(self, name: str) -> str:
        """Return a pool of words in the language in which the coach writes about the person."""
        swedish = f"sv/{name}"
        return swedish if self.language == "sv" and (FOLDER / f"{swedish}.txt").exists() else name

    def is_open(self, day: date) -> bool:
        """Return whether it is a day of a stay."""
        return any(first <= day <= last for first, last in self.stays)


class Part(ABC):
    """Something that is known of people, drawn from its own chances with its own words."""

    def __init__(self, draw: random.Random, writer: Writer, add: Callable[..., None], rows: Rows) -> None:
        self._draw = draw
        self._writer = writer
        self._add = add
        self._rows = rows  # as far as they are told

    @abstractmethod
    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""

    def _early(self, life: Life, among: int = 4) -> date:
        """Return one of the first days on which they met, mostly the second."""
        return life.met[min(self._draw.choice((0, *[1] * 3, *range(1, among))), len(life.met) - 1)]

    def _chance(self, share: float) -> bool:
        return self._draw.random() < share


def lives(rows: Rows, trades: Mapping[str, str]) -> list[Life]:
    """Return everybody who met their coach, in the order of their numbers."""
    stays, met, goals = (_by_client(rows[name]) for name in ("stays", "meetings", "goals"))
    found = []
    for row in rows["clients"]:
        client = row["client"]
        life = Life(client, row["language"], trades[client], [], {}, _spans(stays[client]), "", goals[client])
        life.ending = stays[client][-1]["exit_reason"]
        for contact in met[client]:
            day = date.fromisoformat(contact["held_on"])
            if contact["outcome"] == "held" and life.is_open(day):
                life.coaches[day] = contact["coach"]
        life.met = sorted(life.coaches)
        found.append(life)
    return sorted((life for life in found if life.met), key=lambda life: int(life.client))


def numbered(rows: list[dict[str, object]], name: str, day: str) -> list[dict[str, object]]:
    """Return the rows of one person by their day, with a number under a name: that which the program will give."""
    rows.sort(key=lambda row: str(row[day]))
    return [{name: number, **row} for number, row in enumerate(rows, 1)]


def _spans(stays: Sequence[Mapping[str, str]]) -> list[tuple[date, date]]:
    days = ((row["entered"], row["exited"]) for row in stays)
    return [(date.fromisoformat(first), date.fromisoformat(last) if last else LAST_DAY) for first, last in days]


def _by_client(rows: Sequence[Mapping[str, str]]) -> dict[str, list[Mapping[str, str]]]:
    found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["client"]].append(row)
    return found
