"""The kinds of partners and of what they take part in."""

PARTNER_KINDS = ("city", "agency", "network", "unit", "partner")
THING_KINDS = (
    "agreement", "initiative", "membership", "event", "strategy", "publication", "output",
)  # fmt: skip
KIND_OF = {
    "City": "city", "Agency": "agency", "CityNetwork": "network", "Unit": "unit",
    "Agreement": "agreement", "Initiative": "initiative", "Event": "event",
    "Strategy": "strategy", "Publication": "publication", "Output": "output",
    "Partner": "partner", "Country": "country",
}  # fmt: skip
"""Class → kind, the most particular first."""
MEMBERSHIP = "#members"
"""What the node of a network as a thing that partners join adds to its IRI as a partner."""
