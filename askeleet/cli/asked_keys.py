"""What a file that has a key is opened with: asked for until it fits."""

from pathlib import Path

from askeleet import errors
from askeleet.cli import keys
from askeleet.cli.opening import kept, known_keys
from askeleet.cli.output import print_beside
from askeleet.cli.session import is_terminal
from askeleet.keys.deriving import salt_of
from askeleet.language import _


def key_of_backup(backup: Path) -> str | None:
    """Return what opens a backup, None where it is not encrypted; an earlier passphrase is asked for.

    Raises:
        BackupKeyError: if nothing does, and nobody can be asked.
    """
    from askeleet.errors.backups import BackupKeyError
    from askeleet.store.encryption import opens

    for key in known_keys(backup):
        if opens(backup, key):
            return key
    if not is_terminal():
        raise BackupKeyError(path=backup)
    return _asked_key(backup, _("Passphrase or recovery code of the time when it was made"))


def typed_passphrase(path: Path, salt: str) -> str:
    """Ask for the passphrase or code until it opens the file; keep its key, unless it is to be asked every time."""
    from askeleet.keys.deriving import key_of

    passphrase = asked_passphrase(path, salt)
    if kept().place(salt) != "ask":
        keys.keep(path, passphrase, keys.place_to_be(path=path))
    return key_of(passphrase, salt)


def passphrase_too(path: Path) -> str:
    """Ask for the passphrase of another's file; where the kept key is that of a copy of it, it stays so.

    Raises:
        AlsoKeyNeededError: if nobody can be asked.
    """
    from askeleet.errors.encryption import AlsoKeyNeededError

    salt = str(salt_of(path))
    if not is_terminal():
        raise AlsoKeyNeededError(path=path)
    return asked_passphrase(path, salt) if kept().find(salt) else typed_passphrase(path, salt)


def asked_passphrase(path: Path, salt: str) -> str:
    """Ask for the passphrase or code until it opens the file: whoever types it has it."""
    from askeleet.cli import asking

    if not is_terminal():
        raise errors.encryption.KeyNeededError(path=path)
    print_beside(str(path))
    question = _("Passphrase or recovery code")
    passphrase = asking.ask_secret(question, parse=lambda typed: _tried(typed, path, salt), is_needed=True)
    keys.confirmations().clear(salt)
    return passphrase


def _asked_key(path: Path, question: str) -> str:
    from askeleet.cli import asking
    from askeleet.keys.deriving import key_of

    salt = str(salt_of(path))
    print_beside(str(path))
    return key_of(asking.ask_secret(question, parse=lambda typed: _tried(typed, path, salt), is_needed=True), salt)


def _tried(typed: str, path: Path, salt: str) -> str:
    """Return the passphrase that was typed, or the code as it was made.

    Raises:
        WrongKeyError: if it does not open the file.
    """
    from askeleet.keys.deriving import key_of
    from askeleet.keys.recovery_code import as_code
    from askeleet.store.encryption import opens

    for passphrase in dict.fromkeys((typed, as_code(typed))):
        if opens(path, key_of(passphrase, salt)):
            return passphrase
    raise errors.encryption.WrongKeyError(path=path)
