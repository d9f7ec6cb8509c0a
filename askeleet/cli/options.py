"""The options that every command takes, before or after its name, and what they amount to."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from typer.core import TyperOption

from askeleet import clock, errors, language
from askeleet.cli.parameters import past_day, reader
from askeleet.marking import N_
from askeleet.settings import Settings


@dataclass
class Session:
    """What holds for this one command."""

    json: bool = False
    plain: bool = False
    no_input: bool = False
    discreet: bool = False
    debug: bool = field(default_factory=lambda: bool(os.environ.get("ASKELEET_DEBUG")))
    db: str | None = None
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def database(self) -> Path:
        """Where the caseload file is."""
        return Path(self.db).expanduser() if self.db else self.settings.database

    @cached_property
    def vocabularies(self) -> ModuleType:
        """The vocabularies, with the project's own terms laid over them."""
        from askeleet import vocabulary

        self.settings.lay_vocabularies(self.database)
        return vocabulary


_session = Session()


def session() -> Session:
    """Return what holds for this command."""
    return _session


def begin() -> None:
    """Forget the command before; take the language and the day from the environment and the settings.

    Raises:
        NotADayError: if ASKELEET_TODAY is no day.
        SettingsError: if the settings cannot be read.
    """
    global _session  # noqa: PLW0603  (one command at a time)
    _session = Session()
    clock.pretend(None)
    language.use(language.from_environment(os.environ))
    if "ASKELEET_LANG" not in os.environ and (chosen := _session.settings.language):
        language.use(chosen)
    if told := os.environ.get("ASKELEET_TODAY"):
        clock.pretend(past_day(told))


def vocabularies() -> Any:
    """Return the vocabularies, with the project's own terms laid over them."""
    return session().vocabularies


def is_terminal() -> bool:
    """Return whether somebody sits there who can be asked."""
    return not session().no_input and sys.stdin.isatty() and sys.stderr.isatty()


def common_options() -> list[TyperOption]:
    """Return the options that every command takes.

    They are read first, so that help and errors speak the right language.
    """
    return [
        _option("--lang", N_("LANGUAGE"), N_("fi, sv or en."), _speak),
        _option("--db", N_("FILE"), N_("The caseload file."), _keep("db")),
        _option("--today", N_("DAY"), N_("Take this day for today."), _pretend),
        _flag("--json", N_("Print JSON."), "json"),
        _flag("--plain", N_("Print one record a line, tabs between."), "plain"),
        _flag("--no-input", N_("Never ask."), "no_input"),
        _flag("--discreet", N_("Initials only, no notes."), "discreet"),
        _flag("--debug", N_("Show what went wrong inside; may show what was typed."), "debug", hidden=True),
    ]


Callback = Callable[[Any, Any, Any], Any]


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
            session().__dict__.pop("database", None)
        return value

    return keep


def _speak(_ctx: Any, _param: Any, value: str | None) -> None:
    if value is not None:
        code = value.strip().lower()[:2]
        if code not in language.LANGUAGES:
            raise errors.UnknownLanguageError(text=value, languages=", ".join(language.LANGUAGES))
        language.use(code)


def _pretend(_ctx: Any, _param: Any, value: str | None) -> None:
    if value is not None:
        clock.pretend(None)
        clock.pretend(reader(past_day)(value))
