"""The package's own lists: what scripts and files lean on never changes."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from askeleet import vocabulary, yamlfiles
from askeleet.domain.letters import fold
from askeleet.vocabulary.compiled import LISTS

SOURCES = sorted(Path(vocabulary.__file__).parent.glob("*.yaml"))
LANGUAGES = ("fi", "sv", "en")
SETTLED = {
    "channels": "in-person online phone email message workplace-visit network group",
    "outcomes": "held no-show cancelled-by-participant cancelled-by-coach moved no-answer planned",
    "statuses": "unemployed inactive studying employed entrepreneur none unknown",
    "genders": "woman man non-binary unknown",
    "initiatives": "participant coach together authority other",
    "pause-reasons": "summer illness work study family own-wish other",
    "exit-reasons": (
        "open-market-job part-time-job subsidised-job apprenticeship self-employment degree-education other-training "
        "work-trial other-service rehabilitative-work rehabilitation volunteering disability-pension old-age-pension "
        "family-care sick-leave job-search-continues back-to-employment-services moved-to-other-service own-wish "
        "lost-contact moved-away no-change project-ended deceased other unknown"
    ),
    "referrers": (
        "te-office municipality social-work health-service typ kela ohjaamo school association other-project employer "
        "self family other unknown"
    ),
    "qualifications": "yes no unknown",
    "age-classes": "under-18 18-29 30-49 50-54 55-plus unknown",
    "unemployment-classes": "under-12 12-24 over-24 unknown",
}


@pytest.mark.parametrize("name", SETTLED)
def test_settled_codes_are_all_there_in_their_order(name):
    assert vocabulary.codes(name) == tuple(SETTLED[name].split())


def test_education_has_words_of_every_day_and_the_groups_that_reports_count():
    assert vocabulary.codes("education") == (
        "none",
        "lower-secondary",
        "upper-secondary",
        "further",
        "specialist",
        "post-secondary-vocational",
        "bachelor",
        "master",
        "doctor",
        "tertiary",
        "isced-0-2",
        "isced-3-4",
        "isced-5-8",
        "unknown",
    )


def test_the_three_languages_of_the_program_come_first_among_those_of_a_client():
    assert vocabulary.codes("languages")[:8] == ("fi", "sv", "en", "ru", "et", "ar", "so", "uk")
    assert vocabulary.codes("languages")[-1] == "other"


def test_every_list_is_compiled_from_its_own_file():
    assert vocabulary.names() == tuple(source.stem for source in SOURCES)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_source_says_each_key_once_and_no_code_is_read_as_a_boolean(source):
    assert tuple(yamlfiles.parse(source)) == tuple(LISTS[source.stem])
    assert all(isinstance(code, str) for code in LISTS[source.stem])


@pytest.mark.parametrize("name", LISTS)
def test_every_term_has_a_label_in_each_language_and_in_no_other(name):
    for labels, _ in LISTS[name].values():
        assert tuple(labels) == LANGUAGES
        assert all(isinstance(label, str) and label == label.strip() != "" for label in labels.values())


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_for_two_terms_of_a_list_in_whatever_language(name):
    words = [{code, *map(fold, labels.values())} for code, (labels, _) in LISTS[name].items()]
    assert [one & other for one, other in combinations(words, 2) if one & other] == []


def test_only_a_held_contact_was_attended():
    assert vocabulary.having("outcomes", "attended") == ("held",)
    assert vocabulary.having("outcomes", "is_plan") == ("planned",)


def test_a_goal_ends_reached_or_let_go_and_each_has_its_figure():
    assert vocabulary.having("goal-states", "ends") == ("reached", "let-go")
    assert vocabulary.having("goal-states", "figure", "goals-reached") == ("reached",)
    assert vocabulary.having("goal-states", "figure", "goals-let-go") == ("let-go",)


def test_moved_and_cancelled_contacts_stay_on_their_planned_day():
    kept = ("cancelled-by-participant", "cancelled-by-coach", "moved")
    assert vocabulary.having("outcomes", "keeps_planned_day") == kept


@pytest.mark.parametrize(
    ("outcome", "figure"),
    [
        ("held", "contacts-held"),
        ("no-show", "no-shows"),
        ("cancelled-by-participant", "cancelled-by-participant"),
        ("cancelled-by-coach", "cancelled-by-coach"),
        ("moved", "moved"),
        ("no-answer", "no-answer"),
        ("planned", None),
    ],
)
def test_an_outcome_names_the_figure_that_counts_it(outcome, figure):
    assert vocabulary.trait("outcomes", outcome, "figure") == figure


def test_work_and_an_own_business_are_employment():
    assert vocabulary.having("statuses", "employed") == ("employed", "entrepreneur")
    assert vocabulary.having("statuses", "unknown") == ("unknown",)


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("isced-0-2", ("none", "lower-secondary", "isced-0-2")),
        ("isced-3-4", ("upper-secondary", "further", "specialist", "isced-3-4")),
        ("isced-5-8", ("post-secondary-vocational", "bachelor", "master", "doctor", "tertiary", "isced-5-8")),
        ("unknown", ("unknown",)),
    ],
)
def test_every_education_belongs_to_one_group(group, codes):
    assert vocabulary.having("education", "isced", group) == codes


def test_nine_exit_reasons_are_a_way_on():
    assert vocabulary.having("exit-reasons", "success") == tuple(SETTLED["exit-reasons"].split()[:9])


@pytest.mark.parametrize(
    ("trait", "value", "codes"),
    [
        ("configurable", True, ("rehabilitative-work", "rehabilitation", "moved-to-other-service")),
        ("known", False, ("deceased", "unknown")),
        ("sensitive", True, ("disability-pension", "sick-leave")),
        ("esf", "EECR02", ("degree-education", "other-training")),
        (
            "esf",
            "EECR04",
            ("open-market-job", "part-time-job", "subsidised-job", "apprenticeship", "self-employment"),
        ),
    ],
)
def test_exit_reasons_say_what_funders_ask(trait, value, codes):
    assert vocabulary.having("exit-reasons", trait, value) == codes
