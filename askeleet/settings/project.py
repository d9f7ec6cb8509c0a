"""What the project has settled beside its caseload file: its days, how long data are kept, whose they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.domain.controller import Controller
from askeleet.domain.retention import LEAST_MONTHS, Retention
from askeleet.settings import OF_PRIVACY, OF_RETENTION, beside, wrong

if TYPE_CHECKING:
    from pathlib import Path

    from askeleet.settings import Settings

CLOSED_AFTER = 10
"""Days in which a month is still written up."""


def first_day(settings: Settings, database: Path) -> date | None:
    """Return the project's first day, if it is settled.

    Raises:
        SettingsError: if it is no day written as 2023-05-24.
    """
    return _settled_day(settings, database, "started")


def last_day(settings: Settings, database: Path) -> date | None:
    """Return the project's last day, if it is settled.

    Raises:
        SettingsError: if it is no day written as 2023-12-31.
    """
    return _settled_day(settings, database, "ends")


def closed_after(settings: Settings, database: Path) -> int:
    """Return how many days after its last one a period is closed: figures that change later are told.

    Raises:
        SettingsError: if they are fewer than none.
    """
    days = settings.part(database, "project").get("closed_after_days")
    if days is not None and days < 0:
        raise wrong(beside(database), "project.closed_after_days")
    return CLOSED_AFTER if days is None else int(days)


def retention(settings: Settings, database: Path) -> Retention:
    """Return how long people's data are kept in this project.

    Raises:
        RetentionShortError: if the months are too few for the follow-up.
        SettingsError: if a key is unknown, or a day none written as 2023-05-24.
    """
    path, settled = beside(database), settings.part(database, "retention")
    for key in settled:
        if key not in OF_RETENTION:  # a hold that is written wrongly would hold nobody
            raise wrong(path, f"retention.{key}")
    months = settled.get("months_after_exit")
    if months is not None and months < LEAST_MONTHS:
        line = "retention.months_after_exit"
        raise errors.settings.RetentionShortError(path=path, line=line, months=months, least=LEAST_MONTHS)
    if settled.get("hold_until"):
        settled = {**settled, "hold_until": _day(path, "retention.hold_until", settled["hold_until"])}
    return Retention(**{key: value for key, value in settled.items() if value is not None})


def controller(settings: Settings, database: Path) -> Controller:
    """Return who is responsible for the data, as the project says it; the project's own name where it does not."""
    settled = settings.part(database, "privacy")
    told = {key: value for key, value in settled.items() if value and key in OF_PRIVACY}
    name = settings.part(database, "project").get("name") or ""
    return Controller(**{"name": name, **told})


def _settled_day(settings: Settings, database: Path, key: str) -> date | None:
    told = settings.part(database, "project").get(key)
    return _day(beside(database), f"project.{key}", told) if told else None


def _day(path: Path, key: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20230524 and 2023-W21-3 are days to Python too
        raise wrong(path, key)
    return day
