"""What could not be printed or written."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError, TypedError
from askeleet.marking import N_


class OutputFailedError(FileError):
    """What was to be printed did not arrive."""

    message = N_("The output could not be written: {why}. What was saved stays saved; see askeleet history.")


class SystemRefusedError(FileError):
    """The system refused a file that is not the caseload."""

    message = N_("{path} could not be used: {why}.")


class OutputExistsError(CannotError):
    """A file stands where the output was to go."""

    message = N_("{path} is there already. Add --replace to write over it, or name another file.")


class OutputIsCaseloadError(CannotError):
    """A caseload file stands where the output was to go."""

    message = N_("{path} is or may be a caseload file, and nothing is written over it. Name another file.")


class OutputNotWrittenError(CannotError):
    """The output cannot be written."""

    message = N_("{path} could not be written: {why}. Name a file in a folder that is yours.")


class OnePageError(TypedError):
    """Two pages of a person were asked for at once."""

    message = N_("Either --story or --for-participant: the story is the coach's.")


class DelimiterWithoutCsvError(TypedError):
    """A delimiter was typed for a format that has none."""

    message = N_("Only CSV has a delimiter: add --format csv, or leave out --delimiter.")


class NotForTerminalError(TypedError):
    """A format was asked for on the terminal that only another program can read."""

    message = N_("{format} is for another program to open: name a file with --output.")


class ChartsNotInstalledError(CannotError):
    """What draws charts and sets PDF pages is not installed."""

    message = N_('Charts and PDF need more than is installed: pip install "askeleet[reports]"')
