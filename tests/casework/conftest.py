"""The made-up caseload, loaded once for all who count it."""

from __future__ import annotations

import pytest
from example_files import FOLDER

from askeleet import clock
from askeleet.casework.example import LAST_DAY, Example
from askeleet.store import Store
from askeleet.store.connection import create_file


@pytest.fixture(scope="session")
def example_path(tmp_path_factory):
    """Load the example once."""
    path = tmp_path_factory.mktemp("example") / "demo.db"
    create_file(path, None)
    with Store(path) as store:
        Example(store, FOLDER).load()
    clock.pretend(None)
    return path


@pytest.fixture
def example(example_path):
    """Open it on its last day."""
    clock.pretend(LAST_DAY)
    with Store(example_path, to_read=True) as store:
        yield store
