"""What happened in a stay: contacts and breaks, one after another until the person leaves or the example ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from making.days import LAST_DAY, YEARS, after, hands, on, working

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from making.people import Person, Stay
    from making.words import Writer

_MISSED = ("no-show", "cancelled-by-participant", "cancelled-by-coach", "moved", "no-answer")
_CHANNELS = ("in-person", "online", "phone", "email", "message")
_BY_YEAR = {2021: (14, 38, 31, 30, 4), 2022: (33, 27, 26, 32, 5), 2023: (37, 24, 24, 32, 6)}
_MINUTES = {
    "in-person": (45, 60, 60, 60, 75, 90),
    "online": (30, 45, 45, 60),
    "phone": (10, 15, 15, 20, 30),
    "email": (5, 10, 15, 20),
    "message": (5, 5, 10),
    "workplace-visit": (60, 90, 90, 120),
}
_TOPICS = {
    "field": "job-search",
    "job-search": "application",
    "skills": "skills",
    "digital": "digital-skills",
    "health": "health",
    "everyday": "everyday",
    "finances": "finances",
    "confidence": "motivation",
    "interview": "interview",
    "first-meeting": "goals",
    "returning": "goals",
    "workplace-visit": "employers",
}
_HELD = {(6, 10): 41, (10, 16): 50, (16, 20): 8, (20, 25): 1}
"""How many contacts a stay may hold (from, below), and how likely that is."""
_MOST_NO_SHOWS = 17
_PENSIONS = {"old-age-pension", "disability-pension"}
_POOL = {"housing": "everyday", "people": "everyday", "motivation": "confidence"}


@dataclass
class Contact:
    """One line of the contacts: planned, held or missed."""

    day: date
    outcome: str
    channel: str = "phone"
    coach: str = ""
    agreed: date | None = None
    at: str = ""
    minutes: str = ""
    initiative: str = ""
    topics: str = ""
    note: str = ""
    words: str = ""


class Diary:
    """Keeps the contacts of one person after another."""

    def __init__(self, draw: random.Random, writer: Writer) -> None:
        self._draw = draw
        self._writer = writer

    def kept(self, person: Person, stay: Stay, areas: Sequence[str], *, returns: bool = False) -> list[Contact]:
        """Return the contacts of a stay, and note its exit and breaks in it."""
        breaks = self._breaks(stay)
        contacts = self._dated(stay, self._outcomes(person, stay, returns=returns), breaks)
        self._close(stay, contacts)
        stay.pauses = [each for each in breaks if each[1] < (stay.exited or LAST_DAY + timedelta(days=30))]
        held = hands(stay.coach, stay.entered, stay.exited or LAST_DAY)
        for place, contact in enumerate(contacts):
            contact.coach = on(held, contact.day)
            self._fill(contact, place, len(contacts), stay)
            self._tell(person, stay, contacts, place, areas, returns=returns)
        self._forget(contacts)
        return contacts

    def aftercare(self, person: Person, stay: Stay, until: date) -> list[Contact]:
        """Return calls after an exit, as far as they happened."""
        share = {"work": 0.55, "study": 0.4, "service": 0.4, "rest": 0.12}.get(stay.ending.kind, 0)
        found: list[Contact] = []
        for days in (28, 91, 182):
            day = after(stay.exited or LAST_DAY, days + self._draw.randrange(-4, 6))
            if self._draw.random() > share or day >= until:
                break
            found.append(self._call(person, stay, day))
        return found

    def _forget(self, contacts: list[Contact]) -> None:
        """Leave one plan in three of the last days without a word of what became of it."""
        for contact in contacts:
            is_late = LAST_DAY - timedelta(days=16) < contact.day < LAST_DAY and contact.agreed is not None
            if is_late and contact.outcome == "held" and self._draw.random() < 0.3:
                planned = {"day": contact.day, "coach": contact.coach, "agreed": contact.agreed, "at": contact.at}
                vars(contact).update(vars(Contact(outcome="planned", channel=contact.channel, **planned)))

    def _call(self, person: Person, stay: Stay, day: date) -> Contact:
        outcome = self._draw.choice(("held", "held", "held", "held", "no-answer"))
        call = Contact(day, outcome, "phone", hands(stay.coach, stay.entered, day)[-1][1], initiative="coach")
        if outcome == "held":
            call.minutes = str(self._draw.choice((10, 15, 20)))
            kind = "work" if stay.ending.kind == "work" else "other"
            call.note = self._writer.note(person.seen, [f"aftercare-{kind}"], ["mood"])
        return call

    def _outcomes(self, person: Person, stay: Stay, *, returns: bool) -> list[str]:
        """Return what becomes of each contact of a stay that is lived to its end."""
        held = self._held(stay, returns=returns)
        no_shows = ["no-show"] * self._no_shows(person, stay)
        missed, last = no_shows, ["held"]
        if stay.ending.reason == "lost-contact":
            missed, last = no_shows[1:], [*no_shows[:1], "no-answer", "no-answer"]
        for outcome, share in zip(_MISSED[1:], (0.1, 0.02, 0.06, 0.08), strict=True):
            missed += [outcome] * sum(self._draw.random() < share for _ in range(held))
        middle = ["held"] * (held - 2) + missed
        self._draw.shuffle(middle)
        return ["held", *middle, *last]

    def _held(self, stay: Stay, *, returns: bool) -> int:
        if stay.ending.reason == "lost-contact":
            return self._draw.randrange(3, 9)
        if returns:
            return self._draw.randrange(2, 12)
        return self._draw.randrange(*self._draw.choices([*_HELD], [*_HELD.values()])[0])

    def _no_shows(self, person: Person, stay: Stay) -> int:
        """Return how often the person does not come: most once, a few again and again."""
        is_on_the_way = stay.ending.kind == "work" or stay.ending.reason in _PENSIONS
        often = 0.42 if 55 <= person.age <= 60 else 0.65 if is_on_the_way else 1
        many = min(_MOST_NO_SHOWS, int(self._draw.paretovariate(1.5)))
        return many if self._draw.random() < often else 0

    def _breaks(self, stay: Stay) -> list[tuple[date, date, str]]:
        found = []
        for year in YEARS:
            first = working(date(year, 7, self._draw.choice((1, 4, 7, 11))))
            if first > stay.entered + timedelta(days=20) and self._draw.random() < 0.5:
                found.append((first, first + timedelta(days=self._draw.choice((20, 24, 27))), "summer"))
        if self._draw.random() < 0.14:
            first = after(stay.entered, self._draw.randrange(30, 160))
            reason = self._draw.choice(("illness", "illness", "illness", "family", "work", "study"))
            last = first + timedelta(days=self._draw.randrange(20, 55))
            if all(last < one or other < first for one, other, _ in found):
                found.append((first, last, reason))
        return sorted(found)

    def _dated(self, stay: Stay, outcomes: list[str], breaks: list[tuple[date, date, str]]) -> list[Contact]:
        """Return the contacts on their days, up to the one that is still to come."""
        weeks = self._draw.choice((1.5, 2, 2.5, 3, 3, 3.5))
        day, before, found = after(stay.entered, self._draw.randrange(9)), stay.entered, list[Contact]()
        for outcome in outcomes:
            contact = Contact(day, outcome)
            if self._is_agreed(found, outcome):
                contact.agreed = before
            if day > LAST_DAY:
                return found + ([Contact(day, "planned", agreed=before)] if self._draw.random() < 0.8 else [])
            found.append(contact)
            gap = weeks * 7 * self._draw.uniform(0.6, 1.6) if outcome == "held" else self._draw.randrange(5, 13)
            before, day = day, self._free(after(day, max(4, min(36, round(gap)))), breaks)
        return found

    def _is_agreed(self, found: list[Contact], outcome: str) -> bool:
        """Return whether a contact was planned; what did not take place was, unless it was a call."""
        if outcome not in {"held", "no-answer"}:
            return True
        return bool(found) and found[-1].outcome not in {"no-answer", "no-show"} and self._draw.random() < 0.72

    def _free(self, day: date, breaks: list[tuple[date, date, str]]) -> date:
        """Return the day, moved out of a break and, mostly, out of July."""
        for first, last, _ in breaks:
            if first <= day <= last:
                return after(last, 1 + self._draw.randrange(8))
        if day.month == 7 and day.day > 4 and self._draw.random() < 0.7:
            return working(date(day.year, 8, 1) + timedelta(days=self._draw.randrange(12)))
        return day

    def _close(self, stay: Stay, contacts: list[Contact]) -> None:
        last = contacts[-1]
        exited = after(last.day, self._draw.choice((0, 0, 3, 7, 12)) + (21 if last.outcome != "held" else 0))
        lived = last.outcome != "planned" and (last.outcome == "held" or stay.ending.reason == "lost-contact")
        if lived and exited <= LAST_DAY and len(contacts) > 1 and not self._goes_on(contacts):
            stay.exited = exited

    @staticmethod
    def _goes_on(contacts: list[Contact]) -> bool:
        """Return whether the last contact is one that the end of the example cut short."""
        return contacts[-1].day > LAST_DAY - timedelta(days=2)

    def _fill(self, contact: Contact, place: int, count: int, stay: Stay) -> None:
        contact.channel = self._channel(contact, place, count, stay)
        if contact.agreed and contact.channel not in {"email", "message"}:
            contact.at = f"{self._draw.randrange(9, 16):02}:{self._draw.choice(('00', '00', '30', '15'))}"
        if contact.outcome != "held":
            return
        if self._draw.random() > 0.04:
            contact.minutes = str(self._draw.choice(_MINUTES[contact.channel]))
        contact.initiative = self._draw.choices(
            ("coach", "together", "participant", "authority", ""), (40, 30, 19, 2, 9)
        )[0]

    def _channel(self, contact: Contact, place: int, count: int, stay: Stay) -> str:
        if contact.outcome == "no-answer":
            return "phone"
        if (
            contact.outcome == "held"
            and stay.ending.kind in {"work", "service"}
            and place * 2 > count
            and self._draw.random() < 0.13
        ):
            return "workplace-visit"
        weights = _BY_YEAR.get(contact.day.year, _BY_YEAR[2023])
        kinds = 2 if contact.outcome == "no-show" else 3 if contact.agreed or place == 0 else 5
        return self._draw.choices(_CHANNELS[:kinds], weights[:kinds])[0]

    def _tell(
        self, person: Person, stay: Stay, contacts: list[Contact], place: int, areas: Sequence[str], *, returns: bool
    ) -> None:
        contact = contacts[place]
        if contact.outcome in _MISSED:
            self._tell_missed(person, contact)
        if contact.outcome != "held" or self._draw.random() < 0.06:
            return
        is_last = stay.exited is not None and place == len(contacts) - 1
        if person.language == "sv" and self._draw.random() < 0.6:
            kind = (
                "first-meeting"
                if place == 0
                else "ending"
                if is_last
                else "phone"
                if contact.channel == "phone"
                else "talk"
            )
            contact.note = self._writer.note(person.seen, [f"sv/{kind}"], [] if is_last else ["sv/next"])
            return
        self._tell_held(person, stay, contact, self._situation(contact, place, areas, returns=returns), is_last=is_last)

    def _tell_missed(self, person: Person, contact: Contact) -> None:
        if self._draw.random() < 0.5:
            pools = {
                "cancelled-by-participant": ["cancelled"],
                "no-show": ["no-show", f"no-show-{contact.channel}"],
            }.get(contact.outcome, [contact.outcome])
            again = "again-no-answer" if contact.outcome == "no-answer" else "again"
            contact.note = self._writer.note(person.seen, pools, [again])

    def _tell_held(self, person: Person, stay: Stay, contact: Contact, situation: str, *, is_last: bool) -> None:
        written = contact.channel in {"email", "message"}
        moods = ["mood", "mood-in-person"] if contact.channel == "in-person" else [] if written else ["mood"]
        endings = moods if is_last or situation == "first-meeting" else [*moods[-1:], "next"]
        if is_last and stay.ending.kind != "none" and not written:
            contact.note = self._writer.note(person.seen, [f"ending-{stay.ending.kind}"], moods)
        elif situation == "field":
            until = 12 if stay.ending.kind == "work" and stay.exited else 7
            contact.note = self._writer.story(person.seen, f"field-{person.work}", until, endings)
        if not contact.note:
            contact.note = self._writer.note(
                person.seen, ["job-search" if situation == "field" else situation], endings
            )
        contact.topics = _TOPICS.get(situation, "") if self._draw.random() < 0.7 else ""
        if self._draw.random() < 0.03 and person.language != "sv":
            contact.words = self._writer.fresh("words")

    def _situation(self, contact: Contact, place: int, areas: Sequence[str], *, returns: bool) -> str:
        if place == 0:
            return "returning" if returns else "first-meeting"
        if contact.channel in {"workplace-visit", "email"}:
            return contact.channel
        if contact.channel == "message":
            return "email"
        if contact.channel == "phone" and self._draw.random() < 0.75:
            return "phone"
        area = self._draw.choice(areas)
        return self._draw.choices(("field", _POOL.get(area, area), "interview"), (45, 47, 8 if place > 3 else 0))[0]
