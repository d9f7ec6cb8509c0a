"""Commands about the data as a whole: the record of processing, and what research is given."""

from typing import Annotated

import typer

from askeleet.casework.notes import checked_title
from askeleet.casework.research import SMALLEST
from askeleet.cli import asking
from askeleet.cli import delivering as delivered
from askeleet.cli import parameters as typed
from askeleet.cli.context import writing_store
from askeleet.cli.output import say
from askeleet.cli.session import session, vocabularies
from askeleet.language import _
from askeleet.marking import N_


def privacy_report(
    *,
    format: delivered.Format = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
) -> None:
    """Write the record of processing: which data, what for, how long, who is responsible.

    askeleet privacy-report
    askeleet privacy-report --output record.md
    """
    from askeleet.reports.privacy import record_of_processing
    from askeleet.settings import project

    vocabularies()
    settings, database = session().settings, session().database
    document = record_of_processing(project.controller(settings, database), project.retention(settings, database))
    delivered.deliver(document, format, output, replace=replace)


def export_research(
    *,
    project: Annotated[
        str | None, typed.text("--project", help=N_("Which research; each has pseudonyms of its own."))
    ] = None,
    smallest: Annotated[
        int, typer.Option("--smallest", min=SMALLEST, metavar=N_("NUMBER"), help=N_("People in a group at least."))
    ] = SMALLEST,
    forget: Annotated[
        bool, typer.Option("--forget", help=N_("Forget how the pseudonyms are made: nobody can tell them then."))
    ] = False,
    format: delivered.Format = None,
    delimiter: delivered.Delimiter = None,
    output: delivered.Output = None,
    replace: delivered.Replace = False,
) -> None:
    """Write a table for research of those who have left: pseudonyms, no texts, nobody in a small group.

    askeleet export-research --project "Polut 2024" --output polut.tsv
    askeleet export-research --project "Polut 2024" --forget
    """
    from askeleet.casework import research
    from askeleet.reports.research import research_table
    from askeleet.store import views

    project = asking.wanted(project and checked_title(project), _("Which research?"), "--project", parse=checked_title)
    with writing_store() as (store, _me):
        if forget:
            known = research.forget(store, project)
            say(N_("The pseudonyms can be told by nobody any more.") if known else N_("There were no such pseudonyms."))
            return
        document = research_table(research.table(store, project, smallest=smallest), project)
        delivered.deliver(document, format, output, replace=replace, delimiter=delimiter)
        views.note(store, command="export-research")
