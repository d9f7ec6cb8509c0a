"""Where the caseload is, which language, who is at the keyboard; and the files that say what else is settled.

Personal settings are `askeleet.yaml` in the configuration folder (database, language, coach, key, backups, delimiter);
the project's are `askeleet.yaml` beside the caseload file (project, vocabularies, retention, privacy). Where the two
folders are one, as on Windows and macOS by default, they are one file. The environment wins over both, and what is
typed over all.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askeleet import errors, vocabulary, yamlfiles
from askeleet.domain.key_places import KEY_PLACES
from askeleet.folders import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from askeleet.errors.settings import SettingsKeyError
    from askeleet.settings.unread import Unread

PERSONAL = {"database": str, "language": str, "coach": str, "key": str, "backups": str, "delimiter": str}
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
PROJECT = {"project": dict, "vocabularies": dict, "retention": dict, "privacy": dict}
OF_PROJECT = {"name": str, "started": str, "ends": str, "closed_after_days": int}
OF_RETENTION = {"months_after_exit": int, "basis": str, "hold_until": str, "hold_reason": str}
OF_PRIVACY = {"name": str, "contact": str, "basis": str, "recipients": str}
PARTS: Mapping[str, Mapping[str, type]] = {"project": OF_PROJECT, "retention": OF_RETENTION, "privacy": OF_PRIVACY}
NAME = "askeleet.yaml"


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
            raise wrong(self.personal_file, "key")
        return settled

    @property
    def delimiter(self) -> str:
        """What stands between the values of CSV, one of `DELIMITERS`: a comma, if nothing else is settled."""
        settled: str = self.personal.get("delimiter") or "comma"
        if settled not in DELIMITERS:
            raise wrong(self.personal_file, "delimiter")
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
        return self._read(beside(database))

    def part(self, database: Path, name: str) -> dict[str, Any]:
        """Return one of `PARTS` of what the project has settled, its values in the right form.

        Raises:
            SettingsError: if one is not.
        """
        settled: dict[str, Any] = self.project(database).get(name) or {}
        _check_forms(beside(database), settled, PARTS[name], within=f"{name}.")
        return settled

    def lay_vocabularies(self, database: Path) -> None:
        """Lay the project's own terms over the package's; those of another project are gone.

        Raises:
            SettingsError: if they are not lists of terms; it names the term.
        """
        vocabulary.overlay({})
        path, lists = beside(database), self.project(database).get("vocabularies") or {}
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
        for key in keys:
            from askeleet.settings.unread import Unread  # noqa: PLC0415  (only where a key is wrong)

            if (path, key) not in self.warnings:
                self.warnings.append(Unread(path, key))


def beside(database: Path) -> Path:
    """Return where the settings of the project are that a caseload file belongs to."""
    return database.absolute().parent / NAME


def wrong(path: Path, key: str) -> SettingsKeyError:
    """Return the error that a setting has not the form it must have; to be raised."""
    return errors.settings.SettingsKeyError(path=path, line=yamlfiles.line_of(path, key), key=key)


def _is_there(path: Path) -> bool:
    with suppress(OSError):  # a folder that is closed to us, or a name that no file can have
        return path.is_file()
    return False


def _check_forms(path: Path, content: Mapping[str, Any], known: Mapping[str, type], *, within: str = "") -> None:
    """Refuse a value of the wrong form; an empty one is as good as none."""
    for key, form in known.items():
        if not isinstance(content.get(key), form | None):
            raise wrong(path, f"{within}{key}")


def _checked_terms(path: Path, lists: Mapping[str, Any]) -> Iterable[str]:
    """Return what nobody reads in a project's own terms; what is no term is refused."""
    if not lists:
        return ()
    from askeleet.vocabulary.own_terms import misfit, unread  # noqa: PLC0415  (only where a project has terms)

    if found := misfit(lists):
        raise wrong(path, f"vocabularies.{found}")
    return unread(lists)
