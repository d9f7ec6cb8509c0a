"""The options that every command takes, before or after its name, and what they amount to."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, takewhile
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


def begin(words: Sequence[str] = ()) -> None:
    """Forget the command before; take the language from what was typed, the environment and the settings, and the day.

    The language is looked for before anything is read, so that help and usage errors speak it too.

    Raises:
        NotADayError: if ASKELEET_TODAY is no day.
        SettingsError: if the settings cannot be read.
    """
    global _session  # noqa: PLW0603  (one command at a time)
    _session = Session()
    clock.pretend(None)
    language.use(language.from_environment(os.environ))
    if wanted := _typed_language(words) or _session.settings.language:
        language.use(wanted)
    if told := os.environ.get("ASKELEET_TODAY"):
        clock.pretend(past_day(told))


def vocabularies() -> Any:
    """Return the vocabularies, with the project's own terms laid over them."""
    return session().vocabularies


def is_terminal() -> bool:
    """Return whether somebody sits there who can be asked: nothing is redirected, and questions are welcome."""
    return not session().no_input and all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


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
        code = _code(value)
        if code not in language.LANGUAGES:
            raise errors.UnknownLanguageError(text=value, languages=", ".join(language.LANGUAGES))
        language.use(code)


def _typed_language(words: Sequence[str]) -> str | None:
    """Return the language that `--lang` names, wherever it stands; the last one, and None where it is unknown."""
    told = [
        word.partition("=")[2] or after
        for word, after in pairwise([*words, ""])
        if word == "--lang" or word.startswith("--lang=")
    ]
    return next((code for code in map(_code, told[-1:]) if code in language.LANGUAGES), None)


def _code(told: str) -> str:
    """Return the code in `fi`, `FI` or `fi_FI.UTF-8`."""
    return "".join(takewhile(str.isalpha, told.strip())).lower()


def _pretend(_ctx: Any, _param: Any, value: str | None) -> None:
    if value is not None:
        clock.pretend(None)  # "yesterday" counts from the real day
        clock.pretend(reader(past_day)(value))
