"""What Typer's own errors say, in the coach's language; Typer's sentences are English constants."""

import re
import traceback
from typing import Any

from typer import TyperException
from typer._click import (
    exceptions as typed,
)  # Typer keeps Click inside; this is the one place that names its errors

from askeleet.language import _

_UNEXPECTED = re.compile(r"Got unexpected extra argument\(s\) \((?P<words>.*)\)", re.DOTALL)
_NO_VALUE = re.compile(r"does not take a value")
_ONE_OF = re.compile(r"'.*' is not one of (?P<choices>'.*')\.", re.DOTALL)
_NUMBER = re.compile(r"is not a valid (integer|int range)|is not in the range")


def usage_sentence(error: TyperException) -> str:
    """Return what to say about something typed wrongly, and where to look."""
    ctx = getattr(error, "ctx", None)
    hint = _("Help: {command} --help").format(command=ctx.command_path if ctx else "askeleet")
    return f"{_sentence(error)}\n{hint}"


def _sentence(error: TyperException) -> str:
    match error:
        case typed.BadParameter():
            return _bad(error)
        case typed.NoSuchOption() | typed.BadOptionUsage():
            return _option(error)
        case _ if found := _UNEXPECTED.fullmatch(error.message):
            words = found["words"]
            return _("That is too much: {words}. A name or note of several words goes in quotes.").format(words=words)
        case _:
            return error.format_message()


def _option(error: TyperException) -> str:
    match error:
        case typed.NoSuchOption(option_name=option, possibilities=near):
            if not near:
                return _("There is no option {option}.").format(option=option)
            told = _("There is no option {option}. Did you mean {near}?")
            return told.format(option=option, near=", ".join(sorted(near)))
        case typed.BadOptionUsage(option_name=option) if _NO_VALUE.search(error.message):
            return _("{option} takes no value.").format(option=option)
        case typed.BadOptionUsage(option_name=option):
            return _("{option} needs a value.").format(option=option)
        case _:
            return error.format_message()


def _bad(error: Any) -> str:
    """Return the sentence of a value that is wrong: our own parsers' are ready, Typer's are worded here."""
    if isinstance(error, typed.MissingParameter):
        return _("{what} is missing.").format(what=_hint(error))
    if found := _ONE_OF.fullmatch(error.message):
        told = _("It is one of {choices}.").format(choices=found["choices"])
    elif _NUMBER.search(error.message):
        told = _("It is a whole number from 1 up.")
    else:
        told = error.message
    return f"{_hint(error)}: {told}" if _hint(error) else told


def _hint(error: Any) -> str:
    if error.param_hint:
        return str(error.param_hint)
    if error.param is None:
        return ""
    return str(error.param.opts[0]) if error.param.param_type_name == "option" else _(error.param.metavar or "")


def fault(error: Exception, *, debug: bool) -> str:
    """Return what to say about a fault of this program: its type and where, never its message or values."""
    if debug:
        warning = _("What follows may show what was typed; look it through before you send it to anybody.")
        return warning + "\n" + "".join(traceback.format_exception(error))
    frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    told = _("A fault in askeleet itself ({type}); nothing more was written. Please report these lines:")
    return "\n".join((told.format(type=type(error).__name__), *frames))
