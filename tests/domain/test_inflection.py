"""A name is found in whatever form a text has it."""

from __future__ import annotations

import pytest

from askeleet.domain.inflection import stems, tells_of

FORMS = {
    "Pekka": "Pekan Pekalle (Pekka) Pekkakin",
    "Otto": "Oton Otolla",
    "Heikki": "Heikin",
    "Virtanen": "Virtasen Virtaselle Virtaset",
    "Mäki": "Mäen Mäellä",
    "Lahti": "Lahden",
    "Kangas": "Kankaan",
    "Lampi": "Lammelta",
    "Virta": "Virran",
    "Ilta": "Illan",
    "Ranta": "Rannan",
    "Kurki": "Kurjen",
    "Leppä": "Lepän",
    "Tuomas": "Tuomaan",
    "Markus": "Markuksen",
    "Luku": "Luvun",
    "Huppu": "Hupun",
    "Poika": "Pojan",
    "Susi": "Suden",
    "Aho": "Ahon",
    "Alanko": "Alangon",
    "Anna-Liisa": "Liisalle",
}


@pytest.mark.parametrize("name", FORMS)
def test_a_name_is_found_in_its_forms(name):
    for form in FORMS[name].split():
        assert tells_of(f"Eilen {form}, taas.", stems([f"Ö {name}"])), form


def test_other_words_are_no_names():
    assert not tells_of("Selkä kestää taas, haki töitä", stems(["Pekka Salo", "Bo Ek"]))
