"""How life stands area by area, as the person sees it: everything is optional, and nothing is added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.casework.scales import read_value, refuse_off_scale
from askeleet.domain.assessment import Assessment
from askeleet.domain.days import refuse_to_come
from askeleet.errors.scales import NotAnAreaWithNumberError, NothingAssessedError
from askeleet.store import assessments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change


def assess(store: Store, participant: Participant, values: Mapping[str, int | None], *, on: date) -> int:
    """Note how areas of life stand on a day, by code; None takes an area's number of that day back.

    Return how many numbers were written, changed or taken back. Another number of the same day takes the place of the
    first.

    Raises:
        NothingAssessedError: if there are no areas.
        NotOnTheScaleError: if a number is not from 0 to 10.
        NotInVocabularyError, NothingLikeTermError: if an area is none.
        NotYetError, BeforeFirstStayError: if the day is to come, or lies before the first stay.
    """
    if not values:
        raise NothingAssessedError
    refuse_off_scale(*values.values())
    for area in values:
        vocabulary.term("life-areas", area)
    refuse_to_come(on, clock.today())
    there = {each.area: each for each in assessments.of_day(store, participant.id, on)}
    told = {area: value for area, value in values.items() if value != (there[area].value if area in there else None)}
    if told:
        with store.change("assess") as change:
            refuse_before_first_stay(store, participant, on)
            for area, value in told.items():
                before = there.get(area) or Assessment(
                    participant_id=participant.id, assessed_on=on, area=area, value=0
                )
                _keep(change, before, value)
    return len(told)


def _keep(change: Change, before: Assessment, value: int | None) -> None:
    if value is None:
        change.remove(before)
    else:
        change.keep(before.but(value=value))


def read_area(text: str) -> tuple[str, int | None]:
    """Read an area with its number, as digital=5; `none` for the number takes it back.

    Raises:
        NotAnAreaWithNumberError, NotOnTheScaleError: if it is not such a text.
        AmbiguousTermError, NotInVocabularyError, NothingLikeTermError: if the area is none.
    """
    area, sign, value = text.partition("=")
    if not (sign and area.strip() and value.strip()):
        raise NotAnAreaWithNumberError(text=text)
    code = vocabulary.find("life-areas", area.strip())
    return code, None if value.strip().lower() == "none" else read_value(value)
