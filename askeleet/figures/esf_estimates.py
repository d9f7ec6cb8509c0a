"""The indicators of ESF+ that a project may only estimate, once a year: nobody is asked for them, nobody is counted."""

from __future__ import annotations

from askeleet.marking import N_

ESTIMATED = {
    "eeco12": N_("Participants with disabilities"),
    "eeco13": N_("Third-country nationals"),
    "eeco14": N_("Participants with a foreign background"),
    "eeco15": N_("Minorities (including marginalised communities, such as Roma people)"),
    "eeco16": N_("Homeless or affected by housing exclusion"),
    "eeco17": N_("Participants from rural areas"),
}
"""What each is called, by its code."""
