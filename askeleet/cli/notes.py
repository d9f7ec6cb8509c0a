"""Where a note comes from, and the draft that keeps it until it is saved."""

import sys
from pathlib import Path

from askeleet import errors
from askeleet.cli import asking
from askeleet.cli.context import tell
from askeleet.cli.options import is_terminal, session
from askeleet.domain.letters import clean
from askeleet.domain.participant import Participant
from askeleet.language import _
from askeleet.store import Store, drafts


def note_text(note: str | None, *, asks: bool, store: Store, command: str, participant: Participant) -> str | None:
    """Return the note: as given, from standard input for `-`, or asked for; a draft of before is offered first."""
    if note == "-":
        return _said_if_cleaned(sys.stdin.read())
    if note is not None or not asks:
        return note and _said_if_cleaned(note)
    kept = _offered_draft(store, command, participant)
    return kept if kept is not None else asking.ask_text(_("Note"))


def draft_of(store: Store, command: str, participant: Participant, text: str) -> drafts.Draft:
    """Commit a text as a draft before anything else can fail."""
    aside: Path = session().settings.state_folder
    return drafts.keep(store, command=command, participant_id=participant.id, text=text, folder=aside)


def _offered_draft(store: Store, command: str, participant: Participant) -> str | None:
    try:
        drafts.take_in(store, session().settings.state_folder)
        kept = drafts.of(store, command=command, participant_id=participant.id)
    except errors.AskeleetError:
        return None
    for draft in kept[:1]:
        beginning = draft.text.split("\n", 1)[0][:60]
        if asking.confirm(
            _("A note was typed but not saved: “{beginning}”. Use it?").format(beginning=beginning),
            default=True,
        ):
            drafts.drop(store, draft)
            return draft.text
    return None


def _said_if_cleaned(text: str) -> str:
    if len(clean(text)) < len(text.strip()) and is_terminal():
        tell(_("Control characters were left out of the text."))
    return text
