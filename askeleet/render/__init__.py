"""How a document looks: one file a format, chosen by name."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from askeleet import errors

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, TextIO

    from askeleet.reports.document import Document

FORMATS = ("terminal", "markdown", "html", "pdf", "xlsx", "csv", "svg", "png", "json", "plain")

BINARY = frozenset({"pdf", "xlsx", "csv", "png"})
"""The formats that are written as bytes: how lines end, and what letters are made of, is part of them."""

PICTURES = frozenset({"svg", "png"})
"""Those that show one table of a document, drawn, and nothing of one where none can be."""

CLOSED = BINARY - {"csv"}
"""Those of the BINARY that nobody can read on a terminal."""


def render(document: Document, form: str, out: TextIO | BinaryIO, **how: str) -> None:
    """Write the document out in one of the FORMATS; a BINARY one to a stream of bytes.

    What a format leaves open may be said too, as the `delimiter` of CSV.

    Raises:
        ValueError: if there is no such format.
    """
    if form not in FORMATS:
        raise ValueError(form)
    import_module(f"askeleet.render.{form}").render(document, out, **how)


def to_file(document: Document, form: str, path: Path, *, replace: bool = False, **how: str) -> None:
    """Write the document into a file that only its owner may read; a half-written one never remains.

    Raises:
        OutputExistsError: if there is a file already and it is not to be replaced.
        OutputNotWrittenError: if it cannot be written.
    """
    beside = path.parent / f".askeleet-{os.getpid()}.part"
    try:
        if path.exists() and not replace:
            raise errors.output.OutputExistsError(path=path)
        _write(document, form, beside, **how)
        beside.replace(path)
    except OSError as error:
        raise errors.output.OutputNotWrittenError(path=path, why=error.strerror) from error
    finally:
        with suppress(OSError):  # gone when all went well, and no news after a failure
            beside.unlink()


def _write(document: Document, form: str, path: Path, **how: str) -> None:
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with _opened(made, form) as out:
        render(document, form, out, **how)
        out.flush()
        os.fsync(out.fileno())


def _opened(made: int, form: str) -> TextIO | BinaryIO:
    if form in BINARY:
        return open(made, "wb")
    return open(made, "w", encoding="utf-8", errors="replace")
