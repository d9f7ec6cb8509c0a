"""Every error that the coach can mend: one class each, with its sentence and its exit code; one file a concept.

The sentences are English message ids; the command line translates them and fills in the details
(days are written as the language writes them).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from types import ModuleType

    from askeleet.errors import (  # noqa: F401  (what a type checker finds in place of `__getattr__`)
        backups,
        coaches,
        commands,
        days,
        drafts,
        encryption,
        episodes,
        figures,
        file,
        goals,
        keys,
        meetings,
        output,
        participants,
        periods,
        profiles,
        rights,
        settings,
        steps,
        texts,
        trail,
        vocabulary,
    )


def __getattr__(name: str) -> ModuleType:
    """Import a module of errors when one of its errors is raised: short commands raise none, and defining all costs."""
    if name.startswith("_"):
        raise AttributeError(name)
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError:
        raise AttributeError(name) from None


class AskeleetError(Exception):
    """Something the coach can mend; shown as one line, never as a traceback."""

    message: ClassVar[str]
    exit_code: ClassVar[int] = 1

    def __init__(self, **details: object) -> None:
        super().__init__(self.message)
        self.details = details


class CannotError(AskeleetError):
    """It cannot be done as things stand (exit 1)."""


class TypedError(AskeleetError):
    """It was typed wrongly, cannot be meant, or fits several (exit 2)."""

    exit_code = 2


class FileError(AskeleetError):
    """Something is the matter with the data file or the configuration (exit 3)."""

    exit_code = 3


class NotFoundError(AskeleetError):
    """There is no such thing (exit 4)."""

    exit_code = 4


class ConflictError(AskeleetError):
    """Somebody else is writing, or has written in between (exit 5)."""

    exit_code = 5
