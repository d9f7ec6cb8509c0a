"""A person's scaling questions: on the page, one with all its answers, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.language import _
from askeleet.language.writing import show_weekday_date
from askeleet.reports.document import Column, Document, Named, Ordinal, Section, Table, Weekday, facts, plain, who
from askeleet.store import scales

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.domain.scale import Answer, Scale
    from askeleet.reports.document import Value
    from askeleet.store import Store

_WORDS = ("why_not_lower", "helped", "one_up")


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the scales that are asked: the first number against the latest, and what one step up would be."""
    asked = [(each, scales.answers(store, each.id)) for each in scales.of(store, participant.id) if each.is_asked]
    if not asked:
        return
    columns = (
        Column("code", _("Code")),
        Column("question", _("Scale"), is_wide=True),
        Column("value", "0–10"),
        Column("enough", _("Enough"), is_number=True),
        Column("asked_on", _("Asked")),
        Column("one_up", _("One step up"), is_wide=True, may_be_beneath=True, is_named_beneath=True),
    )
    rows = tuple(_row(participant, scale, answers, discreet=discreet) for scale, answers in asked)
    yield Section("scales", _("Scales"), tables=(Table("scales", columns, rows),))


def one_scale(store: Store, participant: Participant, scale: Scale, *, discreet: bool = False) -> Document:
    """Show a scaling question with every answer, the latest first."""
    known = facts(
        ("client", _("Client"), who(participant.number, participant.name, discreet=discreet)),
        ("question", _("Scale"), None if discreet else scale.question),
        ("zero", _("0 is"), None if discreet else scale.zero),
        ("ten", _("10 is"), None if discreet else scale.ten),
        ("enough", _("Enough"), Ordinal(scale.enough) if scale.enough is not None else None),
        ("ended_on", _("No longer asked since"), scale.ended_on),
    )
    columns = (
        Column("asked_on", _("Day")),
        Column("value", "0–10", is_number=True),
        Column("why_not_lower", _("Why not lower"), is_wide=True),
        Column("helped", _("What helped"), is_wide=True),
        Column("one_up", _("One step up"), is_wide=True),
    )
    rows = tuple(
        (Weekday(each.asked_on), each.value, *(None if discreet else getattr(each, name) for name in _WORDS))
        for each in reversed(scales.answers(store, scale.id))
    )
    machine = {"schema": "askeleet-scale/1", **_record(store, participant, scale, discreet=discreet)}
    shown = Section("scale", "", facts=known, tables=(Table("answers", columns, rows),))
    return Document("scale", scale.code(participant.number), (shown,), machine=machine)


def earlier(store: Store, scale: Scale) -> Sequence[str]:
    """Return what was answered before, a line a day, the earliest first."""
    return [
        " · ".join(
            [
                _("{day}: {value}").format(day=show_weekday_date(each.asked_on), value=each.value),
                *answer_in_words(each),
            ]
        )
        for each in scales.answers(store, scale.id)
    ]


def answer_in_words(answer: Answer) -> Sequence[str]:
    """Return what was said of an answer, each with what it tells."""
    names = {
        "why_not_lower": _("why not lower: {words}"),
        "helped": _("helped: {words}"),
        "one_up": _("one up: {words}"),
    }
    return [told.format(words=words) for name, told in names.items() if (words := getattr(answer, name))]


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's scales with their answers as plain values; what is not to be seen is null."""
    return [_record(store, participant, each, discreet=discreet) for each in scales.of(store, participant.id)]


def _record(store: Store, participant: Participant, scale: Scale, *, discreet: bool) -> dict[str, Any]:
    hidden = dict.fromkeys(("question", "zero", "ten")) if discreet else {}
    unsaid = dict.fromkeys(_WORDS) if discreet else {}
    answers = [plain(each) | unsaid for each in scales.answers(store, scale.id)]
    return {"code": scale.code(participant.number), **plain(scale), **hidden, "answers": answers}


def _row(participant: Participant, scale: Scale, answers: Sequence[Answer], *, discreet: bool) -> tuple[Value, ...]:
    latest = answers[-1] if answers else None
    return (
        scale.code(participant.number),
        None if discreet else scale.question,
        _first_and_latest(answers),
        scale.enough,
        latest.asked_on if latest else None,
        None if discreet or not latest else latest.one_up,
    )


def _first_and_latest(answers: Sequence[Answer]) -> Named | None:
    if not answers:
        return None
    first, latest = answers[0].value, answers[-1].value
    return Named(str(latest), f"{first} → {latest}" if len(answers) > 1 else str(latest))
