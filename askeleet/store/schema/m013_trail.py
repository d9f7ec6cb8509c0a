"""Triggers that are read faster: no table changes, and after every step all triggers are made anew."""

from __future__ import annotations

STATEMENTS = ()
