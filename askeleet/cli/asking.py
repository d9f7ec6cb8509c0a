"""Questions on a terminal: Enter takes what is shown, a mistake is said and asked again."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from askeleet.domain.letters import fold
from askeleet.errors import AskeleetError, NoEditorError
from askeleet.language import _, active, sentence

_YES = {"en": "y", "fi": "k", "sv": "j"}
_NO = {"en": "n", "fi": "e", "sv": "n"}


def needed(what: str) -> typer.BadParameter:
    """Return the error that something is missing which nobody can be asked for; to be raised."""
    return typer.BadParameter(_("{what} is missing, and there is nobody to ask.").format(what=what))


def ask(question: str, *, default: Any = None, shown: str | None = None, parse: Callable[[str], Any] = str) -> Any:
    """Ask until the answer can be read; Enter takes the default, which is shown in brackets."""
    hint = default if shown is None else shown
    prompt = f"{question} [{hint}]: " if hint not in {None, ""} else f"{question}: "
    while True:
        typed = _line(prompt).strip()
        if not typed and (default is not None or shown is not None):
            return default
        if not typed:
            continue
        try:
            return parse(typed)
        except AskeleetError as error:
            sys.stderr.write(sentence(error.message, **error.details) + "\n")


def confirm(question: str, *, default: bool) -> bool:
    """Ask for yes or no, by the first letter of either in the language in force or in English."""
    yes, no = _YES[active()], _NO[active()]
    hint = f"[{yes.upper()}/{no}]" if default else f"[{yes}/{no.upper()}]"
    while True:
        typed = fold(_line(f"{question} {hint} "))[:1]
        if not typed:
            return default
        if typed in {yes, "y"}:
            return True
        if typed in {no, "n"}:
            return False


def choose(question: str, choices: Sequence[tuple[str, str]]) -> str:
    """Show a numbered list and ask for one: by its number, its code, its label or the start of either."""
    for place, (code, label) in enumerate(choices, 1):
        sys.stderr.write(f"  {label}\n" if code.isdecimal() else f"{place:3} {label}\n")
    while True:
        found = _chosen(fold(_line(f"{question} ")), choices)
        if found is not None:
            return found
        sys.stderr.write(_("Type one of the numbers.") + "\n")


def ask_text(question: str) -> str | None:
    """Ask for a note of one line; `e` alone opens the editor, Enter alone is none."""
    hint = _("(e opens the editor)")
    while (typed := _line(f"{question} {hint}: ").strip()) == "e":
        try:
            return edited()
        except NoEditorError as error:
            sys.stderr.write(sentence(error.message, **error.details) + "\n")
    return typed or None


def edited() -> str | None:
    """Return what was written in the editor; everything below the marked line is left out, nothing is none.

    Raises:
        NoEditorError: if the editor cannot be started or says that it failed.
    """
    import subprocess
    import tempfile

    editor = _editor()
    marked = "── " + _("Write above this line; an empty text saves nothing.") + " ──"
    with tempfile.TemporaryDirectory(prefix="askeleet-") as folder:
        place = Path(folder) / "note.txt"
        place.write_text(f"\n\n{marked}\n", encoding="utf-8")
        try:
            subprocess.run([*editor, str(place)], check=True)  # noqa: S603  (the editor that the coach has chosen)
        except (OSError, subprocess.CalledProcessError) as error:
            raise NoEditorError(editor=editor[0], why=error) from error
        text = place.read_text(encoding="utf-8").partition("\n── ")[0].strip()
    return text or None


def _editor() -> list[str]:
    import shlex

    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    return shlex.split(chosen) if chosen else ["notepad" if sys.platform == "win32" else "nano"]


def _chosen(typed: str, choices: Sequence[tuple[str, str]]) -> str | None:
    codes = [code for code, _label in choices]
    if typed in codes:
        return typed  # clients are chosen by their own numbers
    if typed.isdecimal() and not any(code.isdecimal() for code in codes):
        return choices[int(typed) - 1][0] if 1 <= int(typed) <= len(choices) else None
    whole = [code for code, label in choices if typed in {code, fold(label)}]
    starts = [code for code, label in choices if typed and (code.startswith(typed) or fold(label).startswith(typed))]
    found = whole or starts
    return found[0] if len(found) == 1 else None


def _line(prompt: str) -> str:
    """Read a line; the question goes to stderr, so that a result on stdout stays clean."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:  # the end of input: nobody will answer any more
        raise typer.Abort
    return line.rstrip("\n")
