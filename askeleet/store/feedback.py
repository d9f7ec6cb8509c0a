"""Feedback, which is nobody's: kept beside the records and outside the trail, as drafts and views are.

A change would leave an entry that says when an answer came and who typed it, so none is made; that is also why an
answer cannot be undone. Nothing that is kept with it tells one answer from another of the month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.domain.feedback import Feedback
    from askeleet.store import Store


def keep(store: Store, feedback: Feedback) -> None:
    """Keep an answer. What the file's log still knows of the order of writing goes into the file at once.

    Raises:
        FileError: if it cannot be written.
    """
    from uuid import uuid4  # noqa: PLC0415  (only here; the ids of records grow with time and would tell it)

    answer = str(uuid4())
    scores = [(str(uuid4()), answer, item, score) for item, score in feedback.scores.items()]
    with store.off_trail() as connection:
        sql = "INSERT INTO feedback (id, month, recommend, words) VALUES (?, ?, ?, ?)"
        connection.execute(sql, (answer, feedback.month, feedback.recommend, feedback.words))
        connection.executemany("INSERT INTO feedback_scores (id, feedback_id, item, score) VALUES (?, ?, ?, ?)", scores)
    # While somebody else reads the file the log stays; whoever leaves last empties it then.
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def words(store: Store, *, first: str, last: str) -> Sequence[str]:
    """Return what was said in own words in the months from a first to a last one, as 2023-05, in no order at all."""
    sql = "SELECT words FROM feedback WHERE month BETWEEN ? AND ? AND words IS NOT NULL ORDER BY random()"
    return [said for (said,) in store.rows(sql, (first, last))]
