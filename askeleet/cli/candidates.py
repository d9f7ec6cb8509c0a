"""What the shell may offer while something is being typed: codes, clients, coaches."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from askeleet.cli.session import is_completing, vocabularies
from askeleet.domain.letters import fold
from askeleet.domain.numbered import Numbered
from askeleet.domain.participant import Participant
from askeleet.store import Store

Completer = Callable[[str], list[tuple[str, str]]] | None


def _when_asked(complete: Callable[[str], list[tuple[str, str]]]) -> Completer:
    """Return the completer where a shell asks; elsewhere Typer would study each one's signature for nothing."""
    return complete if is_completing() else None


def complete_code(vocabulary_name: str, wanted: str = "") -> Completer:
    """Return a completer of a vocabulary's codes; where a trait is `wanted`, of those that have it."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from askeleet import language

        terms = vocabularies()
        codes = [code for code in terms.codes(vocabulary_name, wanted=wanted) if code.startswith(incomplete)]
        return [(code, terms.label(vocabulary_name, code, language.active())) for code in codes]

    return _when_asked(complete)


@_when_asked
def complete_client(incomplete: str) -> list[tuple[str, str]]:
    """Complete a client's number or name; names stand so that they begin with what was typed."""
    from askeleet.cli.context import open_store
    from askeleet.store import participants

    if incomplete.isdecimal() or not incomplete:
        with open_store() as store:
            everyone = participants.names(store)
        return [(str(number), name) for number, name, _ in everyone if str(number).startswith(incomplete)][:50]
    with open_store() as store:
        found = participants.beginning(store, fold(incomplete.replace(".", " ")), 50)
    return [(typed, f"{number} {name}") for number, name, _ in found if (typed := _typed(incomplete, name))]


def _of_client(tell: Callable[[Store, Participant], Iterable[tuple[str, str]]]) -> Completer:
    """Return a completer of codes that begin with a client's number, out of those that are told of the client."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from askeleet.cli.context import open_store
        from askeleet.store import participants

        client = "".join(takewhile(str.isdecimal, incomplete))
        with open_store() as store:
            participant = participants.with_number(store, int(client)) if client else None
            codes = tell(store, participant) if participant else ()
            return [(code, title) for code, title in codes if code.startswith(incomplete)]

    return _when_asked(complete)


def complete_record(kind: type[Numbered], field: str) -> Completer:
    """Return a completer of codes of a kind, beside each what it is; they begin with the client's number."""

    def records(store: Store, participant: Participant) -> Iterator[tuple[str, str]]:
        from askeleet.store import numbered

        for each in numbered.of(store, kind, participant.id):
            yield each.code(participant.number), str(getattr(each, field))

    return _of_client(records)


@_of_client
def complete_goal(store: Store, participant: Participant) -> Iterator[tuple[str, str]]:
    """Complete a goal's code."""
    from askeleet.domain.goal import goal_code
    from askeleet.store import goals

    for goal in goals.of(store, participant.id):
        yield goal_code(participant.number, goal), goal.title


@_of_client
def complete_step(store: Store, participant: Participant) -> Iterator[tuple[str, str]]:
    """Complete a step's code."""
    from askeleet.domain.step import step_code
    from askeleet.store import goals, steps

    for goal in goals.of(store, participant.id):
        for step in steps.of(store, goal.id):
            yield step_code(participant.number, goal, step), step.title


@_when_asked
def complete_course(incomplete: str) -> list[tuple[str, str]]:
    """Complete a course's code."""
    from askeleet.cli.context import open_store
    from askeleet.store import courses

    with open_store() as store:
        return [(each.code, each.name) for each in courses.every(store) if each.code.startswith(incomplete)]


@_when_asked
def complete_coach(incomplete: str) -> list[tuple[str, str]]:
    """Complete a coach's code."""
    from askeleet.cli.context import open_store
    from askeleet.store import coaches

    with open_store() as store:
        return [(each.code, each.name) for each in coaches.every(store) if each.code.startswith(incomplete)]


@_when_asked
def complete_profile(incomplete: str) -> list[tuple[str, str]]:
    """Complete the name of a profile of the report."""
    from askeleet import profiles
    from askeleet.cli.profiles import own_folder

    return [(name, "") for name in profiles.names(own_folder()) if name.startswith(incomplete)]


@_when_asked
def complete_employer(incomplete: str) -> list[tuple[str, str]]:
    """Complete an employer's code, found by it or by a word of the name."""
    from askeleet.cli.context import open_store
    from askeleet.store import employers

    typed = fold(incomplete)
    with open_store() as store:
        found = employers.every(store)
    return [(each.code, each.name) for each in found if each.code.startswith(typed) or f" {typed}" in f" {each.fold}"]


def _typed(incomplete: str, name: str) -> str | None:
    """Return a name as one word that starts with what was typed, as the shell needs it; None where none of it does.

    Marks over letters count where some were typed, and are left out where none were. Signs that a shell reads itself,
    as quotes, are left out; the name is found without them.
    """
    marked = not incomplete.isascii()
    words = [
        "".join(sign for sign in word if sign.isalnum() or sign == "-")
        for word in (name.casefold() if marked else fold(name)).split()
    ]
    first = incomplete.casefold().split(".")[0]
    ordered = ".".join(sorted(words, key=lambda word: not word.startswith(first)))
    return incomplete + ordered[len(incomplete) :] if ordered.startswith(incomplete.casefold()) else None
