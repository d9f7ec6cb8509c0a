"""Where the people of the example stand: scales, and areas of life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import assessments, scales
from askeleet.casework.example.loaded import counted, day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def answer_scale(loaded: Loaded, row: Row) -> None:
    """Answer a scale; the first answer makes it."""
    code, facts = (row["client"], row["scale"]), said(row, "why_not_lower", "helped", "one_up")
    if loaded.knows("scales", *code):
        scale = loaded.find("scales", *code)
    else:
        told = loaded.told("scales", row, "client", "scale")
        scale, facts = told["question"], facts | said(told, "zero", "ten") | counted(told, "enough")
    person, on = loaded.person(row), day(row, "asked_on")
    asked, _answer = scales.ask_scale(loaded.store, person, scale, int(row["value"]), on=on, facts=facts)
    loaded.keep(asked, "scales", *code)


def assess(loaded: Loaded, row: Row) -> None:
    """Assess areas of life, which have a column each."""
    areas = counted(row, *(name for name in row if name not in {"client", "assessed_on"}))
    assessments.assess(loaded.store, loaded.person(row), areas, on=day(row, "assessed_on"))
