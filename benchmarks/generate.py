"""Make a caseload of any size, the same every time: contacts spread over ten years, a few people met often."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from askeleet.casework.coaches import add_coach
from askeleet.domain.record import new_id
from askeleet.store import Store
from askeleet.store.connection import create_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST = date(2013, 6, 1)
DAYS = 3650
NOTE = "Kävimme läpi työnhaun tilanteen ja sovimme seuraavasta askeleesta. Hakemus lähtee perjantaina."


def people(contacts: int) -> int:
    """Return how many people so many contacts are with: a twentieth, ten at least."""
    return max(10, contacts // 20)


def generate(path: Path, contacts: int) -> None:
    """Make a file with so many contacts, trail and all; a few people have very many of them, most a few."""
    create_file(path, None)
    count = people(contacts)
    draw = random.Random(1)
    with Store(path) as store:
        coach = add_coach(store, "paivi", "Päivi")
        ids = [new_id() for _ in range(count)]
        entries = [FIRST + timedelta(days=draw.randrange(DAYS)) for _ in range(count)]
        with store.change("generate") as change:
            write = change._connection.executemany  # noqa: SLF001  (many rows at once)
            kept = (1, "2023-06-01T00:00:00+00:00", coach.id)
            write(
                "INSERT INTO participants (id, number, name, fold, born_year, rev, made_at, made_by) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((one, n, f"Client {n}", f"client {n}", 1960 + n % 30, *kept) for n, one in enumerate(ids, 1)),
            )
            write(
                "INSERT INTO episodes (id, participant_id, entered_on, status, exited_on, rev, made_at, made_by) "
                "VALUES (?, ?, ?, 'unemployed', ?, ?, ?, ?)",
                ((new_id(), one, str(day), _exit(day), *kept) for one, day in zip(ids, entries, strict=True)),
            )
            write(
                "INSERT INTO meetings (id, participant_id, number, coach_id, held_on, outcome, minutes, channel, note, "
                "rev, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _contacts(draw, contacts, ids, entries, kept),
            )
            write(
                "INSERT INTO counters (name, given) VALUES (?, ?)",
                [("participants", count), *((f"meetings/{one}", contacts) for one in ids)],
            )
        with store.off_trail() as connection:
            connection.execute("ANALYZE")


def _exit(day: date) -> str | None:
    left = day + timedelta(days=300)
    return str(left) if left < FIRST + timedelta(days=DAYS) else None


def _contacts(
    draw: random.Random, count: int, ids: list[str], entries: list[date], kept: tuple[int, str, str]
) -> Iterator[tuple[object, ...]]:
    numbers = [0] * len(ids)
    for _ in range(count):
        who = int(len(ids) * draw.random() ** 2)
        numbers[who] += 1
        day = entries[who] + timedelta(days=draw.randrange(300))
        outcome = "held" if draw.random() < 0.85 else "no-show"
        channel = ("in-person", "online", "phone")[draw.randrange(3)]
        yield (new_id(), ids[who], numbers[who], kept[2], str(day), outcome, 45, channel, NOTE, *kept)
