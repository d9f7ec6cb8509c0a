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

FORMATS = ("terminal", "markdown", "html", "json", "plain", "xlsx")

BINARY = frozenset({"xlsx"})
"""The formats that are written as bytes, and that nobody can read on a terminal."""


def render(document: Document, form: str, out: TextIO | BinaryIO) -> None:
    """Write the document out in one of the FORMATS; a BINARY one to a stream of bytes.

    Raises:
        ValueError: if there is no such format.
    """
    if form not in FORMATS:
        raise ValueError(form)
    import_module(f"askeleet.render.{form}").render(document, out)


def to_file(document: Document, form: str, path: Path, *, replace: bool = False) -> None:
    """Write the document into a file that only its owner may read; a half-written one never remains.

    Raises:
        OutputExistsError: if there is a file already and it is not to be replaced.
        OutputNotWrittenError: if it cannot be written.
    """
    beside = path.parent / f".askeleet-{os.getpid()}.part"
    try:
        if path.exists() and not replace:
            raise errors.output.OutputExistsError(path=path)
        _write(document, form, beside)
        beside.replace(path)
    except OSError as error:
        raise errors.output.OutputNotWrittenError(path=path, why=error.strerror) from error
    finally:
        with suppress(OSError):  # gone when all went well, and no news after a failure
            beside.unlink()


def _write(document: Document, form: str, path: Path) -> None:
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with _opened(made, form) as out:
        render(document, form, out)
        out.flush()
        os.fsync(out.fileno())


def _opened(made: int, form: str) -> TextIO | BinaryIO:
    if form in BINARY:
        return open(made, "wb")
    return open(made, "w", encoding="utf-8", errors="replace")
