"""What may be done to a person, part by part, for the tests that do anything in any order and undo it.

Each deed takes the open store, the person and a day; it does one command, or is refused.
"""

from __future__ import annotations

from undoable import consents, courses, follow_ups, goals, questions, referrals, scales, strengths, work

DEEDS = (
    goals.DEEDS
    | consents.DEEDS
    | strengths.DEEDS
    | scales.DEEDS
    | work.DEEDS
    | courses.DEEDS
    | referrals.DEEDS
    | questions.DEEDS
    | follow_ups.DEEDS
)
