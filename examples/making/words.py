"""The words of the example: pools of sentences, one a line, and notes put together from them.

A line may say one thing in several ways, with ` | ` between them: each time it is used, it is said in the next way.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

_SHORTEST = 5
"""Words in a note."""

_OR = " | "

FOLDER = Path(__file__).parent.parent / "words"


def lines(name: str) -> list[str]:
    """Return the lines of a pool."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@dataclass
class Entry:
    """A line of a pool with groups, and the lines of detail under it; every one may be said in several ways."""

    line: str
    details: list[str] = field(default_factory=list)


def groups(name: str) -> dict[str, list[Entry]]:
    """Return the entries of a pool by the heading above them: `# heading`, a line, `- detail`."""
    found: dict[str, list[Entry]] = {}
    group: list[Entry] = []
    for line in lines(name):
        if line.startswith("# "):
            group = found.setdefault(line[2:], [])
        elif line.startswith("- "):
            group[-1].details.append(line[2:])
        else:
            group.append(Entry(line))
    return found


class Writer:
    """A coach who writes notes: no sentence twice about one person, no two notes alike."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._pools: dict[str, list[str]] = {}
        self._used: Counter[str] = Counter()
        self._given: set[tuple[str, ...]] = set()

    def note(self, seen: set[str], beginnings: Iterable[str], endings: Iterable[str] = ()) -> str:
        """Return a note: a sentence of the first pools, perhaps one of the others; nothing if all are used up."""
        for one in self._unseen(beginnings, seen):
            for rest in self._rests(endings, seen):
                pair = (one, *rest)
                if self._will_do(pair):
                    return self._written(pair, seen)
        return ""

    def story(self, seen: set[str], pool: str, until: int, endings: Iterable[str] = ()) -> str:
        """Return a note that goes on with a story, told in the order of its lines."""
        told = next((line for line in self._lines(pool)[:until] if line not in seen), None)
        for rest in self._rests(endings, seen) if told else ():
            pair = (told or "", *rest)
            if self._will_do(pair):
                return self._written(pair, seen)
        return ""

    def fresh(self, pool: str) -> str:
        """Return a line of a pool that nobody has had, or nothing."""
        unused = [line for line in self._lines(pool) if not self._used[line]]
        return self.said(self._draw.choice(unused)) if unused else ""

    def rare(self, pool: str) -> str:
        """Return one of a pool's least used lines."""
        return self.least(self._lines(pool))

    def least(self, choice: list[str]) -> str:
        """Return one of the lines that were used least."""
        return self.said(self._by_use(choice)[0])

    def used(self, line: str) -> int:
        """Return how often a line was said."""
        return self._used[line]

    def said(self, line: str) -> str:
        """Return a line in the way whose turn it is."""
        ways = line.split(_OR)
        self._used[line] += 1
        return ways[(self._used[line] - 1) % len(ways)]

    def _rests(self, pools: Iterable[str], seen: set[str]) -> Iterator[tuple[str, ...]]:
        kinds = [self._unseen([pool], seen) for pool in pools]
        share = self._draw.random()
        if len(kinds) > 1 and share < 0.1:
            yield from product(kinds[1][:9], kinds[0][:9])
        if kinds and share < 0.72:
            yield from ((line,) for line in self._draw.choice(kinds))
        yield ()
        yield from ((line,) for kind in kinds for line in kind)

    def _unseen(self, pools: Iterable[str], seen: set[str]) -> list[str]:
        return self._by_use([line for pool in pools for line in self._lines(pool) if line not in seen])

    def _by_use(self, choice: list[str]) -> list[str]:
        shuffled = self._draw.sample(choice, len(choice))
        return sorted(shuffled, key=self._used.__getitem__)

    def _will_do(self, pair: tuple[str, ...]) -> bool:
        first_way = " ".join(line.partition(_OR)[0] for line in pair)
        return pair not in self._given and len(first_way.split()) >= _SHORTEST

    def _written(self, pair: tuple[str, ...], seen: set[str]) -> str:
        self._given.add(pair)
        seen.update(pair)
        return " ".join(map(self.said, pair))

    def _lines(self, pool: str) -> list[str]:
        if pool not in self._pools:
            self._pools[pool] = lines(pool)
        return self._pools[pool]
