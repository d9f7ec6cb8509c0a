"""The file as one report reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Parameters: TypeAlias = "Mapping[str, str | None]"


class Readable(Protocol):
    """What figures are read from: an open file, or what one report has read of it so far."""

    def rows(self, sql: str, parameters: Parameters) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds."""


class Reading:
    """A file of which nothing is asked twice: figures that rest on the same rows share them."""

    def __init__(self, store: Readable) -> None:
        self._store = store
        self._known: dict[tuple[object, ...], list[tuple[Any, ...]]] = {}

    def rows(self, sql: str, parameters: Parameters) -> list[tuple[Any, ...]]:
        """Return what a reading statement finds, or found before."""
        question = (sql, *parameters.items())
        if question not in self._known:
            self._known[question] = self._store.rows(sql, parameters)
        return self._known[question]
