"""The lazy command table: a command's module is imported when that command is run, and no other."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any, cast

import typer
from typer import TyperException
from typer.core import TyperCommand, TyperGroup

from askeleet import errors
from askeleet.cli.commands import COMMANDS, Line, Panels
from askeleet.cli.options import common_options, version_option
from askeleet.domain.letters import fold
from askeleet.errors import AskeleetError
from askeleet.language import _, active

_START = 2  # letters that say enough of how a command begins


def command_table(panels: Panels = COMMANDS) -> "CommandTable":
    """Return the commands of the table, none of them imported yet."""
    return CommandTable(panels)


class Command(TyperCommand):
    """A command with the options that every command takes, and help in the coach's language."""

    def __init__(self, name: str | None, **given: Any) -> None:
        super().__init__(name, **given)
        self.params += common_options()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; a usage error knows which command it is about."""
        try:
            return super().parse_args(ctx, _with_values(self._with_levels(args), self._may_go_without()))
        except TyperException as error:
            error.__dict__["ctx"] = error.__dict__.get("ctx") or ctx
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, without importing Rich."""
        from askeleet.cli.help import command_help

        formatter.write(command_help(self, ctx))

    def _with_levels(self, args: list[str]) -> list[str]:
        """Return the words with the minus of a number, as -1, written so that nobody takes it for an option's."""
        if not any(each.metavar in {"LEVEL", "NUMBER"} for each in self.params):
            return args
        before = ["", *args]
        return [
            f"\N{MINUS SIGN}{word[1:]}" if word[:1] == "-" and word[1:2].isdigit() and last[:2] != "--" else word
            for last, word in zip(before, args, strict=False)
        ]

    def _may_go_without(self) -> set[str]:
        """Return the options whose metavar stands in brackets: they may go without their value."""
        return {name for each in self.params if (each.metavar or "").startswith("[") for name in each.opts}


class LateCommand(TyperCommand):
    """A line of the command table: help can list it, and its module is imported when it is run."""

    def __init__(self, entry: Line) -> None:
        super().__init__(entry.name, help=entry.summary)
        self.entry = entry

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Become the real command, under its own name whichever was typed."""
        del info_name
        return self.load().make_context(self.name, args, parent, **extra)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002  (Typer's form)
        """Return what completion says about it."""
        return _(self.entry.summary)

    def load(self) -> TyperCommand:
        """Import the command's module and build the command from its function."""
        module = import_module(f"askeleet.cli.{self.entry.module}")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(self.entry.name, cls=Command, help=self.entry.summary)(
            getattr(module, self.entry.name.replace("-", "_"))
        )
        return cast("TyperCommand", typer.main.get_command(alone))


class CommandTable(TyperGroup):
    """The commands of a table, in its order, each also by its Finnish and Swedish name."""

    def __init__(self, panels: Panels = COMMANDS) -> None:
        super().__init__(
            name="askeleet",
            params=[*common_options(), version_option()],
            context_settings={"help_option_names": ["--help", "-h"]},
            rich_markup_mode=None,
        )
        self.entries = {entry.name: entry for entries in panels.values() for entry in entries}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  (Typer's form)
        """Return the command by its name, or by its name in any language, å ä ö forgiven."""
        entry = self.entries.get(cmd_name) or self._called(cmd_name)
        return entry and LateCommand(entry)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  (Typer's form)
        """Return the names in force: everybody's, and those of the language being spoken."""
        own = (dict(entry.names).get(active()) for entry in self.entries.values())
        return [*self.entries, *(name for name in own if name)]

    def _called(self, name: str) -> Line | None:
        """Return the line with this name in another language; letters are only folded where none is exactly so."""
        lines = self.entries.values()
        exact = (entry for entry in lines if any(name == each for _language, each in entry.names))
        return next(exact, None) or next((entry for entry in lines if fold(name) in _folded(entry)), None)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that was typed.

        Raises:
            UnknownCommandError: if there is none; it names the nearest.
            NothingLikeCommandError: if nothing is near.
        """
        command = self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            raise self.unknown(*args[:2])
        return args[0], command, args[1:]

    def unknown(self, name: str, following: str = "") -> AskeleetError:
        """Return the error for a name that no command has; it says the nearest names in force, if any are near.

        The word that follows may be its second half: `add client` is nearest to add-client. A mere start, as `add`,
        is near to every command that begins so.
        """
        from difflib import get_close_matches

        names = {fold(each): each for each in self.list_commands(None)}
        typed, whole = fold(name), fold(f"{name}-{following}")
        begun = [each for each in names if len(typed) >= _START and each.startswith(typed)]
        near = [whole] if whole in names else begun or get_close_matches(typed, names, n=1, cutoff=0.4)
        if not near:
            return errors.commands.NothingLikeCommandError(name=name)
        return errors.commands.UnknownCommandError(name=name, nearest=", ".join(names[each] for each in near))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; where none was typed, show the day."""
        if ctx._protected_args:  # noqa: SLF001  (where Typer keeps the command's name)
            return super().invoke(ctx)
        from askeleet.cli.today import bare

        return bare()

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  (Typer's form)
        """Write the help, without importing Rich."""
        from askeleet.cli.help import root_help

        formatter.write(root_help())


def _folded(entry: Line) -> set[str]:
    return {fold(name) for name in (entry.name, *(name for _language, name in entry.names))}


def _with_values(args: list[str], may_go_without: Iterable[str]) -> list[str]:
    """Return the words with an empty value after each option that may go without one and does."""

    def filled() -> Iterator[str]:
        for word, following in pairwise([*args, "-"]):
            yield word
            if word in may_go_without and following.startswith("-"):
                yield ""

    return list(filled())
