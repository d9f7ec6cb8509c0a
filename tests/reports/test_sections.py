"""Figures in sections: shown as their definition says, each with its n, and never a wrong one as nought."""

from __future__ import annotations

import pytest

from askeleet.figures import FIGURES
from askeleet.reports.document import Bar, Days, Mean, Minutes, Share
from askeleet.reports.sections import feedback, referrals, scales
from askeleet.reports.sections.rows import breakdown, breakdown_table, figure_table, means, whole


def test_every_denominator_is_a_figure_itself():
    codes = {figure.code for figure in FIGURES}
    assert len(codes) == len(FIGURES)
    assert {figure.of for figure in FIGURES if figure.of} <= codes


def test_a_figure_is_shown_as_its_definition_says_with_its_n():
    found = {
        "no-show-rate": 0.25, "appointments": 4, "minutes-held": 90, "contacts-with-minutes": 3,
        "gap-median-days": None, "gap-n": 0, "contacts-per-served-mean": 1.5, "served": 2, "moved": 1,
    }  # fmt: skip
    codes = ("no-show-rate", "minutes-held", "gap-median-days", "contacts-per-served-mean", "moved", "no-answer")
    rows = figure_table(found, "some", codes).rows
    assert [row[1:] for row in rows] == [(Share(0.25), 4), (Minutes(90), 3), (Days(None), 0), (Mean(1.5), 2), (1, None)]


def test_where_no_figure_has_an_n_there_is_no_column_for_it():
    assert [column.key for column in figure_table({"moved": 1}, "some", ("moved",)).columns] == ["figure", "value"]


@pytest.mark.parametrize("value", [None, 0.5, {"phone": 1}])
def test_what_is_no_count_is_refused(value):
    with pytest.raises(TypeError):
        whole({"moved": value}, "moved")


def test_what_is_no_breakdown_is_refused_and_a_breakdown_is_no_number():
    with pytest.raises(TypeError):
        breakdown({"moved": 1}, "moved")
    with pytest.raises(TypeError):
        figure_table({"moved": {"phone": 1}}, "some", ("moved",))


def test_a_breakdown_shows_the_codes_that_occur_by_their_own_list():
    (row,) = breakdown_table({"contacts-by-channel": {"phone": 2, "online": 0}}, "contacts-by-channel").rows
    assert (row[0].vocabulary, row[0].code, row[2]) == ("channels", "phone", Share(1))


def test_means_by_code_are_neither_rounded_nor_nought_where_there_is_none():
    assert means({"feedback-means": {"useful": 4.2, "pace": None}}, "feedback-means") == {"useful": 4.2, "pace": None}


def test_the_sections_of_means_show_them_as_they_are():
    said = {"feedback-n": 5, "feedback-nps": 0.0, "feedback-means": {"useful": 4.2, "pace": None}}
    assert [row[1] for row in feedback.section(said).tables[-1].rows] == [Mean(4.2), Mean(None)]
    asked = {"scales-people": 0, "life-areas": {"digital": 2}}
    asked |= {"life-areas-first-mean": {"digital": 3.5}, "life-areas-latest-mean": {"digital": 4.75}}
    assert [row[1:] for row in scales.section(asked).tables[-1].rows] == [(2, Mean(3.5), Mean(4.75))]
    lags = {"service-lag-days": {"finances": 7.5, "health": None}, "service-lag-n": {"finances": 2, "health": 0}}
    needs = {"referrals-by-target": {}, "referrals-by-status": {"started": 2}, "needs-without-service": 0}
    assert [row[1:] for row in referrals.section(needs | lags).tables[-1].rows] == [(Days(7.5), 2)]


def test_where_all_counts_are_alike_a_bar_is_a_part_of_the_whole():
    alike = breakdown_table({"contacts-by-channel": {"phone": 1, "online": 1, "email": 1}}, "contacts-by-channel").rows
    assert [row[1] for row in alike] == [Bar(1, 3)] * 3
    uneven = breakdown_table({"contacts-by-channel": {"phone": 4, "online": 1}}, "contacts-by-channel").rows
    assert [row[1] for row in uneven] == [Bar(4, 4), Bar(1, 4)]
