"""What a file is to be opened with: chosen, and kept."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.cli.opening import kept, told_passphrase
from askeleet.cli.output import tell
from askeleet.cli.session import is_terminal, session
from askeleet.domain.key_places import KEY_PLACES
from askeleet.errors import AskeleetError
from askeleet.keys.deriving import salt_of
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import driver
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from askeleet.keys.unconfirmed import Unconfirmed

SHORTEST = 12
"""Letters of a passphrase that somebody thought of."""


def keep_as_it_is(path: Path, key: str | None, *, before: str | None) -> None:
    """Keep what opens a file that went back to an earlier state, where its key was kept, and say what is different."""
    salt = salt_of(path)
    if salt is None or key is None:
        if before is not None:
            tell(N_("It is not encrypted. askeleet encrypt encrypts it."))
        return
    if key in {before, told_passphrase()}:
        return
    if kept().find(salt):
        kept().keep(salt, key)
    tell(N_("It opens with the passphrase of that time."))


def place_named(typed: str) -> str:
    """Return the name of a place for keys.

    Raises:
        KeyPlaceUnknownError: if there is none of that name.
    """
    if typed not in KEY_PLACES:
        raise errors.keys.KeyPlaceUnknownError(place=typed)
    return typed


def place_to_be(where: str | None = None, path: Path | None = None) -> str:
    """Return the name of the place where a key will be kept: as named, settled, answered now, or in a file.

    A file that has a key is given where its next one shall lie in the same place.

    It is asked and tried before anything is encrypted, so that no file is left whose key could not be kept.

    Raises:
        KeyringMissingError: if it would be a keyring, and there is none.
    """
    from askeleet.keys.places import safe_keyring

    settled = kept().place(str(salt_of(path))) if path else session().settings.key_place
    name = where or settled or (_asked_place() if is_terminal() else "file")
    if name == "keyring":
        safe_keyring()
    return name


def keep(path: Path, passphrase: str, where: str) -> None:
    """Keep the key of a file where `place_to_be` said, and nowhere else; the first place is the usual one from now.

    Raises:
        SystemRefusedError: if it cannot be written there.
    """
    from askeleet.keys.deriving import key_of

    salt = str(salt_of(path))
    try:
        kept().keep(salt, key_of(passphrase, salt), where)
    except OSError as error:  # it is not the caseload file that cannot be written
        raise errors.output.SystemRefusedError(path=error.filename, why=error.strerror) from error
    if session().settings.key_place is None:
        with suppress(OSError, errors.settings.SettingsError):  # it is asked again, then
            session().settings.remember("key", where)
    tell(N_("The key is kept {where}."), where=_(KEY_PLACES[where]))


class Chosen(NamedTuple):
    """What a file is to be encrypted with."""

    passphrase: str | None  # None where it is not to be, or cannot be
    is_code: bool = False  # made here, to be written down
    is_told: bool = False  # by the environment, which tells it every time


def chosen() -> Chosen:
    """Return what a new file is encrypted with: what the environment gives, or what is chosen or made now."""
    if (given := told_passphrase()) is not None:
        return Chosen(given, is_told=True)
    return new_passphrase() if driver.CAN_ENCRYPT else Chosen(None)


def new_passphrase() -> Chosen:
    """Return a new passphrase or recovery code; a terminal chooses, and shows that it has the code."""
    from askeleet.cli import asking
    from askeleet.keys.recovery_code import last_group, new_code

    if is_terminal():
        typed = asking.ask_secret(_("A passphrase for the file; Enter for a code made for you"), parse=_long_enough)
        if typed:
            asking.ask_again(_("The same once more"), typed, hidden=True)
            return Chosen(typed)
    code = new_code()
    tell(N_("Recovery code: {code}"), code=code)
    tell(
        N_(
            "Write it down and keep it away from this computer: without it nobody can open the file on another one, "
            "or when this one is lost."
        )
    )
    if is_terminal():
        asking.ask_again(_("Its last four signs, to show that you have it"), last_group(code))
    return Chosen(code, is_code=True)


def settle(path: Path, choice: Chosen, where: str) -> None:
    """Keep the key of a file that was just encrypted, and note a code that nobody has confirmed."""
    if choice.passphrase is None or choice.is_told:
        return
    if choice.is_code and not is_terminal():
        confirmations().add(str(salt_of(path)))
    keep(path, choice.passphrase, where)


@contextmanager
def about_to_change(path: Path, choice: Chosen) -> Iterator[None]:
    """Keep the key that a file is about to have beside the one it has: stopped in between, one of them opens it.

    It is forgotten where the file was not changed, and when `settle` has kept it for good.
    """
    from askeleet.keys.deriving import key_of

    salt = str(salt_of(path))
    kept().keep_next(salt, key_of(str(choice.passphrase), salt))
    try:
        yield
    except AskeleetError:
        kept().forget_next(salt)
        raise


def confirmations() -> "Unconfirmed":
    """Return the list of recovery codes that nobody has typed yet."""
    from askeleet.keys.unconfirmed import Unconfirmed

    return Unconfirmed(session().settings.key_folder)


def _asked_place() -> str:
    from askeleet.cli import asking
    from askeleet.errors.keys import KeyringMissingError
    from askeleet.keys.places import safe_keyring

    choices = [(name, _(words)) for name, words in KEY_PLACES.items()]
    try:
        safe_keyring()
    except KeyringMissingError:
        choices = choices[1:]
    return asking.choose(_("Where is the key kept on this computer?"), choices)


def _long_enough(typed: str) -> str:
    if typed and len(typed) < SHORTEST:
        raise errors.keys.PassphraseShortError(least=SHORTEST)
    return typed
