"""The report as a page, as a PDF, and what is said where what draws them is not installed."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture
def begun(run):
    run("init")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "tiina", "--on", "2.5.2023", "--channel", "phone")
    run("log-meeting", "tiina", "--on", "3.5.2023", "--channel", "online")
    return run


@pytest.mark.parametrize(("name", "start"), [("r.html", b"<!DOCTYPE html>"), ("r.pdf", b"%PDF-")])
def test_a_files_name_says_how_the_report_is_written(begun, tmp_path, name, start):
    place = tmp_path / name
    assert begun("report", "--month", "2023-05", "--output", place).code == 0
    assert place.read_bytes().startswith(start)


def test_a_page_can_be_printed(begun):
    said = begun("report", "--month", "2023-05", "--format", "html")
    assert (said.code, said.out.count("<svg")) == (0, said.out.count("</svg>"))
    assert "<svg" in said.out


def test_a_pdf_is_not_printed_on_a_terminal(begun, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    said = begun("report", "--month", "2023-05", "--format", "pdf")
    assert said.code == 2
    assert "--output" in said.err


@pytest.mark.parametrize(("name", "lacking"), [("r.html", "vl_convert"), ("r.pdf", "typst"), ("r.pdf", "altair")])
def test_without_the_extra_it_says_what_to_install_and_leaves_no_file(begun, tmp_path, monkeypatch, name, lacking):
    monkeypatch.setitem(sys.modules, lacking, None)
    place = tmp_path / "there" / name
    place.parent.mkdir()
    said = begun("report", "--month", "2023-05", "--output", place)
    assert said.code == 1
    assert 'pip install "askeleet[reports]"' in said.err
    assert list(place.parent.iterdir()) == []


def test_a_clients_page_needs_no_extra(begun, tmp_path, monkeypatch):
    for name in ("vl_convert", "altair", "typst"):
        monkeypatch.setitem(sys.modules, name, None)
    place = tmp_path / "tiina.html"
    assert begun("show-client", "tiina", "--for-participant", "--output", place).code == 0
    assert begun("path", "tiina", "--output", place, "--replace").code == 0


def test_a_clients_path_as_pdf(begun, tmp_path):
    place = tmp_path / "tiina.pdf"
    assert begun("path", "tiina", "--output", place).code == 0
    assert place.read_bytes().startswith(b"%PDF-")
