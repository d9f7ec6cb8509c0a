"""A terminal at which a test types."""

from __future__ import annotations

import sys
from io import StringIO


class Keyboard(StringIO):
    """Where the lines that a test types come from."""

    def isatty(self):
        """Say that somebody sits there."""
        return True


def typed_unseen(prompt, stream):
    """Read a line as `getpass` does, which would want the machine's own terminal."""
    stream.write(prompt)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")
