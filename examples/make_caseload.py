"""Write the made-up caseload of `askeleet-toihin/`: thirty people over a year, the same every time.

The first nine people and their contacts are a month that was worked out by hand (May 2023); the others are drawn from a
fixed seed and have left by the end of April 2023, so that they leave that month's figures alone. Everybody is invented.
"""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).parent / "askeleet-toihin"
COACHES = (("paivi", "Päivi Hirvonen"), ("mikko", "Mikko Åberg"))

WORKED_CLIENTS = (
    # name, born, gender, entered, exited, reason, education, unemployed since
    ("Tiina Laine", "1969", "woman", "2023-01-10", "", "", "upper-secondary", "2021-03-01"),
    ("Pekka Salo", "1966", "man", "2023-02-01", "2023-05-12", "subsidised-job", "specialist", "2022-01-15"),
    ("Leena Öhman", "1972", "woman", "2023-04-20", "", "", "bachelor", "2022-10-01"),
    ("Jari Mäkelä", "1964", "man", "2023-05-08", "", "", "lower-secondary", "2019-06-01"),
    ("Anne Virtanen", "1978", "woman", "2023-05-31", "2023-05-31", "own-wish", "upper-secondary", "2022-12-01"),
    ("Kari Nieminen", "1970", "man", "2022-11-01", "2023-04-30", "other-training", "upper-secondary", "2020-02-01"),
    ("Ritva Åström", "1967", "woman", "2022-09-01", "2022-11-15", "open-market-job", "master", "2021-11-01"),
    ("Timo Koskinen", "1971", "man", "2023-03-01", "", "", "further", "2018-09-01"),
    ("Sari Heikkinen", "1975", "woman", "2023-06-01", "", "", "upper-secondary", "2022-04-01"),
)
WORKED_CONTACTS = (
    # client, agreed on, day, channel, minutes, outcome
    (1, "", "2023-04-12", "in-person", "60", "held"),
    (1, "2023-04-12", "2023-05-03", "in-person", "60", "held"),
    (1, "2023-05-03", "2023-05-24", "online", "45", "held"),
    (1, "2023-05-24", "2023-06-14", "online", "", "planned"),
    (2, "", "2023-04-04", "in-person", "60", "held"),
    (2, "", "2023-05-02", "phone", "20", "held"),
    (2, "2023-05-02", "2023-05-11", "in-person", "60", "held"),
    (3, "2023-04-20", "2023-05-05", "in-person", "", "no-show"),
    (3, "2023-05-05", "2023-05-16", "online", "50", "held"),
    (3, "2023-05-16", "2023-06-06", "in-person", "", "planned"),
    (4, "", "2023-05-08", "in-person", "75", "held"),
    (4, "", "2023-05-31", "phone", "15", "held"),
    (5, "", "2023-05-31", "in-person", "30", "held"),
    (8, "", "2023-03-20", "in-person", "60", "held"),
)
NAMES = (
    ("Maija Lindqvist", "woman"),
    ("Olli Rantala", "man"),
    ("Ulla Hämäläinen", "woman"),
    ("Heikki Jokinen", "man"),
    ("Birgitta Nyman", "woman"),
    ("Antti Leppänen", "man"),
    ("Marjatta Väisänen", "woman"),
    ("Seppo Kallio", "man"),
    ("Kaija Peltonen", "woman"),
    ("Göran Ekholm", "man"),
    ("Eila Savolainen", "woman"),
    ("Risto Ahonen", "man"),
    ("Tuula Mattila", "woman"),
    ("Veikko Ojala", "man"),
    ("Irma Laitinen", "woman"),
    ("Jouni Hiltunen", "man"),
    ("Päivi Kuusisto", "woman"),
    ("Esa Tuominen", "man"),
    ("Natalia Smirnova", "woman"),
    ("Hannu Lehtinen", "man"),
    ("Anneli Karjalainen", "woman"),
)
WISHES = (
    "Haluan takaisin töihin, jossa osaamisestani on iloa.",
    "Toivon osa-aikaista työtä, jossa selkä kestää.",
    "Jag vill arbeta med människor igen.",
    "Haluaisin oppia tietokoneen käytön kunnolla.",
    "Toivon, ettei minua painosteta hakemaan mitä tahansa.",
    "Haluan päivittää hygieniapassin ja hakea keittiötöitä.",
)
NOTES = (
    "Kävimme läpi ansioluetteloa ja poistimme vanhimmat työt. Hän löysi itse kolme vahvuutta.",
    "Puhuimme siitä, mitä vapaaehtoistyö on antanut. Seuraavaksi katsomme kahta avointa paikkaa.",
    "Työhakemus varastotyöhön lähti yhdessä viimeisteltynä. Jännitti, mutta hyvällä mielellä.",
    "Teams-yhteys pätki, sovimme että soitan jatkossa ensin. Digikurssi kiinnostaa.",
    "Harjoittelimme haastattelua. Vastaus ikää koskevaan kysymykseen alkaa löytyä omin sanoin.",
    "Soitin ja kysyin kuulumisia. Kesän jälkeen voimia on enemmän kuin keväällä.",
    "Mietimme jatkopolkuja: työkokeilu kirjastossa vai lyhyt koulutus. Ei kiirettä päättää.",
    "Talousneuvonta auttoi, aika oli saatu viikossa. Nyt jaksaa taas ajatella työnhakua.",
    "Gick igenom ansökan till vårdbiträdesutbildningen. Hon skickar den själv på fredag.",
    "Työnantaja vastasi avoimeen hakemukseen ystävällisesti ja pyysi käymään.",
    "Osaamiskortti päivittyi: trukkikortti on voimassa, ensiapu vanhenee syksyllä.",
    "Sovittiin, että pidetään väliä kolme viikkoa. Kerran viikossa tuntui liian tiheältä.",
    "Kuntoutusohjaajan kanssa yhteinen palaveri. Istumatyö sopii parhaiten.",
    "LinkedIn-profiili valmiiksi. Hän oli ylpeä tiivistelmästään, syystäkin.",
)
REASONS = (
    "open-market-job",
    "part-time-job",
    "subsidised-job",
    "other-training",
    "work-trial",
    "job-search-continues",
    "lost-contact",
    "rehabilitation",
)
REFERRERS = ("te-office", "municipality", "te-office", "social-work", "typ", "self", "other-project")
EDUCATION = (
    "upper-secondary",
    "upper-secondary",
    "specialist",
    "bachelor",
    "lower-secondary",
    "post-secondary-vocational",
)


def main() -> None:
    """Write the five files."""
    draw = random.Random(2023)
    clients, stays, pauses, meetings = _worked(draw)
    for number, (name, gender) in enumerate(NAMES, len(WORKED_CLIENTS) + 1):
        entered = date(2022, 6, 1) + timedelta(days=draw.randrange(0, 250))
        exited = min(entered + timedelta(days=draw.randrange(60, 260)), date(2023, 4, 28))
        clients.append(
            [
                str(number),
                name,
                str(draw.randrange(1960, 1980)),
                gender,
                "sv" if "qvist" in name or "Nyman" in name else "fi",
                COACHES[number % 2][0],
            ]
        )
        stays.append(_stay(draw, number, entered, exited, draw.choice(REASONS)))
        meetings += _contacts(draw, number, entered, exited)
    _write("coaches.csv", ["code", "name"], [list(coach) for coach in COACHES])
    _write("clients.csv", ["client", "name", "born", "gender", "language", "coach"], clients)
    _write(
        "stays.csv",
        [
            "client",
            "entered",
            "referred_by",
            "unemployed_since",
            "status",
            "education",
            "every",
            "wish",
            "exited",
            "exit_reason",
            "exit_status",
        ],
        stays,
    )
    _write("pauses.csv", ["client", "from", "until", "reason"], pauses)
    _write("meetings.csv", ["client", "agreed_on", "held_on", "channel", "minutes", "outcome", "note"], meetings)


def _worked(draw: random.Random) -> tuple[list[list[str]], list[list[str]], list[list[str]], list[list[str]]]:
    clients, stays = [], []
    for number, (name, born, gender, entered, exited, reason, education, since) in enumerate(WORKED_CLIENTS, 1):
        clients.append(
            [str(number), name, born, gender, "sv" if "Å" in name or "Ö" in name else "fi", COACHES[number % 2][0]]
        )
        status = "employed" if reason.endswith("job") else ("studying" if reason == "other-training" else "unemployed")
        stays.append(
            [
                str(number),
                entered,
                draw.choice(REFERRERS),
                since,
                "unemployed",
                education,
                "2-4w" if number % 3 else "",
                draw.choice(WISHES),
                exited,
                reason,
                status if exited else "",
            ]
        )
    meetings = [
        [str(client), agreed, day, channel, minutes, outcome, draw.choice(NOTES) if outcome == "held" else ""]
        for client, agreed, day, channel, minutes, outcome in WORKED_CONTACTS
    ]
    return clients, stays, [["8", "2023-04-01", "2023-08-31", "family"]], meetings


def _stay(draw: random.Random, number: int, entered: date, exited: date, reason: str) -> list[str]:
    since = entered - timedelta(days=draw.randrange(150, 1600))
    status = "employed" if reason.endswith("job") else ("studying" if reason == "other-training" else "unemployed")
    return [
        str(number),
        str(entered),
        draw.choice(REFERRERS),
        str(since),
        "unemployed",
        draw.choice(EDUCATION),
        draw.choice(("2-4w", "3w", "")),
        draw.choice(WISHES),
        str(exited),
        reason,
        status,
    ]


def _contacts(draw: random.Random, number: int, entered: date, exited: date) -> list[list[str]]:
    rows: list[list[str]] = []
    day, agreed = entered + timedelta(days=draw.randrange(0, 8)), ""
    while (day := _working(day)) <= exited:
        outcome = draw.choices(("held", "no-show", "cancelled-by-participant", "moved", "no-answer"), (82, 6, 5, 4, 3))[
            0
        ]
        channel = draw.choices(("in-person", "online", "phone", "email"), (40, 30, 22, 8))[0]
        minutes = (
            str(draw.choice((15, 20, 30) if channel in {"phone", "email"} else (45, 60, 60, 75)))
            if outcome == "held"
            else ""
        )
        rows.append(
            [str(number), agreed, str(day), channel, minutes, outcome, draw.choice(NOTES) if outcome == "held" else ""]
        )
        agreed = str(day) if draw.random() < 0.6 else ""
        day += timedelta(days=draw.choice((14, 18, 21, 21, 25, 28, 34)))
    return rows


def _working(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _write(name: str, heading: list[str], rows: list[list[str]]) -> None:
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / name).open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
