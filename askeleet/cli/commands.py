"""The command table: every command there is, in the order help shows them."""

from collections.abc import Mapping

from askeleet.marking import N_
from askeleet.tuples import NamedTuple


class Line(NamedTuple):
    """A line of the table; the function is named as the command, in a module of this package."""

    name: str
    module: str
    summary: str
    names: tuple[tuple[str, str], ...] = ()  # what the command is called in another language


Panels = Mapping[str, tuple[Line, ...]]
"""What help calls a group of commands → the commands."""


def _named(fi: str, sv: str) -> tuple[tuple[str, str], ...]:
    return (("fi", fi), ("sv", sv))


COMMANDS: Panels = {
    N_("Every day"): (
        Line(
            "today",
            "today",
            N_("Show what the day holds."),
            _named("tänään", "idag"),
        ),
        Line(
            "prep",
            "participant_views",
            N_("Show what to have in mind before a call."),
            _named("valmistaudu", "förbered"),
        ),
        Line("log-meeting", "meetings", N_("Log a contact with a client."), _named("kirjaa", "logga")),
        Line("plan-meeting", "meetings", N_("Plan a meeting."), _named("sovi", "planera")),
        Line("edit-meeting", "meetings", N_("Mend a contact."), _named("muuta-tapaaminen", "ändra-träff")),
        Line(
            "remove-meeting",
            "meetings",
            N_("Take a contact out of the record."),
            _named("poista-tapaaminen", "ta-bort-träff"),
        ),
        Line(
            "show-meeting",
            "meeting_views",
            N_("Show one contact whole."),
            _named("näytä-tapaaminen", "visa-träff"),
        ),
        Line("list-meetings", "meeting_views", N_("List contacts."), _named("tapaamiset", "träffar")),
        Line("ask", "questions", N_("Note what a client asks."), _named("kysymys", "fråga")),
        Line("answer", "questions", N_("Note that a question was answered."), _named("vastaa", "svara")),
        Line("edit-question", "questions", N_("Mend a question."), _named("muuta-kysymys", "ändra-fråga")),
        Line(
            "remove-question",
            "questions",
            N_("Take a question out of the record."),
            _named("poista-kysymys", "ta-bort-fråga"),
        ),
        Line("list-questions", "questions", N_("List questions that wait."), _named("kysymykset", "frågor")),
    ),
    N_("Clients"): (
        Line(
            "add-client",
            "participants",
            N_("Take a person onto the caseload."),
            _named("lisää-asiakas", "ny-kund"),
        ),
        Line(
            "edit-client",
            "participants",
            N_("Mend what is known about a client."),
            _named("muuta-asiakas", "ändra-kund"),
        ),
        Line(
            "list-clients",
            "participant_views",
            N_("List the people on the caseload."),
            _named("asiakkaat", "kunder"),
        ),
        Line("show-client", "participant_views", N_("Show one client on a page."), _named("näytä", "visa")),
        Line("path", "participant_views", N_("Draw a client's own path."), _named("polku", "väg")),
        Line("pause-client", "episodes", N_("Agree on a pause."), _named("tauko", "paus")),
        Line("resume-client", "episodes", N_("End a pause."), _named("jatka", "återuppta")),
        Line("close-client", "episodes", N_("Close a stay: the person leaves."), _named("päätä", "avsluta")),
        Line(
            "reopen-client",
            "episodes",
            N_("Begin a new stay of somebody who comes back."),
            _named("avaa", "öppna"),
        ),
        Line("assign-client", "episodes", N_("Give a client into a coach's hands."), _named("siirrä", "överlåt")),
        Line("search", "searching", N_("Search names, notes, own words, goals."), _named("etsi", "sök")),
        Line("add-coach", "coaches", N_("Add a coach; the first one is you."), _named("lisää-valmentaja", "ny-coach")),
        Line("edit-coach", "coaches", N_("Give a coach another name."), _named("muuta-valmentaja", "ändra-coach")),
        Line("list-coaches", "coaches", N_("List the coaches."), _named("valmentajat", "coacher")),
    ),
    N_("Goals"): (
        Line("add-goal", "goals", N_("Set a goal with a client."), _named("lisää-tavoite", "nytt-mål")),
        Line("edit-goal", "goals", N_("Mend or reword a goal."), _named("muuta-tavoite", "ändra-mål")),
        Line("close-goal", "goals", N_("Close a goal as reached or let go."), _named("päätä-tavoite", "stäng-mål")),
        Line("show-goal", "attainment", N_("Show one goal whole."), _named("näytä-tavoite", "visa-mål")),
        Line("rate-goal", "attainment", N_("Note how far a goal is reached."), _named("arvioi-tavoite", "bedöm-mål")),
        Line("add-step", "steps", N_("Agree on a step to a goal."), _named("lisää-askel", "nytt-steg")),
        Line("edit-step", "steps", N_("Mend a step."), _named("muuta-askel", "ändra-steg")),
        Line("drop-step", "steps", N_("Let a step go."), _named("luovu-askeleesta", "släpp-steg")),
        Line("done", "steps", N_("Note that a step was taken."), _named("tehty", "klart")),
        Line("scale", "scales", N_("Ask where a client stands from 0 to 10."), _named("asteikko", "skala")),
        Line("edit-scale", "scales", N_("Mend a scaling question."), _named("muuta-asteikko", "ändra-skala")),
        Line(
            "remove-scale",
            "scales",
            N_("Take a scaling question out of the record."),
            _named("poista-asteikko", "ta-bort-skala"),
        ),
        Line(
            "show-scale",
            "scales",
            N_("Show a scaling question with its answers."),
            _named("näytä-asteikko", "visa-skala"),
        ),
        Line("assess", "assessments", N_("Note how the areas of life stand."), _named("osa-alueet", "livsområden")),
    ),
    N_("Coaching"): (
        Line(
            "add-strength",
            "strengths",
            N_("Note what a client is good at."),
            _named("lisää-vahvuus", "ny-styrka"),
        ),
        Line(
            "edit-strength",
            "strengths",
            N_("Mend a strength, or say it no longer holds."),
            _named("muuta-vahvuus", "ändra-styrka"),
        ),
        Line(
            "remove-strength",
            "strengths",
            N_("Take a strength out of the record."),
            _named("poista-vahvuus", "ta-bort-styrka"),
        ),
        Line(
            "add-interest",
            "interests",
            N_("Note what draws a client."),
            _named("lisää-kiinnostus", "nytt-intresse"),
        ),
        Line(
            "edit-interest",
            "interests",
            N_("Mend an interest, or say it no longer holds."),
            _named("muuta-kiinnostus", "ändra-intresse"),
        ),
        Line(
            "remove-interest",
            "interests",
            N_("Take an interest out of the record."),
            _named("poista-kiinnostus", "ta-bort-intresse"),
        ),
        Line(
            "add-barrier",
            "barriers",
            N_("Note what stands in a client's way."),
            _named("lisää-haaste", "nytt-hinder"),
        ),
        Line(
            "edit-barrier",
            "barriers",
            N_("Mend what was noted to stand in the way."),
            _named("muuta-haaste", "ändra-hinder"),
        ),
        Line(
            "lift-barrier",
            "barriers",
            N_("Note that it is in the way no more."),
            _named("haaste-poistui", "hindret-borta"),
        ),
        Line(
            "remove-barrier",
            "barriers",
            N_("Take a barrier out of the record."),
            _named("poista-haaste", "ta-bort-hinder"),
        ),
        Line("add-lead", "leads", N_("Tell a client of a firm or a vacancy."), _named("lisää-vinkki", "nytt-tips")),
        Line("move-lead", "leads", N_("Note how a lead stands now."), _named("vinkin-tila", "tipsets-läge")),
        Line("edit-lead", "leads", N_("Mend a lead."), _named("muuta-vinkki", "ändra-tips")),
        Line("remove-lead", "leads", N_("Take a lead out."), _named("poista-vinkki", "ta-bort-tips")),
        Line("list-leads", "lead_views", N_("List leads by how they stand."), _named("vinkit", "tips")),
        Line("add-employer", "employers", N_("Add an employer."), _named("lisää-työnantaja", "ny-arbetsgivare")),
        Line(
            "edit-employer",
            "employers",
            N_("Mend what is known of an employer."),
            _named("muuta-työnantaja", "ändra-arbetsgivare"),
        ),
        Line(
            "remove-employer",
            "employers",
            N_("Take an employer out."),
            _named("poista-työnantaja", "ta-bort-arbetsgivare"),
        ),
        Line("list-employers", "employers", N_("List the employers."), _named("työnantajat", "arbetsgivare")),
        Line(
            "show-employer",
            "employers",
            N_("Show an employer and the contacts."),
            _named("näytä-työnantaja", "visa-arbetsgivare"),
        ),
        Line(
            "match-employer",
            "employers",
            N_("Show who might fit an employer, and why."),
            _named("sovita-työnantaja", "passa-arbetsgivare"),
        ),
        Line(
            "log-employer-contact",
            "employer_contacts",
            N_("Note that you were in touch with an employer."),
            _named("työnantajayhteys", "arbetsgivarkontakt"),
        ),
        Line(
            "edit-employer-contact",
            "employer_contacts",
            N_("Mend a contact with an employer."),
            _named("muuta-työnantajayhteys", "ändra-arbetsgivarkontakt"),
        ),
        Line(
            "remove-employer-contact",
            "employer_contacts",
            N_("Take such a contact out."),
            _named("poista-työnantajayhteys", "ta-bort-arbetsgivarkontakt"),
        ),
        Line(
            "add-document",
            "documents",
            N_("Note a CV, a letter or the like."),
            _named("lisää-asiakirja", "nytt-dokument"),
        ),
        Line(
            "work-on-document",
            "documents",
            N_("Note that you worked on one together."),
            _named("työstä-asiakirjaa", "arbeta-på-dokument"),
        ),
        Line(
            "edit-document",
            "documents",
            N_("Mend what is noted of a document."),
            _named("muuta-asiakirja", "ändra-dokument"),
        ),
        Line(
            "remove-document", "documents", N_("Take a document out."), _named("poista-asiakirja", "ta-bort-dokument")
        ),
        Line(
            "add-certificate",
            "certificates",
            N_("Note a skill and its formal proof."),
            _named("lisää-todistus", "nytt-intyg"),
        ),
        Line("edit-certificate", "certificates", N_("Mend a certificate."), _named("muuta-todistus", "ändra-intyg")),
        Line(
            "remove-certificate",
            "certificates",
            N_("Take a certificate out."),
            _named("poista-todistus", "ta-bort-intyg"),
        ),
        Line(
            "list-certificates",
            "certificates",
            N_("List certificates, had and missing."),
            _named("todistukset", "intyg"),
        ),
        Line(
            "add-referral", "referrals", N_("Note a need and a service for it."), _named("lisää-ohjaus", "nytt-behov")
        ),
        Line(
            "move-referral",
            "referrals",
            N_("Note how the way to a service goes on."),
            _named("siirrä-ohjaus", "för-vidare-behov"),
        ),
        Line("edit-referral", "referrals", N_("Mend a referral."), _named("muuta-ohjaus", "ändra-behov")),
        Line(
            "remove-referral",
            "referrals",
            N_("Take a referral out of the record."),
            _named("poista-ohjaus", "ta-bort-behov"),
        ),
        Line("list-referrals", "referrals", N_("List needs and services."), _named("ohjaukset", "behov")),
        Line(
            "log-follow-up",
            "follow_ups",
            N_("Note how somebody is doing after leaving."),
            _named("lisää-seuranta", "ny-uppföljning"),
        ),
        Line("edit-follow-up", "follow_ups", N_("Mend a follow-up."), _named("muuta-seuranta", "ändra-uppföljning")),
        Line(
            "remove-follow-up",
            "follow_ups",
            N_("Take a follow-up out of the record."),
            _named("poista-seuranta", "ta-bort-uppföljning"),
        ),
        Line(
            "list-follow-ups", "follow_ups", N_("List whom to ask after leaving."), _named("seurannat", "uppföljningar")
        ),
        Line("add-course", "courses", N_("Make a course."), _named("lisää-kurssi", "ny-kurs")),
        Line("edit-course", "courses", N_("Mend a course."), _named("muuta-kurssi", "ändra-kurs")),
        Line("remove-course", "courses", N_("Take a course out."), _named("poista-kurssi", "ta-bort-kurs")),
        Line("list-courses", "courses", N_("List the courses."), _named("kurssit", "kurser")),
        Line("show-course", "courses", N_("Show one course."), _named("näytä-kurssi", "visa-kurs")),
        Line("join-course", "courses", N_("Let clients join a course."), _named("liitä-kurssiin", "gå-med-i-kurs")),
        Line(
            "leave-course",
            "courses",
            N_("Note that clients leave a course."),
            _named("poistu-kurssilta", "lämna-kurs"),
        ),
        Line(
            "add-session",
            "course_sessions",
            N_("Add a session to a course."),
            _named("lisää-kurssikerta", "ny-kursträff"),
        ),
        Line(
            "edit-session",
            "course_sessions",
            N_("Mend a session of a course."),
            _named("muuta-kurssikerta", "ändra-kursträff"),
        ),
        Line(
            "remove-session",
            "course_sessions",
            N_("Take a session out of a course."),
            _named("poista-kurssikerta", "ta-bort-kursträff"),
        ),
        Line(
            "mark-attendance",
            "course_sessions",
            N_("Mark who was at a session."),
            _named("merkitse-läsnäolo", "markera-närvaro"),
        ),
        Line("add-quote", "quotes", N_("Save a quote that may be told on."), _named("lisää-sitaatti", "nytt-citat")),
        Line("edit-quote", "quotes", N_("Mend a quote."), _named("muuta-sitaatti", "ändra-citat")),
        Line(
            "withdraw-quote", "quotes", N_("Note that a quote was taken back."), _named("peru-sitaatti", "återta-citat")
        ),
        Line("remove-quote", "quotes", N_("Take out a quote never said."), _named("poista-sitaatti", "ta-bort-citat")),
        Line("list-quotes", "quotes", N_("List the quotes that may be used."), _named("sitaatit", "citat")),
        Line("add-feedback", "feedback", N_("Save feedback that is nobody's."), _named("lisää-palaute", "ny-respons")),
        Line("list-feedback", "feedback", N_("Show what feedback says."), _named("palautteet", "respons")),
        Line("add-consent", "consents", N_("Enter a client's consent."), _named("lisää-suostumus", "nytt-samtycke")),
        Line("edit-consent", "consents", N_("Mend a consent."), _named("muuta-suostumus", "ändra-samtycke")),
        Line(
            "withdraw-consent",
            "consents",
            N_("Note that a consent was withdrawn."),
            _named("peru-suostumus", "återta-samtycke"),
        ),
        Line(
            "remove-consent",
            "consents",
            N_("Take out a consent never given."),
            _named("poista-suostumus", "ta-bort-samtycke"),
        ),
        Line("list-consents", "consents", N_("List a client's consents."), _named("suostumukset", "samtycken")),
    ),
    N_("Reports"): (
        Line(
            "report",
            "reports",
            N_("Report a month, quarter, half, year or any period."),
            _named("raportti", "rapport"),
        ),
        Line(
            "chart",
            "charts",
            N_("Draw contacts, goals, gaps between meetings or life areas."),
            _named("kaavio", "diagram"),
        ),
        Line(
            "list-releases",
            "reports",
            N_("List the reports that were written for others."),
            _named("luovutetut", "utgivna"),
        ),
        Line("explain", "reports", N_("Say what a figure means."), _named("selitä", "förklara")),
    ),
    N_("Privacy"): (
        Line(
            "export-client",
            "own_data",
            N_("Write everything about a client into files."),
            _named("vie-asiakas", "exportera-kund"),
        ),
        Line(
            "erase-client",
            "erasing",
            N_("Erase a client for good."),
            _named("poista-asiakas", "radera-kund"),
        ),
        Line(
            "export-research",
            "privacy",
            N_("Write a table for research, without names."),
            _named("vie-tutkimukseen", "exportera-forskning"),
        ),
        Line(
            "privacy-report",
            "privacy",
            N_("Write the record of processing."),
            _named("tietosuojaraportti", "dataskyddsrapport"),
        ),
        Line(
            "retention",
            "erasing",
            N_("List or erase those who left long ago."),
            _named("säilytys", "gallring"),
        ),
        Line(
            "restrict-client",
            "own_data",
            N_("Keep a client's data, but out of every list."),
            _named("rajoita", "begränsa"),
        ),
        Line(
            "add-request",
            "requests",
            N_("Enter what a client asks about their own data."),
            _named("lisää-pyyntö", "ny-begäran"),
        ),
        Line("list-requests", "requests", N_("List such requests."), _named("pyynnöt", "begäran")),
        Line(
            "close-request",
            "requests",
            N_("Note that a request was answered."),
            _named("päätä-pyyntö", "avsluta-begäran"),
        ),
        Line("encrypt", "encryption", N_("Encrypt the caseload file."), _named("salaa", "kryptera")),
        Line(
            "decrypt",
            "encryption",
            N_("Write a copy without encryption."),
            _named("pura-salaus", "dekryptera"),
        ),
        Line(
            "change-passphrase",
            "encryption",
            N_("Give the file another passphrase."),
            _named("vaihda-tunnuslause", "byt-lösenfras"),
        ),
        Line(
            "confirm-code",
            "encryption",
            N_("Show that you have the recovery code."),
            _named("vahvista-koodi", "bekräfta-kod"),
        ),
        Line(
            "forget-key",
            "encryption",
            N_("Take the file's key off this computer."),
            _named("unohda-avain", "glöm-nyckel"),
        ),
    ),
    N_("Data"): (
        Line("init", "files", N_("Make a caseload file."), _named("aloita", "börja")),
        Line("list-drafts", "drafts", N_("List texts that were typed but not saved."), _named("luonnokset", "utkast")),
        Line("resume-draft", "drafts", N_("Save a text typed earlier."), _named("jatka-luonnosta", "spara-utkast")),
        Line("drop-draft", "drafts", N_("Throw a draft away."), _named("hylkää-luonnos", "släng-utkast")),
        Line("undo", "trail", N_("Take back your latest command."), _named("peru", "ångra")),
        Line("redo", "trail", N_("Put back what undo took."), _named("palauta", "gör-om")),
        Line("history", "trail", N_("Show what was done, by whom and when."), _named("historia", "historik")),
        Line(
            "verify-history",
            "trail",
            N_("Look at every link of the trail."),
            _named("tarkista-historia", "granska-historik"),
        ),
        Line("backup", "backups", N_("Make a backup now."), _named("varmuuskopioi", "säkerhetskopiera")),
        Line("list-backups", "backups", N_("List the backups."), _named("varmuuskopiot", "säkerhetskopior")),
        Line(
            "verify-backup",
            "backups",
            N_("Open a backup and check it."),
            _named("tarkista-varmuuskopio", "kontrollera-säkerhetskopia"),
        ),
        Line(
            "restore",
            "backups",
            N_("Go back to a backup."),
            _named("palauta-varmuuskopio", "återställ"),
        ),
        Line("check", "files", N_("Check the caseload file."), _named("tarkista", "kontrollera")),
        Line("where", "files", N_("Show where everything is kept."), _named("missä", "var")),
        Line("demo", "demo", N_("Make a demo caseload to try things on."), _named("esimerkki", "exempel")),
        Line(
            "install-completion",
            "completion",
            N_("Let the shell complete commands and names."),
            _named("asenna-täydennys", "installera-komplettering"),
        ),
        Line("help", "help", N_("Explain a command, a panel, or all."), _named("ohje", "hjälp")),
    ),
}

EVERYDAY = (
    "today",
    "log-meeting",
    "plan-meeting",
    "edit-meeting",
    "list-meetings",
    "show-client",
    "list-clients",
    "add-client",
    "done",
    "close-client",
    "report",
    "undo",
)
"""What `--help` shows: the commands of every day, in the order of a day."""
