"""Networks that a workspace describes: `networks/NAME.toml`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.lookup import Lookup
from graph.network.description.filters import FILTERS, network_spec
from graph.network.description.spec import NetworkSpec
from loaders.keys import SLUG
from loaders.toml_table import TomlTable
from loaders.workspace import NETWORKS
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

EVERYTHING = "everything"
"""The name of the network that nothing limits, which is described nowhere."""


def network_names(root: Path) -> list[str]:
    """Return the names of the networks that a workspace describes."""
    return sorted(path.stem for path in (root / NETWORKS).glob("*.toml"))


def described_networks(root: Path, lookup: Lookup) -> dict[str, NetworkSpec]:
    """Return every network that a workspace describes, by name.

    Raises:
        InputError: with everything that is wrong in all of the files.
    """
    found: dict[str, NetworkSpec] = {}
    problems: list[Problem] = []
    for name in network_names(root):
        try:
            found[name] = described_network(root, name, lookup)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return found


def described_network(root: Path, name: str, lookup: Lookup) -> NetworkSpec:
    """Return a network that a workspace describes.

    Raises:
        NotFoundError: no file has that name.
        InputError: with everything that is wrong in the file.
    """
    return network_spec(lookup, **described_filters(root, name, lookup))


def described_filters(root: Path, name: str, lookup: Lookup) -> dict[str, Any]:
    """Return the filters that a file `networks/NAME.toml` holds, checked.

    Raises:
        NotFoundError: no file has that name.
        InputError: with everything that is wrong in the file.
    """
    path = root / NETWORKS / f"{name}.toml"
    if name not in network_names(root):
        known = network_names(root)
        mend = did_you_mean(name, known) or f"describe it in {NETWORKS}/{name}.toml"
        raise NotFoundError(Problem("", "", f"no network is called “{name}”", mend))
    problems = [*_misnamed(name)]
    table = TomlTable.read(path, root, problems)
    table.ask(*(_written(name) for name in FILTERS))
    filters = {name: table.values()[_written(name)]
               for name in FILTERS if _written(name) in table.values()}  # fmt: skip
    table.finish()
    try:
        network_spec(lookup, **filters)
    except NotFoundError as error:
        shown = f"{NETWORKS}/{name}.toml"
        problems += [Problem(shown, "", fault.found, fault.mend) for fault in error.problems]
    if problems:
        raise InputError(problems)
    return filters | ({} if "title" in filters else {"title": name})


def on_top(described: Mapping[str, Any], filters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters of a description with others on top of them.

    A date takes the place of the period that is described, and a period that of the date.

    >>> on_top({"kind": "city", "since": 2015}, {"on": 2020})
    {'kind': 'city', 'on': 2020}
    """
    gone = {"since", "until"} if filters.get("on") else set[str]()
    gone |= {"on"} if filters.get("since") or filters.get("until") else set()
    kept = {name: value for name, value in described.items() if name not in gone}
    return kept | dict(filters)


def _misnamed(name: str) -> Iterator[Problem]:
    """Report a name that an IRI cannot hold, or that stands for the network of everything."""
    shown = f"{NETWORKS}/{name}.toml"
    if not SLUG.fullmatch(name):
        yield Problem(shown, "", f"“{name}” is no id", "name the file with a-z, 0-9 and hyphens")
    elif name == EVERYTHING:
        found = f"“{name}” is the network that nothing limits"
        yield Problem(shown, "", found, "give the file another name")


def _written(name: str) -> str:
    return name.replace("_", "-")
