"""Options and arguments about a contact."""

from datetime import date
from typing import Annotated

from askeleet.cli.parameters import argument, day, option, term, text
from askeleet.marking import N_


def minutes(text: str) -> int:
    """Read a length of time as minutes."""
    from askeleet.language.durations import parse_minutes

    return parse_minutes(text)


def time_of_day(text: str) -> str:
    """Read a time of day as HH:MM."""
    from askeleet.language.durations import parse_time

    return parse_time(text)


def topics_of(topics: list[str] | None) -> str | None:
    """Return topics as they are kept; an empty text where they are to be taken away."""
    return " ".join(dict.fromkeys(topic for topic in topics if topic)) if topics else None


MeetingWho = Annotated[str | None, argument(N_("MEETING"), help=N_("Its code, as 17m12."))]
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
