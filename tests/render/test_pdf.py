"""A PDF: whole, tagged, harmless, the same bytes each time, and with its letters inside."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zlib
from io import BytesIO

import pytest

from askeleet import errors, language
from askeleet.render import render, to_file
from askeleet.render.pdf import data
from askeleet.reports.document import Bar, Chart, Column, Document, Mark, Named, Section, Table

TYPST = '#panic("obeyed") $x$ = *bold* _it_ `raw` @ref <label> https://example.org \\ ['


def made(document):
    out = BytesIO()
    render(document, "pdf", out)
    return out.getvalue()


def text_of(pdf):
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("There is no pdftotext (poppler-utils) here.")
    return subprocess.run([reader, "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.fixture
def charted(alone):
    columns = (Column("code", "Code"), Column("count", "Number"))
    rows = (("in person", Bar(3, 3)), (TYPST, Bar(1, 3)))
    return alone(Table("t", columns, rows, "How", chart=Chart("bars", ("count",))))


def test_what_is_set_is_as_reviewed(everything, golden):
    golden("render/everything.pdf.json", json.dumps(data(everything), ensure_ascii=False, indent=1) + "\n")


def test_everything_that_the_document_says_can_be_read(everything):
    text = " ".join(text_of(made(everything)).split())
    for said in ("Everything at once", "Tiina Laine", "a job with animals", "1,234", "11.1%", "Nobody here is real."):
        assert said in text


def test_it_is_the_same_each_time(everything):
    assert made(everything) == made(everything)


def test_it_is_tagged_and_says_its_title_and_language(small):
    language.use("fi")
    pdf = made(small._replace(title="Raportti"))
    assert b"/MarkInfo" in pdf
    assert re.search(rb"/Lang ?\(fi", pdf)
    assert "Raportti" in pdf.decode("utf-8", errors="ignore") or b"\xfe\xff\x00R\x00a\x00p" in pdf


def test_its_letters_are_inside(everything):
    pdf = made(everything)
    fonts = set(re.findall(rb"/FontName ?/([\w+-]+)", _unpacked(pdf)))
    assert fonts
    assert all(b"+" in name for name in fonts)  # a subset of the font stands in the file under such a name


def test_what_was_typed_is_text_and_nothing_else(alone):
    table = Table("t", (Column("a", "A", is_wide=True), Column("b", TYPST)), ((TYPST, TYPST), (TYPST, "\x1b[2J")))
    document = alone(table)._replace(title=TYPST, notes=(TYPST,))
    text = "".join(text_of(made(document)).split())
    assert text.count('#panic("obeyed")$x$=*bold*_it_`raw`@ref<label>') >= 4
    assert b"/URI" not in made(document)


def test_a_picture_has_its_words_for_those_who_do_not_see_it(charted):
    (shape,) = data(charted)["sections"][0]["tables"]
    assert shape["told"].startswith("How. Number: most in person (3), fewest")
    assert made(charted).startswith(b"%PDF")


def test_a_path_is_set(alone):
    columns = tuple(Column(key, key) for key in ("on", "state", "title", "kind"))
    rows = tuple(
        (Named("", "1.4.2023"), Mark(state, is_detour=state == "ahead"), "Soitan\nhuomenna", Named("step", "step"))
        for state in ("behind", "under-way", "ahead")
    )
    text = text_of(made(alone(Table("path", columns, rows, is_path=True))))
    assert text.count("Soitan · step") == text.count("huomenna") == 3


def test_a_long_document_has_a_table_of_contents_and_numbered_pages():
    sections = tuple(Section(f"s{each}", f"Part {each}", ("text\n" * 20,)) for each in range(6))
    text = text_of(made(Document("p", "Long", sections)))
    assert "Contents" in text
    assert len(re.findall(r"Part 5\b", text)) == 2
    assert "2/3" in text.replace(" ", "")


def test_an_empty_document_is_a_page():
    assert made(Document("p", "", ())).startswith(b"%PDF")


def test_without_what_sets_it_nothing_is_left(monkeypatch, tmp_path, small):
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(errors.output.ChartsNotInstalledError):
        to_file(small, "pdf", tmp_path / "x.pdf")
    assert [each for each in tmp_path.iterdir() if each.is_file()] == []


def _unpacked(pdf):
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, flags=re.DOTALL)
    return pdf + b"".join(_inflated(each) for each in streams)


def _inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
