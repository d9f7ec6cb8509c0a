"""Options about a person and a stay."""

from datetime import date
from typing import Annotated, Any

from askeleet import clock
from askeleet.cli.parameters import day, day_or_none, option, term, text
from askeleet.marking import N_


def gaps(text: str) -> Any:
    """Read the gap between meetings as agreed, as 2-4w."""
    from askeleet.language.durations import parse_gap_range

    return parse_gap_range(text)


def birth(text: str) -> Any:
    """Read a birth year or date; an empty text takes it away."""
    from askeleet.language.dates import parse_birth

    return parse_birth(text, clock.today()) if text.strip() else (None, None)


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
Exited = Annotated[Any, day_or_none("--exited", help=N_("The day of the exit; none takes a mistaken exit back."))]
ExitReason = Annotated[str | None, term("--reason", "exit-reasons", N_("Why: open-market-job, own-wish …"))]
Qualification = Annotated[str | None, term("--qualification", "qualifications", N_("Gained one: yes, no, unknown."))]
