"""Who the coaches are, and which of them is writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.casework import notes
from askeleet.domain import identity_code
from askeleet.domain.coach import Coach
from askeleet.domain.letters import fold
from askeleet.store import coaches

if TYPE_CHECKING:
    from askeleet.store import Store


def add_coach(store: Store, code: str, name: str) -> Coach:
    """Add a coach, known by a short code; the first of a file is the one who writes.

    Raises:
        CoachCodeError: if the code has other signs than small letters, digits, hyphens and dots.
        CoachExistsError: if another coach has the code.
    """
    code = checked_code(code)
    with store.change("add-coach") as change:
        if coaches.with_code(store, code):
            raise errors.coaches.CoachExistsError(code=code)
        coach = change.keep(Coach(code=code, name=notes.checked_name(name)))
        store.actor = store.actor or coach.id
    return coach


def edit_coach(store: Store, coach: Coach, *, name: str) -> Coach:
    """Give a coach another name; nothing is written when it is the one they have."""
    revised = coach.but(name=notes.checked_name(name))
    if revised == coach:
        return coach
    with store.change("edit-coach") as change:
        return change.keep(revised)


def find_coach(store: Store, code: str) -> Coach:
    """Return the coach with that code, or whose code or name begins so.

    Raises:
        UnknownCoachError: if there is none.
        AmbiguousCoachError: if there are several.
    """
    typed = fold(code)
    everyone = coaches.every(store)
    found = [each for each in everyone if each.code == typed] or [
        each for each in everyone if each.code.startswith(typed) or fold(each.name).startswith(typed)
    ]
    codes = ", ".join(each.code for each in found or everyone)
    match found:
        case [coach]:
            return coach
        case []:
            raise errors.coaches.UnknownCoachError(code=code, codes=codes or "–")
        case _:
            raise errors.coaches.AmbiguousCoachError(code=code, codes=codes)


def acting_coach(store: Store, preferred: str | None, *, told: bool = False) -> Coach | None:
    """Return the coach who is writing: the preferred one, or the only one there is; None while there is none.

    `told` is whether the preferred one was said for this very command: then nobody else will do.

    Raises:
        UnknownCoachError: if there are coaches, but not the one who was told.
        WhoAreYouError: if there are several and none of them was preferred.
    """
    everyone = coaches.every(store)
    if preferred and (named := [each for each in everyone if each.code == fold(preferred)]):
        return named[0]
    if told and everyone:
        raise errors.coaches.UnknownCoachError(code=preferred, codes=", ".join(each.code for each in everyone))
    match everyone:
        case []:
            return None
        case [only]:
            return only
        case several:
            raise errors.coaches.WhoAreYouError(codes=", ".join(each.code for each in several))


def known_coach(store: Store, preferred: str | None) -> Coach | None:
    """Return who is at the keyboard, as far as that is known without asking: for what is only looked at."""
    try:
        return acting_coach(store, preferred)
    except errors.coaches.WhoAreYouError:
        return None


def checked_code(typed: str) -> str:
    """Return a coach's code as it is kept.

    Raises:
        IdentityCodeError: if it is one.
        CoachCodeError: if it has other signs than letters of English, digits, hyphens and dots.
    """
    identity_code.refuse(typed)
    code = fold(typed).replace(" ", "-")
    if not code or not all(sign.isascii() and (sign.isalnum() or sign in "-.") for sign in code):
        raise errors.coaches.CoachCodeError(code=typed)
    return code
