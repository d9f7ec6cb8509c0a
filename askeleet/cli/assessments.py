"""Commands about how life stands area by area."""

from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.assessments import read_area
from askeleet.casework.scales import read_value
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, writing_store
from askeleet.cli.output import name_of, print_beside, say, undo_hint
from askeleet.cli.session import is_terminal, vocabularies
from askeleet.domain.participant import Participant
from askeleet.language import _, active, plural
from askeleet.language.writing import show_weekday_date
from askeleet.marking import N_
from askeleet.store import Store


def _area(text: str) -> tuple[str, int | None]:
    """Read an area of those that the project has, with its number."""
    vocabularies()
    return read_area(text)


def assess(
    who: typed.Who = None,
    areas: Annotated[
        list[Any] | None,
        typed.argument(
            N_("AREA=NUMBER"),
            help=N_("An area of life, 0 to 10: digital=5 everyday=7; digital=none takes it back."),
            parse=_area,
        ),
    ] = None,
    *,
    on: typed.OnPast = None,
) -> None:
    """Note how the areas of life stand, as the client sees it; every one may be left out.

    askeleet assess tiina
    askeleet assess tiina digital=5 everyday=7 --on 24.5.
    """
    from askeleet.casework import assessments

    day = on or clock.today()
    with writing_store() as (store, _me):
        participant = find_client(store, who, on=day)
        values = dict(areas or ()) or (_asked(store, participant) if is_terminal() else {})
        if not values and not is_terminal():
            raise asking.needed("AREA=NUMBER")
        count = assessments.assess(store, participant, values, on=day) if values else 0
    record = {"schema": "askeleet-assessment/1", "client": participant.number, "assessed_on": str(day), **values}
    if not count:
        say(N_("Nothing was different."), record=record)
        return
    areas_told = plural("{count} area", "{count} areas", count)
    told = {"areas": areas_told, "client": name_of(participant), "day": show_weekday_date(day), "undo": undo_hint()}
    say(N_("Assessed {areas}, {client}, {day} · {undo}"), record=record, **told)


def _asked(store: Store, participant: Participant) -> dict[str, int]:
    """Ask for every area on one screen, the last number beside it; Enter leaves one out."""
    from askeleet.store import assessments

    terms = vocabularies()
    latest = {each.area: each.value for each in assessments.of(store, participant.id)}
    print_beside(_("From 0 to 10; Enter leaves one out."))
    questions = {code: terms.label("life-areas", code, active()) for code in terms.codes("life-areas")}
    answers = {
        code: asking.ask(f"{label} ({latest[code]})" if code in latest else label, default="", parse=read_value)
        for code, label in questions.items()
    }
    return {code: value for code, value in answers.items() if value != ""}
