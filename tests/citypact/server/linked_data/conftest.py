"""A client of the starter graph."""

from pathlib import Path

import pytest

from tests.citypact.server.at_once import Client, client_of


@pytest.fixture(scope="session")
def client(starter_root: Path) -> Client:
    """A client of a server of the starter graph."""
    return client_of(starter_root)
