"""Keys in a settings file that nobody reads, and which may have been meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from askeleet import vocabulary, yamlfiles
from askeleet.settings import PARTS, PERSONAL, PROJECT
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Unread(NamedTuple):
    """A key in a settings file that nobody reads, as `coahc`, `project.strated` or `vocabularies.topics.cv.lable`."""

    path: Path
    key: str

    @property
    def nearest(self) -> str:
        """The key that may have been meant."""
        return get_close_matches(self.key, _alike(self.key), n=1, cutoff=0)[0]

    @property
    def line(self) -> int:
        """The line it stands on."""
        return yamlfiles.line_of(self.path, self.key)


def _alike(key: str) -> Iterable[str]:
    """Return the keys that could stand where one does that nobody reads."""
    place, _, _last = key.rpartition(".")
    if place.startswith("vocabularies."):
        from askeleet.vocabulary.own_terms import readable_in  # noqa: PLC0415  (only where a key is wrong)

        return [f"{place}.{each}" for each in readable_in(place.removeprefix("vocabularies."))]
    inner = (f"{part}.{each}" for part, keys in PARTS.items() for each in keys)
    lists = (f"vocabularies.{name}" for name in vocabulary.names())
    return [*PERSONAL, *PROJECT, *inner, *lists]
