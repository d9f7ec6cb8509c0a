"""A catalogue of a few sentences, so that these tests do not hang on the words chosen in the real one."""

from __future__ import annotations

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from askeleet import language

SENTENCES = {
    "fi": {
        "Saved.": "Tallennettu.",
        "Client {id} added.": "Asiakas {id} lisätty.",
        "Next meeting {date}": "Seuraava tapaaminen {date}",
        ("{count} day", "{count} days"): ("{count} päivä", "{count} päivää"),
        ("{count} meeting of {name}", "{count} meetings of {name}"): (
            "{name}: {count} tapaaminen",
            "{name}: {count} tapaamista",
        ),
        "quarter {number} of {year}": "Q{number}/{year}",
        "first half of {year}": "1. puolivuosi {year}",
        "second half of {year}": "2. puolivuosi {year}",
    },
    "sv": {
        "Saved.": "Sparat.",
        "Client {id} added.": "Kund {id} har lagts till.",
        "Next meeting {date}": "Nästa träff {date}",
        ("{count} day", "{count} days"): ("{count} dag", "{count} dagar"),
        ("{count} meeting of {name}", "{count} meetings of {name}"): (
            "{name}: {count} träff",
            "{name}: {count} träffar",
        ),
        "quarter {number} of {year}": "kvartal {number} {year}",
        "first half of {year}": "första halvåret {year}",
        "second half of {year}": "andra halvåret {year}",
    },
}


@pytest.fixture
def sentences(tmp_path, monkeypatch):
    """Speak from the catalogue of these tests."""
    for code, translated in SENTENCES.items():
        catalogue = Catalog(locale=code)
        for message, translation in translated.items():
            catalogue.add(message, translation)
        place = tmp_path / "locale" / code / "LC_MESSAGES" / "askeleet.mo"
        place.parent.mkdir(parents=True)
        with place.open("wb") as out:
            write_mo(out, catalogue)
    language._catalogue.cache_clear()
    monkeypatch.setattr(language, "LOCALES", tmp_path / "locale")
    yield
    language._catalogue.cache_clear()
