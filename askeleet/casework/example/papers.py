"""Documents and certificates of the example's people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.casework import certificates, documents
from askeleet.casework.example.loaded import dated, day, said

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def add_document(loaded: Loaded, row: Row) -> None:
    """Note a document."""
    facts = said(row, "state", "path")
    if row["goal"]:
        facts["goal_id"] = loaded.find("goals", row["client"], row["goal"]).id
    document = documents.add_document(
        loaded.store, loaded.person(row), row["kind"], on=day(row, "noted_on"), facts=facts
    )
    loaded.keep(document, "documents", row["client"], row["document"])


def work_on_document(loaded: Loaded, row: Row) -> None:
    """Note that it was worked on."""
    code, facts = (row["client"], row["document"]), said(row, "state", "note")
    document = loaded.find("documents", *code)
    worked, _work = documents.work_on(loaded.store, document, on=day(row, "worked_on"), facts=facts)
    loaded.keep(worked, "documents", *code)


def add_certificate(loaded: Loaded, row: Row) -> None:
    """Note a skill and its proof, as it stands on that day."""
    is_had = bool(row["got_on"]) and row["got_on"] <= row["noted_on"]
    facts = dated(row, ("exam_on", "got_on", "expires_on") if is_had else ("exam_on",))
    certificate = certificates.add_certificate(
        loaded.store, loaded.person(row), row["skill"], row["proof"], on=day(row, "noted_on"), facts=facts
    )
    loaded.keep(certificate, "certificates", row["client"], row["certificate"])


def get_certificate(loaded: Loaded, row: Row) -> None:
    """Note that it was got, where it was missing before."""
    if row["got_on"] > row["noted_on"]:
        certificate = loaded.find("certificates", row["client"], row["certificate"])
        facts = dated(row, ("got_on", "expires_on"))
        certificates.edit_certificate(loaded.store, loaded.person(row), certificate, facts)
