"""G–I. Contacts, the no-show rate, contacts a person."""

from __future__ import annotations

TABLES = {
    "meetings": "participant_id TEXT, coach_id TEXT, held_on DATE, outcome TEXT, agreed_on DATE, minutes INT, "
    "channel TEXT",
}

WORDS = (
    # A contact belongs to the stay that holds its day, exit day included; one outside every stay is aftercare.
    """TABLE contacts AS SELECT m.*, e.id AS stay FROM meetings m LEFT JOIN episodes e
        ON e.participant_id = m.participant_id
        AND e.entered_on <= m.held_on AND (e.exited_on IS NULL OR e.exited_on >= m.held_on)""",
    # Every figure but aftercare's own reads contacts within stays only; a contact's coach is who held it.
    "MACRO is_by(who, coach) AS coach IS NULL OR who = coach",
    # Days with a held contact; a day counts once.
    "TABLE met AS SELECT DISTINCT stay, held_on AS day FROM contacts WHERE outcome = 'held' AND stay IS NOT NULL",
)

CHANNELS = "in-person online phone email message workplace-visit network group"
_HAPPENED = """FROM contacts c WHERE c.stay IS NOT NULL AND c.held_on BETWEEN s.first_day AND s.last_day
    AND is_by(c.coach_id, s.coach)"""
HELD = f"{_HAPPENED} AND c.outcome = 'held'"
_A_PERSON = f"(SELECT count(*) AS n {HELD} GROUP BY c.participant_id)"

NUMBERS = {
    # G. Contacts: held; plus cancelled by client / by coach, no-show, rescheduled; hours. By the contact's coach.
    "contacts-held": f"SELECT count(*) {HELD}",
    # Minutes missing is 0; only held contacts give minutes.
    "minutes-held": f"SELECT coalesce(sum(c.minutes), 0) {HELD}",
    "contacts-with-minutes": f"SELECT count(c.minutes) {HELD}",
    "no-shows": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'no-show'",
    "cancelled-by-participant": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'cancelled-by-participant'",
    "cancelled-by-coach": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'cancelled-by-coach'",
    "moved": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'moved'",
    "no-answer": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'no-answer'",
    # After an exit, and between two stays: aftercare; held ones, by the contact's coach, counted nowhere else.
    "contacts-after-exit": """SELECT count(*) FROM contacts c WHERE c.stay IS NULL AND c.outcome = 'held'
        AND c.held_on BETWEEN s.first_day AND s.last_day AND is_by(c.coach_id, s.coach)""",
    # H. No-show rate: no-show / (held + no-show); cancellations apart.
    "appointments": f"SELECT count(*) {_HAPPENED} AND c.outcome IN ('held', 'no-show')",
    "no-show-rate": f"""SELECT count(*) FILTER (c.outcome = 'no-show') / nullif(count(*), 0)
        {_HAPPENED} AND c.outcome IN ('held', 'no-show')""",
    # I. Contacts per served client: mean, median, min-max.
    "contacts-per-served-mean": f"SELECT avg(n) FROM {_A_PERSON}",
    "contacts-per-served-median": f"SELECT median(n) FROM {_A_PERSON}",
    "contacts-per-served-min": f"SELECT min(n) FROM {_A_PERSON}",
    "contacts-per-served-max": f"SELECT max(n) FROM {_A_PERSON}",
}

BREAKDOWNS = {
    # G. Held contacts by channel: every code, zeros included, plus unknown where nothing was told.
    "contacts-by-channel": (CHANNELS, f"SELECT coalesce(c.channel, 'unknown') AS key {HELD}"),
}
