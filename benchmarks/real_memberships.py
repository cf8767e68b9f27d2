"""Reads who belongs to which network from the tables of ClimActor and URBACT."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

Pair = tuple[str, str]
CLIMACTOR = "climactor/subnational_contextuals_database_Dec2022.csv"
URBACT = "urbact/URBACT_Membership_GNidCorr_complete_V2.csv"
_STRAY = b"\xca"
_NO_NETWORK = {"", "na", "region"}


def climactor(folder: Path) -> list[Pair]:
    """Return cities and regions, and the climate networks that they have joined.

    Names of networks stand between semicolons, often with the year of the list; six stray bytes
    are no UTF-8.
    """
    text = (folder / CLIMACTOR).read_bytes().replace(_STRAY, b"").decode("utf-8")
    pairs = set()
    for row in csv.DictReader(io.StringIO(text)):
        city = f"{row['name']}, {row['iso']}, {row['entity_type'].casefold()}"
        for name in row["initiatives_committed"].split(";"):
            if (network := network_key(name)) not in _NO_NETWORK and "http" not in network:
                pairs.add((city, network))
    return sorted(pairs)


def network_key(name: str) -> str:
    """Return what the spellings of a network have in common, without the year of the list.

    >>> network_key("RacetoZero2020"), network_key(" Race to Zero"), network_key("CDPCities2018-19")
    ('racetozero', 'racetozero', 'cdpcities')
    """
    undated = re.sub(r"\d{4}(-\d+)?$", "", name.strip())
    return re.sub(r"\W", "", undated.casefold())


def urbact(folder: Path) -> list[Pair]:
    """Return cities by their GeoNames id, and the networks of URBACT that they were in."""
    with (folder / URBACT).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    known = (row for row in rows if row["geonameId"].isdigit())
    return sorted({(row["geonameId"], f"network {row['Code_Network']}") for row in known})


SOURCES: dict[str, Callable[[Path], list[Pair]]] = {"urbact": urbact, "climactor": climactor}


def read_pairs(source: str, folder: Path, largest: int) -> list[Pair]:
    """Return the memberships of a source; of networks with more than `largest` members none.

    With `largest` 0 all networks count.
    """
    pairs = SOURCES[source](folder)
    sizes: dict[str, int] = {}
    for _, network in pairs:
        sizes[network] = sizes.get(network, 0) + 1
    return [pair for pair in pairs if not largest or sizes[pair[1]] <= largest]
