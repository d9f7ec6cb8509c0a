"""Help: calm columns in the coach's language, drawn without Rich, which costs more than most commands."""

import inspect
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from askeleet import language
from askeleet.cli.commands import COMMANDS, EVERYDAY, Line
from askeleet.cli.layout import Rows, columns, wrapped
from askeleet.cli.options import common_options
from askeleet.cli.output import print_out
from askeleet.cli.session import speaking
from askeleet.cli.table import Command, command_table
from askeleet.domain.letters import fold
from askeleet.language import _, active, sentence
from askeleet.marking import N_

_CHOICE = N_("CHOICE")  # one of the words that its help names
_EXIT_CODES = (
    (0, N_("done")),
    (1, N_("cannot be done, or check found something")),
    (2, N_("typed wrongly, or it fits several")),
    (3, N_("the data file, the settings or the output")),
    (4, N_("not found")),
    (5, N_("somebody else is writing, or wrote in between")),
    (130, N_("interrupted")),
)


def help(
    topic: Annotated[
        list[str] | None,
        typer.Argument(metavar=N_("TOPIC"), help=N_("A command, a panel, or all."), show_default=False),
    ] = None,
) -> None:
    """Explain a command, a panel of commands, or all.

    askeleet help log-meeting
    askeleet help clients
    askeleet help all
    """
    print_out(_help_on(" ".join(topic)) if topic else root_help())


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
            *columns(_summaries(entries[name] for name in EVERYDAY)),
            "",
            wrapped(sentence(N_("More: askeleet help all, or help and one of: {panels}"), panels=panels)),
            _("One command: askeleet COMMAND --help"),
            _options_of_all(),
        )
    )


def command_help(command: Any, ctx: Any) -> str:
    """Return the help of one command: what it does, examples, arguments and options."""
    shown = [each for each in command.get_params(ctx) if not getattr(each, "hidden", False)]
    common = _common()
    arguments = [each for each in shown if each.param_type_name == "argument"]
    options = [each for each in shown if each.param_type_name == "option" and each.opts[0] not in common]
    words = [command.name, *(_place_of(each) for each in arguments)]
    usage = sentence(N_("Usage: askeleet {words} [options]"), words=" ".join(words))
    return "\n".join(
        (
            _(command.help),
            "",
            usage,
            *_also(command.name),
            *_titled(_("For example"), _examples(command)),
            *_titled(_("What it is about"), columns([(_metavar(each), _about(each)) for each in arguments])),
            *_titled(_("Options"), columns([(_named(each), _about(each)) for each in options])),
            *_of_pipes(options),
            "",
            _options_of_all(),
        )
    )


def _of_pipes(options: list[Any]) -> list[str]:
    """Return the line about what a pipe gets, for a command that can print in several forms."""
    told = _("After | or > it comes as --plain; --format terminal keeps the tables.")
    return ["", wrapped(told, indent=0)] if any("--format" in each.opts for each in options) else []


def _help_on(topic: str) -> str:
    """Return the help on all, a panel or a command, by its name in any language; of a panel the start will do.

    A panel's whole name comes before what a command is called in Finnish or Swedish: `asiakkaat` is both.
    """
    if fold(topic) in _in_every_language(N_("all")):
        return _everything()
    command = command_table().get_command(None, topic)
    panel = None if topic in command_table().entries else _panel_named(topic, by_start=command is None)
    if panel is not None:
        return "\n".join(_panel(panel))
    if command is None:
        raise command_table().unknown(topic)
    return _of_command(command.load())


def _panel_named(topic: str, *, by_start: bool) -> str | None:
    typed = fold(topic)
    for panel in COMMANDS:
        names = _in_every_language(panel)
        if typed in names or (by_start and any(name.startswith(typed) for name in names)):
            return panel
    return None


def _of_command(command: Command) -> str:
    return command_help(command, typer.Context(command, info_name=command.name))


def _everything() -> str:
    panels = [line for panel in COMMANDS for line in (*_panel(panel), "")]
    codes = columns([(str(code), _(told)) for code, told in _EXIT_CODES])
    everywhere = columns([(_named(each), _(each.help)) for each in _common().values()])
    return "\n".join((*panels, _("Before or after any command"), *everywhere, "", _("Exit codes"), *codes))


def _panel(panel: str) -> list[str]:
    return [_(panel), *columns(_summaries(COMMANDS[panel]))]


def _summaries(entries: Iterable[Line]) -> Rows:
    return [(_called(entry), _(entry.summary)) for entry in entries]


def _also(name: str) -> list[str]:
    """Return the line that says what the command is called in the language in force, if it has a name there."""
    own = next(
        (dict(entry.names).get(active()) for panel in COMMANDS.values() for entry in panel if entry.name == name), None
    )
    return [sentence(N_("Also: askeleet {name}"), name=own)] if own else []


def _called(entry: Line) -> str:
    """Return the command's name, and with it what it is called in the language in force."""
    own = dict(entry.names).get(active())
    return f"{entry.name}, {own}" if own else entry.name


def _in_every_language(message: str) -> set[str]:
    """Return how the message is written in each language, folded: what was typed may be in any."""
    names = set()
    for code in language.LANGUAGES:
        with speaking(code):
            names.add(fold(_(message)))
    return names


def _options_of_all() -> str:
    return wrapped(sentence(N_("Before or after any command: {options}"), options=" ".join(_common())))


def _common() -> dict[str, Any]:
    """Return the options that every command takes, by name."""
    return {option.opts[0]: option for option in common_options() if not option.hidden}


def _metavar(parameter: Any) -> str:
    return _(parameter.metavar or parameter.name.upper())


def _place_of(argument: Any) -> str:
    """Return the argument as the usage line shows it: in brackets when it may be left out."""
    return _metavar(argument) if argument.required else f"[{_metavar(argument)}]"


def _named(option: Any) -> str:
    """Return the option with its metavar; a flag has none."""
    name = max(option.opts, key=len)  # Typer keeps -h and --help in no order
    return name if option.is_flag else f"{name} {_(option.metavar or _CHOICE)}"


def _about(parameter: Any) -> str:
    """Return what help says of an argument or option: its text, what it is otherwise, whether it must be given."""
    if "--help" in parameter.opts:
        return _("Show this.")
    told = [_(parameter.help)] if parameter.help else []
    if isinstance(parameter.default, str | int) and not getattr(parameter, "is_flag", False) and parameter.show_default:
        told.append(sentence(N_("Otherwise {default}."), default=parameter.default))
    if parameter.required:
        told.append(_("Must be given."))
    return " ".join(told)


def _examples(command: Any) -> list[str]:
    written = inspect.getdoc(command.callback) or ""
    return [wrapped("  " + line, indent=6) for line in written.splitlines() if line.startswith("askeleet ")]


def _titled(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []
