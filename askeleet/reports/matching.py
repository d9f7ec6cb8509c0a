"""Who might fit an employer: each reason in words, no score, no order but that of the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.casework.leads import state_of
from askeleet.language import _, plural
from askeleet.language.writing import show_quoted
from askeleet.marking import N_
from askeleet.reports.document import Column, Document, Section, Table, Term, who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.casework.matching import Fit, Matched, Reason
    from askeleet.domain.employer import Employer

_KINDS = {
    "wish": N_("own wish: {word}"),
    "goal": N_("goal {code}: {word}"),
    "strength": N_("strength: {word}"),
    "interest": N_("interest: {word}"),
    "lead": N_("lead {code} to a like employer: {word}"),
}
_PLACES = {
    "line": N_("what the employer does: {word}"),
    "name": N_("the employer's name: {word}"),
    "note": N_("what is noted of the employer: {word}"),
}
_LETTERS = {"goal": "g", "lead": "l"}


def matched_document(employer: Employer, matched: Matched, *, discreet: bool = False) -> Document:
    """Show who might fit and why, and who was pointed there already."""
    title = _("Who might fit {code} {name}").format(code=employer.code, name=employer.name)
    sections = (*_fits(matched, discreet=discreet), *_pointed(matched, discreet=discreet))
    nobody = Section("fits", "", paragraphs=(_("Nobody whose words say so. The words are in goals and wishes."),))
    return Document("match", title, sections or (nobody,), machine=_machine(employer, matched, discreet=discreet))


def _machine(employer: Employer, matched: Matched, *, discreet: bool) -> dict[str, Any]:
    """Return it for machines: the same in every language; words of people are null on a discreet screen."""
    return {
        "schema": "askeleet-match/1",
        "employer": employer.code,
        "fits": [
            {
                "client": fit.person.number,
                "reasons": [each._asdict() | ({"theirs": None} if discreet else {}) for each in fit.reasons],
            }
            for fit in matched.fits
        ],
        "pointed": [
            {"client": each.client, "code": each.lead.code(each.client), "state": state_of(each)}
            for each in matched.pointed
        ],
    }


def _fits(matched: Matched, *, discreet: bool) -> Iterator[Section]:
    if matched.fits:
        columns = (Column("client", _("Client"), is_wide=True), Column("why", _("Why"), is_wide=True))
        rows = tuple(
            (who(fit.person.number, fit.person.name, discreet=discreet), _why(fit, discreet=discreet))
            for fit in matched.fits
        )
        said = plural("{count} client might fit.", "{count} clients might fit.", len(rows))
        yield Section("fits", "", (said,), tables=(Table("fits", columns, rows),))


def _pointed(matched: Matched, *, discreet: bool) -> Iterator[Section]:
    if matched.pointed:
        columns = (
            Column("client", _("Client"), is_wide=True),
            Column("code", _("Code")),
            Column("state", _("State")),
            Column("since", _("Since")),
        )
        rows = tuple(
            (
                who(each.client, each.name, discreet=discreet),
                each.lead.code(each.client),
                Term("lead-states", state_of(each)),
                each.since,
            )
            for each in matched.pointed
        )
        yield Section("pointed", _("Pointed there already"), tables=(Table("pointed", columns, rows),))


def _why(fit: Fit, *, discreet: bool) -> str:
    return "\n".join(dict.fromkeys(_reason(fit.person.number, each, discreet=discreet) for each in fit.reasons))


def _reason(number: int, reason: Reason, *, discreet: bool) -> str:
    if reason.kind == "municipality":
        return _("the same municipality")
    code = f"{number}{_LETTERS.get(reason.kind, '')}{reason.number}"
    theirs = _(_KINDS[reason.kind]).format(word="…" if discreet else show_quoted(reason.theirs), code=code)
    return f"{theirs} – " + _(_PLACES[reason.place]).format(word=show_quoted(reason.word))
