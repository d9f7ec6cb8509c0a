"""A real browser, and the example's year report as pages in it."""

from __future__ import annotations

import shutil

import pytest
from example_files import FOLDER

from askeleet import clock, language
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.language import LANGUAGES
from askeleet.render import to_file
from askeleet.reports.period import report
from askeleet.store import Store
from askeleet.store.connection import create_file

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(autouse=True)
def still_clock():
    """Let the clock go: the browser would wait for ever."""


@pytest.fixture(scope="session")
def browser():
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip("There is no Chromium here.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """Write the year report in each language."""
    folder = tmp_path_factory.mktemp("pages")
    create_file(folder / "a.db", None)
    clock.pretend(LAST_DAY)
    with Store(folder / "a.db") as store:
        Example(store, FOLDER).load()
        for code in LANGUAGES:
            language.use(code)
            to_file(report(store, Period.year(2022)), "html", folder / f"{code}.html")
    return folder


@pytest.fixture
def opened(browser, pages):
    """Open a page as somebody's browser is set; whatever else it asks for is refused and noted."""
    contexts = []

    def open_page(code, **settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        asked = []
        own = (pages / f"{code}.html").as_uri()

        def answer(route):
            if route.request.url == own:
                route.continue_()
            else:
                asked.append(route.request.url)
                route.abort()

        context.route("**/*", answer)
        page = context.new_page()
        page.goto(own)
        return page, asked

    yield open_page
    for context in contexts:
        context.close()
