"""Write the made-up caseload of `askeleet-toihin/`: two hundred people over three years, the same every time.

Nine people are told in `worked-month/`, whose May 2023 can be checked with a pencil; the others are drawn from a fixed
seed, with the words of `words/`. Everybody is invented.
"""

from __future__ import annotations

import csv
import random
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from making.assets import Assets
from making.attainment import Attainment
from making.caseload import Caseload
from making.contacts import Contact, Diary
from making.days import LAST_DAY, after, hands, on
from making.follow_ups import FollowUps
from making.goals import Goal, Planner
from making.job_search import Employers, Leads
from making.lives import lives
from making.papers import Certificates, Documents
from making.people import Door, Person, Stay
from making.progress import Progress
from making.questions import Questions
from making.services import Courses, Referrals
from making.voices import Consents, FeedbackForms, Quotes
from making.words import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from making.lives import Part

HERE = Path(__file__).parent
SEED = 3486
PARTS: dict[str, type[Part]] = {
    "assets": Assets,
    "attainment": Attainment,
    "progress": Progress,
    "questions": Questions,
    "employers": Employers,
    "leads": Leads,
    "documents": Documents,
    "certificates": Certificates,
    "referrals": Referrals,
    "courses": Courses,
    "consents": Consents,
    "quotes": Quotes,
    "feedback": FeedbackForms,
    "follow-ups": FollowUps,
}
"""What is drawn once the people have lived, each from its own chances: a part more moves nothing of the others."""


_TRADES = dict(
    zip(
        (f"w{number}" for number in range(1, 10)),
        ("kitchen", "industry", "expert", "building", "shop", "industry", "expert", "warehouse", "office"),
        strict=True,
    )
)
"""The trades of the nine of the worked month."""
_RECORD = (
    *("strengths", "interests", "barriers", "goal-strengths", "levels", "ratings", "scales", "answers"),
    *("questions", "leads", "lead-moves", "documents", "document-works", "referrals"),
)
"""What is told, too, of some of the nine."""
_FOR_GOOD = {"old-age-pension", "deceased", "disability-pension", "moved-away"}


class Maker:
    """Lets everybody live through the three years.

    Words are drawn apart from what happens: another sentence in a pool changes no figure.
    """

    def __init__(self, seed: int) -> None:
        self._draw = draw = random.Random(seed)
        writer = Writer(random.Random(seed))
        self._door, self._diary = Door(draw, writer), Diary(draw, writer)
        self._planner = Planner(draw, writer)
        self._trades = dict(_TRADES)
        self.caseload = Caseload()

    def draw_people(self) -> None:
        """Draw everybody who is not of the worked month."""
        for number, person in enumerate(self._door.people(), 1):
            self._trades[f"p{number}"] = person.work
            self._live(f"p{number}", person)

    def draw_parts(self) -> None:
        """Draw what else is known of everybody, once all of them are numbered."""
        clients = self.caseload.number()
        trades = {number: self._trades[client] for number, client in clients.items()}
        everybody = lives(self.caseload.rows, trades)
        for name, part in PARTS.items():
            writer = Writer(random.Random(f"{SEED} {name} words"))
            part(random.Random(f"{SEED} {name}"), writer, self.caseload.add, self.caseload.rows).tell(everybody)
        _tell_record(self.caseload, clients)

    def _live(self, client: str, person: Person) -> None:
        self.caseload.add("clients", client=client, **_facts(person))
        goals, first = self._stay(client, person, person.stays[0], 0)
        again = first.exited and first.ending.reason not in _FOR_GOOD and self._draw.random() < 0.13
        entered = after(first.exited, self._draw.randrange(60, 300)) if first.exited and again else LAST_DAY
        if entered < date(2023, 11, 15):
            stay = self._door.stay(entered, person.age, person.language)
            person.stays.append(stay)
            stay.facts["education"] = first.facts["education"]
            self._stay(client, person, stay, goals)
        for stay, following in zip(person.stays, [*person.stays[1:], None], strict=True):
            until = following.entered if following else LAST_DAY
            if stay.exited:
                self._contacts(client, self._diary.aftercare(person, stay, until))

    def _stay(self, client: str, person: Person, stay: Stay, goals: int) -> tuple[int, Stay]:
        ideas = self._planner.ideas(person)
        contacts = self._diary.kept(person, stay, [idea.area for idea in ideas] or ["confidence"], returns=goals > 0)
        self._contacts(client, contacts)
        _tell_stay(self.caseload, client, stay)
        met = [contact.day for contact in contacts if contact.outcome == "held"]
        for goal in self._planner.goals(stay, ideas, met) if met else ():
            goals += 1
            _tell_goal(self.caseload, client, goals, goal)
        return goals, stay

    def _contacts(self, client: str, contacts: Sequence[Contact]) -> None:
        names = {"day": "held_on", "agreed": "agreed_on"}
        for contact in contacts:
            told = {names.get(each.name, each.name): getattr(contact, each.name) for each in fields(contact)}
            self.caseload.add("meetings", client=client, **told)


def main(folder: Path) -> None:
    """Write the files into the folder."""
    maker = Maker(SEED)
    maker.draw_people()
    _tell_worked(maker.caseload)
    maker.draw_parts()
    maker.caseload.write(folder)


def _facts(person: Person) -> dict[str, str]:
    born = "" if person.name.startswith("Eija") else str(person.born)  # some facts are missing
    return {"name": person.name, "born": born, "gender": person.gender, "language": person.language}


def _tell_stay(caseload: Caseload, client: str, stay: Stay) -> None:
    held = hands(stay.coach, stay.entered, stay.exited or LAST_DAY)
    ending = (stay.ending.reason, stay.ending.status) if stay.exited else ("", "")
    left = {"exited": stay.exited, "exit_reason": ending[0], "exit_status": ending[1]}
    caseload.add("stays", client=client, entered=stay.entered, coach=held[0][1], **stay.facts, **left)
    for day, coach in held[1:]:
        caseload.add("handovers", client=client, on=day, coach=coach)
    for first, last, reason in stay.pauses:
        caseload.add("pauses", client=client, **{"from": first, "until": last, "reason": reason})


def _tell_goal(caseload: Caseload, client: str, number: int, goal: Goal) -> None:
    told = {"set_on": goal.set_on, "title": goal.title, "idea": goal.idea, "area": goal.area}
    caseload.add("goals", client=client, goal=number, **told, due=goal.due, closed=goal.closed, state=goal.state)
    for step in goal.steps:
        told = {"agreed_on": step.agreed, "title": step.title, "owner": step.owner, "due": step.due}
        caseload.add("steps", client=client, goal=number, **told, done=step.done, let_go=step.let_go)


def _tell_worked(caseload: Caseload) -> None:
    """Add the nine people of the worked month as they are told, with who had them when."""
    hands_of: dict[str, list[tuple[date, str]]] = {}
    for name in ("clients", "stays", "pauses", "goals", "steps"):
        caseload.rows[name] += _read(name)
    for row in _read("stays"):
        last = date.fromisoformat(row["exited"]) if row["exited"] else LAST_DAY
        held = hands_of[row["client"]] = hands(row["coach"], date.fromisoformat(row["entered"]), last)
        for day, coach in held[1:]:
            caseload.add("handovers", client=row["client"], on=day, coach=coach)
    for row in _read("meetings"):
        coach = on(hands_of[row["client"]], date.fromisoformat(row["held_on"]))
        caseload.rows["meetings"].append({**row, "coach": coach})


def _tell_record(caseload: Caseload, clients: Mapping[str, str]) -> None:
    """Put what is told of people of the worked month in place of what was drawn for them."""
    numbers = {client: number for number, client in clients.items()}
    employers = {row["name"]: row["employer"] for row in caseload.rows["employers"]}
    whose = {numbers[row["client"]] for row in _read("strengths")}
    for name in _RECORD:
        told = [{**row, "client": numbers[row["client"]]} for row in _read(name)]
        for row in told if name == "leads" else ():
            row["employer"] = employers[row["employer"]]
        drawn = [row for row in caseload.rows[name] if row["client"] not in whose]
        caseload.rows[name] = sorted([*drawn, *told], key=lambda row: int(row["client"]))


def _read(name: str) -> list[dict[str, str]]:
    with (HERE / "worked-month" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else HERE / "askeleet-toihin")
