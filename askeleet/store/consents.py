"""Queries about what people agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.consent import Consent
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.store import Store


def of(store: Store, participant_id: str) -> Sequence[Consent]:
    """Return a person's consents by number, withdrawn ones too."""
    return numbered.of(store, Consent, participant_id)
