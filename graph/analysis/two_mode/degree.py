"""In how many things a partner takes part, and how many partners a thing has."""

from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.two_mode import TwoMode


def degree(two: TwoMode) -> TwoModeValues:
    """Return the share of all things in which a partner takes part, and the reverse.

    A partner is well connected where it takes part in many things; a thing where many partners
    take part in it. The degree is divided by the size of the other mode, its largest possible
    value (Borgatti and Everett 1997, Social Networks 19:243-269); weights do not count.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> found = degree(two)
    >>> found.partners.tolist(), found.things.tolist()
    ([0.5, 1.0], [0.5, 1.0])
    """
    partners = two.partner_sizes / max(len(two.things), 1)
    things = two.thing_sizes / max(len(two.partners), 1)
    return TwoModeValues(partners, things)
