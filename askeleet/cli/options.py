"""The options that every command takes, before or after its name."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperOption

import askeleet
from askeleet import clock, errors, language
from askeleet.cli.output import print_out
from askeleet.cli.parameters import past_day, reader
from askeleet.cli.session import language_code, session
from askeleet.marking import N_

Callback = Callable[[Any, Any, Any], Any]


def common_options() -> list[TyperOption]:
    """Return the options that every command takes.

    They are read first, so that help and errors speak the right language.
    """
    return [
        _option("--lang", N_("LANGUAGE"), N_("fi, sv or en."), _speak),
        _option("--db", N_("FILE"), N_("The caseload file."), _keep("db")),
        _option("--today", N_("DAY"), N_("Take this day for today."), _pretend),
        _flag("--json", N_("Print JSON."), "json"),
        _flag("--plain", N_("Print one record a line, tabs between; so always after | or >."), "plain"),
        _flag("--no-input", N_("Never ask."), "no_input"),
        _flag("--discreet", N_("Initials only, no notes."), "discreet"),
        _flag("--debug", N_("Show what went wrong inside; may show what was typed."), "debug", hidden=True),
    ]


def version_option() -> TyperOption:
    """Return the option that says the version, where it is not the only word."""
    return TyperOption(
        param_decls=["--version"],
        is_flag=True,
        hidden=True,
        callback=_say_version,
        expose_value=False,
        is_eager=True,
    )


def _option(name: str, metavar: str, told: str, callback: Callback) -> TyperOption:
    return TyperOption(
        param_decls=[name], metavar=metavar, help=told, callback=callback, expose_value=False, is_eager=True
    )


def _flag(name: str, told: str, attribute: str, *, hidden: bool = False) -> TyperOption:
    return TyperOption(
        param_decls=[name],
        is_flag=True,
        default=False,
        help=told,
        hidden=hidden,
        callback=_keep(attribute),
        expose_value=False,
        is_eager=True,
    )


def _keep(attribute: str) -> Callback:
    def keep(_ctx: Any, _param: Any, value: Any) -> Any:
        if value:
            setattr(session(), attribute, value)
        return value

    return keep


def _say_version(_ctx: Any, _param: Any, value: bool) -> None:
    if value:
        print_out(f"askeleet {askeleet.__version__}")
        raise typer.Exit


def _speak(_ctx: Any, _param: Any, value: str | None) -> None:
    if value is not None:
        code = language_code(value)
        if code not in language.LANGUAGES:
            raise errors.commands.UnknownLanguageError(text=value, languages=", ".join(language.LANGUAGES))
        language.use(code)


def _pretend(_ctx: Any, _param: Any, value: str | None) -> None:
    if value is not None:
        clock.pretend(None)  # "yesterday" counts from the real day
        clock.pretend(reader(past_day)(value))
