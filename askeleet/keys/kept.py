"""The keys kept on this computer, each where it was settled for its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.keys.places import KeyFile, Keyring, Nowhere

if TYPE_CHECKING:
    from pathlib import Path

    from askeleet.keys.places import Place


class Kept:
    """The kept keys by the salts of their files.

    A key lies in its file, or in the keyring; a mark beside the key files says which keys are in the keyring, and
    which are nowhere. A file without either is as the settings say for all.
    """

    def __init__(self, folder: Path, session: Path | None, usual: str | None) -> None:
        self._files = KeyFile(folder)
        self._marks = KeyFile(folder, ".place")
        self._session = KeyFile(session) if session else None
        self._usual = usual

    def find(self, salt: str) -> str | None:
        """Return the key of a file, if it is kept; the keyring is asked where no key is nearer.

        Raises:
            KeyringError: if the keyring does not answer, or is locked.
        """
        return self._files.find(salt) or self._at(self._marked(salt)).find(salt)

    def place(self, salt: str) -> str | None:
        """Return the name of the place of a file's key, if it is settled for the file or for all."""
        return "file" if self._files.find(salt) else self._marked(salt)

    def keep(self, salt: str, key: str, where: str | None = None) -> None:
        """Keep the key of a file where it is said or settled, and nowhere else; of the next one, nothing is left.

        Raises:
            KeyringError: if the keyring does not answer, or is locked.
            OSError: if it cannot be written.
        """
        before = self.place(salt) or "file"
        where = where or before
        self._at(where).keep(salt, key)
        self.forget_next(salt)
        if where != before:
            self._at(before).forget(salt)
        self._mark(salt, where)

    def forget(self, salt: str) -> None:
        """Forget the key of a file, which is asked for from now on.

        Raises:
            KeyringError: if the keyring does not answer, or is locked.
            OSError: if it cannot be taken away.
        """
        self._at(self.place(salt)).forget(salt)
        self._mark(salt, "ask")

    def find_next(self, salt: str) -> str | None:
        """Return the key that a file was about to have."""
        return self._at(self.place(salt)).find(_next(salt))

    def keep_next(self, salt: str, key: str) -> None:
        """Keep the key that a file is about to have beside the one it has."""
        self._at(self.place(salt)).keep(_next(salt), key)

    def forget_next(self, salt: str) -> None:
        """Forget the key that a file was about to have."""
        self._at(self.place(salt)).forget(_next(salt))

    def _marked(self, salt: str) -> str | None:
        return self._marks.find(salt) or self._usual

    def _at(self, where: str | None) -> Place:
        match where:
            case "keyring":
                return Keyring(self._session)
            case "ask":
                return Nowhere()
            case _:
                return self._files

    def _mark(self, salt: str, where: str) -> None:
        if where == "file":
            self._marks.forget(salt)
        else:
            self._marks.keep(salt, where)


def _next(salt: str) -> str:
    """Return under what the key is kept that a file is about to have."""
    return f"{salt}-next"
