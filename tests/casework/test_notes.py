"""Texts are checked before they are kept."""

from __future__ import annotations

import pytest

from askeleet.casework import notes
from askeleet.errors.texts import IdentityCodeError

LOOKS_LIKE_A_CODE = "0190a1b2-c3d4-7e5f-8a9b-b131052324ac"


def test_an_id_of_a_record_is_never_taken_for_an_identity_code():
    assert notes.checked({"goal_id": LOOKS_LIKE_A_CODE}) == {"goal_id": LOOKS_LIKE_A_CODE}
    with pytest.raises(IdentityCodeError):
        notes.checked({"note": LOOKS_LIKE_A_CODE})
