"""Local governments: the partners that are responsible for a place."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from graph.store import GraphStore


def local_governments(store: GraphStore, places: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each city or other local government of one of these places, with the place, sorted.

    A ministry has a jurisdiction too, and is none of them.
    """
    values = " ".join(str(NamedNode(iri)) for iri in places)
    rows = store.rows(_GOVERNING.replace("PLACES", values)) if values else ()
    yield from sorted((row["partner"].value, row["place"].value) for row in rows)


_GOVERNING = """SELECT DISTINCT ?partner ?place {
  VALUES ?place { PLACES } ?partner cp:jurisdiction ?place
  { ?partner a cp:City } UNION { ?partner org:classification type:local-government }
}"""
