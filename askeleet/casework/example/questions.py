"""What the people of the example ask, and what they are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import questions
from askeleet.casework.example.loaded import day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def ask(loaded: Loaded, row: Row) -> None:
    """Ask a question."""
    person, facts = loaded.person(row), said(row, "channel")
    question = questions.ask(loaded.store, person, row["text"], on=day(row, "asked_on"), facts=facts)
    loaded.keep(question, "questions", row["client"], row["question"])


def answer(loaded: Loaded, row: Row) -> None:
    """Answer it."""
    question = loaded.find("questions", row["client"], row["question"])
    questions.answer(loaded.store, question, row["answer"], on=day(row, "answered_on"))
