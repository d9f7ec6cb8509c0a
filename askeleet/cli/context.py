"""What every command has at hand: the open file, the person meant, the one line that says what was done."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from askeleet import errors
from askeleet.cli.options import is_terminal, session
from askeleet.domain.coach import Coach
from askeleet.domain.participant import Participant
from askeleet.language import _, sentence
from askeleet.store import Store

if TYPE_CHECKING:
    from askeleet.reports.document import Document


@contextmanager
def open_store() -> Iterator[Store]:
    """Open the caseload file for reading."""
    with Store(session().database, passphrase(), to_read=True) as store:
        yield store


@contextmanager
def writing_store() -> Iterator[tuple[Store, Coach]]:
    """Open the caseload file for writing, made first where there is none; say who is writing."""
    path = session().database
    if not path.exists():
        from askeleet.cli.beginning import make_file

        make_file(path)
    with Store(path, passphrase()) as store:
        yield store, _acting(store)


def passphrase() -> str | None:
    """Return the passphrase that the environment gives."""
    return os.environ.get("ASKELEET_PASSPHRASE") or None


def _acting(store: Store) -> Coach:
    from askeleet.casework.coaches import acting_coach

    coach = acting_coach(store, session().settings.coach)
    if coach is None:
        from askeleet.cli.beginning import introduce

        coach = introduce(store)
    store.actor = coach.id
    return coach


def find_client(store: Store, who: str | None, on: Any = None) -> Participant:
    """Return the client that was typed; a terminal asks when nobody was, or when several fit."""
    from askeleet.casework.people import find_participant
    from askeleet.cli import asking

    if who is None:
        if not is_terminal():
            raise asking.needed("CLIENT")
        who = asking.ask(_("Who?"))
    try:
        return find_participant(store, who, on=on)
    except errors.AmbiguousParticipantError as error:
        if not is_terminal():
            raise
        choices = [(str(number), f"{number} {name}") for number, name in error.details["choices"]]  # type: ignore[attr-defined]
        return find_participant(store, asking.choose(_("Several fit. Which one?"), choices))


def say(message: str, /, *, record: dict[str, Any] | None = None, **details: object) -> None:
    """Say in one line what was done; with `--json` print the record instead, and with it the sentence on stderr."""
    told = sentence(message, **details)
    if session().json and record is not None:
        import json

        print_out(json.dumps(record, ensure_ascii=False, indent=2))
        tell(told)
    else:
        print_out(told)


def tell(told: str) -> None:
    """Say something beside the result, on stderr."""
    sys.stderr.write(told + "\n")


def print_out(text: str) -> None:
    """Print a result."""
    sys.stdout.write(text + "\n")


def show(document: "Document") -> None:
    """Print a document as it was asked for: JSON, plain, or drawn; a pipe gets it plain."""
    from askeleet.render import render

    if session().json:
        form = "json"
    elif session().plain or not sys.stdout.isatty():
        form = "plain"
    else:
        form = "terminal"
    if form == "terminal":
        from askeleet.render.terminal import drawn, page

        page(drawn(document, sys.stdout), sys.stdout)
    else:
        render(document, form, sys.stdout)


def given(**facts: object) -> dict[str, Any]:
    """Return what was typed: an empty text takes a fact away, what was not typed is left out."""
    return {key: (None if value == "" else value) for key, value in facts.items() if value is not None}


def undo_hint() -> str:
    """Return the way back, as the answer says it."""
    return _("undo: askeleet undo")
