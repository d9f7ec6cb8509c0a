"""T. Who is open at the end."""

from __future__ import annotations

TABLES = {"barriers": "participant_id TEXT, code TEXT, noted_on DATE, lifted_on DATE"}

WORDS = (
    # The days between the ends of a month are forgiven: 31.1. + 1 month = 28.2.
    """MACRO completed_months(earlier, later) AS (
        SELECT count(*) FROM range(1, 1201) AS n(months) WHERE earlier + to_months(months::INT) <= later)""",
    """MACRO age_band(age) AS CASE WHEN age < 18 THEN 'under-18' WHEN age <= 29 THEN '18-29'
        WHEN age <= 49 THEN '30-49' WHEN age <= 54 THEN '50-54' ELSE '55-plus' END""",
)

REFERRERS = (
    "te-office municipality social-work health-service typ kela ohjaamo school association other-project employer "
    "self family other unknown"
)

BARRIERS = (
    "health certificate digital-skills age-discrimination long-unemployment motivation documents language mobility "
    "money loneliness other"
)

# Who is open at the end, by that stay; or everybody so far, by the first stay since the project began, and by coach
# those whose latest stay is the coach's.
TOLD_OF = """FROM episodes e JOIN participants p ON p.id = e.participant_id WHERE CASE s.people
    WHEN 'open' THEN is_open(e.entered_on, e.exited_on, s.last_day) AND is_of(e.id, s.coach, s.last_day)
    ELSE e.id IN (
        SELECT arg_min(f.id, f.entered_on) FROM episodes f
        WHERE f.entered_on <= s.last_day AND (s.since IS NULL OR f.entered_on >= s.since) GROUP BY f.participant_id)
    AND is_of((SELECT arg_max(l.id, l.entered_on) FROM episodes l
        WHERE l.participant_id = e.participant_id AND l.entered_on <= s.last_day), s.coach, s.last_day) END"""

BREAKDOWNS = {
    # T. Profile of clients open at the end, facts at entry of the current stay. Age on the entry day; of a bare birth
    # year, unknown where its two ages fall in two bands, except for an entry on 31.12.
    "profile-age": (
        "under-18 18-29 30-49 50-54 55-plus unknown",
        f"""SELECT CASE
            WHEN p.born_on IS NOT NULL THEN age_band(year(e.entered_on) - year(p.born_on)
                - (strftime(e.entered_on, '%m%d') < strftime(p.born_on, '%m%d'))::INT)
            WHEN p.born_year IS NULL THEN 'unknown'
            WHEN strftime(e.entered_on, '%m%d') = '1231'
                OR age_band(year(e.entered_on) - p.born_year) = age_band(year(e.entered_on) - p.born_year - 1)
                THEN age_band(year(e.entered_on) - p.born_year)
            ELSE 'unknown' END AS key {TOLD_OF}""",
    ),
    "profile-gender": (
        "woman man non-binary unknown",
        f"SELECT coalesce(p.gender, 'unknown') AS key {TOLD_OF}",
    ),
    # Education in three ISCED groups: vocational basic and further = 3, specialist = 4, opisto = 5.
    "profile-education": (
        "isced-0-2 isced-3-4 isced-5-8 unknown",
        f"""SELECT CASE
            WHEN e.education IN ('none', 'lower-secondary', 'isced-0-2') THEN 'isced-0-2'
            WHEN e.education IN ('upper-secondary', 'further', 'specialist', 'isced-3-4') THEN 'isced-3-4'
            WHEN e.education IN ('post-secondary-vocational', 'bachelor', 'master', 'doctor', 'tertiary', 'isced-5-8')
                THEN 'isced-5-8'
            ELSE 'unknown' END AS key {TOLD_OF}""",
    ),
    # On entry, in completed calendar months: under-12 (< 12), 12-24 (12 … 24), over-24 (≥ 25), unknown (none told).
    "profile-months-unemployed": (
        "under-12 12-24 over-24 unknown",
        f"""SELECT CASE
            WHEN e.unemployed_since IS NULL THEN 'unknown'
            WHEN completed_months(e.unemployed_since, e.entered_on) < 12 THEN 'under-12'
            WHEN completed_months(e.unemployed_since, e.entered_on) <= 24 THEN '12-24'
            ELSE 'over-24' END AS key {TOLD_OF}""",
    ),
    "profile-referral": (REFERRERS, f"SELECT coalesce(e.referred_by, 'unknown') AS key {TOLD_OF}"),
    # Noted by the last day and not lifted by it; a person counts once for each.
    "profile-barriers": (
        BARRIERS,
        f"""SELECT DISTINCT p.id, b.code AS key FROM barriers b JOIN (SELECT p.id {TOLD_OF}) p
            ON p.id = b.participant_id
            WHERE b.noted_on <= s.last_day AND (b.lifted_on IS NULL OR b.lifted_on > s.last_day)""",
    ),
}
