"""What holds for this one command: its common options, the settings, the vocabularies, the day and the language."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import pairwise, takewhile
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from askeleet import clock, language
from askeleet.settings import Settings

if TYPE_CHECKING:
    from askeleet.store.drafts import Draft


COMPLETING = "_ASKELEET_COMPLETE"
"""The variable by which a shell asks."""


class Session:
    """What holds for this one command."""

    json = False
    plain = False
    no_input = False
    discreet = False
    db: str | None = None
    typed_language: str | None = None  # by `--lang`
    draft: "Draft | None" = None  # of what was typed and is not saved yet

    def __init__(self) -> None:
        self.settings = Settings()
        self.debug = bool(os.environ.get("ASKELEET_DEBUG"))

    @property
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
    _session.typed_language = _typed_language(words)
    if wanted := _session.typed_language or _session.settings.language:
        language.use(wanted)
    if told := os.environ.get("ASKELEET_TODAY"):
        from askeleet.language.dates import parse_day

        clock.pretend(parse_day(told, clock.today(), looking="back"))


def vocabularies() -> Any:
    """Return the vocabularies, with the project's own terms laid over them."""
    return session().vocabularies


def is_terminal() -> bool:
    """Return whether somebody sits there who can be asked: nothing is redirected, and questions are welcome."""
    return not session().no_input and all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def is_completing() -> bool:
    """Return whether the shell asks, in the middle of what is being typed: nothing is said beside the answer."""
    return COMPLETING in os.environ


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language for a while."""
    before = language.active()
    language.use(code)
    try:
        yield
    finally:
        language.use(before)


def language_code(told: str) -> str:
    """Return the code in `fi`, `FI` or `fi_FI.UTF-8`."""
    return "".join(takewhile(str.isalpha, told.strip())).lower()


def typed_option(words: Sequence[str], name: str) -> str | None:
    """Return what an option was given, wherever it stands, though the words may not all be right; the last one."""
    told = [
        word.partition("=")[2] or after
        for word, after in pairwise([*words, ""])
        if word == name or word.startswith(f"{name}=")
    ]
    return told[-1] if told else None


def _typed_language(words: Sequence[str]) -> str | None:
    """Return the language that `--lang` names; None where it is unknown."""
    code = language_code(typed_option(words, "--lang") or "")
    return code if code in language.LANGUAGES else None
