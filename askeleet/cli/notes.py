"""The note of a contact: where it comes from, and the draft that keeps it until it is saved."""

import sys
from functools import partial

from askeleet import cli
from askeleet.casework.notes import checked_text
from askeleet.cli.output import tell
from askeleet.cli.session import is_terminal, session
from askeleet.cli.stars import with_stars
from askeleet.domain.identity_code import masked
from askeleet.domain.letters import clean
from askeleet.domain.participant import Participant
from askeleet.errors import AskeleetError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store, drafts
from askeleet.tuples import NamedTuple


class Note(NamedTuple):
    """What was typed, and the draft it is kept as; an empty text takes a note away, None says nothing."""

    text: str | None
    draft: drafts.Draft | None = None


def note_text(store: Store, participant: Participant, command: str, note: str | None, *, asks: bool = False) -> Note:
    """Return the note: as given, from standard input for `-`, or asked for; a draft of before is offered first.

    What was typed here and nowhere else is committed as a draft before anything else can fail, an identity code in it
    replaced already; the session knows it, until `note_saved`.

    Raises:
        NoteTooLongError, IdentityCodeError: if it cannot be kept; a terminal asks again.
    """
    if note != "-" and not asks:
        return Note(note and _told_of_control(note, checked_text(note) or ""))
    kept = _offered_draft(store, command, participant) if asks and note is None else None
    if kept is not None:
        session().draft = kept
        return Note(kept.text, kept)
    keep = partial(_kept, store, participant, command)
    found: Note = with_stars(keep, sys.stdin.read()) if note == "-" else cli.asking.ask_text(_("Note"), parse=keep)
    return found


def note_saved() -> None:
    """Note that what was typed is in the record now."""
    session().draft = None


def _kept(store: Store, participant: Participant, command: str, text: str) -> Note:
    """Keep a text as a draft with stars in place of every identity code, and only then refuse it for one."""
    cleaned = checked_text(masked(clean(text)))
    if cleaned is None:
        return Note(None)
    session().draft = draft = _draft_of(store, command, participant, cleaned)
    checked_text(text)
    return Note(_told_of_control(text, cleaned), draft)


def _told_of_control(text: str, cleaned: str) -> str:
    if len(clean(text)) < len(text.strip()) and is_terminal():
        tell(N_("Control characters were left out of the text."))
    return cleaned


def _draft_of(store: Store, command: str, participant: Participant, text: str) -> drafts.Draft:
    folder = session().settings.state_folder
    try:
        return drafts.keep(store, command=command, participant_id=participant.id, text=text, folder=folder)
    except AskeleetError:
        from askeleet.cli.rescuing import show_unkept

        show_unkept(text)
        raise


def _offered_draft(store: Store, command: str, participant: Participant) -> drafts.Draft | None:
    try:
        drafts.take_in(store, session().settings.state_folder)
        kept = drafts.of(store, command=command, participant_id=participant.id)
    except AskeleetError:
        return None
    for draft in kept[:1]:
        beginning = draft.text.split("\n", 1)[0][:60]
        question = _("A note was typed but not saved: “{beginning}”. Use it?").format(beginning=beginning)
        if cli.asking.confirm(question, default=True):
            return draft
    return None
