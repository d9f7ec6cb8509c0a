"""The first write: the file is made, and whoever writes says who they are."""

import getpass
from pathlib import Path

from askeleet.casework.coaches import add_coach
from askeleet.cli.context import passphrase, tell
from askeleet.cli.options import is_terminal, session
from askeleet.domain.coach import Coach
from askeleet.domain.letters import fold
from askeleet.language import _, sentence
from askeleet.store import Store


def make_file(path: Path) -> None:
    """Make the caseload file and say where it is."""
    from askeleet.store.connection import create_file

    create_file(path, passphrase())
    tell(sentence(_("New caseload file: {path}"), path=path))
    if passphrase() is None:
        tell(
            _(
                "It is not encrypted: only this computer's own locks keep it. Set ASKELEET_PASSPHRASE "
                "before the first use to encrypt it."
            )
        )


def introduce(store: Store) -> Coach:
    """Ask who is writing and add that coach; where nobody can be asked, it is the one who is logged in."""
    login = _login()
    if not is_terminal():
        coach = add_coach(store, login, login)
        tell(sentence(_("You are coach {code}; askeleet edit-coach {code} gives your name."), code=coach.code))
    else:
        from askeleet.cli import asking

        name = asking.ask(_("Who are you? Your name"), default=login)
        code = asking.ask(_("A short code for you"), default=_short(name))
        coach = add_coach(store, code, name)
    remember_me(coach)
    return coach


def remember_me(coach: Coach) -> None:
    """Remember on this machine who is at the keyboard, if nobody is remembered yet."""
    if session().settings.coach is None:
        try:
            session().settings.remember("coach", coach.code)
        except OSError:
            tell(_("Your settings could not be written; set ASKELEET_COACH to say who you are."))


def _login() -> str:
    try:
        return _short(getpass.getuser()) or "coach"
    except (OSError, KeyError):
        return "coach"


def _short(name: str) -> str:
    first = fold(name).split()[:1]
    return "".join(sign for sign in "".join(first) if sign.isascii() and (sign.isalnum() or sign in "-."))
