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
from making.contacts import Contact, Diary
from making.days import LAST_DAY, after, hands, on
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
    from collections.abc import Sequence

    from making.lives import Part

HERE = Path(__file__).parent
SEED = 3486
COLUMNS = {
    "coaches": "code name",
    "clients": "client name born gender language",
    "stays": "client entered coach referred_by unemployed_since status education every wish "
    "exited exit_reason exit_status",
    "handovers": "client on coach",
    "pauses": "client from until reason",
    "meetings": "client coach agreed_on held_on at channel minutes outcome initiative topics note words",
    "goals": "client goal set_on title idea area due closed state",
    "steps": "client goal agreed_on title owner due done let_go",
    "strengths": "client strength noted_on name evidence source",
    "interests": "client noted_on name source",
    "barriers": "client barrier noted_on note source lifted_on",
    "goal-strengths": "client goal strength",
    "levels": "client goal baseline importance difficulty much_less less expected more much_more",
    "ratings": "client goal rated_on level note",
    "scales": "client scale question zero ten enough",
    "answers": "client scale asked_on value why_not_lower helped one_up",
    "assessments": "client assessed_on area value",
    "questions": "client question asked_on text channel answered_on answer",
    "employers": "employer found_on name line municipality size how_to_apply open_applications note",
    "employer-contacts": "employer coach held_on channel note",
    "leads": "client lead introduced_on title employer open_application note",
    "lead-moves": "client lead moved_on state note",
    "documents": "client document noted_on kind state path goal",
    "document-works": "client document worked_on state note",
    "referrals": "client referral noted_on need target area "
    "suggested_on accepted_on started_on helped_on not_happened_on",
    "courses": "course made_on name from_on until_on topics note",
    "course-members": "course client joined_on left_on",
    "course-sessions": "course session planned_on held_on coach start_time minutes topics there missing",
    "consents": "client consent granted_on purpose basis version source withdrawn_on",
    "quotes": "client quote said_on words use until_on withdrawn_on",
    "feedback": "month useful heard direction pace recommend words",
    "certificates": "client certificate noted_on skill proof exam_on got_on expires_on",
}
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
}
"""What is drawn once the people have lived, each from its own chances: a part more moves nothing of the others."""

COACHES = ({"code": "paivi", "name": "Päivi Hirvonen"}, {"code": "mikko", "name": "Mikko Åberg"})

_TRADES = dict(
    zip(
        (f"w{number}" for number in range(1, 10)),
        ("kitchen", "industry", "expert", "building", "shop", "industry", "expert", "warehouse", "office"),
        strict=True,
    )
)
"""The trades of the nine of the worked month."""
_FOR_GOOD = {"old-age-pension", "deceased", "disability-pension", "moved-away"}

Row = dict[str, str]


class Caseload:
    """The rows of every file, while they are put together."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        self.rows["coaches"] = list(COACHES)

    def add(self, name: str, /, **values: object) -> None:
        """Add a row; None is nothing."""
        self.rows[name].append({key: "" if value is None else str(value) for key, value in values.items()})

    def number(self) -> dict[str, str]:
        """Number people in the order in which they came, as the program will; return which number is whose."""
        first: dict[str, str] = {}
        for row in sorted(self.rows["stays"], key=lambda row: row["entered"]):
            first.setdefault(row["client"], str(len(first) + 1))
        for rows in self.rows.values():
            for row in rows:
                if "client" in row:
                    row["client"] = first[row["client"]]
            rows.sort(key=_order)
        return {number: client for client, number in first.items()}

    def write(self, folder: Path) -> None:
        """Write the files."""
        folder.mkdir(exist_ok=True)
        for name, columns in COLUMNS.items():
            with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as out:
                writer = csv.DictWriter(out, columns.split(), restval="", extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self.rows[name])


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
        trades = {number: self._trades[client] for number, client in self.caseload.number().items()}
        everybody = lives(self.caseload.rows, trades)
        for name, part in PARTS.items():
            writer = Writer(random.Random(f"{SEED} {name} words"))
            part(random.Random(f"{SEED} {name}"), writer, self.caseload.add, self.caseload.rows).tell(everybody)

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


def _facts(person: Person) -> Row:
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


def _read(name: str) -> list[Row]:
    with (HERE / "worked-month" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _order(row: Row) -> tuple[int, int, str]:
    """Return where a row belongs: by person, then as it happened."""
    day = next((row[name] for name in ("entered", "held_on", "on", "from", "agreed_on", "set_on") if name in row), "")
    return int(row.get("client", "0")), int(row.get("goal", "0")), row.get("held_on", day)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else HERE / "askeleet-toihin")
