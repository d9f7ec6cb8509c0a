from __future__ import annotations

import pytest

from askeleet.vocabulary.own_terms import misfit


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
        ({"topics": {"long walks": {"label": {"fi": "kävely"}}}}, "topics.long walks"),
        ({"topics": {"kävely": {"label": {"fi": "kävely"}}}}, "topics.kävely"),
    ],
)
def test_what_is_no_term_is_named(lists, found):
    assert misfit(lists) == found
