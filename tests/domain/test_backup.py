"""A backup's name says what it is of, and nothing else is taken for one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from askeleet.domain.backup import Anchor, Backup, beginning, name_of, read

MOMENTS = some.datetimes(datetime(2023, 1, 1), datetime(2030, 1, 1)).map(lambda each: each.replace(microsecond=0))  # noqa: DTZ001
LINKS = some.text("0123456789abcdef", min_size=64, max_size=64)
REASONS = some.sampled_from(["daily", "asked", "upgrade", "restore", "import", "merge", "erase"])


@given(some.sampled_from(["askeleet", "a-b", "asiakkaat 2023", "ä"]), MOMENTS, REASONS, some.integers(1, 99), LINKS)
def test_a_name_is_read_as_it_was_written(stem, moment, reason, number, link):
    made_at, anchor = moment.astimezone(), Anchor(number, number * 7, link)
    path = Path("backups") / f"{name_of(stem, made_at, reason, anchor)}.db"
    assert read(path, stem) == Backup(path, made_at, reason, anchor._replace(link=link[:16]))
    assert path.name.startswith(beginning(stem, made_at))


@pytest.mark.parametrize(
    "name",
    [
        "askeleet.db",
        "askeleet-2023-06-01.db",
        "askeleet-2023-06-01-090000-damaged.db",
        "askeleet-2023-06-01-250000-daily-schema2-42-0123456789abcdef.db",
        "askeleet-2023-06-01-090000-daily-schemaX-42-0123456789abcdef.db",
        "askeleet-2023-06-01-090000-daily-schema02-42-0123456789abcdef.db",
        "muut-2023-06-01-090000-daily-schema2-42-0123456789abcdef.db",
        "askeleet-vanha-2023-06-01-090000-daily-schema2-42-0123456789abcdef.db",
    ],
)
def test_what_is_called_something_else_is_no_backup_of_the_file(name):
    assert read(Path(name), "askeleet") is None


def test_a_name_is_readable():
    made_at = datetime(2023, 6, 1, 6, tzinfo=UTC).astimezone()
    name = name_of("askeleet", made_at, "daily", Anchor(2, 42, "0123456789abcdef" * 4))
    assert name == "askeleet-2023-06-01-090000-daily-schema2-42-0123456789abcdef"
