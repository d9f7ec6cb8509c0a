"""Where keys can be kept on this computer, by the salts of their files.

Each place keeps the key made of the passphrase, never the passphrase. A file's key is thereby found again when the file
is renamed or moved, and for every backup of it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from askeleet import errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

SERVICE = "askeleet"
_SAFE = ("SecretService", "kwallet", "libsecret", "macOS", "Windows")
"""Backends that encrypt what they keep; others of the keyring package write plain text."""


class Place(Protocol):
    """Somewhere that keys are kept."""

    def find(self, salt: str) -> str | None:
        """Return the key of the file with that salt, if it is kept here."""

    def keep(self, salt: str, key: str) -> None:
        """Keep a key."""

    def forget(self, salt: str) -> None:
        """Forget a key, if it is kept here."""


class KeyFile:
    """A file for each key, readable by this user only: keeps copies and backups closed, not a stolen disk."""

    def __init__(self, folder: Path, ending: str = ".key") -> None:
        self._folder = folder
        self._ending = ending

    def find(self, salt: str) -> str | None:
        """Return the key, if its file is there and can be read."""
        try:
            return self.path(salt).read_text(encoding="ascii").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def keep(self, salt: str, key: str) -> None:
        """Write the key, whole or not at all.

        Raises:
            OSError: if it cannot be written.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self.path(f"{salt}.{os.getpid()}")
        opened = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as file:
            file.write(f"{key}\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self.path(salt))

    def forget(self, salt: str) -> None:
        """Take the file away.

        Raises:
            OSError: if it is there and cannot be taken away.
        """
        self.path(salt).unlink(missing_ok=True)

    def path(self, salt: str) -> Path:
        """Return where the key of a file is, or would be."""
        return self._folder / f"{salt}{self._ending}"


class Keyring:
    """The computer's own store of passwords, unlocked with the login; asked once for each login session.

    Its first answer costs more than a whole command, so the key is then kept in a folder that the system empties at
    the end of the session, where there is one.
    """

    def __init__(self, session: KeyFile | None, load: Callable[[], ModuleType] | None = None) -> None:
        self._session = session
        self._load = load or safe_keyring

    def find(self, salt: str) -> str | None:
        """Return the key, from the session if it was asked for already.

        Raises:
            KeyringError: if the store does not answer, or is locked.
        """
        if self._session and (known := self._session.find(salt)):
            return known
        found = self._asked(lambda keyring: keyring.get_password(SERVICE, salt))
        if found and self._session:
            self._session.keep(salt, found)
        return found

    def keep(self, salt: str, key: str) -> None:
        """Keep a key.

        Raises:
            KeyringError: if the store does not answer, or is locked.
        """
        self._asked(lambda keyring: keyring.set_password(SERVICE, salt, key))
        if self._session:
            self._session.keep(salt, key)

    def forget(self, salt: str) -> None:
        """Forget a key.

        Raises:
            KeyringError: if the store does not answer, or is locked.
        """
        if self._session:
            self._session.forget(salt)
        if self._asked(lambda keyring: keyring.get_password(SERVICE, salt)) is not None:
            self._asked(lambda keyring: keyring.delete_password(SERVICE, salt))

    def _asked(self, question: Callable[[ModuleType], str | None]) -> str | None:
        keyring = self._load()
        try:
            return question(keyring)
        except keyring.errors.KeyringError as error:
            raise errors.keys.KeyringError from error


class Nowhere:
    """No place: the passphrase is asked for every time."""

    def find(self, _salt: str) -> str | None:
        """Return nothing."""
        return None

    def keep(self, _salt: str, _key: str) -> None:
        """Keep nothing."""

    def forget(self, _salt: str) -> None:
        """Forget nothing."""


def safe_keyring() -> ModuleType:
    """Return the keyring package with a backend that encrypts what it keeps.

    Raises:
        KeyringMissingError: if this computer has none, as one without a desktop.
    """
    import keyring  # noqa: PLC0415  (costs more than all the rest of a command)
    import keyring.errors  # noqa: PLC0415  (likewise)

    if not any(_is_safe(backend) for backend in _parts(keyring.get_keyring())):
        raise errors.keys.KeyringMissingError
    return keyring


def _is_safe(backend: object) -> bool:
    return any(f".{name.lower()}" in type(backend).__module__.lower() for name in _SAFE)


def _parts(backend: object) -> list[object]:
    """Return a backend, or those that a chain of them asks in turn."""
    return list(getattr(backend, "backends", [backend]))
