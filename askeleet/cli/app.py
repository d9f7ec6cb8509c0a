"""The one door: what was typed → a command → an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TextIO

import typer

from askeleet import errors
from askeleet.cli.commands import COMMANDS, Panels
from askeleet.cli.output import fitted, told
from askeleet.cli.session import begin, is_completing, session
from askeleet.cli.stars import with_stars
from askeleet.cli.table import command_table
from askeleet.domain.letters import clean
from askeleet.errors import AskeleetError
from askeleet.language import _

INTERRUPTED = 130
UNREAD = 141  # what a shell reports of a program whose reader went away: 128 + SIGPIPE

_AS_TYPER = {
    "--install-completion": ["install-completion"],
    "--show-completion": ["install-completion", "--show"],
}


def run(words: Sequence[str], panels: Panels = COMMANDS) -> int:
    """Run a command and return its exit code; whatever goes wrong is told on stderr.

    What was printed is flushed here, so that a full disk or a reader who went away is noticed in time.
    """
    code = _attempt(lambda: with_stars(lambda *typed: _carry_out(list(typed), panels), *words))
    if code and (session().draft or not {"-", "--note=-"}.isdisjoint(words)):
        from askeleet.cli.rescuing import rescue

        _attempt(lambda: rescue(words))
    if session().settings.warnings and not is_completing():
        from askeleet.cli.unread import tell_unread

        _attempt(tell_unread)
    return _attempt(sys.stdout.flush) or code


def _carry_out(words: list[str], panels: Panels) -> Any:
    if is_completing():
        from askeleet.cli.completion import answer

        return answer(panels)
    begin(words)
    if not all(map(_is_text, words)):
        raise errors.texts.NotTextError
    table = command_table(panels)
    words = [*_AS_TYPER.get(words[0], words[:1]), *words[1:]] if words else []
    try:
        with table.make_context("askeleet", words) as ctx:
            return table.invoke(ctx)
    except typer.Exit as done:  # help was shown, or a command left with a code of its own
        return done.exit_code


def _is_text(word: str) -> bool:
    """Return whether what was typed is text; a byte of another encoding comes in as half a letter."""
    return not any("\ud800" <= letter <= "\udfff" for letter in word)


def _attempt(action: Callable[[], Any]) -> int:
    try:
        code = action()
    except BrokenPipeError:  # whoever read our output has had enough
        _print_nowhere(sys.stdout)
        return UNREAD
    except (KeyboardInterrupt, Exception) as error:  # noqa: BLE001  (the boundary: whatever is left is told here)
        return _told(error)
    return code if isinstance(code, int) else 0


def _told(error: BaseException) -> int:
    """Say what is the matter and return the exit code."""
    match error:
        case AskeleetError():
            return _complain(told(error), error.exit_code)
        case KeyboardInterrupt() | typer.Abort():
            return _complain(_("Stopped; nothing more was changed."), INTERRUPTED, before="\n")
        case typer.TyperException():
            from askeleet.cli.wording import usage_sentence

            return _complain(usage_sentence(error), error.exit_code)
        case OSError():
            return _told(_of_system(error))
        case _:
            from askeleet.cli.wording import fault

            return _complain(fault(error, debug=session().debug), 1)


def _of_system(error: OSError) -> AskeleetError:
    """Return what the system refused: a file that has a name, or else the output."""
    if error.filename is not None:
        return errors.output.SystemRefusedError(path=os.fsdecode(error.filename), why=error.strerror)
    _print_nowhere(sys.stdout)
    return errors.output.OutputFailedError(why=error.strerror or type(error).__name__)


def _complain(sentence: str, code: int, *, before: str = "") -> int:
    """Write a sentence on stderr, without the control characters that may have been typed."""
    try:
        sys.stderr.write(f"{before}{fitted(clean(sentence), sys.stderr)}\n")
        sys.stderr.flush()
    except OSError:  # there is nobody left to tell
        _print_nowhere(sys.stderr)
    return code


def _print_nowhere(stream: TextIO) -> None:
    """Let what is still to be flushed at the end go nowhere instead of failing once more."""
    with suppress(OSError, ValueError):  # a stream that is no file has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
