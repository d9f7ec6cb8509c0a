"""Questions on a terminal: Enter takes what is shown, a mistake is said and asked again.

Questions go to stderr, so that a result on stdout stays clean.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import typer
from typer._click.exceptions import MissingParameter  # Typer keeps Click inside and does not name it itself

from askeleet import errors
from askeleet.cli.output import fitted, print_beside, told
from askeleet.cli.session import is_terminal, vocabularies
from askeleet.cli.stars import with_stars
from askeleet.domain.letters import fold
from askeleet.errors import AskeleetError
from askeleet.language import _, active, sentence
from askeleet.marking import N_

_YES = {"en": ("y", "yes"), "fi": ("k", "kylla"), "sv": ("j", "ja")}
_NO = {"en": ("n", "no"), "fi": ("e", "ei"), "sv": ("n", "nej")}

Value = TypeVar("Value")

Choices = Sequence[tuple[str, str]]
"""Codes and how they are read."""


def needed(what: str) -> typer.BadParameter:
    """Return the usage error that something is missing which nobody can be asked for; to be raised.

    `what` is an option, as --until, or what help calls an argument, as CLIENT.
    """
    return MissingParameter(param_hint=_(what))


def wanted(value: Any, question: str, option: str, *, parse: Callable[[str], Any] = str) -> Any:
    """Return what was typed, or ask for it; where nobody can be asked, the option or argument is needed."""
    if value is not None:
        return value
    if not is_terminal():
        raise needed(option)
    return ask(question, parse=parse)


def found(typed: str | None, question: str, argument: str, *, find: Callable[[str], Value]) -> Value:
    """Return what `find` finds for what was typed, or ask for it; where nobody can be asked, the argument is needed."""
    result: Value = find(typed) if typed is not None else wanted(None, question, argument, parse=find)
    return result


def one_of_several(find: Callable[[str], Value], several: type[AskeleetError], key: str) -> Callable[[str], Value]:
    """Return `find` so that a terminal chooses where several fit, which the error lists with their codes first."""

    def find_one(text: str) -> Value:
        try:
            return find(text)
        except several as error:
            if not is_terminal():
                raise
            choices = [(each.partition(" ")[0], each) for each in cast("Sequence[str]", error.details[key])]
            return find(choose(_("Several fit. Which one?"), choices))

    return find_one


def chosen(question: str, option: str, choices: Choices) -> str:
    """Return the code that a terminal chooses; where nobody can be asked, the option or argument is needed."""
    if not is_terminal():
        raise needed(option)
    return choose(question, choices)


def answered(question: str, *, default: Any, parse: Callable[[str], Any] = str) -> Any:
    """Return the answer to a question that has a usual one, which is taken where nobody can be asked."""
    return ask(question, default=default, parse=parse) if is_terminal() else default


def ask(
    question: str,
    *,
    default: Any = None,
    shown: str | None = None,
    parse: Callable[[str], Any] = str,
    choices: Choices = (),
) -> Any:
    """Ask until the answer can be read; Enter takes the default, which is shown in brackets.

    `shown` is how the default is written where its own text would not do; with it, None is a default as well.
    Where there are choices their numbers are taken too, and `?` or what is none of them lists them.
    """
    hint = default if shown is None else shown
    numbered = _numbered(choices)
    while True:
        typed = _line(_prompt(question, hint))
        if not typed and (default is not None or shown is not None):
            return default
        if typed in numbered:
            return numbered[typed][0]
        if not typed or (numbered and typed == "?"):
            _remind(typed, numbered)
            continue
        try:
            return with_stars(parse, typed)
        except AskeleetError as error:
            _object(error, typed, numbered)


def _remind(typed: str, numbered: dict[str, tuple[str, str]]) -> None:
    if not typed:
        print_beside(_("An answer is needed here; Ctrl-C stops."))
    _list(numbered)


def _object(error: AskeleetError, typed: str, numbered: dict[str, tuple[str, str]]) -> None:
    """Say what is wrong with an answer; where none of the choices was meant, the list says which there are."""
    if not numbered or isinstance(error, errors.vocabulary.AmbiguousTermError):
        print_beside(told(error))
    else:
        print_beside(sentence(N_("“{text}” is not one of these:"), text=typed))
        _list(numbered)


def ask_secret(question: str, *, parse: Callable[[str], str], is_needed: bool = False) -> str:
    """Ask for something that nobody looking on shall see, until it can be read; Enter alone is an empty answer."""
    while True:
        try:
            typed = _hidden(f"{question}: ")
            if typed or not is_needed:
                return parse(typed)
        except AskeleetError as error:
            print_beside(told(error))


def ask_again(question: str, before: str, *, hidden: bool = False) -> None:
    """Ask until the answer is what it was before; of what is shown, small letters will do for large ones."""
    from askeleet.errors.keys import NotTheSameError

    while not (_hidden(f"{question}: ") == before if hidden else _line(f"{question}:").upper() == before.upper()):
        print_beside(sentence(NotTheSameError.message))


def confirm(question: str, *, default: bool) -> bool:
    """Ask for yes or no, by the word or its first letter in the language in force or in English."""
    yes, no = _YES[active()][0], _NO[active()][0]
    hint = f"[{yes.upper()}/{no}]" if default else f"[{yes}/{no.upper()}]"
    answers = {"": default}
    for code in ("en", active()):
        answers |= dict.fromkeys(_YES[code], True) | dict.fromkeys(_NO[code], False)
    while True:
        typed = fold(_line(f"{question} {hint} "))
        if typed in answers:
            return answers[typed]
        print_beside(sentence(N_("Type {yes} or {no}."), yes=yes, no=no))


def choices_of(vocabulary_name: str, wanted: str = "") -> Choices:
    """Return the terms of a vocabulary to choose from; where a trait is `wanted`, those that have it."""
    terms = vocabularies()
    codes = terms.codes(vocabulary_name, wanted=wanted)
    return [(code, terms.label(vocabulary_name, code, active())) for code in codes]


def choose(question: str, choices: Choices) -> str:
    """Show the (code, label) pairs as a numbered list and return the code of the one that is chosen.

    It is chosen by the number before it, its code, its label, or a start of either that fits no other. Codes that are
    numbers themselves, as clients' are, are the numbers of the list: nobody else is chosen by them.
    """
    numbered = _numbered(choices)
    _list(numbered)
    while True:
        found = _meant(fold(_line(f"{question} ")), numbered)
        if found is not None:
            return found
        print_beside(sentence(N_("It is one of {choices}."), choices=", ".join(numbered)))


def ask_text(question: str, *, parse: Callable[[str], Any] = str) -> Any:
    """Ask for a text of one line; `e` alone opens the editor, Enter alone is an empty one."""
    hint = _("(e opens the editor)")
    while True:
        typed = ask(f"{question} {hint}", default="")
        if typed == "?":
            print_beside(_("A line is enough; e opens the editor for more, Enter alone writes none."))
            continue
        try:
            return with_stars(parse, _edited(parse) if typed == "e" else typed)
        except AskeleetError as error:
            print_beside(told(error))


def _edited(rescue: Callable[[str], Any]) -> str:
    from askeleet.cli.editor import edited

    return edited(rescue) or ""


def _prompt(question: str, hint: object) -> str:
    mark = "" if question.endswith("?") else ":"
    return f"{question}{mark} " if hint in (None, "") else f"{question} [{hint}]{mark} "


def _list(numbered: dict[str, tuple[str, str]]) -> None:
    for number, (_code, label) in numbered.items():
        print_beside(f"{number:>3} {label}")


def _numbered(choices: Choices) -> dict[str, tuple[str, str]]:
    if all(code.isdecimal() for code, _label in choices):
        return {code: (code, label.removeprefix(f"{code} ")) for code, label in choices}
    return {str(place): choice for place, choice in enumerate(choices, 1)}


def _meant(typed: str, numbered: dict[str, tuple[str, str]]) -> str | None:
    if typed in numbered:
        return numbered[typed][0]
    names = [(code, name) for code, label in numbered.values() for name in (fold(code), fold(label))]
    whole = {code for code, name in names if name == typed}
    starts = {code for code, name in names if typed and name.startswith(typed) and not name.isdecimal()}
    found = whole or starts
    return found.pop() if len(found) == 1 else None


def _hidden(prompt: str) -> str:
    """Read a line that is not shown.

    Raises:
        typer.Abort: at the end of input: nobody will answer any more.
        NotTextError: if it is no UTF-8.
    """
    import getpass

    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError as error:
        raise typer.Abort from error
    except UnicodeDecodeError as error:
        raise errors.texts.NotTextError from error


def _line(prompt: str) -> str:
    """Read a line, without the spaces around it.

    Raises:
        typer.Abort: at the end of input: nobody will answer any more.
    """
    sys.stderr.write(fitted(prompt.rstrip(" "), sys.stderr) + " ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()
