"""The rhythm that is agreed on holds from its day on."""

from __future__ import annotations

from datetime import date

from factories import a_client

from askeleet.casework import episodes, rhythms
from askeleet.domain.episode import Gaps
from askeleet.store import episodes as kept


def test_agreeing_on_a_rhythm_again_on_the_same_day_replaces_it(store):
    client = a_client(store, gaps=Gaps(14, 21, 28))
    stay = episodes.stay_number(store, client, None)
    agreed = rhythms.agree_rhythm(store, stay, Gaps(None, 40, None), from_on=date(2023, 1, 10))
    assert kept.rhythms(store, stay.id) == [agreed]
    assert (agreed.shortest, agreed.wished, agreed.longest) == (None, 40, 40)
