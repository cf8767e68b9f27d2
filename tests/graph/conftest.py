"""What tests of the graph share: the field of `tests.graph.accords`, built once."""

import pytest

from graph.store import GraphStore
from tests.graph.accords import CITIES_IN_2017, MEMBERS, REPORT
from tests.graph.workspaces import built, write_workspace


@pytest.fixture(scope="session")
def accords(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """The graph of two sources, in a workspace that describes the network `cities-2017`."""
    root = write_workspace(tmp_path_factory.mktemp("accords") / "field", report=REPORT,
                           members=MEMBERS)  # fmt: skip
    (root / "networks").mkdir()
    (root / "networks" / "cities-2017.toml").write_text(CITIES_IN_2017)
    return built(root)
