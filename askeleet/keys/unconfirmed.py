"""The recovery codes that were shown to nobody in particular: made without a terminal, and not typed since.

Only that there is one is written down, by the file's salt; never the code.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Unconfirmed:
    """A mark for each file whose recovery code nobody has confirmed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, salt: str) -> None:
        """Note that nobody has confirmed the code yet.

        Raises:
            OSError: if it cannot be written.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._mark(salt).touch(mode=0o600)

    def __contains__(self, salt: str) -> bool:
        """Return whether the code of a file is still to be confirmed."""
        return self._mark(salt).exists()

    def clear(self, salt: str) -> None:
        """Note that the code was typed by somebody who has it."""
        with suppress(OSError):  # a folder that cannot be written has no marks to take away that matter
            self._mark(salt).unlink(missing_ok=True)

    def _mark(self, salt: str) -> Path:
        return self._folder / f"{salt}.unconfirmed"
