"""Papers: documents that are worked on together, and certificates with their exams."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from making.days import LAST_DAY, after
from making.lives import Part, numbered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from making.lives import Life

_KINDS = {"cv": 0.78, "letter": 0.36, "open-application": 0.22, "profile": 0.13, "portfolio": 0.05, "video": 0.03}
_NAMES = {"cv": "ansioluettelo", "letter": "hakemus", "open-application": "avoin-hakemus", "portfolio": "naytteet"}
_HOLDS = {
    "hygiene-passport": 0,
    "occupational-safety-card": 5,
    "hot-work-card": 5,
    "first-aid": 3,
    "alcohol-passport": 0,
}
"""Years that a proof holds; 0 and none: for ever."""
_OF_GOALS = {
    "ygieniapassi": ("Elintarvikkeiden käsittely", "hygiene-passport"),
    "rukkikortti": ("Trukin ajaminen", "other"),
    "rukin": ("Trukin ajaminen", "other"),
    "ääkelu": ("Lääkehoito", "other"),
    "ääkehoi": ("Lääkehoito", "other"),
    "ulityö": ("Tulityöt", "hot-work-card"),
    "yöturvallisuus": ("Työturvallisuus", "occupational-safety-card"),
    "ortit": ("Työturvallisuus", "occupational-safety-card"),
}
"""What proves what a goal is about, by a part of its title."""
_OF_TRADES = {
    "kitchen": (
        ("Elintarvikkeiden käsittely", "hygiene-passport"),
        ("Anniskelu", "alcohol-passport"),
        ("Ruokapalvelutyö", "work-certificate"),
    ),
    "care": (("Lääkehoito", "other"), ("Ensiapu", "first-aid"), ("Lähihoitajan työ", "qualification")),
    "warehouse": (
        ("Trukin ajaminen", "other"),
        ("Työturvallisuus", "occupational-safety-card"),
        ("Varastotyö", "work-certificate"),
    ),
    "cleaning": (
        ("Laitoshuolto", "part-of-qualification"),
        ("Hygieniaosaaminen", "hygiene-passport"),
        ("Siivoustyö", "work-certificate"),
    ),
    "office": (
        ("Taulukkolaskenta", "skill-badge"),
        ("Kirjanpito", "part-of-qualification"),
        ("Toimistotyö", "work-certificate"),
    ),
    "shop": (
        ("Elintarvikkeiden käsittely", "hygiene-passport"),
        ("Myyntityö", "work-certificate"),
        ("Asiakaspalvelu", "skill-badge"),
    ),
    "driving": (
        ("Kuorma-auton ajaminen", "driving-licence"),
        ("Ensiapu", "first-aid"),
        ("Kuljettajan ammattipätevyys", "other"),
    ),
    "building": (
        ("Työturvallisuus", "occupational-safety-card"),
        ("Tulityöt", "hot-work-card"),
        ("Rakennustyö", "work-certificate"),
    ),
    "it": (("Ohjelmointi", "skill-badge"), ("Tietoturvan perusteet", "skill-badge"), ("Laitetuki", "work-certificate")),
    "school": (
        ("Ensiapu", "first-aid"),
        ("Lasten ohjaaminen", "part-of-qualification"),
        ("Ohjaustyö", "work-certificate"),
    ),
    "industry": (
        ("Työturvallisuus", "occupational-safety-card"),
        ("Tulityöt", "hot-work-card"),
        ("Koneistus", "qualification"),
    ),
    "expert": (
        ("Englanti", "language-test"),
        ("Hankejohtaminen", "skill-badge"),
        ("Maisterin tutkinto", "qualification"),
    ),
}


class Documents(Part):
    """Works on documents, from a draft to what can be sent."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        for life in lives:
            kinds = [kind for kind, share in _KINDS.items() if self._chance(share)]
            rows: list[dict[str, object]] = [{"noted_on": self._early(life, 7), "kind": kind} for kind in kinds]
            for row in numbered(rows, "document", "noted_on"):
                self._tell_document(life, row)

    def _tell_document(self, life: Life, row: dict[str, object]) -> None:
        name = _NAMES.get(str(row["kind"]))
        path = f"Asiakkaat/{life.client}/{name}.docx" if name and self._chance(0.6) else None
        state = self._draw.choice(("missing", "missing", "draft", "ready"))
        self._add("documents", client=life.client, **row, state=state, path=path, goal=self._goal(life, row))
        days = [day for day in life.met if str(day) >= str(row["noted_on"])]
        for day in sorted(self._draw.sample(days, min(len(days), self._draw.choice((0, 1, 1, 2, 2, 3, 4))))):
            state = {"missing": "draft", "draft": self._draw.choice(("draft", "ready"))}.get(state, "ready")
            note = self._writer.rare(life.pool("document-works")) if self._chance(0.45) else None
            self._add(
                "document-works", client=life.client, document=row["document"], worked_on=day, state=state, note=note
            )

    def _goal(self, life: Life, row: dict[str, object]) -> object:
        """Return a goal that the document is for, or nothing."""
        known = [goal for goal in life.goals if goal["area"] == "job-search" and goal["set_on"] <= str(row["noted_on"])]
        return self._draw.choice(known)["goal"] if known and self._chance(0.5) else None


class Certificates(Part):
    """Notes which skill has which proof; what is missing may be got within the stay, after an exam."""

    def tell(self, lives: Sequence[Life]) -> None:
        """Add the rows of everybody."""
        for life in lives:
            rows = [*self._of_goals(life), *self._of_trade(life)]
            for row in numbered(
                list({str(row["skill"]): row for row in reversed(rows)}.values()), "certificate", "noted_on"
            ):
                self._add("certificates", client=life.client, **row)

    def _of_goals(self, life: Life) -> list[dict[str, object]]:
        found = []
        for goal in life.goals:
            proof = next((each for part, each in _OF_GOALS.items() if part in goal["title"]), None)
            if proof:
                found.append(self._of_goal(goal, *proof))
        return found

    def _of_goal(self, goal: Mapping[str, str], skill: str, proof: str) -> dict[str, object]:
        noted = date.fromisoformat(goal["set_on"])
        got = date.fromisoformat(goal["closed"]) if goal["state"] == "reached" else None
        exam = after(noted, (got - noted).days - 7) if got and (got - noted).days > 14 else got
        if goal["state"] == "open":
            exam = after(LAST_DAY, self._draw.randrange(5, 40))
        return self._row(noted, skill, proof, exam, got)

    def _of_trade(self, life: Life) -> list[dict[str, object]]:
        known = self._draw.sample(_OF_TRADES[life.trade], self._draw.choices((0, 1, 2), (40, 42, 18))[0])
        return [self._of_skill(life, *each) for each in known]

    def _of_skill(self, life: Life, skill: str, proof: str) -> dict[str, object]:
        noted = self._early(life, 6)
        later = [day for day in life.met if day > noted + timedelta(days=20)]
        how = self._draw.choices(("had", "gets", "missing"), (52, 26, 22))[0]
        if how == "had":
            got = noted - timedelta(days=self._draw.randrange(90, 2200))
            return self._row(noted, skill, proof, None, got)
        if how == "gets" and later and _has_exam(proof):
            got = self._draw.choice(later)
            return self._row(noted, skill, proof, after(got, -self._draw.randrange(3, 15)), got)
        return self._row(noted, skill, proof, None, None)

    def _row(self, noted: date, skill: str, proof: str, exam: date | None, got: date | None) -> dict[str, object]:
        years = _HOLDS.get(proof, 0)
        expires = got + timedelta(days=365 * years) if got and years else None
        return {
            "noted_on": noted,
            "skill": skill,
            "proof": proof,
            "exam_on": exam,
            "got_on": got,
            "expires_on": expires,
        }


def _has_exam(proof: str) -> bool:
    return proof not in {"work-certificate", "qualification"}
