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
    from askeleet.store import Store

Format = Annotated[
    Literal["terminal", "markdown", "html", "pdf", "xlsx", "csv", "json", "plain"] | None,
    typer.Option("--format", help=N_("terminal, markdown, html, pdf, xlsx, csv, json or plain."), show_default=False),
]
ChartFormat = Annotated[
    Literal["terminal", "markdown", "html", "pdf", "xlsx", "csv", "svg", "png", "json", "plain"] | None,
    typer.Option(
        "--format", help=N_("terminal, markdown, html, pdf, xlsx, csv, svg, png, json or plain."), show_default=False
    ),
]
Delimiter = Annotated[
    Literal["comma", "semicolon", "tab"] | None,
    typer.Option(
        "--delimiter",
        help=N_("What stands in CSV between the values: comma, semicolon (as Excel in Finnish reads it) or tab."),
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", metavar=N_("FILE"), help=N_("Write into a file."), show_default=False),
]
Replace = Annotated[bool, typer.Option("--replace", help=N_("Write over the file if it is there."))]


def deliver(
    document: "Document",
    format: str | None,
    output: Path | None,
    *,
    replace: bool,
    language: str | None = None,
    delimiter: str | None = None,
) -> None:
    """Print the document, or write it into a file; in another language where one is given.

    Raises:
        DelimiterWithoutCsvError: if there is a delimiter and the format has none.
        NotForTerminalError: if it is to be printed on a terminal in a format that nobody can read there.
    """
    how = _how(chosen(format, output), delimiter)
    with speaking(language or active()):
        if output is not None:
            _write(document, format, output, how, replace=replace)
        elif format is None:
            show(document)
        else:
            _print(document, format, how)
    if output is not None:
        say(N_("Written: {path}"), path=str(output))


def release(
    store: "Store",
    document: "Document",
    format: str | None,
    output: Path | None,
    *,
    replace: bool,
    delimiter: str | None = None,
) -> None:
    """Deliver a document; what goes out into a file is kept as released, both or neither.

    The file is put in place while the release is being written: where that fails, neither is there.
    """
    if document.release is None:
        deliver(document, format, output, replace=replace, delimiter=delimiter)
        return
    from askeleet.casework.coaches import known_coach
    from askeleet.store import releases

    coach = known_coach(store, session().settings.coach)
    store.actor = coach.id if coach else None
    with releases.keeping(store, document.release):
        deliver(document, format, output, replace=replace, delimiter=delimiter)


def chosen(format: str | None, output: Path | None) -> str | None:
    """Return the format that was asked for, or that the file's name tells; None where nothing does."""
    by_name = {
        ".md": "markdown",
        ".html": "html",
        ".pdf": "pdf",
        ".xlsx": "xlsx",
        ".csv": "csv",
        ".svg": "svg",
        ".png": "png",
        ".json": "json",
        ".tsv": "plain",
    }
    asked = "json" if session().json else "plain" if session().plain else None
    return format or asked or (by_name.get(output.suffix.lower()) if output else None)


def _how(form: str | None, delimiter: str | None) -> dict[str, str]:
    """Return what is settled of a format itself: by what was typed, or else by the settings."""
    if form == "csv":
        from askeleet.settings import DELIMITERS

        return {"delimiter": DELIMITERS[delimiter or session().settings.delimiter]}
    if delimiter is not None:
        raise errors.output.DelimiterWithoutCsvError
    return {}


def _print(document: "Document", format: str, how: dict[str, str]) -> None:
    from askeleet.render import BINARY, CLOSED, render

    if format in CLOSED and sys.stdout.isatty():
        raise errors.output.NotForTerminalError(format=format.upper())
    render(document, format, sys.stdout.buffer if format in BINARY else sys.stdout, **how)


def _write(document: "Document", format: str | None, output: Path, how: dict[str, str], *, replace: bool) -> None:
    from askeleet.cli.progress import under_way
    from askeleet.render import to_file

    _refuse_caseload(output)
    with under_way(_("Writing {path}…").format(path=output.name)):
        to_file(document, chosen(format, output) or "terminal", output, replace=replace, **how)


def _refuse_caseload(output: Path) -> None:
    """Refuse to write over this caseload file, or any file that is called as one: a colleague's, a backup.

    Raises:
        OutputIsCaseloadError: if it is one.
    """
    database = session().database
    is_this_one = database.exists() and output.exists() and output.samefile(database)
    if is_this_one or (output.exists() and output.suffix in {database.suffix, ".db"}):
        raise errors.output.OutputIsCaseloadError(path=output)
