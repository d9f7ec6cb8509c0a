"""What Typer's own errors say, in the coach's language; Typer's sentences are English constants."""

import re
import traceback
from typing import Any

from typer import TyperException
from typer._click import exceptions as typed  # Typer keeps Click inside, and does not name all its errors itself

from askeleet.errors.vocabulary import NothingLikeTermError, NotInVocabularyError
from askeleet.language import _, sentence
from askeleet.marking import N_

_UNEXPECTED = re.compile(r"Got unexpected extra argument\(s\) \((?P<words>.*)\)", re.DOTALL)
_NO_VALUE = re.compile(r"does not take a value")
_ONE_OF = re.compile(r"'(?P<text>.*)' is not one of .*\.", re.DOTALL)
_WHOLE_NUMBER = re.compile(r"is not a valid int")
_NUMBER = re.compile(r"is not a valid float")
_RANGE = re.compile(r"is not in the range")


def usage_sentence(error: TyperException) -> str:
    """Return what to say about something typed wrongly, and on a second line where to look.

    An error that Typer may bring one day and that has no wording here says its English sentence.
    """
    ctx = getattr(error, "ctx", None)
    where = sentence(N_("Help: {command} --help"), command=ctx.command_path if ctx else "askeleet")
    return f"{_told(error)}\n{where}"


def fault(error: BaseException, *, debug: bool) -> str:
    """Return what to say about a fault of this program: its type and where, never its message or values.

    With `debug` the whole traceback follows a warning, for it may show what was typed.
    """
    if debug:
        warning = _("What follows may show what was typed; look it through before you send it to anybody.")
        return "\n".join((warning, *traceback.format_exception(error)))
    frames = traceback.extract_tb(error.__traceback__)
    told = sentence(
        N_("A fault in askeleet itself ({type}); nothing more was written. Please report these lines:"),
        type=type(error).__name__,
    )
    return "\n".join((told, *(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)))


def _told(error: TyperException) -> str:
    match error:
        case typed.MissingParameter():
            return sentence(N_("{what} is missing."), what=_named(error))
        case typed.BadParameter():
            name = _named(error)
            return f"{name}: {_of_value(error)}" if name else _of_value(error)
        case typed.NoSuchOption():
            return _of_no_option(error)
        case typed.BadOptionUsage(option_name=option) if _NO_VALUE.search(error.message):
            return sentence(N_("{option} takes no value."), option=option)
        case typed.BadOptionUsage(option_name=option):
            return sentence(N_("{option} needs a value."), option=option)
        case _:
            return _of_words(error)


def _of_no_option(error: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(error.option_name, error.possibilities or (), n=1)
    if near:
        return sentence(N_("There is no option {option}. Did you mean {near}?"), option=error.option_name, near=near[0])
    return sentence(N_("There is no option {option}."), option=error.option_name)


def _of_words(error: TyperException) -> str:
    if found := _UNEXPECTED.fullmatch(error.message):
        too_much = N_("That is too much: {words}. A name or note of several words goes in quotes.")
        return sentence(too_much, words=found["words"])
    return error.format_message()


def _of_value(error: Any) -> str:
    """Return the sentence of a value that is wrong: our own parsers' are ready, Typer's are worded here."""
    if found := _ONE_OF.fullmatch(error.message):
        return _of_choice(found["text"], error.param.type.choices)
    if _WHOLE_NUMBER.search(error.message):
        return _("That is not a whole number.")
    if _NUMBER.search(error.message):
        return _("That is not a number.")
    if _RANGE.search(error.message):
        return _of_range(error.param.type)
    return str(error.message)


def _of_choice(text: str, choices: Any) -> str:
    from difflib import get_close_matches

    codes = [str(getattr(choice, "value", choice)) for choice in choices]
    near = get_close_matches(text, codes, n=1)
    if near:
        return sentence(NotInVocabularyError.message, text=text, nearest=near[0], codes=", ".join(codes))
    return sentence(NothingLikeTermError.message, text=text, codes=", ".join(codes))


def _of_range(kind: Any) -> str:
    if kind.max is None:
        return sentence(N_("It is {least} or more."), least=kind.min)
    if kind.min is None:
        return sentence(N_("It is {most} or less."), most=kind.max)
    return sentence(N_("It is from {least} to {most}."), least=kind.min, most=kind.max)


def _named(error: Any) -> str:
    """Return what the coach calls the option or argument."""
    if error.param_hint or error.param is None:
        return str(error.param_hint or "")
    option = error.param.param_type_name == "option"
    return str(error.param.opts[0]) if option else _(error.param.metavar or error.param.name.upper())
