"""A sentence is found where it lies in the compiled catalogue."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from askeleet.language import LOCALES
from askeleet.language.catalogue import Catalogue


def place(language, suffix):
    return LOCALES / language / "LC_MESSAGES" / f"askeleet{suffix}"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_sentence_of_the_source_is_found(language):
    catalogue = Catalogue(place(language, ".mo"))
    with place(language, ".po").open("rb") as source:
        written = [each for each in read_po(source, locale=language) if each.id and each.string and not each.fuzzy]
    assert len(written) > 900
    for each in written:
        if each.pluralizable:
            assert tuple(catalogue.ngettext(*each.id, n) for n in (1, 2)) == each.string
        else:
            assert catalogue.gettext(each.id) == each.string


@pytest.mark.parametrize("message", ["", "!", "nobody wrote this", "\U0010ffff"])
def test_what_is_not_in_it_stays_as_it_is(message):
    catalogue = Catalogue(place("fi", ".mo"))
    assert catalogue._found("nobody wrote this") is None
    assert catalogue.gettext(message) in {message, catalogue.gettext("")}


@pytest.mark.parametrize(("count", "form"), [(0, "{count} x"), (1, "one x"), (2, "{count} x")])
def test_a_form_that_is_not_in_it_is_english(count, form):
    assert Catalogue(place("fi", ".mo")).ngettext("one x", "{count} x", count) == form


def test_a_file_of_a_machine_of_the_other_byte_order_is_read(tmp_path):
    path = tmp_path / "askeleet.mo"
    numbers = (0x950412DE, 0, 1, 28, 36, 0, 0, 6, 44, 11, 51)
    path.write_bytes(b"".join(number.to_bytes(4, "big") for number in numbers) + b"Saved.\0Tallennettu\0")
    assert Catalogue(path).gettext("Saved.") == "Tallennettu"
