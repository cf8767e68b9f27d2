"""A network read from a build: who takes part in what, with roles, dates and evidence."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, cast

import numpy as np
from pyoxigraph import NamedNode

from graph.network.backbones.catalogue import backbone
from graph.network.backbones.corrections import Correction
from graph.network.description.spec import DIRECTIONS, NetworkSpec
from graph.network.kinds import MEMBERSHIP, PARTNER_KINDS
from graph.network.matrices.direction import Directed, direct
from graph.network.matrices.projection import Projection, Weighting, project
from graph.network.matrices.two_mode import TwoMode
from graph.network.reading.columns import Codes, Columns
from graph.network.reading.scan import read_columns
from graph.network.reading.selection import Mask, Wider, select
from graph.store import GraphStore


@dataclass(frozen=True, eq=False)
class CooperationNetwork:
    """A two-mode network with the description of how it was made.

    `rows` are the participations of `columns` that belong to it, `partner` the node for which
    each counts, `certain` whether its dates certainly fit. All that measures need is in arrays;
    names, dates and passages are looked up for what is shown.
    """

    columns: Columns
    spec: NetworkSpec
    rows: Codes
    partner: Codes
    certain: Mask
    store: GraphStore | None = field(default=None, repr=False)

    def of(self, partners: Iterable[str]) -> "CooperationNetwork":
        """Return the part of some of the partners: all that these take part in."""
        kept = np.isin(self.partner, [self.numbers[iri] for iri in partners])
        rows, partner, certain = self.rows[kept], self.partner[kept], self.certain[kept]
        return replace(self, rows=rows, partner=partner, certain=certain)

    @property
    def settings(self) -> dict[str, Any]:
        """What tells the network from the network of everything."""
        return self.spec.settings()

    @cached_property
    def two(self) -> TwoMode:
        """Partners × what they take part in, whatever is possible."""
        return self._incidence(np.ones(len(self.rows), bool))

    @cached_property
    def certain_two(self) -> TwoMode:
        """The same partners × what they certainly take part in at the dates asked for."""
        return self._incidence(self.certain)

    @cached_property
    def projection(self) -> Projection:
        """Who works with whom, weighted as the network says, or the backbone of that."""
        return self.projected(self.two)

    def projected(self, two: TwoMode, **bounds: Any) -> Projection:
        """Return the projection of a part of this network, made as the network says.

        `bounds` are those of `graph.network.matrices.projection.project`.
        """
        weighting: Weighting = "count" if self.spec.weighting == "count" else "newman"
        found = project(two, weighting, settings=self.settings, **bounds)
        if not self.spec.backbone:
            return found
        correction = cast("Correction", self.spec.correction)
        method, alpha = self.spec.backbone, self.spec.alpha
        return backbone(found, method, alpha=alpha, correction=correction).projection

    @cached_property
    def directed(self) -> Directed:
        """Who leads or funds whom, as `direction` says."""
        going_out = DIRECTIONS[self.spec.direction or "leads"]
        keys = np.array(self.columns.role_keys, dtype=object)[self.columns.role[self.rows]]
        return direct(
            self._incidence(np.isin(keys, going_out)), self._incidence(~np.isin(keys, going_out))
        )

    @cached_property
    def numbers(self) -> dict[str, int]:
        """IRI of a partner or thing → number of its node."""
        nodes = self.columns.nodes
        partners = {nodes[n]: n for n in np.unique(self.partner).tolist()}
        things = np.unique(self.columns.thing[self.rows]).tolist()
        return partners | {self._thing(n): n for n in things}

    def label(self, iri: str) -> str:
        """Return the name of a partner or thing: English, else of another language."""
        label = self.columns.labels[self.numbers[iri]]
        return f"{label} (membership)" if iri.endswith(MEMBERSHIP) else label

    def kind(self, iri: str) -> str:
        """Return the kind of a partner or thing, one of `graph.network.kinds`."""
        if iri.endswith(MEMBERSHIP):
            return "membership"
        return self.columns.kinds[self.numbers[iri]]

    def anywhere(self, iri: str) -> tuple[str, str, str]:
        """Return IRI, name and kind of any partner or thing of the build, also of other dates."""
        member = iri.endswith(MEMBERSHIP)
        number = bisect_left(self.columns.nodes, iri.removesuffix(MEMBERSHIP))
        label, kind = self.columns.labels[number], self.columns.kinds[number]
        return (iri, f"{label} (membership)", "membership") if member else (iri, label, kind)

    def thing(self, row: int) -> str:
        """Return the IRI of what a participation is in."""
        return self._thing(int(self.columns.thing[row]))

    def _incidence(self, kept: Mask) -> TwoMode:
        partners, rows = np.unique(self.partner, return_inverse=True)
        numbers, inverse = np.unique(self.columns.thing[self.rows], return_inverse=True)
        names = [self._thing(n) for n in numbers.tolist()]
        order = sorted(range(len(names)), key=names.__getitem__)
        place = np.empty(len(names), np.int64)
        place[order] = np.arange(len(names))
        nodes = self.columns.nodes
        return TwoMode.of_codes(
            [nodes[n] for n in partners.tolist()], [names[n] for n in order],
            rows[kept], place[inverse][kept], self._weights()[kept],
        )  # fmt: skip

    def _weights(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        if not self.spec.role_weights:
            return np.ones(len(self.rows))
        weights = dict(self.spec.role_weights)
        of_key = np.array([weights.get(key, 1.0) for key in self.columns.role_keys])
        return of_key[self.columns.role[self.rows]] if len(self.rows) else np.ones(0)

    def _thing(self, number: int) -> str:
        """Return the IRI of a thing; a network that partners join is told from it as a partner."""
        iri = self.columns.nodes[number]
        return iri + MEMBERSHIP if self.columns.kinds[number] in PARTNER_KINDS else iri


def read_network(
    store: GraphStore, spec: NetworkSpec | None = None, columns: Columns | None = None
) -> CooperationNetwork:
    """Read a network from a build; `columns` that were read before may be given."""
    spec = spec or NetworkSpec()
    columns = columns if columns is not None else read_columns(store)
    chosen = select(columns, spec, _wider(store, (*spec.themes, *spec.places)))
    return CooperationNetwork(columns, spec, *chosen, store)


def _wider(store: GraphStore, terms: Sequence[str]) -> Wider:
    """Return each theme or place with all that is narrower or lies within it."""
    return {
        term: frozenset(
            row["part"].value for row in store.rows(_WITHIN, {"whole": NamedNode(term)})
        )
        for term in terms
    }


_WITHIN = """
SELECT ?part { { ?part cp:within? ?whole } UNION { ?part skos:broader* ?whole } }"""
