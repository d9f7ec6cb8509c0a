"""Rules of the layers that imports alone do not show."""

from __future__ import annotations

import re
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "askeleet"
SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA) [a-z_*\"{]", re.ASCII)


def test_sql_stands_in_the_store_and_beside_the_figures_only():
    elsewhere = [
        source.relative_to(PACKAGE)
        for source in sorted(PACKAGE.rglob("*.py"))
        if source.relative_to(PACKAGE).parts[0] not in {"store", "figures"}
        and SQL.search(source.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


def test_a_caseload_is_opened_to_write_in_one_place_so_that_no_command_forgets_its_backup():
    opening = [
        source.name
        for source in sorted((PACKAGE / "cli").rglob("*.py"))
        if re.search(r"(?<!-> )\bStore\(", source.read_text(encoding="utf-8"))
    ]
    assert opening == ["demo.py", "opening.py"]


def test_only_the_clock_reads_the_time():
    readers = [
        source.name
        for source in sorted(PACKAGE.rglob("*.py"))
        if re.search(r"\b(date\.today|datetime\.now|time\.time)\(", source.read_text(encoding="utf-8"))
    ]
    assert readers == ["clock.py"]


def test_named_tuples_are_those_that_cost_little_to_define():
    others = [
        str(source.relative_to(PACKAGE))
        for source in sorted(PACKAGE.rglob("*.py"))
        if re.search(r"from typing import .*\bNamedTuple", source.read_text(encoding="utf-8"))
    ]
    assert others == ["tuples.py"]
