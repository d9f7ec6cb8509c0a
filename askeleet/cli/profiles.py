"""The profile of a report: read, completed, and the period that it asks for by itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from askeleet.cli.candidates import complete_profile
from askeleet.cli.parameters import option
from askeleet.cli.session import session
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from askeleet.domain.period import Period
    from askeleet.profiles.profile import Profile

Named = Annotated[
    str,
    option(
        "--profile",
        metavar=N_("PROFILE"),
        help=N_("For whom: coach, employment-grant, esf, esf-2014, stea, or one of the project's own."),
        complete=complete_profile,
    ),
]


def find_profile(name: str) -> "Profile":
    """Return the profile of that name, the project's or the package's."""
    from askeleet import profiles

    return profiles.load(name, own_folder(), session().settings.cache_folder)


def own_folder() -> Path:
    """Return where the project's own profiles are."""
    from askeleet import profiles
    from askeleet.settings import beside

    return beside(session().database).with_name(profiles.FOLDER)


def usual_period(profile: "Profile") -> "Callable[[date], Period | None]":
    """Return what gives, on a day, the last full period of the kind that a profile reports.

    None is the project's whole time, which only the file knows.
    """
    from askeleet.language import periods

    last_full = {
        "month": periods.last_full_month,
        "quarter": periods.last_full_quarter,
        "half": periods.last_full_half,
        "year": periods.last_full_year,
    }
    return last_full.get(profile.period, lambda _today: None)
