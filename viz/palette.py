"""How kinds of partners look: a colour and a shape each, told apart without colour too.

The colours follow Okabe & Ito, "Color Universal Design" (2008), darkened until each reaches a
contrast of 3:1 with white and with the page's dark background (WCAG 2.2, 1.4.11).
"""

from typing import NamedTuple


class Look(NamedTuple):
    """The colour and shape (as vis-network calls it) of a kind, and what the kind is called."""

    colour: str
    shape: str
    one: str
    many: str


LOOKS = {
    "agency": Look("#d1571b", "square", "agency", "agencies"),
    "city": Look("#2a7fc0", "dot", "city", "cities"),
    "network": Look("#12906b", "hexagon", "city network", "city networks"),
    "unit": Look("#a8811a", "triangle", "unit", "units"),
    "partner": Look("#b25a92", "diamond", "other partner", "other partners"),
}
UNKNOWN = Look("#7d7d7d", "star", "of unknown kind", "of unknown kind")

# Communities: the first eight by size have a colour of their own; the legend names their members.
COMMUNITIES = (
    "#2a7fc0",
    "#d1571b",
    "#12906b",
    "#b25a92",
    "#a8811a",
    "#6a5fc9",
    "#0f93a5",
    "#c4475b",
)
OTHER_COMMUNITY = "#7d7d7d"


def look(kind: str) -> Look:
    """Return how a kind of partner looks; kinds that nobody foresaw look alike.

    >>> look("city").shape, look("city").many
    ('dot', 'cities')
    >>> look("volcano").shape
    'star'
    """
    return LOOKS.get(kind, UNKNOWN)
