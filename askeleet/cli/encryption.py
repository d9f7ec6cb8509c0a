"""Commands about the encryption of the file."""

from pathlib import Path
from typing import Annotated

import typer

from askeleet import clock
from askeleet.cli import asked_keys, keys, opening
from askeleet.cli.backing_up import back_up
from askeleet.cli.context import open_to_view
from askeleet.cli.output import say, show, tell
from askeleet.cli.parameters import option
from askeleet.cli.session import session
from askeleet.errors import AskeleetError
from askeleet.errors.encryption import CannotEncryptError, FilePlainAlreadyError
from askeleet.errors.keys import CodeUnconfirmedError
from askeleet.keys.deriving import salt_of
from askeleet.marking import N_
from askeleet.store import driver

KeyPlace = Annotated[
    str | None,
    option(
        "--key", parse=keys.place_named, metavar=N_("PLACE"), help=N_("Where the key is kept: keyring, file or ask.")
    ),
]


def encrypt(*, key: KeyPlace = None) -> None:
    """Encrypt the caseload file: whoever finds it then reads nothing.

    askeleet encrypt
    askeleet encrypt --key file
    """
    from askeleet.store.encryption import encrypt as encrypted

    path = session().database
    _take_in_drafts(path)  # it is a caseload, and nothing is the matter with it
    if not driver.CAN_ENCRYPT:  # before anybody writes a code down
        raise CannotEncryptError
    choice = keys.new_passphrase()
    where = keys.place_to_be(key)
    encrypted(path, str(choice.passphrase), ready=lambda made: keys.settle(made, choice, where))
    if older := _older(path):
        tell(N_("Backups made before are not encrypted: {names}. Take them away, or keep them safe."), names=older)
    with opening.opened(path, key=choice.passphrase) as store:
        back_up(store, "encrypt")
    show_sheet(path, choice)


def decrypt(
    *,
    to: Annotated[Path, typer.Option("--to", metavar=N_("FILE"), help=N_("Where the open copy goes."))],
) -> None:
    """Write a copy of the caseload that any program can read; the file itself stays encrypted.

    askeleet decrypt --to open.db
    """
    from askeleet.store import views
    from askeleet.store.encryption import decrypt as decrypted

    path = session().database
    to = to.expanduser()
    with open_to_view(unlogged=False) as store:
        key, actor = store.key, store.actor
    if key is None:
        raise FilePlainAlreadyError(path=path)
    decrypted(path, key, to)
    try:
        with opening.opened(path, to_read=True) as store:
            store.actor = actor
            views.note(store, command="decrypt")
    except AskeleetError:  # what is not recorded is not taken out
        to.unlink(missing_ok=True)
        raise
    say(
        N_("Open copy: {path}. Anybody can read it; take it away when you have done with it."),
        record={"schema": "askeleet-where/1", "database": str(to)},
        path=to,
    )


def change_passphrase(*, key: KeyPlace = None) -> None:
    """Give the caseload file another passphrase; the old one opens it no more.

    askeleet change-passphrase
    """
    from askeleet.store.encryption import change_passphrase as changed

    path = session().database
    before = _take_in_drafts(path)
    if before is None:
        raise FilePlainAlreadyError(path=path)
    choice = keys.new_passphrase()
    where = keys.place_to_be(key, path)
    with keys.about_to_change(path, choice):
        changed(path, before, str(choice.passphrase))
    keys.settle(path, choice, where)
    _tell_of_backups(path)
    with opening.opened(path, key=choice.passphrase) as store:
        back_up(store, "passphrase")
    show_sheet(path, choice)


def confirm_code() -> None:
    """Show that you have the passphrase or recovery code: type it once, without being in need of it.

    askeleet confirm-code
    """
    path = session().database
    salt = salt_of(path)
    if salt is None:
        raise FilePlainAlreadyError(path=path)
    asked_keys.asked_passphrase(path, salt)
    say(N_("It opens {path}. Keep it where you keep it."), path=path)


def forget_key(
    *,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Even though nobody has confirmed the recovery code."))] = False,
) -> None:
    """Take the key of the caseload file off this computer; from then on the passphrase is asked for.

    askeleet forget-key
    """
    path = session().database
    salt = salt_of(path)
    if salt is None:
        raise FilePlainAlreadyError(path=path)
    if salt in keys.confirmations() and not yes:
        raise CodeUnconfirmedError
    opening.kept().forget(salt)
    say(N_("The key of {path} is gone from this computer; its passphrase or recovery code opens it."), path=path)


def _take_in_drafts(path: Path) -> str | None:
    """Bring the drafts beside it into the file, which afterwards opens them no more; return what opens the file.

    Those that could not be taken in are named: they are another caseload's, or open with something else.
    """
    from askeleet.store import drafts

    folder = session().settings.state_folder
    with opening.opened(path, to_read=True) as store:
        drafts.take_in(store, folder, nobodys=True)
        left = ", ".join(str(place) for place in drafts.beside(folder))
        key = store.key
    if left:
        tell(
            N_(
                "Drafts beside the file stay as they are: {names}. Those of this caseload open with "
                "what opened it until now."
            ),
            names=left,
        )
    return key


def _tell_of_backups(path: Path) -> None:
    """Name the backups that the old passphrase still opens."""
    if older := _older(path):
        tell(
            N_("Backups made before keep the old passphrase: {names}. Take away those that nobody shall open with it."),
            names=older,
        )


def _older(path: Path) -> str:
    from askeleet.store.backup_folder import folder_of

    return ", ".join(sorted(each.name for each in folder_of(path).glob(f"{path.stem}-*{path.suffix}")))


def show_sheet(path: Path, choice: keys.Chosen) -> None:
    """Show the recovery sheet of a file that was just encrypted."""
    from askeleet.reports.recovery import sheet

    show(sheet(path, clock.today(), code=choice.passphrase if choice.is_code else None))
