"""What a shell remembers of notes that were typed as options: they lie there for whoever opens the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILES = (
    ".bash_history",
    ".zsh_history",
    ".histfile",
    ".local/share/fish/fish_history",
    ".local/share/powershell/PSReadLine/ConsoleHost_history.txt",
    "AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt",
)


def lines_with_notes(home: Path) -> int:
    """Return how many remembered commands hold a note or somebody's words; never what they hold."""
    return sum(_lines_with_notes(home / name) for name in _FILES)


def _lines_with_notes(path: Path) -> int:
    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            return sum("askeleet" in line and ("--note" in line or "--words" in line) for line in lines)
    except OSError:
        return 0
