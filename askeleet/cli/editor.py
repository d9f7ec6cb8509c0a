"""The editor for notes, of the coach's own choice."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from askeleet.errors.commands import NoEditorError
from askeleet.language import _


def edited() -> str | None:
    """Return what was written in the editor; below the marked line is for reading only, and nothing is none.

    Whatever the editor says of itself at its end, the text is taken: nothing typed is lost.

    Raises:
        NoEditorError: if the editor cannot be started.
    """
    marked = "── " + _("Write above this line; an empty text saves nothing.") + " ──"
    with tempfile.TemporaryDirectory(prefix="askeleet-") as folder:  # closed to all others
        place = Path(folder) / "note.txt"
        place.touch(mode=0o600)
        place.write_text(f"\n\n{marked}\n", encoding="utf-8")
        _edit(place)
        written = place.read_text(encoding="utf-8-sig", errors="replace")
    return written.partition(marked)[0].strip() or None


def _edit(place: Path) -> None:
    words = _editor()
    try:
        subprocess.run([*words, str(place)], check=False)  # noqa: S603  (the editor that the coach has chosen)
    except OSError as error:
        raise NoEditorError(editor=" ".join(words), why=error.strerror) from error


def _editor() -> list[str]:
    import shlex

    on_windows = sys.platform == "win32"  # where \ stands between folders, and takes no letter for itself
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    words = shlex.split(chosen or "", posix=not on_windows)
    return [word.strip('"') for word in words] or ["notepad" if on_windows else "nano"]
