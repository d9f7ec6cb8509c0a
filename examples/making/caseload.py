"""The files of the example: their columns, and their rows while they are put together."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from making.progress import AREAS

if TYPE_CHECKING:
    from pathlib import Path

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
    "assessments": f"client assessed_on {' '.join(AREAS)}",
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
    "follow-ups": "client follow_up asked_on window status source",
    "certificates": "client certificate noted_on skill proof exam_on got_on expires_on",
}
COACHES = ({"code": "paivi", "name": "Päivi Hirvonen"}, {"code": "mikko", "name": "Mikko Åberg"})

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


def _order(row: Row) -> tuple[int, int, str]:
    """Return where a row belongs: by person, then as it happened."""
    day = next((row[name] for name in ("entered", "held_on", "on", "from", "agreed_on", "set_on") if name in row), "")
    return int(row.get("client", "0")), int(row.get("goal", "0")), row.get("held_on", day)
