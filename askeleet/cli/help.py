"""Help: calm columns in the coach's language, drawn without Rich, which costs more than most commands."""

import inspect
import shutil
import textwrap
from typing import Annotated, Any

import typer

from askeleet.cli.commands import COMMANDS, EVERYDAY, Entry
from askeleet.cli.context import print_out
from askeleet.domain.letters import fold
from askeleet.errors import UnknownCommandError
from askeleet.language import _, active
from askeleet.marking import N_

_WIDEST = 100
_COMMON = ("--lang", "--db", "--today", "--json", "--plain", "--no-input", "--discreet")
_EXIT_CODES = (
    (0, N_("done")),
    (1, N_("cannot be done, or check found something")),
    (2, N_("typed wrongly, or it fits several")),
    (3, N_("the data file or the settings")),
    (4, N_("not found")),
    (5, N_("somebody else is writing, or wrote in between")),
    (130, N_("interrupted")),
)


def help(
    topic: Annotated[
        str | None,
        typer.Argument(metavar=N_("TOPIC"), help=N_("A command, a panel, or all."), show_default=False),
    ] = None,
) -> None:
    """Explain a command, a panel of commands, or all.

    askeleet help log-meeting
    askeleet help clients
    askeleet help all
    """
    print_out(_help_on(topic) if topic else root_help())


def root_help() -> str:
    """Return the help of the whole program: what it is and the commands of every day."""
    entries = {entry.name: entry for panel in COMMANDS.values() for entry in panel}
    panels = " · ".join(_(panel).lower() for panel in COMMANDS)
    return "\n".join(
        (
            _("askeleet keeps a job coach's caseload on this machine alone."),
            _("Usage: askeleet COMMAND …"),
            "",
            _("Every day"),
            *_columns([(_called(entries[name]), _(entries[name].summary)) for name in EVERYDAY]),
            "",
            _wrapped(_("More: askeleet help all, or help and one of: {panels}").format(panels=panels)),
            _("One command: askeleet COMMAND --help"),
            _wrapped(_("Before or after any command: {options}").format(options=" ".join(_COMMON))),
        )
    )


def command_help(command: Any, ctx: Any) -> str:
    """Return the help of one command: what it does, examples, arguments and options."""
    own = [each for each in command.get_params(ctx) if not getattr(each, "hidden", False)]
    arguments = [(_(each.metavar), _(each.help or "")) for each in own if each.param_type_name == "argument"]
    options = [_option(each) for each in own if each.param_type_name == "option" and each.opts[0] not in _COMMON]
    words = " ".join([command.name, *(f"[{name}]" for name, _told in arguments)])
    lines = [_(command.help), "", _("Usage: askeleet {words} [options]").format(words=words)]
    lines += _titled(_("For example"), _examples(command))
    lines += _titled(_("What it is about"), _columns(arguments))
    lines += _titled(_("Options"), _columns(options))
    lines += ["", _wrapped(_("Before or after any command: {options}").format(options=" ".join(_COMMON)))]
    return "\n".join(lines)


def _help_on(topic: str) -> str:
    typed = fold(topic)
    if typed in {"all", fold(_("all"))}:
        return _everything()
    if typed in {entry.name for entries in COMMANDS.values() for entry in entries}:
        return _of_command(topic)
    for panel, entries in COMMANDS.items():
        if typed and (fold(_(panel)).startswith(typed) or fold(panel).startswith(typed)):
            return "\n".join((_(panel), *_columns([(_called(entry), _(entry.summary)) for entry in entries])))
    return _of_command(topic)


def _of_command(topic: str) -> str:
    from askeleet.cli.app import CommandTable

    table = CommandTable(name="askeleet")
    late = table.get_command(None, topic)
    if late is None:
        raise UnknownCommandError(name=topic, nearest=table.nearest(topic))
    command = late.load()
    return command_help(command, typer.Context(command, info_name=command.name))


def _everything() -> str:
    lines: list[str] = []
    for panel, entries in COMMANDS.items():
        lines += [_(panel), *_columns([(_called(entry), _(entry.summary)) for entry in entries]), ""]
    codes = _columns([(str(code), _(told)) for code, told in _EXIT_CODES])
    return "\n".join((*lines, _("Exit codes"), *codes))


def _called(entry: Entry) -> str:
    """Return the command's name, and with it what it is called in the language in force."""
    own = dict(entry.names).get(active())
    return f"{entry.name}, {own}" if own else entry.name


def _option(option: Any) -> tuple[str, str]:
    metavar = "" if option.is_flag else " " + _(option.metavar or N_("CHOICE"))
    default = option.default if isinstance(option.default, str) and option.show_default else None
    told = _(option.help or "")
    return option.opts[0] + metavar, _("{told} Otherwise {default}.").format(
        told=told, default=default
    ) if default else told


def _examples(command: Any) -> list[str]:
    written = inspect.getdoc(command.callback) or ""
    return ["  " + line for line in written.splitlines() if line.startswith("askeleet ")]


def _titled(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _columns(rows: list[tuple[str, str]]) -> list[str]:
    """Return rows of two columns, the second wrapped; a long first one stands on a line of its own."""
    widest = max((len(name) for name, _told in rows if len(name) <= _width() // 2), default=0)
    lines: list[str] = []
    for name, told in rows:
        indent = "  " + " " * widest + "  "
        wrapped = textwrap.wrap(told, _width(), initial_indent=indent, subsequent_indent=indent) or [indent]
        if len(name) <= widest:
            wrapped[0] = "  " + name.ljust(widest) + wrapped[0][widest + 2 :]
            lines += [line.rstrip() for line in wrapped]
        else:
            lines += ["  " + name, *wrapped]
    return lines


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _width(), subsequent_indent="  ", break_on_hyphens=False)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)
