from __future__ import annotations

import pytest

from askeleet.vocabulary.own_terms import misfit, unread


@pytest.mark.parametrize(
    ("lists", "found"),
    [
        ({}, None),
        ({"topics": {"cv": {"hidden": True}, "walking": {"label": {"fi": "kävely"}}}}, None),
        ({"topics": ["walking"]}, "topics"),
        ({"topics": None}, "topics"),
        ({"topics": {"walking": "kävely"}}, "topics.walking"),
        ({"topics": {"walking": {}}}, "topics.walking"),
        ({"topics": {"walking": {"label": "kävely"}}}, "topics.walking"),
        ({"topics": {"walking": {"label": {"fi": 5}}}}, "topics.walking"),
        ({"topics": {"walking": {"label": {"fi": " "}}}}, "topics.walking"),
        ({"topics": {"cv": {"hidden": "yes"}}}, "topics.cv"),
        ({"barriers": {"stress": {"label": {"fi": "kuormitus"}, "sensitive": "perhaps"}}}, "barriers.stress"),
        ({"quote-uses": {"own": {"label": {"fi": "oma"}, "reach": "many"}}}, "quote-uses.own"),
        ({"quote-uses": {"own": {"label": {"fi": "oma"}, "reach": True}}}, "quote-uses.own"),
        ({"exit-reasons": {"own-wish": {"success": True, "esf": None}}}, None),
        ({"topics": {"long walks": {"label": {"fi": "kävely"}}}}, "topics.long walks"),
        ({"topics": {"kävely": {"label": {"fi": "kävely"}}}}, "topics.kävely"),
    ],
)
def test_what_is_no_term_is_named(lists, found):
    assert misfit(lists) == found


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ({"hidden": True, "label": {"fi": "kävely", "sv": "promenad", "en": "walk"}}, []),
        ({"success": True, "known": False, "label": {"fi": "kävely"}}, []),
        ({"sensitve": True, "label": {"se": "vandring"}}, ["sensitve", "label.se"]),
    ],
)
def test_a_trait_or_a_language_that_nobody_reads_is_named(own, found):
    assert list(unread({"exit-reasons": {"walking": own}})) == [f"exit-reasons.walking.{each}" for each in found]
