"""More that is searched: no table changes, and after every step the triggers and the index are made anew."""

from __future__ import annotations

STATEMENTS = ()
