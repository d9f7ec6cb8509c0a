"""Options and arguments that more than one command takes."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

import typer

from askeleet import clock
from askeleet.cli.candidates import complete_client, complete_coach, complete_code
from askeleet.cli.output import told
from askeleet.cli.session import vocabularies
from askeleet.errors import AskeleetError, FileError
from askeleet.marking import N_

Value = TypeVar("Value")


def reader(parse: Callable[[str], Value], *, clears: bool = False) -> Callable[[Any], Any]:
    """Turn a mendable error in what was typed into a usage error; what is no text is a default and passes.

    With `clears` an empty text passes too: it takes a fact away.
    """

    def read(text: Any) -> Any:
        if not isinstance(text, str) or (clears and not text.strip()):
            return "" if isinstance(text, str) else text
        try:
            return parse(text)
        except FileError:  # nothing that was typed is wrong: the settings that it is read by are
            raise
        except AskeleetError as error:
            raise typer.BadParameter(told(error)) from error

    return read


class Nothing:
    """Typed in place of a value that is to be taken away."""


NOTHING = Nothing()


def is_none(text: str) -> bool:
    """Return whether a text says that a value is to be taken away: `none`, or nothing at all."""
    return text.strip().lower() in {"none", ""}


def or_none(parse: Callable[[str], Value]) -> Callable[[str], Value | Nothing]:
    """Return `parse` so that it reads `none` and an empty text too."""
    return lambda text: NOTHING if is_none(text) else parse(text)


def past_day(text: str) -> date:
    """Read a day, the nearest past one where the year or week is missing."""
    from askeleet.language.dates import parse_day

    return parse_day(text, clock.today(), looking="back")


def coming_day(text: str) -> date:
    """Read a day, the nearest coming one where the year or week is missing."""
    from askeleet.language.dates import parse_day

    return parse_day(text, clock.today(), looking="ahead")


def number(text: str) -> int:
    """Read the number of what is meant, as a list shows it.

    Raises:
        NotANumberError: if it is none.
    """
    from askeleet.domain.numbers import number_of
    from askeleet.errors.commands import NotANumberError

    found = number_of(text.strip())
    if found is None:
        raise NotANumberError(text=text)
    return found


def code_of(vocabulary_name: str, wanted: str = "") -> Callable[[str], str]:
    """Return a reader of a vocabulary's codes, labels and unambiguous starts; an empty text stays one.

    Where a trait is `wanted`, it reads only terms that have it.
    """

    def read(text: str) -> str:
        return vocabularies().find(vocabulary_name, text, wanted=wanted) if text.strip() else ""

    return read


def option(
    *names: str,
    parse: Callable[[str], Any] | None = None,
    metavar: str,
    help: str,
    clears: bool = False,
    complete: Callable[[str], list[tuple[str, str]]] | None = None,
) -> Any:
    """Return an option whose text is read by `parse`; with `clears` an empty one takes a fact away."""
    read = reader(parse, clears=clears) if parse else None
    return typer.Option(*names, parser=read, metavar=metavar, help=help, show_default=False, autocompletion=complete)


def argument(
    metavar: str,
    *,
    help: str,
    parse: Callable[[str], Any] | None = None,
    complete: Callable[[str], list[tuple[str, str]]] | None = None,
) -> Any:
    """Return an argument whose text is read by `parse`."""
    read = reader(parse) if parse else None
    return typer.Argument(parser=read, metavar=metavar, help=help, show_default=False, autocompletion=complete)


def day(*names: str, help: str, coming: bool = False, clears: bool = False) -> Any:
    """Return an option that takes a day."""
    return option(*names, parse=coming_day if coming else past_day, metavar=N_("DAY"), help=help, clears=clears)


def day_or_none(name: str, *, help: str) -> Any:
    """Return an option that takes a past day, or `none` where the day is to be taken away."""
    return option(name, parse=or_none(past_day), metavar=N_("DAY"), help=help)


def term(name: str, vocabulary_name: str, help: str, *, wanted: str = "") -> Any:
    """Return an option that takes a term of a vocabulary; where a trait is `wanted`, one that has it."""
    parse, complete = code_of(vocabulary_name, wanted), complete_code(vocabulary_name, wanted)
    return option(name, parse=parse, metavar=N_("CODE"), help=help, complete=complete)


def text(*names: str, help: str) -> Any:
    """Return an option that takes a text."""
    return option(*names, metavar=N_("TEXT"), help=help)


Who = Annotated[
    str | None,
    argument(N_("CLIENT"), help=N_("Number, or the start of the name."), complete=complete_client),
]
CoachCode = Annotated[
    str | None,
    option("--coach", metavar=N_("COACH"), help=N_("The coach's code."), complete=complete_coach),
]
OnPast = Annotated[date | None, day("--on", help=N_("The day: 24.5. or yesterday or Tue. Otherwise today."))]

Unlogged = Annotated[
    bool, typer.Option("--unlogged", help=N_("Without recording who looked, where the file cannot be written."))
]
Limit = Annotated[
    int,
    typer.Option("--limit", min=1, max=1_000_000, metavar=N_("NUMBER"), help=N_("At most so many, the newest.")),
]
