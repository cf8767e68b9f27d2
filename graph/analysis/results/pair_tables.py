"""Tables with a row a pair: candidates, partners of two, groups; and how well indices do."""

from graph.analysis.gaps.candidates import Candidate
from graph.analysis.gaps.either import Either
from graph.analysis.gaps.evaluation import Evaluation
from graph.analysis.groups.holes import GroupHole
from graph.analysis.groups.mixing import Mixing
from graph.analysis.results.parts import known, named, partner_columns, table_of
from graph.analysis.results.table import Column, ResultTable
from graph.network.cooperation import CooperationNetwork


def candidates_table(found: list[Candidate], network: CooperationNetwork) -> ResultTable:
    """Return pairs that an index suggests, the best first."""
    index = found[0].index if found else "score"
    columns = (
        Column("rank", datatype="integer"),
        *partner_columns("one"),
        *partner_columns("other"),
        Column(index, description="score of the index", datatype="number"),
        Column("through", description="what gives the score"),
        Column("of", description="how many give it", datatype="integer"),
    )
    rows = [
        (
            c.rank, *named(network, c.one), *named(network, c.other), c.score,
            "; ".join(map(network.label, c.through)), c.through_count,
        )
        for c in found
    ]  # fmt: skip
    return table_of(network, columns, rows, {index: "a hypothesis, no fact"})


def either_table(found: Either, network: CooperationNetwork) -> ResultTable:
    """Return the partners of one, of the other, and of both, with what joins them."""
    one, other = network.label(found.one), network.label(found.other)
    columns = (
        Column("of", description=f"only {one}, only {other}, or both"),
        *partner_columns("partner"),
        Column("shared-with-one", description=f"things shared with {one}"),
        Column("shared-with-other", description=f"things shared with {other}"),
    )
    groups = (("only " + one, found.only_one), ("only " + other, found.only_other),
              ("both", found.both))  # fmt: skip
    rows = [
        (of, *named(network, each.node), "; ".join(map(network.label, each.with_one)),
         "; ".join(map(network.label, each.with_other)))
        for of, members in groups
        for each in members
    ]  # fmt: skip
    return table_of(network, columns, rows, {})


def evaluations_table(found: list[Evaluation], network: CooperationNetwork) -> ResultTable:
    """Return how well indices find memberships that were hidden from them."""
    columns = (
        Column("index"),
        Column("between", description="what the index pairs"),
        Column("auc", description="0.5 is guessing, 1 perfect", datatype="number"),
        Column("auc-spread", datatype="number"),
        Column("precision", description="hidden ones among the k best", datatype="number"),
        Column("precision-spread", datatype="number"),
        Column("k", datatype="integer"),
        Column("hidden", description="memberships hidden", datatype="integer"),
        Column("repetitions", datatype="integer"),
        Column("how"),
    )
    rows = [
        (e.index, e.between, e.auc, known(e.auc_spread), e.precision, known(e.precision_spread),
         e.k, e.hidden, e.repetitions, e.how)
        for e in found
    ]  # fmt: skip
    return table_of(network, columns, rows, {})


def holes_table(found: list[GroupHole], network: CooperationNetwork) -> ResultTable:
    """Return pairs of groups with fewer ties than expected, and who could bridge them."""
    columns = (
        Column("first"),
        Column("second"),
        Column("ties", datatype="integer"),
        Column("expected", datatype="number"),
        Column("ratio", datatype="number"),
        Column("z", datatype="number"),
        Column("bridges", description="partners with ties to both"),
    )
    rows = [
        (h.first, h.second, h.observed, h.expected, h.ratio, known(h.z),
         "; ".join(map(network.label, h.bridges)))
        for h in found
    ]  # fmt: skip
    return table_of(network, columns, rows, {})


def mixing_table(found: Mixing, network: CooperationNetwork) -> ResultTable:
    """Return who works with whom between groups: a row a pair of groups."""
    columns = (
        Column("first"),
        Column("second"),
        Column("ties", datatype="integer"),
        Column("weight", datatype="number"),
    )
    rows = [
        (one or "(none)", other or "(none)", int(found.edges[a, b]), float(found.weights[a, b]))
        for a, one in enumerate(found.groups)
        for b, other in enumerate(found.groups)
        if a <= b and found.edges[a, b]
    ]
    return table_of(network, columns, rows, {})
