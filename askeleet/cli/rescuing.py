"""What was typed for a command that failed: kept as a draft and said where, or shown where that cannot be."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from askeleet.casework.notes import checked_text
from askeleet.cli import opening
from askeleet.cli.output import print_beside, tell
from askeleet.cli.session import session, typed_option
from askeleet.cli.table import command_table
from askeleet.domain.identity_code import masked
from askeleet.domain.letters import clean
from askeleet.errors import AskeleetError
from askeleet.errors.encryption import KeyNeededError
from askeleet.keys.deriving import own_key, salt_of
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import drafts
from askeleet.store.encryption import opens

_TAKING = ("log-meeting", "plan-meeting", "edit-meeting")
"""The commands that read a note from standard input."""


def rescue(words: Sequence[str]) -> None:
    """Say where the text of a failed command is; one that still waits on standard input is kept first."""
    draft = session().draft or _piped(words)
    if draft is None:
        return
    if draft.place is None:
        tell(N_("What was typed is kept as a draft in the caseload file. Save it: askeleet resume-draft"))
    else:
        tell(N_("What was typed is kept as a draft in {place}. Save it: askeleet resume-draft"), place=draft.place)


def show_unkept(text: str) -> None:
    """Say that a text could not be kept even as a draft; a terminal shows it, to be copied."""
    tell(N_("The text could not be kept, not even as a draft."))
    if sys.stderr.isatty():
        print_beside("── " + _("What was typed, to be copied") + " ──")
        sys.stderr.write(f"{text}\n")
        print_beside("── " + _("It ends here") + " ──")


def _piped(words: Sequence[str]) -> drafts.Draft | None:
    command = _command(words)
    if sys.stdin.isatty() or typed_option(words, "--note") != "-" or command not in _TAKING:
        return None
    text = checked_text(masked(clean(sys.stdin.read())))
    session().db = session().db or typed_option(words, "--db")
    return _kept(text, command) if text else None


def _command(words: Sequence[str]) -> str:
    """Return the command that was typed; a contact is logged where none has such a name."""
    table = command_table()
    found = (table.get_command(None, word) for word in words if not word.startswith("-"))
    return next((command.name for command in found if command), _TAKING[0])


def _kept(text: str, command: str) -> drafts.Draft:
    try:
        return _nobodys(text, command)
    except AskeleetError:
        show_unkept(text)
        raise


def _nobodys(text: str, command: str) -> drafts.Draft:
    """Keep a text that is about nobody yet, in the file or beside it."""
    settings, path = session().settings, session().database
    folder = settings.state_folder
    try:
        with opening.opened(path, to_read=True) as store:
            return drafts.keep(store, command=command, participant_id=None, text=text, folder=folder)
    except AskeleetError:
        meant = path if os.access(path, os.F_OK) else settings.database  # a name of another may be typed wrongly
        return drafts.keep_nobodys(command=command, text=text, folder=folder, key=_key_at_hand(meant))


def _key_at_hand(path: Path) -> str | None:
    """Return what a draft beside a file that cannot be used is encrypted with; None where nothing is encrypted here.

    Raises:
        KeyNeededError: if the file is encrypted, or others here are, and nothing at hand opens it: in a file of its
            own, the text would lie open.
    """
    salt = salt_of(path)
    if salt is not None:
        for key in opening.known_keys(path):
            if key and opens(path, key):
                return own_key(key, salt)
        raise KeyNeededError(path=path)
    if os.access(path, os.R_OK):  # not encrypted
        return None
    told = opening.told_passphrase()
    if told is None and session().settings.key_place is not None:
        raise KeyNeededError(path=path)
    return told
