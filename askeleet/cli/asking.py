"""Questions on a terminal: Enter takes what is shown, a mistake is said and asked again.

Questions go to stderr, so that a result on stdout stays clean.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer._click.exceptions import MissingParameter  # Typer keeps Click inside and does not name it itself

from askeleet.domain.letters import fold
from askeleet.errors import AskeleetError
from askeleet.language import _, active, sentence
from askeleet.marking import N_

_YES = {"en": "y", "fi": "k", "sv": "j"}
_NO = {"en": "n", "fi": "e", "sv": "n"}


def needed(what: str) -> typer.BadParameter:
    """Return the usage error that something is missing which nobody can be asked for; to be raised.

    `what` is an option, as --until, or what help calls an argument, as CLIENT.
    """
    return MissingParameter(param_hint=_(what))


def ask(question: str, *, default: Any = None, shown: str | None = None, parse: Callable[[str], Any] = str) -> Any:
    """Ask until the answer can be read; Enter takes the default, which is shown in brackets.

    `shown` is how the default is written where its own text would not do; with it, None is a default as well.
    """
    hint = default if shown is None else shown
    prompt = f"{question}: " if hint in (None, "") else f"{question} [{hint}]: "
    while True:
        typed = _line(prompt)
        if not typed and (default is not None or shown is not None):
            return default
        try:
            if typed:
                return parse(typed)
        except AskeleetError as error:
            _tell(sentence(error.message, **error.details))


def confirm(question: str, *, default: bool) -> bool:
    """Ask for yes or no, by the first letter of either in the language in force or in English."""
    yes, no = _YES[active()], _NO[active()]
    hint = f"[{yes.upper()}/{no}]" if default else f"[{yes}/{no.upper()}]"
    answers = {"": default, "y": True, "n": False, yes: True, no: False}
    while True:
        typed = fold(_line(f"{question} {hint} "))[:1]
        if typed in answers:
            return answers[typed]


def choose(question: str, choices: Sequence[tuple[str, str]]) -> str:
    """Show the (code, label) pairs as a numbered list and return the code of the one that is chosen.

    It is chosen by the number before it, its code, its label, or a start of either that fits no other. Codes that are
    numbers themselves, as clients' are, are the numbers of the list: nobody else is chosen by them.
    """
    numbered = _numbered(choices)
    for number, (_code, label) in numbered.items():
        _tell(f"{number:>3} {label}")
    while True:
        found = _chosen(fold(_line(f"{question} ")), numbered)
        if found is not None:
            return found
        _tell(sentence(N_("It is one of {choices}."), choices=", ".join(numbered)))


def ask_text(question: str) -> str | None:
    """Ask for a note of one line; `e` alone opens the editor, Enter alone is none.

    Raises:
        NoEditorError: if the editor cannot be started.
    """
    hint = _("(e opens the editor)")
    typed = _line(f"{question} {hint}: ")
    if typed == "e":
        from askeleet.cli.editor import edited

        return edited()
    return typed or None


def _numbered(choices: Sequence[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    if all(code.isdecimal() for code, _label in choices):
        return {code: (code, label.removeprefix(f"{code} ")) for code, label in choices}
    return {str(place): choice for place, choice in enumerate(choices, 1)}


def _chosen(typed: str, numbered: dict[str, tuple[str, str]]) -> str | None:
    if typed in numbered:
        return numbered[typed][0]
    names = [(code, name) for code, label in numbered.values() for name in (fold(code), fold(label))]
    whole = {code for code, name in names if name == typed}
    starts = {code for code, name in names if typed and name.startswith(typed) and not name.isdecimal()}
    found = whole or starts
    return found.pop() if len(found) == 1 else None


def _line(prompt: str) -> str:
    """Read a line, without the spaces around it.

    Raises:
        typer.Abort: at the end of input: nobody will answer any more.
    """
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()


def _tell(told: str) -> None:
    sys.stderr.write(told + "\n")
