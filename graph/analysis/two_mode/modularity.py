"""Two-mode modularity: whether partners take part in the things of their own group."""

from collections.abc import Sequence

import numpy as np

from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError, Problem


def modularity(
    two: TwoMode, partner_groups: Sequence[object], thing_groups: Sequence[object]
) -> float:
    """Return how much more partners take part in things of their group than by chance.

    The groups are given one a partner and one a thing, in the order of the network; a partner
    and a thing of the same name are in the same group. Q = Σ over groups of (weight of parts
    within / all) - (partners' weight · things' weight / all²), where chance keeps how much each
    partner and each thing has (Barber 2007, Phys. Rev. E 76:066102; by weight Beckett 2016, R.
    Soc. open sci. 3:140536). It is 0 for one group of all, below 1, and NaN without any part.

    Raises:
        InputError: there are not as many groups as partners, or things.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Accra", "C40")])
    >>> round(modularity(two, ["south", "north", "north"], ["south", "north"]), 3)
    0.444
    """
    _check(two, partner_groups, thing_groups)
    total = float(two.incidence.data.sum())
    if not total:
        return float("nan")
    names = [str(group) for group in (*partner_groups, *thing_groups)]
    _, codes = np.unique(np.array(names, str), return_inverse=True)
    partners, things = np.split(codes, [len(two.partners)])
    return of_codes(two, partners, things)


def of_codes(two: TwoMode, partners: "np.ndarray", things: "np.ndarray") -> float:
    """Return the modularity of groups given as whole numbers from 0."""
    weights, columns = two.incidence.data, two.incidence.indices
    rows = np.repeat(np.arange(len(two.partners)), np.diff(two.incidence.indptr))
    total = float(weights.sum())
    number = int(max(partners.max(), things.max())) + 1
    inside = float(weights[partners[rows] == things[columns]].sum())
    of_partners = np.bincount(partners[rows], weights=weights, minlength=number)
    of_things = np.bincount(things[columns], weights=weights, minlength=number)
    return inside / total - float(of_partners @ of_things) / total**2


def _check(two: TwoMode, partners: Sequence[object], things: Sequence[object]) -> None:
    problems = [
        Problem("", "", f"{len(groups)} groups for {len(nodes)} {what}", "give one a node")
        for groups, nodes, what in (
            (partners, two.partners, "partners"),
            (things, two.things, "things"),
        )
        if len(groups) != len(nodes)
    ]
    if problems:
        raise InputError(problems)
