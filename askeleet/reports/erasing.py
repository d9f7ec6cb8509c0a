"""What goes with a person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import plural

if TYPE_CHECKING:
    from collections.abc import Mapping


def what_goes(rows: Mapping[str, int]) -> str:
    """Say how much goes, given the rows by table; what nobody would count goes as other rows."""
    named = {
        "episodes": plural("{count} stay", "{count} stays", rows.get("episodes", 0)),
        "meetings": plural("{count} contact", "{count} contacts", rows.get("meetings", 0)),
        "goals": plural("{count} goal", "{count} goals", rows.get("goals", 0)),
        "steps": plural("{count} step", "{count} steps", rows.get("steps", 0)),
    }
    others = sum(count for table, count in rows.items() if table not in {*named, "participants"})
    said = [text for table, text in named.items() if rows.get(table)]
    return ", ".join([*said, *([plural("{count} other row", "{count} other rows", others)] if others else [])])
