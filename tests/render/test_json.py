from __future__ import annotations

import json
from io import StringIO
from types import MappingProxyType

import pytest

from askeleet import language
from askeleet.render import render
from askeleet.reports.document import Document


def written(document):
    out = StringIO()
    render(document, "json", out)
    return out.getvalue()


def test_the_whole_document(everything, golden):
    golden("render/everything.json", written(everything))


def test_it_reads_back_and_ends_with_a_line_end(everything):
    text = written(everything)
    assert json.loads(text)["schema"] == "askeleet-everything/1"
    assert text.endswith("}\n")


def test_it_is_the_same_in_every_language(everything):
    english = written(everything)
    language.use("fi")
    assert written(everything) == english


def test_what_is_meant_for_machines_goes_before_the_sections(everything):
    machine = MappingProxyType({"schema": "askeleet-report/1", "coach": None, "name": "Åke"})
    text = written(everything._replace(machine=machine))
    assert text == '{\n  "schema": "askeleet-report/1",\n  "coach": null,\n  "name": "Åke"\n}\n'


def test_an_empty_object_is_an_object():
    assert written(Document("one", "One", (), machine={})) == "{}\n"


def test_a_number_that_json_does_not_have_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        written(Document("one", "One", (), machine={"share": float("nan")}))
