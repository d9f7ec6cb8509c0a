"""The year report in a browser: readable by everybody, on any screen, on paper, and with nothing to fetch."""

from __future__ import annotations

import shutil
import subprocess

import pytest

LANGUAGES = ("fi", "sv", "en")
OVER = """
[...document.querySelectorAll('main *')].filter(each => !each.closest('.wide table, .unseen, svg *')
  && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(each => each.outerHTML.slice(0, 90))
"""
PAPER = 658  # pixels of A4 between its margins


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 1000])
@pytest.mark.parametrize("code", LANGUAGES)
def test_everybody_can_read_it(opened, code, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page, asked = opened(code, color_scheme=scheme, viewport={"width": width, "height": 900})
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert asked == []


@pytest.mark.parametrize("width", [380, 1000])
@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_stands_out_over_the_edge(opened, code, width):
    page, _asked = opened(code, viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVER) == []


def test_what_is_drawn_is_in_the_colours_of_the_page(opened):
    colours = {}
    for scheme in ("light", "dark"):
        page, _asked = opened("fi", color_scheme=scheme)
        bar = page.locator("figure svg [fill='var(--accent)']").first
        colours[scheme] = bar.evaluate("each => getComputedStyle(each).fill")
    assert colours == {"light": "rgb(0, 105, 107)", "dark": "rgb(111, 208, 210)"}


def test_numbers_stand_under_a_picture_where_it_is_small(opened):
    heights = [
        opened("fi", viewport={"width": width, "height": 900})[0]
        .locator(".numbers")
        .first.evaluate("each => each.getBoundingClientRect().height")
        for width in (380, 1000)
    ]
    assert heights[0] > 100
    assert heights[1] <= 1


def test_it_needs_no_scripts(opened):
    page, asked = opened("fi", java_script_enabled=False)
    assert page.locator("h1").inner_text() == "Raportti, 2022"
    assert page.locator("figure svg").count() > 10
    assert page.locator("script").count() == 0
    assert asked == []


def test_the_contents_lead_to_the_sections(opened):
    page, asked = opened("sv")
    page.locator("nav a").last.click()
    assert page.evaluate("document.querySelector(':target h2').textContent") == page.locator("nav a").last.inner_text()
    assert asked == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_is_printed_on_a4_with_nothing_cut(opened, code, tmp_path):
    page, _asked = opened(code, viewport={"width": PAPER, "height": 900})
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER
    printed = tmp_path / "printed.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    assert 6 <= _pages(printed) <= 20


def _pages(pdf):
    reader = shutil.which("pdfinfo")
    if reader is None:
        pytest.skip("There is no pdfinfo (poppler-utils) here.")
    told = subprocess.run([reader, pdf], capture_output=True, check=True).stdout.decode()
    assert "A4" in told
    return int(told.split("Pages:")[1].split()[0])
