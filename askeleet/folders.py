"""Where this computer keeps a program's own files: where platformdirs says, without the tenth of a command it costs.

The tests hold the two against each other. Windows: the local application data; macOS: the Library; elsewhere the XDG
base directories (specifications.freedesktop.org/basedir-spec), whose variables count on macOS too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Kind = Literal["config", "data", "state", "cache"]

_LIBRARY = {"cache": "Library/Caches"}
_XDG = {"config": ".config", "data": ".local/share", "state": ".local/state", "cache": ".cache"}


def folder(kind: Kind, *, system: str = sys.platform) -> Path:
    """Return the folder for one kind of askeleet's files; it need not be there."""
    if system == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return local / "askeleet" / ("Cache" if kind == "cache" else "")
    told = Path(os.environ.get(f"XDG_{kind.upper()}_HOME", "").strip())
    if told.is_absolute():
        return told / "askeleet"
    usual = _LIBRARY.get(kind, "Library/Application Support") if system == "darwin" else _XDG[kind]
    return Path.home() / usual / "askeleet"
