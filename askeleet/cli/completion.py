"""Shell completion: installing it, and answering without Rich, which Typer's own answers import."""

import os
import sys
from typing import Annotated, Any, Literal

import typer

from askeleet.cli.commands import Panels
from askeleet.cli.output import print_out, say
from askeleet.cli.session import COMPLETING
from askeleet.errors.commands import UnknownShellError
from askeleet.marking import N_

Shell = Annotated[
    Literal["bash", "zsh", "fish", "powershell", "pwsh"] | None,
    typer.Argument(
        metavar=N_("SHELL"),
        help=N_("bash, zsh, fish, powershell or pwsh; otherwise the one in use."),
        show_default=False,
    ),
]


def install_completion(
    shell: Shell = None,
    *,
    show: Annotated[bool, typer.Option("--show", help=N_("Print the script instead of installing it."))] = False,
) -> None:
    """Let the shell complete commands, options and clients' names.

    askeleet install-completion
    askeleet install-completion zsh --show
    """
    from typer._completion_shared import get_completion_script, install

    chosen = shell or _shell_in_use()
    if show:
        print_out(get_completion_script(prog_name="askeleet", complete_var=COMPLETING, shell=chosen))
        return
    _name, path = install(shell=chosen, prog_name="askeleet", complete_var=COMPLETING)
    say(N_("Completion for {shell} installed in {path}; it works in the next shell."), shell=chosen, path=str(path))


def answer(panels: Panels) -> int:
    """Answer the shell that asks for completions, and return the exit code; whatever goes wrong is silent."""
    from typer.completion import shell_complete

    from askeleet.cli.session import begin
    from askeleet.cli.table import command_table

    try:
        begin()
        _register()
        code = shell_complete(command_table(panels), {}, "askeleet", COMPLETING, os.environ[COMPLETING])
        sys.stdout.flush()
    except SystemExit as done:  # how fish is told whether there is anything
        return int(done.code or 0)
    except Exception:  # noqa: BLE001  (a message would land in the middle of what is being typed)
        return 1
    return code


def _register() -> None:
    """Put completions that do without Rich in the place of Typer's."""
    from typer import _completion_classes as stock
    from typer._click.shell_completion import add_completion_class

    class Zsh(stock.ZshComplete):
        def format_completion(self, item: Any) -> str:
            told = f':"{_quoted(item.help)}"' if item.help else ""
            return f'"{_quoted(item.value)}"{told}'

    class Fish(stock.FishComplete):
        def format_completion(self, item: Any) -> str:
            return f"{item.value}\t{' '.join(item.help.split())}" if item.help else str(item.value)

    class PowerShell(stock.PowerShellComplete):
        def format_completion(self, item: Any) -> str:
            return f"{item.value}:::{item.help or ' '}"

    classes = {"bash": stock.BashComplete, "zsh": Zsh, "fish": Fish, "powershell": PowerShell, "pwsh": PowerShell}
    for name, kind in classes.items():
        add_completion_class(kind, name)


def _quoted(text: str) -> str:
    for mark, instead in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", r"\\:")):
        text = text.replace(mark, instead)
    return text


def _shell_in_use() -> str:
    from typer._completion_shared import _get_shell_name

    name = _get_shell_name() or ("powershell" if sys.platform == "win32" else None)
    if name is None:
        raise UnknownShellError
    return name
