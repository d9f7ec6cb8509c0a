"""A document where it was asked for: on the screen, in a format, or in a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from askeleet import errors
from askeleet.cli.output import say, show
from askeleet.cli.session import session, speaking
from askeleet.language import _, active
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.reports.document import Document

Format = Annotated[
    Literal["terminal", "markdown", "html", "json", "plain", "xlsx"] | None,
    typer.Option("--format", help=N_("terminal, markdown, json or plain."), show_default=False),
]
PageFormat = Annotated[
    Literal["terminal", "markdown", "html", "json", "plain"] | None,
    typer.Option("--format", help=N_("terminal, markdown, html, json or plain."), show_default=False),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", metavar=N_("FILE"), help=N_("Write into a file."), show_default=False),
]
Replace = Annotated[bool, typer.Option("--replace", help=N_("Write over the file if it is there."))]


def deliver(
    document: "Document", format: str | None, output: Path | None, *, replace: bool, language: str | None = None
) -> None:
    """Print the document, or write it into a file; in another language where one is given.

    Raises:
        NotForTerminalError: if it is to be printed on a terminal in a format that nobody can read there.
    """
    with speaking(language or active()):
        if output is not None:
            _write(document, format, output, replace=replace)
        elif format is None:
            show(document)
        else:
            _print(document, format)
    if output is not None:
        say(N_("Written: {path}"), path=str(output))


def chosen(format: str | None, output: Path | None) -> str | None:
    """Return the format that was asked for, or that the file's name tells; None where nothing does."""
    by_name = {".md": "markdown", ".html": "html", ".json": "json", ".tsv": "plain", ".xlsx": "xlsx"}
    asked = "json" if session().json else "plain" if session().plain else None
    return format or asked or (by_name.get(output.suffix) if output else None)


def _print(document: "Document", format: str) -> None:
    from askeleet.render import BINARY, render

    if format in BINARY and sys.stdout.isatty():
        raise errors.output.NotForTerminalError(format=format.upper())
    render(document, format, sys.stdout.buffer if format in BINARY else sys.stdout)


def _write(document: "Document", format: str | None, output: Path, *, replace: bool) -> None:
    from askeleet.cli.progress import under_way
    from askeleet.render import to_file

    with under_way(_("Writing {path}…").format(path=output.name)):
        to_file(document, chosen(format, output) or "terminal", output, replace=replace)
