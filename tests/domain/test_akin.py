"""Words that begin alike, through Finnish endings."""

from __future__ import annotations

import pytest

from askeleet.domain.akin import akin


@pytest.mark.parametrize(
    ("theirs", "other", "words"),
    [
        ("ruoanlaitto", "ruokapalvelut", ("ruoanlaitto", "ruokapalvelut")),
        ("Haluaisin keittiöön", "ravintola ja keittiö", ("keittiöön", "keittiö")),
        ("Siivoustyö", "siivouspalvelut", ("Siivoustyö", "siivouspalvelut")),
        ("städning", "Städfirma, städtjänster", None),  # four letters say little
        ("TIETOKONEET", "tietokonekorjaus", ("TIETOKONEET", "tietokonekorjaus")),
        ("asiat kuntoon", "asiakaspalvelu", None),
        ("asun maalla", "maalausliike", None),
        ("työ", "työ", None),
        ("", "", None),
    ],
)
def test_words_are_akin_that_begin_with_five_letters_alike(theirs, other, words):
    assert akin(theirs, other) == words
    assert akin(other, theirs) == (words and words[::-1])
