"""The editor for notes, of the coach's own choice."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from askeleet.errors import AskeleetError
from askeleet.errors.commands import NoEditorError
from askeleet.language import _

_LAST_WORDS = 5  # seconds that an editor has to write what it holds


def edited(rescue: Callable[[str], object]) -> str | None:
    """Return what was written in the editor; below the marked line is for reading only, and nothing is none.

    Whatever the editor says of itself at its end, the text is taken: nothing typed is lost. Stopped meanwhile, `rescue`
    is given what it had written so far.

    Raises:
        NoEditorError: if the editor cannot be started.
    """
    marked = "── " + _("Write above this line; an empty text saves nothing.") + " ──"
    with tempfile.TemporaryDirectory(prefix="askeleet-") as folder:  # closed to all others
        place = Path(folder) / "note.txt"
        place.touch(mode=0o600)
        place.write_text(f"\n\n{marked}\n", encoding="utf-8")
        try:
            _edit(place)
        except KeyboardInterrupt:
            with suppress(AskeleetError):  # it is refused for what is in it, and kept without
                rescue(_latest(marked, place))
            raise
        return _above(marked, place) or None


def _above(marked: str, place: Path) -> str:
    return place.read_text(encoding="utf-8-sig", errors="replace").partition(marked)[0].strip()


def _latest(marked: str, place: Path) -> str:
    """Return the newest of what the file says and an editor writes beside it at its sudden end, as nano note.txt.save.

    Of two that the clock of the disk cannot tell apart it is the longer: nothing typed is lost.
    """
    known = place.parent.glob(f"{place.name}*")
    return max((each.stat().st_mtime_ns, len(text), text) for each in known for text in [_above(marked, each)])[-1]


def _edit(place: Path) -> None:
    words = _editor()
    with _stopping_as_by_hand():
        try:
            editor = subprocess.Popen([*words, str(place)])  # noqa: S603  (the editor that the coach has chosen)
        except OSError as error:
            raise NoEditorError(editor=" ".join(words), why=error.strerror) from error
        try:
            editor.wait()
        except KeyboardInterrupt:
            editor.terminate()
            with suppress(subprocess.TimeoutExpired):
                editor.wait(_LAST_WORDS)
            raise


@contextmanager
def _stopping_as_by_hand() -> Iterator[None]:
    """Take the system's signals to stop, and the terminal's closing, for Ctrl-C: the text is to be kept first."""
    names = [name for name in (signal.SIGTERM, getattr(signal, "SIGHUP", None)) if name is not None]
    before = [(name, signal.signal(name, signal.default_int_handler)) for name in names]
    try:
        yield
    finally:
        for name, handler in before:
            signal.signal(name, handler)


def _editor() -> list[str]:
    import shlex

    on_windows = sys.platform == "win32"  # where \ stands between folders, and takes no letter for itself
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    words = shlex.split(chosen or "", posix=not on_windows)
    return [word.strip('"') for word in words] or ["notepad" if on_windows else "nano"]
