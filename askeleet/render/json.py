"""A document as JSON: keys and raw values, the same in every language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from askeleet.reports.document import machine_section

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from askeleet.reports.document import Document


def render(document: Document, out: TextIO) -> None:
    """Write the document: what it was given for machines, or its sections as they are."""
    content = _generic(document) if document.machine is None else dict(document.machine)
    out.write(json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def _generic(document: Document) -> Mapping[str, Any]:
    sections = [machine_section(section) for section in document.sections]
    return {"schema": f"askeleet-{document.key}/1", "sections": sections}
