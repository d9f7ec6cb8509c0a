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
    from askeleet.keys.places import Place


def opened(path: Path, *, to_read: bool = False, key: str | None = None) -> Store:
    """Open a caseload file with whatever opens it; to write in it, the day's first backup is made beforehand.

    A key is given where it has just got another.

    Raises:
        FileError: if nothing does, or the file cannot be used; see `askeleet.store.connection`.
    """
    store = Store(path, key) if key else _opened(path, to_read=to_read)
    if not to_read:
        from askeleet.cli.backing_up import daily

        daily(store)
    return store


def _opened(path: Path, *, to_read: bool) -> Store:
    if (given := told_passphrase()) is not None:
        return Store(path, given, to_read=to_read)
    salt = salt_of(path)
    if salt is None:
        return Store(path, None, to_read=to_read)
    if kept := place().find(salt):
        try:
            return Store(path, kept, to_read=to_read)
        except errors.file.WrongKeyError as error:
            return _opened_with_next(path, salt, error, to_read=to_read)
    from askeleet.cli.keys import typed_passphrase

    return Store(path, typed_passphrase(path, salt), to_read=to_read)


def _opened_with_next(path: Path, salt: str, wrong: FileError, *, to_read: bool) -> Store:
    """Open a file whose passphrase was being changed when the program was stopped, and keep the key it has now."""
    from askeleet.errors.file import KeptKeyError
    from askeleet.keys.places import next_of

    coming = place().find(next_of(salt))
    if coming is None:
        raise KeptKeyError(path=path) from wrong
    store = Store(path, coming, to_read=to_read)
    place().keep(salt, coming)
    place().forget(next_of(salt))
    return store


def known_keys(path: Path) -> list[str | None]:
    """Return what may open a file without anybody being asked: given by the environment, or kept here."""
    salt = salt_of(path)
    return [None] if salt is None else [*filter(None, (told_passphrase(), place().find(salt)))]


def key_of_file(path: Path) -> str | None:
    """Return what opens a file, None where it is not encrypted; the file is opened to see that it does."""
    with opened(path, to_read=True) as store:
        return store.key


def told_passphrase() -> str | None:
    """Return the passphrase that the environment gives for this command: a program that prints it, or itself.

    Raises:
        CommandFailedError: if the program fails.
    """
    command = os.environ.get("ASKELEET_PASSPHRASE_COMMAND")
    return _printed(command) if command else os.environ.get("ASKELEET_PASSPHRASE") or None


def place(name: str | None = None) -> "Place":
    """Return where keys are kept on this computer: as named, as the settings say, or in files."""
    from askeleet.keys import places

    settings = session().settings
    match name or settings.key_place:
        case "keyring":
            folder = settings.session_folder
            return places.Keyring(places.KeyFile(folder) if folder else None)
        case "ask":
            return places.Nowhere()
        case _:
            return places.KeyFile(settings.key_folder)


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
