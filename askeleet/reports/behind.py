"""Who is behind a figure, and what each of them adds to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from askeleet import errors, figures
from askeleet.domain.names import initials
from askeleet.language import _, plural
from askeleet.language.writing import show_minutes, show_number, show_period
from askeleet.reports.document import Column, Named, Ordinal, Term, listing
from askeleet.reports.sections.rows import shown
from askeleet.store import participants
from askeleet.store.one_by_one import OneByOne
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.coach import Coach
    from askeleet.domain.participant import Participant
    from askeleet.figures.scope import Figure, FigureValue, Scope
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


class Part(NamedTuple):
    """What one person adds to a figure: under a code where it is a breakdown; the person's own value where no sum."""

    person: Participant
    code: str | None
    value: float


def who_is_behind(
    stores: tuple[Store, Store],
    figure: Figure,
    scope: Scope,
    *,
    coach: Coach | None = None,
    discreet: bool = False,
) -> Document:
    """List the people behind a figure by their numbers, with what each adds.

    The stores are what is reported on, and one file of it, whose schema it has.

    Raises:
        NobodyBehindError: if the figure is of no person.
    """
    if figure.is_nobodys:
        raise errors.figures.NobodyBehindError(figure=_(figure.title))
    store, schema = stores
    parts = [*_parts(store, schema, figure, scope)]
    whole = figures.compute(store, scope, figures.groups_of(figure)).get(figure.code)
    rows = [_row(figure, part, discreet=discreet) for part in parts]
    title = _("Behind “{figure}”, {period}").format(figure=_(figure.title), period=show_period(scope.period))
    return listing(
        "behind",
        f"{title} · {coach.name}" if coach else title,
        _columns(figure),
        rows,
        notes=(_said(figure, parts, whole),),
        machine=_machine(figure, parts, whole, scope, coach, discreet=discreet),
        if_none=_("{title}: nobody.").format(title=title),
    )


def _parts(store: Store, schema: Store, figure: Figure, scope: Scope) -> Iterator[Part]:
    groups = figures.groups_of(figure)
    alone = OneByOne(store, schema)
    for person in sorted(participants.every(store), key=lambda each: each.number):
        alone.turn_to(person.id)
        value = figures.compute(alone, scope, groups).get(figure.code)
        yield from (Part(person, code, number) for code, number in _numbers(figure, value))
    alone.close()


def _numbers(figure: Figure, value: FigureValue) -> Iterator[tuple[str | None, float]]:
    """Yield what there is of a person's value: a count of nought is nothing, a measure of nought is one."""
    is_counted = figure.shown_as in {"count", "minutes"}
    by_code = value.items() if isinstance(value, Mapping) else [(None, value)]
    yield from ((code, each) for code, each in by_code if each is not None and (each or not is_counted))


def _columns(figure: Figure) -> tuple[Column, ...]:
    heading = _("Adds") if _is_sum(figure) else _("Own value")
    return (
        Column("number", _("No."), is_number=True),
        Column("name", _("Name"), is_wide=True),
        Column("code", _("Of it")),
        Column("value", heading, is_number=True),
    )


def _row(figure: Figure, part: Part, *, discreet: bool) -> tuple[Value, ...]:
    name = initials(part.person.name) if discreet else part.person.name
    return (Ordinal(part.person.number), name, _named(figure, part.code), shown(figure.code, part.value))


def _named(figure: Figure, code: str | None) -> Value:
    if code is None:
        return ""
    return (
        Term(figure.vocabulary, code) if figure.vocabulary else Named(code, _("unknown") if code == "unknown" else code)
    )


def _is_sum(figure: Figure) -> bool:
    return figure in figures.SUMS


def _said(figure: Figure, parts: Sequence[Part], whole: FigureValue) -> str:
    """Say how what people add makes the figure; of one that is no sum, how many people they are."""
    people = plural("{count} client", "{count} clients", len({part.person.id for part in parts}))
    if not _is_sum(figure):
        return people
    write = show_minutes if figure.shown_as == "minutes" else show_number
    total, of_erased = _total(whole), _of_erased(parts, whole)
    if of_erased:
        said = _(
            "{people}, together {sum}. Erased clients, whom nobody can name any more, add {erased}: it is {figure}."
        )
    else:
        said = _("{people}, together {sum}: the figure of the report.")
    numbers = {"sum": total - of_erased, "erased": of_erased, "figure": total}
    return said.format(people=people, **{name: write(number) for name, number in numbers.items()})


def _of_erased(parts: Sequence[Part], whole: FigureValue) -> int:
    """Return what those add who were erased: what the figure has more than the people that there are."""
    return _total(whole) - sum(int(part.value) for part in parts)


def _total(value: FigureValue) -> int:
    """Return a figure as one number: of a breakdown, the sum of its parts."""
    if value is None or isinstance(value, int | float):
        return int(value or 0)
    return sum(int(number or 0) for number in value.values())


def _machine(
    figure: Figure, parts: Sequence[Part], whole: FigureValue, scope: Scope, coach: Coach | None, *, discreet: bool
) -> dict[str, Any]:
    return {
        "schema": "askeleet-behind/1",
        "period": {"start": scope.period.start.isoformat(), "end": scope.period.end.isoformat()},
        "coach": coach.code if coach else None,
        "figure": figure.code,
        "value": whole,
        "of_erased": _of_erased(parts, whole) if _is_sum(figure) else None,
        "people": [
            {
                "number": part.person.number,
                "name": initials(part.person.name) if discreet else part.person.name,
                "code": part.code,
                "value": part.value,
            }
            for part in parts
        ],
    }
