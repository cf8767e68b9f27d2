"""What tests of the graph share: the field of `tests.graph.accords`, built once."""

from pathlib import Path

import pytest

from graph.build import build
from graph.builds import Builds
from graph.store import GraphStore
from tests.graph.accords import CITIES_IN_2017, MEMBERS, REPORT
from tests.graph.workspaces import write_workspace
from tests.once import made_once


@pytest.fixture(scope="session")
def accords(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """The graph of two sources, in a workspace that describes the network `cities-2017`."""

    def make(root: Path) -> None:
        write_workspace(root, report=REPORT, members=MEMBERS)
        (root / "networks").mkdir()
        (root / "networks" / "cities-2017.toml").write_text(CITIES_IN_2017)
        build(root)

    return Builds(made_once(tmp_path_factory, "accords", make) / ".citypact").open()
