"""The first write: the file is made, and whoever writes says who they are."""

import getpass
from pathlib import Path

from askeleet.casework.coaches import add_coach, checked_code, find_coach
from askeleet.casework.notes import checked_name
from askeleet.cli import keys
from askeleet.cli.output import tell
from askeleet.cli.session import is_terminal, session
from askeleet.domain.coach import Coach
from askeleet.domain.letters import fold
from askeleet.errors.coaches import CoachExistsError
from askeleet.errors.file import FileInSyncFolderError, FileOnShareError
from askeleet.errors.settings import SettingsError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store, coaches, driver

_UNENCRYPTED = N_("It is not encrypted: only this computer's own locks keep it. askeleet encrypt encrypts it.")
_UNENCRYPTABLE = N_(
    "It is not encrypted: only this computer's own locks keep it. sqlcipher3, which encrypts, is missing here; install "
    "it beside askeleet, and askeleet encrypt encrypts the file."
)


def make_file(
    path: Path, *, is_encrypted: bool = True, where: str | None = None, is_anywhere: bool = False
) -> keys.Chosen | None:
    """Make the caseload file and say where it is; return what it is encrypted with, or None if another made it.

    `where` names the place of its key, which is asked for otherwise. `is_anywhere`: it may lie where files get lost.
    """
    from askeleet.store.connection import create_file

    if not is_anywhere:
        _refuse_place(path)
    choice = keys.chosen() if is_encrypted else keys.Chosen(None)
    place = keys.place_to_be(where) if choice.passphrase and not choice.is_told else ""
    if not create_file(path, choice.passphrase, ready=lambda made: keys.settle(made, choice, place)):
        return None
    tell(N_("New caseload file: {path}"), path=path)
    if choice.passphrase is None:
        tell(_UNENCRYPTED if driver.CAN_ENCRYPT else _UNENCRYPTABLE)
    return choice


def introduce(store: Store) -> Coach:
    """Ask who is writing and add that coach; where nobody can be asked, it is the one who is logged in."""
    login = _short(session().settings.coach or "") or _login()
    if not is_terminal():
        coach = _named_by_login(store, login)
        tell(N_("You are coach {code}; askeleet edit-coach {code} gives your name."), code=coach.code)
    else:
        from askeleet.cli import asking

        name = asking.ask(_("Who are you? Your name"), default=login, parse=checked_name)
        code = asking.ask(_("A short code for you"), default=_short(name) or login, parse=checked_code)
        coach = add_coach(store, code, name)
    remember_me(coach)
    return coach


def recognise(store: Store) -> Coach:
    """Ask which of the coaches is writing, and remember it."""
    from askeleet.cli import asking

    everyone = {coach.code: coach for coach in coaches.every(store)}
    coach = everyone[asking.choose(_("Who are you?"), [(code, each.name) for code, each in everyone.items()])]
    remember_me(coach)
    return coach


def remember_me(coach: Coach) -> None:
    """Remember on this machine who is at the keyboard, if nobody is remembered yet."""
    if session().settings.coach is None:
        try:
            session().settings.remember("coach", coach.code)
        except (OSError, SettingsError):
            tell(N_("Your settings could not be written; set ASKELEET_COACH to say who you are."))


def _refuse_place(path: Path) -> None:
    """Refuse a place where a file that is written can be damaged.

    Raises:
        FileOnShareError: on a network drive.
        FileInSyncFolderError: in a folder that another program copies.
    """
    from askeleet.store import whereabouts

    if found := whereabouts.network_of(path):
        raise FileOnShareError(path=path, place=found)
    if found := whereabouts.sync_folder_of(path):
        raise FileInSyncFolderError(path=path, place=found)


def _named_by_login(store: Store, login: str) -> Coach:
    try:
        return add_coach(store, login, login)
    except CoachExistsError:  # another first command at the same moment
        return find_coach(store, login)


def _login() -> str:
    try:
        return _short(getpass.getuser()) or "coach"
    except (OSError, KeyError):
        return "coach"


def _short(name: str) -> str:
    first = fold(name).split()[:1]
    return "".join(sign for sign in "".join(first) if sign.isascii() and (sign.isalnum() or sign in "-."))
