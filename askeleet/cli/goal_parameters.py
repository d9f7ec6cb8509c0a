"""Options and arguments about a goal."""

from datetime import date
from typing import Annotated, Any

from askeleet.casework.attainment import read_level, read_level_in_words, read_weight
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_goal, complete_record
from askeleet.domain.strength import Strength
from askeleet.marking import N_

WhichGoal = Annotated[str | None, typed.argument(N_("GOAL"), help=N_("Its code, as 17g2."), complete=complete_goal)]
Title = Annotated[str | None, typed.argument(N_("WORDS"), help=N_("What it is, in a few words."))]
NewTitle = Annotated[str | None, typed.text("--title", help=N_("The right words; the old ones are kept."))]
Idea = Annotated[str | None, typed.term("--idea", "initiatives", N_("Whose idea it was."))]
Area = Annotated[str | None, typed.term("--area", "life-areas", N_("What it is about: skills, digital …"))]
By = Annotated[date | None, typed.day("--by", help=N_("Until when."), coming=True, clears=True)]
OnStrength = Annotated[
    str | None,
    typed.option(
        "--strength",
        metavar=N_("STRENGTH"),
        help=N_("The strength it rests on, as 17st1; none takes it away."),
        complete=complete_record(Strength, "name"),
    ),
]
State = Annotated[
    str | None, typed.term("--as", "goal-states", N_("What became of it: reached or let-go."), wanted="ends")
]
Baseline = Annotated[
    int | None,
    typed.option(
        "--baseline",
        parse=read_level,
        metavar=N_("LEVEL"),
        help=N_("The level it begins on; otherwise -1."),
        clears=True,
    ),
]
Levels = Annotated[
    list[Any] | None,
    typed.option(
        "--level",
        parse=read_level_in_words,
        metavar=N_("LEVEL=WORDS"),
        help=N_('What a level looks like: "0=Sends two applications"; may be given again.'),
    ),
]
Importance = Annotated[
    int | None,
    typed.option(
        "--importance", parse=read_weight, metavar=N_("0–3"), help=N_("How much it matters to the client."), clears=True
    ),
]
Difficulty = Annotated[
    int | None,
    typed.option("--difficulty", parse=read_weight, metavar=N_("0–3"), help=N_("How hard it is."), clears=True),
]
