"""The note of a contact: where it comes from, and the draft that keeps it until it is saved."""

import sys
from typing import NamedTuple

from askeleet import errors
from askeleet.casework.notes import checked_text
from askeleet.cli import asking
from askeleet.cli.output import tell
from askeleet.cli.session import is_terminal, session
from askeleet.domain.identity_code import masked
from askeleet.domain.letters import clean
from askeleet.domain.participant import Participant
from askeleet.errors import AskeleetError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store, drafts


class Note(NamedTuple):
    """What was typed, and the draft it is kept as; an empty text takes a note away, None says nothing."""

    text: str | None
    draft: drafts.Draft | None = None


def note_text(store: Store, participant: Participant, command: str, note: str | None, *, asks: bool = False) -> Note:
    """Return the note: as given, from standard input for `-`, or asked for; a draft of before is offered first.

    What was typed here and nowhere else is committed as a draft before anything else can fail. A text that may not be
    kept, as one with an identity code in it, is refused before that.

    Raises:
        NoteTooLongError, IdentityCodeError: if it cannot be kept; a terminal asks again.
    """
    if note != "-" and not asks:
        return Note(note and _cleaned(note))
    kept = _offered_draft(store, command, participant) if asks and note is None else None
    if kept is not None:
        return Note(kept.text, kept)
    text = _piped(store, command, participant) if note == "-" else asking.ask_text(_("Note"), parse=_cleaned)
    return Note(text, _draft_of(store, command, participant, text)) if text else Note(None)


def _piped(store: Store, command: str, participant: Participant) -> str:
    """Return what comes through the pipe; with an identity code in it, it is refused, and kept without it."""
    text = sys.stdin.read()
    try:
        return _cleaned(text)
    except errors.texts.IdentityCodeError:
        _draft_of(store, command, participant, checked_text(masked(text)) or "")
        tell(N_("It is kept as a draft without the code: askeleet resume-draft."))
        raise


def _cleaned(text: str) -> str:
    """Return a text as it may be kept; a terminal is offered to have an identity code replaced.

    Raises:
        NoteTooLongError, IdentityCodeError: if it may not.
    """
    try:
        cleaned = checked_text(text) or ""
    except errors.texts.IdentityCodeError:
        question = _("The text holds a personal identity code. Save it with stars in its place?")
        if not (is_terminal() and asking.confirm(question, default=True)):
            raise
        cleaned = checked_text(masked(text)) or ""
    if len(clean(text)) < len(text.strip()) and is_terminal():
        tell(N_("Control characters were left out of the text."))
    return cleaned


def _draft_of(store: Store, command: str, participant: Participant, text: str) -> drafts.Draft:
    folder = session().settings.state_folder
    return drafts.keep(store, command=command, participant_id=participant.id, text=text, folder=folder)


def _offered_draft(store: Store, command: str, participant: Participant) -> drafts.Draft | None:
    try:
        drafts.take_in(store, session().settings.state_folder)
        kept = drafts.of(store, command=command, participant_id=participant.id)
    except AskeleetError:
        return None
    for draft in kept[:1]:
        beginning = draft.text.split("\n", 1)[0][:60]
        question = _("A note was typed but not saved: “{beginning}”. Use it?").format(beginning=beginning)
        if asking.confirm(question, default=True):
            return draft
    return None
