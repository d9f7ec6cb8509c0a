"""What a command prints: its result on stdout, whatever is said beside it on stderr."""

import sys
from typing import TYPE_CHECKING, Any, TextIO

from askeleet import cli
from askeleet.cli.session import session
from askeleet.domain.participant import Participant
from askeleet.language import _, active, sentence

if TYPE_CHECKING:
    from askeleet.errors import AskeleetError
    from askeleet.reports.document import Document


def say(message: str, /, *, record: dict[str, Any] | None = None, **details: object) -> None:
    """Say in one line what was done; with `--json` print the record instead, and with it the sentence on stderr."""
    told = sentence(message, **details)
    if session().json and record is not None:
        import json

        print_out(json.dumps(record, ensure_ascii=False, indent=2))
        print_beside(told)
    else:
        print_out(fitted(told, sys.stdout))


def say_kept(message: str, participant: Participant, title: str, record: dict[str, Any], **more: object) -> None:
    """Answer with a record that was written: its code, what it is and whose; `more` is what else the message has."""
    from askeleet.language.writing import show_quoted

    say(
        message,
        record=record,
        code=record["code"],
        title="…" if session().discreet else show_quoted(title),
        client=name_of(participant),
        undo=undo_hint(),
        **more,
    )


def tell(message: str, /, **details: object) -> None:
    """Say something beside the result, on stderr."""
    print_beside(sentence(message, **details))


def print_out(text: str) -> None:
    """Print a result."""
    sys.stdout.write(text + "\n")


def print_beside(text: str) -> None:
    """Print on stderr what is a sentence already."""
    sys.stderr.write(fitted(text, sys.stderr) + "\n")


def fitted(text: str, stream: TextIO) -> str:
    """Return the text with its lines broken between words where a terminal is too narrow; elsewhere as it is."""
    return "\n".join(map(_broken, text.split("\n"))) if stream.isatty() else text


def _broken(line: str) -> str:
    """Break a line; the way back, which is copied, stays in one piece."""
    broken = cli.layout.wrapped(line, indent=0)
    told, mark, way_back = line.rpartition(" · ")
    return f"{cli.layout.wrapped(told, indent=0)}\n{way_back}" if mark and "\n" in broken else broken


def told(error: "AskeleetError") -> str:
    """Return what a mendable error says; people in it stand as `who` writes them, terms by what may be typed."""
    return sentence(error.message, **{name: _in_words(value) for name, value in error.details.items()})


def who(participant: Participant) -> str:
    """Return a client in a sentence, to be told from others: number, name and birth year."""
    born = f" ({participant.born_year})" if participant.born_year and not session().discreet else ""
    return f"{participant.number} {name_of(participant)}{born}"


def name_of(participant: Participant) -> str:
    """Return a client's name, or the initials where others may be reading."""
    if not session().discreet:
        return participant.name
    from askeleet.domain.names import initials

    return initials(participant.name)


def show(document: "Document") -> None:
    """Print a document as it was asked for: JSON, plain, or drawn; a pipe gets it plain."""
    if is_drawn():
        from askeleet.render.terminal import drawn, page

        page(drawn(document, sys.stdout), sys.stdout)
    else:
        from askeleet.render import render

        render(document, "json" if session().json else "plain", sys.stdout)


def is_drawn() -> bool:
    """Return whether a document is drawn for people to read, or else given to a machine."""
    return sys.stdout.isatty() and not (session().json or session().plain)


def undo_hint() -> str:
    """Return the way back, as the answer says it."""
    return _("undo: askeleet undo")


def _in_words(value: object) -> object:
    from askeleet.vocabulary import Term

    match value:
        case Term():
            return value.code if active() == "en" else value.label(active())
        case Participant():
            return who(value)
        case list() | tuple():
            return ", ".join(str(_in_words(each)) for each in value)
    return value
