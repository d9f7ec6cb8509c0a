"""Every sentence is there in every language, with the places of the English one; nothing is left over."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).parent.parent / "askeleet"
KEYWORDS = {"_": None, "N_": None, "plural": (1, 2), "sentence": None}


@pytest.fixture(scope="module")
def said():
    """Return the sentences in the code: English message, or the pair of a plural."""
    catalogue = Catalog()
    found = extract_from_dir(PACKAGE, keywords=KEYWORDS, method_map=[("**.py", "python")])
    for _file, _line, message, _comments, _context in found:
        if message and message[0]:
            catalogue.add(message)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message for message in catalogue if message.id
    }


def places(text):
    return sorted(re.findall(r"\{(\w*)[^}]*\}", text))


@pytest.fixture(params=["fi", "sv"])
def translated(request):
    source = PACKAGE / "language/locale" / request.param / "LC_MESSAGES/askeleet.po"
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message
        for message in read_po(BytesIO(source.read_bytes()), locale=request.param)
        if message.id
    }


def test_no_sentence_is_missing_or_left_over(said, translated):
    assert sorted(set(said) - set(translated)) == []
    assert sorted(set(translated) - set(said)) == []


def test_every_sentence_is_translated_with_its_places(translated):
    for english, message in translated.items():
        forms = message.string if isinstance(message.string, tuple | list) else [message.string]
        assert all(forms), english
        assert not message.fuzzy, english
        for form in forms:
            assert places(form) == places(english), english
