"""What opens the file: what the environment gives, the key kept on this computer, or whoever sits there."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.cli.session import session
from askeleet.errors import FileError
from askeleet.keys.deriving import salt_of
from askeleet.store import Store

if TYPE_CHECKING:
    from askeleet.keys.kept import Kept


def opened(path: Path, *, to_read: bool = False, key: str | None = None) -> Store:
    """Open a caseload file with whatever opens it; to write in it, the day's first backup is made beforehand.

    A key is given where it has just got another.

    Raises:
        FileError: if nothing does, or the file cannot be used; see `askeleet.store.connection`.
    """
    store = Store(path, key) if key else _opened(path, to_read=to_read)
    if not to_read:
        from askeleet.cli.backing_up import daily

        try:
            daily(store)
        except BaseException:
            store.close()
            raise
    return store


def opened_too(path: Path) -> Store:
    """Open another's file for reading beside one's own, whose passphrase need not be its own.

    Raises:
        FileError: if nothing opens it, or the file cannot be used; see `askeleet.store.connection`.
    """
    from askeleet.store.encryption import opens

    for key in known_keys(path):
        if key is None or opens(path, key):
            return Store(path, key, to_read=True)
    from askeleet.cli.asked_keys import passphrase_too

    return Store(path, passphrase_too(path), to_read=True)


def _opened(path: Path, *, to_read: bool) -> Store:
    if (given := told_passphrase()) is not None:
        return Store(path, given, to_read=to_read)
    salt = salt_of(path)
    if salt is None:
        return Store(path, None, to_read=to_read)
    if key := kept().find(salt):
        try:
            return Store(path, key, to_read=to_read)
        except errors.encryption.WrongKeyError as error:
            return _opened_with_next(path, salt, error, to_read=to_read)
    from askeleet.cli.asked_keys import typed_passphrase

    return Store(path, typed_passphrase(path, salt), to_read=to_read)


def _opened_with_next(path: Path, salt: str, wrong: FileError, *, to_read: bool) -> Store:
    """Open a file whose passphrase was being changed when the program was stopped, and keep the key it has now."""
    from askeleet.errors.encryption import KeptKeyError

    coming = kept().find_next(salt)
    if coming is None:
        raise KeptKeyError(path=path) from wrong
    store = Store(path, coming, to_read=to_read)
    kept().keep(salt, coming)
    return store


def known_keys(path: Path) -> list[str | None]:
    """Return what may open a file without anybody being asked: given by the environment, or kept here."""
    salt = salt_of(path)
    if salt is None:
        return [None]
    return [key for key in (told_passphrase(), kept().find(salt), kept().find_next(salt)) if key]


def told_passphrase() -> str | None:
    """Return the passphrase that the environment gives for this command: a program that prints it, or itself.

    Raises:
        CommandFailedError: if the program fails.
        PassphraseNotTextError: if the environment gives what is no UTF-8.
    """
    command = os.environ.get("ASKELEET_PASSPHRASE_COMMAND")
    return _printed(command) if command else _as_text(os.environ.get("ASKELEET_PASSPHRASE")) or None


def kept() -> "Kept":
    """Return the keys that are kept on this computer."""
    from askeleet.keys.kept import Kept

    settings = session().settings
    return Kept(settings.key_folder, settings.session_folder, settings.key_place)


def _as_text(told: str | None) -> str | None:
    if told and any("\ud800" <= letter <= "\udfff" for letter in told):  # how a byte of another encoding comes in
        from askeleet.errors.keys import PassphraseNotTextError

        raise PassphraseNotTextError
    return told


def _printed(command: str) -> str:
    import shlex
    import subprocess

    from askeleet.errors.keys import CommandFailedError

    try:
        done = subprocess.run(shlex.split(command), stdout=subprocess.PIPE, text=True, check=True, timeout=60)  # noqa: S603  (the coach's own command)
        printed = done.stdout.rstrip("\r\n")
        printed.encode()  # what is no text is no passphrase
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise CommandFailedError from error
    if not printed or "\0" in printed:
        raise CommandFailedError
    return printed
