from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from askeleet import vocabulary
from askeleet.errors.vocabulary import AmbiguousTermError, NothingLikeTermError, NotInVocabularyError

ROOT = Path(vocabulary.__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def packaged_lists():
    yield
    vocabulary.overlay({})


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("outcomes", "held", "held"),
        ("channels", "ONLINE", "online"),
        ("channels", "puhelu", "phone"),
        ("channels", "Telefonsamtal", "phone"),
        ("channels", "phone call", "phone"),
        ("channels", "lähi", "in-person"),
        ("channels", "lahitap", "in-person"),
        ("channels", "distans", "online"),
        ("statuses", "tyoton", "unemployed"),
        ("statuses", "företag", "entrepreneur"),
        ("statuses", "none", "none"),
        ("education", "lukio", "upper-secondary"),
        ("education", "peruskoulu", "lower-secondary"),
        ("education", "grundskola", "lower-secondary"),
        ("exit-reasons", "  palkka ", "subsidised-job"),
        ("qualifications", "ei", "no"),
        ("qualifications", "ja", "yes"),
        ("referrers", "TE-t", "te-office"),
    ],
)
def test_a_code_a_label_or_a_start_of_either_is_found(name, text, code):
    assert vocabulary.find(name, text) == code


def test_a_whole_code_goes_before_starts_of_others():
    assert vocabulary.find("referrers", "other") == "other"  # not other-project


def test_a_whole_label_goes_before_starts_of_others():
    vocabulary.overlay({"topics": {"cv-photo": {"label": {"fi": "ansioluettelon kuva"}}}})
    assert vocabulary.find("topics", "ansioluettelo") == "cv"


def test_where_a_trait_is_wanted_only_terms_that_have_it_are_found():
    assert vocabulary.codes("goal-states", wanted="ends") == ("reached", "let-go")
    assert vocabulary.find("goal-states", "saavutettu", wanted="ends") == "reached"
    assert vocabulary.find("goal-states", "open") == "open"
    with pytest.raises((NotInVocabularyError, NothingLikeTermError)) as raised:
        vocabulary.find("goal-states", "open", wanted="ends")
    assert [each.code for each in raised.value.details["codes"]] == ["reached", "let-go"]


def test_a_start_of_several_names_them_all():
    with pytest.raises(AmbiguousTermError) as raised:
        vocabulary.find("outcomes", "cancelled")
    assert [each.code for each in raised.value.details["codes"]] == ["cancelled-by-participant", "cancelled-by-coach"]


@pytest.mark.parametrize(("text", "nearest"), [("onlien", "online"), ("puhhelu", "phone"), ("gruppp", "group")])
def test_a_mistyped_term_is_told_the_nearest(text, nearest):
    with pytest.raises(NotInVocabularyError) as raised:
        vocabulary.find("channels", text)
    assert raised.value.details["nearest"].code == nearest
    assert tuple(each.code for each in raised.value.details["codes"]) == vocabulary.codes("channels")


def test_a_term_has_its_code_labels_and_traits():
    term = vocabulary.term("statuses", "entrepreneur")
    assert term.code == "entrepreneur"
    assert term.labels == {"fi": "yrittäjänä", "sv": "företagare", "en": "self-employed"}
    assert term.traits == {"employed": True, "esf": "EECO05"}


def test_a_term_is_asked_for_by_its_exact_code():
    with pytest.raises(NotInVocabularyError):
        vocabulary.term("statuses", "entrep")


@pytest.mark.parametrize(("language", "label"), [("fi", "ei saapunut"), ("sv", "uteblev"), ("en", "no-show")])
def test_a_code_is_read_in_the_language_asked_for(language, label):
    assert vocabulary.label("outcomes", "no-show", language) == label


def test_a_code_that_no_list_knows_is_read_as_it_is():
    assert vocabulary.label("outcomes", "of-old", "fi") == "of-old"


def test_a_trait_that_is_not_told_is_the_default():
    assert vocabulary.trait("education", "doctor", "isced") == "isced-5-8"
    assert vocabulary.trait("education", "of-old", "isced", "unknown") == "unknown"
    assert vocabulary.trait("education", None, "isced", "unknown") == "unknown"


def test_a_project_adds_a_term():
    vocabulary.overlay({"topics": {"walking": {"label": {"fi": "kävely", "sv": "promenad"}, "outdoors": True}}})
    assert vocabulary.codes("topics")[-1] == "walking"
    assert vocabulary.find("topics", "kavely") == "walking"
    assert vocabulary.label("topics", "walking", "sv") == "promenad"
    assert vocabulary.label("topics", "walking", "en") == "kävely"
    assert vocabulary.having("topics", "outdoors") == ("walking",)


def test_a_project_relabels_a_term_in_one_language_in_its_place():
    vocabulary.overlay({"channels": {"online": {"label": {"fi": "etäpalaveri"}}}})
    assert vocabulary.codes("channels")[1] == "online"
    assert vocabulary.label("channels", "online", "fi") == "etäpalaveri"
    assert vocabulary.label("channels", "online", "sv") == "distansträff"


def test_a_hidden_term_is_no_choice_but_keeps_its_label():
    vocabulary.overlay({"topics": {"housing": {"hidden": True}}})
    assert "housing" not in vocabulary.codes("topics")
    assert "housing" in vocabulary.codes("topics", hidden=True)
    assert vocabulary.label("topics", "housing", "fi") == "asuminen"
    with pytest.raises(NothingLikeTermError):
        vocabulary.find("topics", "housing")


def test_an_overlay_takes_the_place_of_the_one_before():
    vocabulary.overlay({"topics": {"walking": {"label": {"fi": "kävely"}}}})
    vocabulary.overlay({"topics": {"cv": {"label": {"fi": "CV"}}}})
    assert "walking" not in vocabulary.codes("topics")
    vocabulary.overlay({})
    assert vocabulary.label("topics", "cv", "fi") == "ansioluettelo"


def test_importing_the_vocabularies_is_cheap():
    told = "import sys, askeleet.vocabulary; print({'yaml', 'difflib', 'json'} & set(sys.modules))"
    env = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}  # it imports json itself
    answer = subprocess.run([sys.executable, "-c", told], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    assert answer.stdout == "set()\n"
