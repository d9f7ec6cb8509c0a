"""Where the caseload is, which language, who is at the keyboard; and what the project has settled beside its file.

Personal settings are `askeleet.yaml` in the configuration folder (database, language, coach, key, backups); the
project's are `askeleet.yaml` beside the caseload file (project, vocabularies). Where the two folders are one, as on
Windows and macOS by default, they are one file. The environment wins over both, and what is typed over all.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askeleet import errors, vocabulary, yamlfiles
from askeleet.domain.key_places import KEY_PLACES
from askeleet.folders import folder
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from askeleet.domain.controller import Controller
    from askeleet.domain.retention import Retention
    from askeleet.errors.settings import SettingsKeyError

PERSONAL = {"database": str, "language": str, "coach": str, "key": str, "backups": str}
PROJECT = {"project": dict, "vocabularies": dict, "retention": dict, "privacy": dict}
OF_PROJECT = {"name": str, "started": str}
OF_RETENTION = {"months_after_exit": int, "basis": str, "hold_until": str, "hold_reason": str}
OF_PRIVACY = {"name": str, "contact": str, "basis": str, "recipients": str}
PARTS: Mapping[str, Mapping[str, type]] = {"project": OF_PROJECT, "retention": OF_RETENTION, "privacy": OF_PRIVACY}
NAME = "askeleet.yaml"


class Unread(NamedTuple):
    """A key in a settings file that nobody reads, as `coahc`, `project.strated` or `vocabularies.topics.cv.lable`."""

    path: Path
    key: str

    @property
    def nearest(self) -> str:
        """The key that may have been meant."""
        from difflib import get_close_matches  # noqa: PLC0415  (only where a key is wrong)

        return get_close_matches(self.key, _alike(self.key), n=1, cutoff=0)[0]

    @property
    def line(self) -> int:
        """The line it stands on."""
        return yamlfiles.line_of(self.path, self.key)


class Settings:
    """What was settled; each file is read when it is first asked for.

    Whatever reads a file raises SettingsError where it is no YAML or a value has the wrong form.
    """

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        self.environ = os.environ if environ is None else environ
        self.warnings: list[Unread] = []
        """The keys that nobody reads, of the files read so far."""
        self._files: dict[Path, dict[str, Any]] = {}

    @property
    def database(self) -> Path:
        """Where the caseload file is; a relative path in the settings begins at their folder."""
        if told := self.environ.get("ASKELEET_DB"):
            return Path(told).expanduser()
        if settled := self.personal.get("database"):
            return self.personal_file.parent / Path(settled).expanduser()
        return self.data_folder / "askeleet.db"

    @property
    def backup_folder(self) -> Path | None:
        """The second folder for backups, if one is settled: a stick, a network drive; relative as the database is."""
        settled = self.personal.get("backups")
        return self.personal_file.parent / Path(settled).expanduser() if settled else None

    @property
    def language(self) -> str | None:
        """The code of the language that was asked for, if any was."""
        return self.environ.get("ASKELEET_LANG") or self.personal.get("language")

    @property
    def coach(self) -> str | None:
        """The code of who is at the keyboard, if that was said."""
        return self.environ.get("ASKELEET_COACH") or self.personal.get("coach")

    @property
    def coach_is_told(self) -> bool:
        """Whether the environment says it, for this very command, rather than the settings for whatever file."""
        return bool(self.environ.get("ASKELEET_COACH"))

    @property
    def key_place(self) -> str | None:
        """Where keys are kept on this computer for which nothing else is settled, one of `KEY_PLACES`, if that is."""
        settled: str | None = self.personal.get("key")
        if settled is not None and settled not in KEY_PLACES:
            raise _wrong(self.personal_file, "key")
        return settled

    @property
    def key_folder(self) -> Path:
        """Where keys are that are kept in files."""
        return self.personal_file.parent / "keys"

    @property
    def session_folder(self) -> Path | None:
        """Where a key may lie until the login session ends, if the system has such a folder."""
        told = self.environ.get("XDG_RUNTIME_DIR")
        return Path(told) / "askeleet" if told and Path(told).is_dir() else None

    @property
    def personal(self) -> dict[str, Any]:
        """The personal settings."""
        return self._read(self.personal_file)

    @property
    def personal_file(self) -> Path:
        """Where the personal settings are."""
        told = self.environ.get("ASKELEET_CONFIG")
        return (Path(told).expanduser() if told else folder("config") / NAME).absolute()

    @property
    def data_folder(self) -> Path:
        """Where caseload files live."""
        return folder("data")

    @property
    def state_folder(self) -> Path:
        """Where drafts are kept that the caseload file could not take."""
        return folder("state")

    @property
    def cache_folder(self) -> Path:
        """Where the compiled form of the settings is."""
        return folder("cache")

    def project(self, database: Path) -> dict[str, Any]:
        """Return what the project has settled beside its caseload file."""
        return self._read(_beside(database))

    def project_name(self, database: Path) -> str | None:
        """Return what the project is called, if that is settled."""
        name: str | None = self._of_project(database).get("name")
        return name

    def project_start(self, database: Path) -> date | None:
        """Return the project's first day, if it is settled.

        Raises:
            SettingsError: if it is no day written as 2023-05-24.
        """
        started = self._of_project(database).get("started")
        return _day(_beside(database), "project.started", started) if started else None

    def retention(self, database: Path) -> Retention:
        """Return how long people's data are kept in this project.

        Raises:
            RetentionShortError: if the months are too few for the follow-up.
            SettingsError: if a key is unknown, or a day none written as 2023-05-24.
        """
        from askeleet.domain.retention import LEAST_MONTHS, Retention  # noqa: PLC0415  (few commands ask)

        path, settled = _beside(database), self._part(database, "retention", OF_RETENTION)
        for key in settled:
            if key not in OF_RETENTION:  # a hold that is written wrongly would hold nobody
                raise _wrong(path, f"retention.{key}")
        months = settled.get("months_after_exit")
        if months is not None and months < LEAST_MONTHS:
            line = "retention.months_after_exit"
            raise errors.settings.RetentionShortError(path=path, line=line, months=months, least=LEAST_MONTHS)
        if settled.get("hold_until"):
            settled = {**settled, "hold_until": _day(path, "retention.hold_until", settled["hold_until"])}
        return Retention(**{key: value for key, value in settled.items() if value is not None and key in OF_RETENTION})

    def controller(self, database: Path) -> Controller:
        """Return who is responsible for the data, as the project says it; the project's own name where it does not."""
        from askeleet.domain.controller import Controller  # noqa: PLC0415  (few commands ask)

        settled = self._part(database, "privacy", OF_PRIVACY)
        told = {key: value for key, value in settled.items() if value and key in OF_PRIVACY}
        return Controller(**{"name": self.project_name(database) or "", **told})

    def lay_vocabularies(self, database: Path) -> None:
        """Lay the project's own terms over the package's; those of another project are gone.

        Raises:
            SettingsError: if they are not lists of terms; it names the term.
        """
        vocabulary.overlay({})
        path, lists = _beside(database), self.project(database).get("vocabularies") or {}
        known = {name: terms for name, terms in lists.items() if name in vocabulary.names()}
        self._warn(path, (f"vocabularies.{name}" for name in lists if name not in known))
        self._warn(path, (f"vocabularies.{key}" for key in _checked_terms(path, known)))
        vocabulary.overlay(known)

    def remember(self, key: str, value: str) -> None:
        """Write one personal setting; everything else in the file stays as it is, comments too.

        Raises:
            OSError: if it cannot be written.
            SettingsError: if the file cannot be read as settings, or has no place for it; it was not touched.
        """
        yamlfiles.put(self.personal_file, key, value)
        self._files.clear()

    def _of_project(self, database: Path) -> dict[str, Any]:
        return self._part(database, "project", OF_PROJECT)

    def _part(self, database: Path, name: str, known: Mapping[str, type]) -> dict[str, Any]:
        """Return one part of what the project has settled, its values in the right form."""
        settled: dict[str, Any] = self.project(database).get(name) or {}
        path = _beside(database)
        _check_forms(path, settled, known, within=f"{name}.")
        return settled

    def _read(self, path: Path) -> dict[str, Any]:
        """Return what a file says, read once; nothing where there is none."""
        if path not in self._files:
            self._files[path] = self._checked(path) if _is_there(path) else {}
        return self._files[path]

    def _checked(self, path: Path) -> dict[str, Any]:
        content = yamlfiles.read(path, self.cache_folder)
        known = PERSONAL | PROJECT if path == self.personal_file else PROJECT
        _check_forms(path, content, known)
        self._warn(path, (key for key in content if key not in known))
        inner = ((part, key) for part in PARTS for key in content.get(part) or ())
        self._warn(path, (f"{part}.{key}" for part, key in inner if key not in PARTS[part]))
        return content

    def _warn(self, path: Path, keys: Iterable[str]) -> None:
        unread = (Unread(path, key) for key in keys)
        self.warnings.extend(each for each in unread if each not in self.warnings)


def _beside(database: Path) -> Path:
    return database.absolute().parent / NAME


def _is_there(path: Path) -> bool:
    with suppress(OSError):  # a folder that is closed to us, or a name that no file can have
        return path.is_file()
    return False


def _check_forms(path: Path, content: Mapping[str, Any], known: Mapping[str, type], *, within: str = "") -> None:
    """Refuse a value of the wrong form; an empty one is as good as none."""
    for key, form in known.items():
        if not isinstance(content.get(key), form | None):
            raise _wrong(path, f"{within}{key}")


def _checked_terms(path: Path, lists: Mapping[str, Any]) -> Iterable[str]:
    """Return what nobody reads in a project's own terms; what is no term is refused."""
    if not lists:
        return ()
    from askeleet.vocabulary.own_terms import misfit, unread  # noqa: PLC0415  (only where a project has terms)

    if found := misfit(lists):
        raise _wrong(path, f"vocabularies.{found}")
    return unread(lists)


def _day(path: Path, key: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20230524 and 2023-W21-3 are days to Python too
        raise _wrong(path, key)
    return day


def _wrong(path: Path, key: str) -> SettingsKeyError:
    """Return the error that a setting has not the form it must have; to be raised."""
    return errors.settings.SettingsKeyError(path=path, line=yamlfiles.line_of(path, key), key=key)


def _alike(key: str) -> Iterable[str]:
    """Return the keys that could stand where one does that nobody reads."""
    place, _, _last = key.rpartition(".")
    if place.startswith("vocabularies."):
        from askeleet.vocabulary.own_terms import readable_in  # noqa: PLC0415  (only where a key is wrong)

        return [f"{place}.{each}" for each in readable_in(place.removeprefix("vocabularies."))]
    inner = (f"{part}.{each}" for part, keys in PARTS.items() for each in keys)
    lists = (f"vocabularies.{name}" for name in vocabulary.names())
    return [*PERSONAL, *PROJECT, *inner, *lists]
