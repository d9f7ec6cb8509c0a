"""One HTML page: whole, harmless, in its language, and with nothing to fetch."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import StringIO

import pytest

from askeleet import language
from askeleet.render import render
from askeleet.reports.document import Column, Document, Fact, Mark, Named, Section, Table

EMPTY = {"meta", "br"}


class Tags(HTMLParser):
    """Read a page and hold which tags were opened and never closed, or closed and not open."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002  (the parser's own name)
        self.seen.append(tag)
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def written(document):
    out = StringIO()
    render(document, "html", out)
    return out.getvalue()


def tags(text):
    page = Tags()
    page.feed(text)
    page.close()
    return page


def test_the_whole_document(everything, golden):
    golden("render/everything.html", written(everything))


def test_every_tag_is_closed_and_headings_come_in_order(everything):
    page = tags(written(everything))
    assert page.open == []
    assert [tag for tag in page.seen if re.fullmatch(r"h\d", tag)] == ["h1", "h2", "h2", "h2"]


def test_what_was_typed_is_text_and_nothing_else(everything):
    text = written(everything)
    assert "&lt;b&gt;" in text
    assert "\x1b" not in text
    assert {"script", "b", "img", "link"} & set(tags(text).seen) == set()


@pytest.mark.parametrize("outside", ["http", "url(", "@import", "src="])
def test_nothing_is_fetched(everything, outside):
    assert outside not in written(everything)


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_page_says_its_language(small, code):
    language.use(code)
    assert f'<html lang="{code}">' in written(small)


def test_columns_have_headings_and_numbers_stand_on_the_right(small):
    text = written(small)
    assert '<th scope="col">Name</th><th scope="col" class="number whole">Number</th>' in text
    assert '<th scope="row">Åke Öst</th><td class="number whole">12</td>' in text


def test_a_table_with_rules_is_a_table_for_each(alone):
    table = Table("t", (Column("a", "A"),), (("x",), ("y",)), rules=((0, "May"), (1, "June")))
    assert re.findall("<caption>(.*)</caption>", written(alone(table))) == ["May", "June"]


def test_a_path_is_a_list_with_a_mark_and_words_for_each(alone):
    columns = tuple(Column(key, key) for key in ("on", "state", "title", "kind"))
    rows = (
        (Named("2023-04-01", "1.4.2023"), Mark("behind", is_detour=True), "", Named("pause", "Pause")),
        (Named("", ""), Mark("ahead"), "Soitan\nhuomenna", Named("step", "step agreed")),
    )
    text = written(alone(Table("path", columns, rows, is_path=True)))
    pause, step = [line for line in text.splitlines() if line.startswith("<li")]
    assert pause.startswith('<li class="to-come detour"><span class="mark" aria-hidden="true">●</span>')
    assert pause.endswith('<span class="when">1.4.2023</span><span class="said">Pause</span></li>')
    assert step.startswith('<li><span class="mark" aria-hidden="true">○</span><strong>Soitan</strong>')
    assert step.endswith('<span class="said">step agreed</span><br>huomenna</li>')


def test_a_long_page_has_a_table_of_contents_that_leads_to_each_section():
    sections = tuple(Section(f"s{each}", f"Part {each}") for each in range(6))
    text = written(Document("p", "Long", sections))
    assert re.findall('<a href="#(.*?)">', text) == re.findall('<section id="(.*?)">', text)
    assert "<nav" not in written(Document("p", "Short", sections[:5]))


def test_a_table_is_told_by_its_title_or_else_by_its_sections_title(alone):
    table = Table("t", (Column("a", "A"),), (("x",),))
    document = Document("d", "", (Section("s", "Seen <here>", tables=(table, table._replace(title="Own"))),))
    captions = re.findall("<caption(.*?)</caption>", written(document))
    assert captions == [' class="unseen">Seen &lt;here&gt;', ">Own"]


def test_a_wide_table_is_moved_sideways_and_reached_with_the_keyboard(alone):
    columns = tuple(Column(f"c{each}", f"C{each}") for each in range(4))
    table = Table("t", columns, (tuple("abcd"),), title='"Wide"')
    assert '<div class="wide" role="region" tabindex="0" aria-label="&#34;Wide&#34;">' in written(alone(table))


def test_a_page_without_a_title_and_notes_is_whole_too():
    page = tags(written(Document("p", "", (Section("s", "", ("text",)),))))
    assert page.open == []


def test_a_sentence_stands_under_what_it_explains():
    short, long = Fact("a", "Left", "3"), Fact("b", "Open", "The people who are there on the last day " * 3)
    assert '<dl class="explained">' in written(Document("d", "", (Section("s", "", facts=(short, long)),)))
    assert "<dl>" in written(Document("d", "", (Section("s", "", facts=(short,)),)))
