"""Options and arguments that more than one command takes."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NamedTuple, TypeVar

import typer

from askeleet import clock
from askeleet.errors import AskeleetError
from askeleet.marking import N_

Value = TypeVar("Value")


def reader(parse: Callable[[str], Value]) -> Callable[[Any], Any]:
    """Turn a mendable error in what was typed into a usage error; what is no text is a default and passes."""

    def read(text: Any) -> Any:
        from askeleet.language import sentence

        try:
            return parse(text) if isinstance(text, str) else text
        except AskeleetError as error:
            raise typer.BadParameter(sentence(error.message, **error.details)) from error

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
    from askeleet.casework.stays import Gaps
    from askeleet.language.durations import parse_gap_range

    return Gaps(*parse_gap_range(text))


def birth(text: str) -> Any:
    """Read a birth year or date; an empty text takes it away."""
    from askeleet.language.dates import parse_birth

    return parse_birth(text, clock.today()) if text.strip() else (None, None)


def code_of(vocabulary_name: str) -> Callable[[str], str]:
    """Return a reader of a vocabulary's codes, labels and unambiguous starts; an empty text stays one."""

    def read(text: str) -> str:
        from askeleet.cli.options import vocabularies

        return vocabularies().find(vocabulary_name, text) if text.strip() else ""

    return read


def complete_code(vocabulary_name: str) -> Callable[[str], list[tuple[str, str]]]:
    """Return a completer of a vocabulary's codes."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from askeleet import language
        from askeleet.cli.options import vocabularies

        terms = vocabularies()
        labels = (
            (code, terms.label(vocabulary_name, code, language.active())) for code in terms.codes(vocabulary_name)
        )
        return [(code, label) for code, label in labels if code.startswith(incomplete)]

    return complete


def complete_client(incomplete: str) -> list[tuple[str, str]]:
    """Complete a client's number or name; names stand so that they begin with what was typed."""
    from askeleet.cli.context import open_store
    from askeleet.domain.letters import fold
    from askeleet.store import participants

    if incomplete.isdecimal() or not incomplete:
        with open_store() as store:
            everyone = participants.names(store)
        return [(str(number), name) for number, name, _ in everyone if str(number).startswith(incomplete)][:50]
    with open_store() as store:
        found = participants.beginning(store, fold(incomplete.replace(".", " ")), 50)
    return [(_typed(incomplete, folded), f"{number} {name}") for number, name, folded in found]


def complete_coach(incomplete: str) -> list[tuple[str, str]]:
    """Complete a coach's code."""
    from askeleet.cli.context import open_store
    from askeleet.store import coaches

    with open_store() as store:
        return [(each.code, each.name) for each in coaches.every(store) if each.code.startswith(incomplete)]


def _typed(incomplete: str, folded: str) -> str:
    """Return a name as one word that starts with what was typed: the shell drops what does not."""
    first = incomplete.casefold().split(".")[0]
    ordered = sorted(folded.split(), key=lambda word: not word.startswith(first))
    return incomplete + ".".join(ordered)[len(incomplete) :]


def day(*names: str, help: str, coming: bool = False) -> Any:
    """Return an option that takes a day."""
    parse = coming_day if coming else past_day
    return typer.Option(*names, parser=reader(parse), metavar=N_("DAY"), help=help, show_default=False)


def term(name: str, vocabulary_name: str, help: str) -> Any:
    """Return an option that takes a term of a vocabulary."""
    return typer.Option(
        name,
        parser=reader(code_of(vocabulary_name)),
        metavar=N_("CODE"),
        help=help,
        autocompletion=complete_code(vocabulary_name),
        show_default=False,
    )


def text(*names: str, help: str) -> Any:
    """Return an option that takes a text."""
    return typer.Option(*names, metavar=N_("TEXT"), help=help, show_default=False)


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
    typer.Option(
        "--coach",
        metavar=N_("COACH"),
        help=N_("The coach's code."),
        autocompletion=complete_coach,
        show_default=False,
    ),
]
OnPast = Annotated[date | None, day("--on", help=N_("The day: 24.5. or yesterday or Tue. Otherwise today."))]
Channel = Annotated[str | None, term("--channel", "channels", N_("How: in-person, online, phone, email …"))]
MinutesLong = Annotated[
    int | None,
    typer.Option(
        "--minutes",
        parser=reader(minutes),
        metavar=N_("LENGTH"),
        help=N_("How long: 45 or 1h15."),
        show_default=False,
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        parser=reader(time_of_day),
        metavar=N_("TIME"),
        help=N_("When it begins: 14.30."),
        show_default=False,
    ),
]
Outcome = Annotated[str | None, term("--outcome", "outcomes", N_("What became of it: held, no-show, moved …"))]
Initiative = Annotated[str | None, term("--initiative", "initiatives", N_("Whose idea it was."))]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        parser=reader(code_of("topics")),
        metavar=N_("CODE"),
        help=N_("What it was about; may be given again."),
        autocompletion=complete_code("topics"),
        show_default=False,
    ),
]
Note = Annotated[str | None, text("--note", help=N_("What happened; - reads it from standard input."))]
Words = Annotated[str | None, text("--words", help=N_("The client's own words."))]
NextOn = Annotated[date | None, day("--next", help=N_("The next meeting's day."), coming=True)]

Entered = Annotated[date | None, day("--entered", help=N_("The day the client came. Otherwise today."))]
ReferredBy = Annotated[str | None, term("--referred-by", "referrers", N_("Who referred the client."))]
ReferredOn = Annotated[date | None, day("--referred-on", help=N_("The day of the referral."))]
UnemployedSince = Annotated[date | None, day("--unemployed-since", help=N_("The day work ended."))]
Status = Annotated[str | None, term("--status", "statuses", N_("Labour market status at entry."))]
ExitStatus = Annotated[str | None, term("--status", "statuses", N_("Labour market status at exit."))]
Education = Annotated[str | None, term("--education", "education", N_("Highest education completed."))]
Wish = Annotated[str | None, text("--wish", help=N_("The client's own wish, in their words."))]
Every = Annotated[
    Any,
    typer.Option(
        "--every",
        parser=reader(gaps),
        metavar=N_("GAP"),
        help=N_("Rhythm of meetings, as 2-4w."),
        show_default=False,
    ),
]
Born = Annotated[
    Any,
    typer.Option(
        "--born",
        parser=reader(birth),
        metavar=N_("YEAR"),
        help=N_("Birth year, or the full date."),
        show_default=False,
    ),
]
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


def span(name: str, parse: Callable[[str], Any], metavar: str, help: str) -> Any:
    """Return an option that takes a period and may go without it."""
    return typer.Option(name, parser=reader(parse), metavar=metavar, help=help, show_default=False)


Month = Annotated[
    Any, span("--month", month, N_("[MONTH]"), N_("2023-05, 5/2023, May, this; alone the last full one."))
]
Half = Annotated[Any, span("--half", half, N_("[HALF]"), N_("2023-H1, this; alone the last full one."))]
Year = Annotated[Any, span("--year", year, N_("[YEAR]"), N_("2023, this; alone the last full one."))]
