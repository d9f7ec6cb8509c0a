"""The start screen: what the day holds, and how to begin before there is anything."""

from askeleet.cli import parameters as typed
from askeleet.cli.context import open_store
from askeleet.cli.layout import columns, wrapped
from askeleet.cli.output import print_out, show
from askeleet.cli.session import session
from askeleet.language import _


def today(*, coach: typed.CoachCode = None) -> None:
    """Show the day: plans that wait for a word, today's meetings, who is out of touch.

    askeleet today
    askeleet today --coach paivi
    """
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.today import today as day

    with open_store() as store:
        coach_id = find_coach(store, coach).id if coach else None
        document = day(store, coach_id, discreet=session().discreet)
    show(document)


def bare() -> None:
    """Show the day and three hints; before the first file, how to begin."""
    if not session().database.exists():
        print_out(
            wrapped(_("askeleet keeps a job coach's caseload on this machine alone. There is no file yet."), indent=0)
        )
        ways = (
            ("askeleet add-client", _("Begin with a client; it asks what it needs.")),
            ("askeleet demo", _("Look around in a made-up caseload.")),
            ("askeleet --help", _("See everything else.")),
        )
        print_out("\n".join(columns([*ways])))
        return
    today()
    if not session().json and not session().plain:
        print_out("\n" + _("askeleet log-meeting NAME · askeleet show-client NAME · askeleet --help"))
