"""What a command works on: the open file, who is writing, and the person meant."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from askeleet import cli, errors
from askeleet.cli import opening, output
from askeleet.cli.parameters import Nothing, is_none
from askeleet.cli.session import is_terminal, session, vocabularies
from askeleet.domain.coach import Coach
from askeleet.domain.numbered import Numbered
from askeleet.domain.participant import Participant
from askeleet.domain.record import Record
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

Kind = TypeVar("Kind", bound=Numbered)


@contextmanager
def open_store() -> Iterator[Store]:
    """Open the caseload file for reading, with the project's own terms in force."""
    vocabularies()
    with opening.opened(session().database, to_read=True) as store:
        yield store


@contextmanager
def open_to_view(*, unlogged: bool) -> Iterator[Store]:
    """Open the caseload file to show one person, which `note_view` records when it is shown.

    Raises:
        ViewUnrecordedError: if it cannot be written, unless it may go unlogged.
    """
    from askeleet.casework.coaches import known_coach
    from askeleet.store.connection import is_writable

    with open_store() as store:
        if not unlogged and not is_writable(store.path):
            raise errors.file.ViewUnrecordedError(path=store.path)
        coach = known_coach(store, session().settings.coach)
        store.actor = coach.id if coach else None
        yield store


def note_view(store: Store, participant: Participant, command: str, *, unlogged: bool) -> None:
    """Record that a person was shown; or say that it is not."""
    if unlogged:
        output.tell(N_("Shown without being recorded."))
    else:
        from askeleet.store import views

        views.note(store, command=command, participant_id=participant.id)


@contextmanager
def open_together(
    others: "Sequence[Path]", *, as_of: "date | None" = None
) -> "Iterator[tuple[Store, Sequence[Store]]]":
    """Open the caseload file, and with it colleagues', as one for reading, and each; as of a past day perhaps."""
    from askeleet.cli.progress import under_way

    with ExitStack() as opened:
        stores = [opened.enter_context(open_store())]
        for path in others:
            if not path.expanduser().exists():
                raise errors.file.AlsoMissingError(path=path)
            stores.append(opened.enter_context(opening.opened_too(path.expanduser())))
        if as_of:
            from askeleet.store.as_of import read_as_of

            with under_way(_("Reading what was known…")):
                store = opened.enter_context(read_as_of(stores, as_of))
            yield store, stores
            return
        if not others:
            yield stores[0], stores
            return
        from askeleet.store.together import together

        with under_way(_("Reading the files together…")):
            store = opened.enter_context(together(stores))
        yield store, stores


@contextmanager
def writing_store(*, may_make: bool = False) -> Iterator[tuple[Store, Coach]]:
    """Open the caseload file for writing, made first where there may be none yet; say who is writing."""
    vocabularies()
    path = session().database
    if may_make and not path.exists():
        from askeleet.cli.beginning import make_file

        make_file(path)
    with opening.opened(path) as store:
        yield store, _acting(store, may_introduce=may_make)


def find_client(store: Store, who: str | None, on: Any = None) -> Participant:
    """Return the client that was typed; a terminal asks when nobody was, or when several fit."""
    from askeleet.casework.finding import find_participant

    def find(typed: str) -> Participant:
        try:
            return find_participant(store, typed, on=on)
        except errors.participants.AmbiguousParticipantError as error:
            if not is_terminal():
                raise
            people = {str(each.number): each for each in cast("Sequence[Participant]", error.details["people"])}
            choices = [(number, output.who(each)) for number, each in people.items()]
            return people[cli.asking.choose(_("Several fit. Which one?"), choices)]

    return find(who) if who is not None else cli.asking.wanted(None, _("Who?"), "CLIENT", parse=find)


def find_record(
    store: Store, kind: type[Kind], code: str | None, question: str, argument: str
) -> tuple[Participant, Kind]:
    """Return the record of a kind with the code that was typed, or that a terminal asks for, and whose it is."""
    from askeleet.casework.numbered import find

    return cli.asking.found(code, question, argument, find=partial(find, store, kind))


def find_hands(store: Store, code: str | None, me: Coach) -> Coach:
    """Return the coach who was named, or else the one who is writing."""
    from askeleet.casework.coaches import find_coach

    return find_coach(store, code) if code else me


def given(**facts: object) -> dict[str, Any]:
    """Return what was typed: an empty text or `none` takes a fact away, what was not typed is left out."""
    return {
        key: (None if value == "" or isinstance(value, Nothing) else value)
        for key, value in facts.items()
        if value is not None
    }


def pointing(field: str, code: str | None, find: Callable[[str], Record]) -> dict[str, str | None]:
    """Return the fact that a record points at what has the code that was typed; at nothing where that is `none`."""
    if code is None:
        return {}
    return {field: None if is_none(code) else find(code).id}


def _acting(store: Store, *, may_introduce: bool) -> Coach:
    from askeleet.casework.coaches import acting_coach

    try:
        coach = acting_coach(store, session().settings.coach, told=session().settings.coach_is_told)
    except errors.coaches.WhoAreYouError:
        if not is_terminal():
            raise
        from askeleet.cli.beginning import recognise

        coach = recognise(store)
    if coach is None and not may_introduce:
        raise errors.coaches.NoCoachYetError
    if coach is None:
        from askeleet.cli.beginning import introduce

        coach = introduce(store)
    store.actor = coach.id
    return coach
