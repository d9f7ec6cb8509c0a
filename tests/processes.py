"""Whole askeleet processes, as a coach runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
ASKELEET = (sys.executable, "-m", "askeleet")


def environment(passphrase, **more):
    """Return what a process is given: the test's empty home, and the passphrase if there is one."""
    key = {} if passphrase is None else {"ASKELEET_PASSPHRASE": passphrase}
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT), **key, **more}


def askeleet(*words, passphrase=None, **more):
    """Run a command and return the finished process."""
    return subprocess.run(
        [*ASKELEET, *map(str, words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(passphrase, **more),
        check=False,
    )
