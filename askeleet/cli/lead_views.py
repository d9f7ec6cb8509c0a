"""Commands that show leads."""

from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store
from askeleet.cli.output import show
from askeleet.cli.session import session


def list_leads(who: typed.Who = None) -> None:
    """List leads by how they stand: one client's, or those of everybody who is here.

    askeleet list-leads tiina
    askeleet list-leads
    """
    from askeleet.reports.leads import lead_list

    with open_store() as store:
        participant = find_client(store, who) if who else None
        document = lead_list(store, participant, discreet=session().discreet)
    show(document)
