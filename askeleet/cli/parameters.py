"""Options and arguments that more than one command takes."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NamedTuple, TypeVar

import typer

from askeleet import clock
from askeleet.cli.candidates import complete_client, complete_coach, complete_code
from askeleet.cli.output import told
from askeleet.cli.session import vocabularies
from askeleet.errors import AskeleetError
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
        except AskeleetError as error:
            raise typer.BadParameter(told(error)) from error

    return read


class Nothing(NamedTuple):
    """Typed in place of a value that is to be taken away."""


NOTHING = Nothing()


def past_day(text: str) -> date:
    """Read a day, the nearest past one where the year or week is missing."""
    from askeleet.language.dates import parse_day

    return parse_day(text, clock.today(), looking="back")


def coming_day(text: str) -> date:
    """Read a day, the nearest coming one where the year or week is missing."""
    from askeleet.language.dates import parse_day

    return parse_day(text, clock.today(), looking="ahead")


def past_day_or_none(text: str) -> date | Nothing:
    """Read a past day, or `none` for taking it away."""
    return NOTHING if text.strip().lower() in {"none", ""} else past_day(text)


def minutes(text: str) -> int:
    """Read a length of time as minutes."""
    from askeleet.language.durations import parse_minutes

    return parse_minutes(text)


def time_of_day(text: str) -> str:
    """Read a time of day as HH:MM."""
    from askeleet.language.durations import parse_time

    return parse_time(text)


def gaps(text: str) -> Any:
    """Read the gap between meetings as agreed, as 2-4w."""
    from askeleet.language.durations import parse_gap_range

    return parse_gap_range(text)


def birth(text: str) -> Any:
    """Read a birth year or date; an empty text takes it away."""
    from askeleet.language.dates import parse_birth

    return parse_birth(text, clock.today()) if text.strip() else (None, None)


def code_of(vocabulary_name: str) -> Callable[[str], str]:
    """Return a reader of a vocabulary's codes, labels and unambiguous starts; an empty text stays one."""

    def read(text: str) -> str:
        return vocabularies().find(vocabulary_name, text) if text.strip() else ""

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


def day(*names: str, help: str, coming: bool = False, clears: bool = False) -> Any:
    """Return an option that takes a day."""
    return option(*names, parse=coming_day if coming else past_day, metavar=N_("DAY"), help=help, clears=clears)


def term(name: str, vocabulary_name: str, help: str) -> Any:
    """Return an option that takes a term of a vocabulary."""
    parse, complete = code_of(vocabulary_name), complete_code(vocabulary_name)
    return option(name, parse=parse, metavar=N_("CODE"), help=help, complete=complete)


def text(*names: str, help: str) -> Any:
    """Return an option that takes a text."""
    return option(*names, metavar=N_("TEXT"), help=help)


Who = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("CLIENT"),
        help=N_("Number, or the start of the name."),
        show_default=False,
        autocompletion=complete_client,
    ),
]
MeetingWho = Annotated[
    str | None, typer.Argument(metavar=N_("MEETING"), help=N_("Its code, as 17m12."), show_default=False)
]
CoachCode = Annotated[
    str | None,
    option("--coach", metavar=N_("COACH"), help=N_("The coach's code."), complete=complete_coach),
]
OnPast = Annotated[date | None, day("--on", help=N_("The day: 24.5. or yesterday or Tue. Otherwise today."))]
Channel = Annotated[str | None, term("--channel", "channels", N_("How: in-person, online, phone, email …"))]
MinutesLong = Annotated[
    int | None, option("--minutes", parse=minutes, metavar=N_("LENGTH"), help=N_("How long: 45 or 1h15."), clears=True)
]
At = Annotated[
    str | None, option("--at", parse=time_of_day, metavar=N_("TIME"), help=N_("When it begins: 14.30."), clears=True)
]
Outcome = Annotated[str | None, term("--outcome", "outcomes", N_("What became of it: held, no-show, moved …"))]
Initiative = Annotated[str | None, term("--initiative", "initiatives", N_("Whose idea it was."))]
Topics = Annotated[
    list[str] | None,
    term("--topic", "topics", N_("What it was about; may be given again.")),
]
Note = Annotated[str | None, text("--note", help=N_("What happened; - reads it from standard input."))]
Words = Annotated[str | None, text("--words", help=N_("The client's own words."))]
NextOn = Annotated[date | None, day("--next", help=N_("The next meeting's day."), coming=True)]

Limit = Annotated[
    int,
    typer.Option("--limit", min=1, max=1_000_000, metavar=N_("NUMBER"), help=N_("At most so many, the newest.")),
]

Entered = Annotated[date | None, day("--entered", help=N_("The day the client came. Otherwise today."))]
ReferredBy = Annotated[str | None, term("--referred-by", "referrers", N_("Who referred the client."))]
ReferredOn = Annotated[date | None, day("--referred-on", help=N_("The day of the referral."), clears=True)]
UnemployedSince = Annotated[date | None, day("--unemployed-since", help=N_("The day work ended."), clears=True)]
Status = Annotated[str | None, term("--status", "statuses", N_("Labour market status at entry."))]
ExitStatus = Annotated[str | None, term("--status", "statuses", N_("Labour market status at exit."))]
Education = Annotated[str | None, term("--education", "education", N_("Highest education completed."))]
Wish = Annotated[str | None, text("--wish", help=N_("The client's own wish, in their words."))]
Every = Annotated[Any, option("--every", parse=gaps, metavar=N_("GAP"), help=N_("Rhythm of meetings, as 2-4w."))]
Born = Annotated[Any, option("--born", parse=birth, metavar=N_("YEAR"), help=N_("Birth year, or the full date."))]
Gender = Annotated[str | None, term("--gender", "genders", N_("Only if told."))]
Language = Annotated[str | None, term("--language", "languages", N_("Language of the meetings."))]
Phone = Annotated[str | None, text("--phone", help=N_("Telephone number."))]
Email = Annotated[str | None, text("--email", help=N_("E-mail address."))]
Municipality = Annotated[str | None, text("--municipality", help=N_("Home municipality."))]
ReachedBy = Annotated[str | None, term("--channel", "channels", N_("How the client likes to be reached."))]
ExitReason = Annotated[str | None, term("--reason", "exit-reasons", N_("Why: open-market-job, own-wish …"))]
Qualification = Annotated[str | None, term("--qualification", "qualifications", N_("Gained one: yes, no, unknown."))]


def month(text: str) -> Any:
    """Read a month; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_month(text, clock.today()) if text else periods.last_full_month(clock.today())


def half(text: str) -> Any:
    """Read half a year; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_half(text, clock.today()) if text else periods.last_full_half(clock.today())


def year(text: str) -> Any:
    """Read a year; an empty text is the last one that is over."""
    from askeleet.language import periods

    return periods.parse_year(text, clock.today()) if text else periods.last_full_year(clock.today())


Month = Annotated[
    Any,
    option(
        "--month", parse=month, metavar=N_("[MONTH]"), help=N_("2023-05, 5/2023, May, this; alone the last full one.")
    ),
]
Half = Annotated[
    Any, option("--half", parse=half, metavar=N_("[HALF]"), help=N_("2023-H1, this; alone the last full one."))
]
Year = Annotated[
    Any, option("--year", parse=year, metavar=N_("[YEAR]"), help=N_("2023, this; alone the last full one."))
]
