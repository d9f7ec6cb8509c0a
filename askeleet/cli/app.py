"""The one door: what was typed → a command → an exit code."""

import os
import sys
from importlib import import_module
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from askeleet import language
from askeleet.cli.commands import COMMANDS, Entry
from askeleet.cli.options import begin, common_options, session
from askeleet.domain.letters import fold
from askeleet.errors import AskeleetError, UnknownCommandError
from askeleet.language import _
from askeleet.marking import N_

INTERRUPTED = 130


class HelpLast:
    """Help that is drawn by our own hand, after the options that choose its language were read."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return `--help`, read after the options of every command."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.is_eager = False
            option.help = N_("Show this.")
        return option


class Command(HelpLast, TyperCommand):
    """A command with the options that every command takes."""

    def __init__(self, name: str | None, **given: Any) -> None:
        super().__init__(name, **given)
        self.params += common_options()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; an option whose metavar stands in brackets may go without its value."""
        bare = {option for each in self.params if (each.metavar or "").startswith("[") for option in each.opts}
        filled: list[str] = []
        for place, word in enumerate(args):
            filled.append(word)
            if word in bare and (place + 1 == len(args) or args[place + 1].startswith("--")):
                filled.append("")
        return super().parse_args(ctx, filled)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, without importing Rich."""
        from askeleet.cli.help import command_help

        formatter.write(command_help(self, ctx))


class LateCommand(TyperCommand):
    """A line of the command table: help can list it, and its module is imported when it is run."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.name, help=entry.summary)
        self.entry = entry

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Become the real command."""
        return self.load().make_context(info_name, args, parent, **extra)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002  (Typer's form)
        """Return what completion says about it."""
        return _(self.entry.summary)

    def load(self) -> TyperCommand:
        """Import the command's module and build the command from its function."""
        function = getattr(import_module(f"askeleet.cli.{self.entry.module}"), self.entry.name.replace("-", "_"))
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(self.entry.name, cls=Command, help=self.entry.summary)(function)
        return cast("TyperCommand", typer.main.get_command(alone))


class CommandTable(HelpLast, TyperGroup):
    """The commands of the table, in its order, each also by its Finnish and Swedish name."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.params += common_options()
        self.aliases: dict[str, str] = {}
        for entry in (entry for entries in COMMANDS.values() for entry in entries):
            self.commands[entry.name] = LateCommand(entry)
            self.aliases |= {fold(name): entry.name for _language, name in entry.names}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  (Typer's form)
        """Return the command by any of its names."""
        name = cmd_name if cmd_name in self.commands else self.aliases.get(fold(cmd_name), "")
        return self.commands.get(name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that was typed.

        Raises:
            UnknownCommandError: if there is none; it names the nearest.
        """
        command = self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            raise UnknownCommandError(name=args[0], nearest=self.nearest(args[0]))
        return args[0], command, args[1:]

    def nearest(self, name: str) -> str:
        """Return the command most like what was typed."""
        from difflib import get_close_matches

        near = get_close_matches(fold(name), [*self.commands, *self.aliases], n=1, cutoff=0.4)
        return near[0] if near else "help"

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an interruption is an abort, whose sentence is ours."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stopped:
            raise typer.Abort from stopped

    def main(self, *given: Any, **more: Any) -> Any:
        """Run; when the shell asks for completions, answer it without Rich."""
        if "_ASKELEET_COMPLETE" in os.environ:
            from askeleet.cli.completion import register

            register()
        return super().main(*given, **more)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  (Typer's form)
        """Write the help, without importing Rich."""
        from askeleet.cli.help import root_help

        formatter.write(root_help())


app = typer.Typer(
    cls=CommandTable,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    invoke_without_command=True,
)


@app.callback()
def askeleet(ctx: typer.Context) -> None:
    """Keep a caseload on your own machine."""
    if ctx.invoked_subcommand is None:
        from askeleet.cli.today import bare

        bare()


def run(words: list[str]) -> int:
    """Run a command and return its exit code; every mendable error becomes one line on stderr."""
    try:
        begin()
        code = app(words, prog_name="askeleet", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as done:  # completion leaves so
        return int(done.code or 0)
    except BrokenPipeError:  # whoever read our output has had enough
        _point_nowhere()
        return 0
    except Exception as error:  # noqa: BLE001  (the boundary: whatever is left is told without its values)
        _speak_as_asked(words)
        return _tell(error)
    return code if isinstance(code, int) else 0


def _speak_as_asked(words: list[str]) -> None:
    """Let an error speak the language of `--lang` even where the words before it could not be read."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        name, _equals, value = word.partition("=")
        code = (value or following)[:2].lower()
        if name == "--lang" and code in language.LANGUAGES:
            language.use(code)


def _tell(error: Exception) -> int:
    """Say what is the matter and return the exit code."""
    if isinstance(error, AskeleetError):
        return _complain(language.sentence(error.message, **error.details), error.exit_code)
    if isinstance(error, typer.Abort):
        return _complain("\n" + _("Stopped; nothing was changed."), INTERRUPTED)
    if isinstance(error, typer.TyperException):
        from askeleet.cli.wording import usage_sentence

        return _complain(usage_sentence(error), error.exit_code)
    if isinstance(error, OSError):
        return _complain(language.sentence(_("The output could not be written: {why}."), why=error.strerror), 3)
    from askeleet.cli.wording import fault

    return _complain(fault(error, debug=session().debug), 1)


def _complain(told: str, code: int) -> int:
    sys.stderr.write(told + "\n")
    return code


def _point_nowhere() -> None:
    """Let what is still to be flushed at the end go nowhere instead of failing once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
