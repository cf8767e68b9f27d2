"""Writes the store of a build with as many participations as asked for, without the build.

The default graph holds what a build derives of participations, partners and things, and graphs of
citations hold the claims. Partners are chosen n·u³ with u uniform on 0 to 1, so that a few take
part in very much; the number of partners of a thing is Pareto (exponent 1.5), 2 to `LARGEST`. The
same number and seed give the same statements.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ontology.terms import BASE, CP, FOAF, ORG, RDF, ROLE, SKOS, XSD

EDGES_A_PARTNER = 9
LARGEST = 60
SEED = 20
_CHUNK = 20_000
_ROLES = ("lead", "funder", "support", "member", "participant")
_TOWNS = ("Almada", "Bonn", "Gwangju", "Kraków", "Medellín", "Melaka", "Nairobi", "Yantai")
_TYPE, _LABEL, _SOURCES, _CITED = RDF.type, SKOS.prefLabel, CP.sourceCount, CP.citedBy
_ONE = f'"1"^^{XSD.integer}'

Integers = NDArray[np.int64]


def draw(edges: int, seed: int = SEED) -> tuple[Integers, Integers]:
    """Draw partners and things of so many participations, no pair twice.

    >>> partners, things = draw(1000)
    >>> len(partners), len(set(zip(partners.tolist(), things.tolist())))
    (1000, 1000)
    """
    random = np.random.default_rng(seed)
    partners = max(20, edges // EDGES_A_PARTNER)
    pairs = np.empty(0, np.int64)
    while len(pairs) < edges:
        wanted = max(edges - len(pairs), 50)
        sizes = np.minimum(2 * (1 - random.random(wanted)) ** (-1 / 1.5), LARGEST).astype(np.int64)
        first = int(pairs[-1]) // partners + 1 if len(pairs) else 0
        things = first + np.repeat(np.arange(len(sizes)), sizes)[:wanted]
        chosen = (partners * random.random(len(things)) ** 3).astype(np.int64)
        pairs = np.concatenate([pairs, np.unique(things * partners + chosen)])
    return pairs[:edges] % partners, pairs[:edges] // partners


def write_store(folder: Path, edges: int, seed: int = SEED) -> int:
    """Write the store of so many participations; return how many statements it has."""
    from pyoxigraph import RdfFormat, Store

    quads = folder / "network.nq"
    with quads.open("w", encoding="utf-8") as file:
        file.writelines(_lines(*draw(edges, seed)))
    store = Store(str(folder / "store"))
    store.bulk_load(path=str(quads), format=RdfFormat.N_QUADS)
    store.flush()
    quads.unlink()
    return len(store)


def keep_columns(folder: Path) -> None:
    """Keep the columns of networks beside the store, as a build does."""
    from graph.network.reading.columns import FILE, write_columns
    from graph.network.reading.scan import scan_columns
    from graph.store import GraphStore

    write_columns(scan_columns(GraphStore.open(folder / "store")), folder / FILE)


def _lines(partners: Integers, things: Integers) -> Iterator[str]:
    """Yield statements, many lines at once."""
    yield "".join(map(_partner, np.unique(partners).tolist()))
    yield "".join(map(_thing, np.unique(things).tolist()))
    pairs = list(zip(partners.tolist(), things.tolist(), strict=True))
    for start in range(0, len(pairs), _CHUNK):
        yield "".join(chain.from_iterable(_participation(*p) for p in pairs[start:][:_CHUNK]))


def _partner(number: int) -> str:
    node = f"<{BASE}id/partner/p-{number}>"
    town = f"{_TOWNS[number % len(_TOWNS)]} {number}"
    classes = (CP.City, CP.Partner, ORG.Organization, ORG.FormalOrganization, FOAF.Agent)
    return "".join(
        f"{node} {_TYPE} {type_} .\n" for type_ in classes
    ) + (
        f'{node} {_LABEL} "City of {town}"@en .\n{node} {_LABEL} "Ciudad de {town}"@es .\n'
        f"{node} {_SOURCES} {_ONE} .\n{node} {_CITED} {_ONE} .\n"
    )  # fmt: skip


def _thing(number: int) -> str:
    node = f"<{BASE}id/initiative/i-{number}>"
    return (
        f"{node} {_TYPE} {CP.Initiative} .\n"
        f'{node} {_LABEL} "Programme on heat and shade {number}"@en .\n'
        f"{node} {_SOURCES} {_ONE} .\n{node} {_CITED} {_ONE} .\n"
    )


def _participation(partner: int, thing: int) -> Iterator[str]:
    """Yield what a build holds of one participation: derived, claimed, and where it is claimed."""
    who, what = f"<{BASE}id/partner/p-{partner}>", f"<{BASE}id/initiative/i-{thing}>"
    key = _ROLES[(partner + thing) % len(_ROLES)]
    role, cite = ROLE[key], f"<{BASE}cite/report-{thing % 97}/para-{thing}>"
    node = f"<{BASE}id/participation/p-{partner}--initiative-i-{thing}--{key}>"
    claims = (
        f"{_TYPE} {CP.Participation}", f"{CP.partner} {who}", f"{_IN} {what}", f"{CP.role} {role}",
    )  # fmt: skip
    derived = (
        f"{_TYPE} {ORG.Membership}", f"{ORG.member} {who}", f"{ORG.role} {role}",
        f"{_SOURCES} {_ONE}", f"{_CITED} {_ONE}",
    )  # fmt: skip
    for claim in claims:
        yield f"{node} {claim} .\n{node} {claim} {cite} .\n"
    for statement in derived:
        yield f"{node} {statement} .\n"
    yield f"{who} {CP.participatesIn} {what} .\n{what} {CP.hasParticipant} {who} .\n"


_IN = getattr(CP, "in")
