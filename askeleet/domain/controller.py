"""Who is responsible for the data, and what they have settled about them."""

from __future__ import annotations

from askeleet.tuples import NamedTuple


class Controller(NamedTuple):
    """What the project says of itself, in its own words; what it has not said is empty."""

    name: str = ""
    contact: str = ""  # whom people turn to about their data
    basis: str = ""  # on which ground of the law
    recipients: str = ""  # who gets what
