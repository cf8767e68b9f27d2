"""A network as a declared thing: which partners, joined through what, when, and weighed how."""

from dataclasses import asdict, dataclass, fields
from typing import Any

LEVELS = ("organisation", "family", "country")
"""To what partners are rolled up: units to their organisation, organisations to the whole of which
they are part, cities to their country."""
DIRECTIONS: dict[str, tuple[str, ...]] = {
    "leads": ("lead", "co-lead", "chair", "coordinator", "accountable"),
    "funds": ("funder",),
}
"""Direction → the roles from which its ties go out; they lead to all others in the same thing."""


@dataclass(frozen=True)
class NetworkSpec:
    """Which network; empty filters let everything pass.

    Partners: `kinds`, `types` (of organisation), and `level`, to which they are rolled up: kinds
    and types are then those of the whole; of a country, those of its cities. What
    joins them: `things` (kinds), `roles`, `statuses`, `themes` (narrower ones included), and at
    least `sources` sources that say so. `places` are of partners or of what joins them, with all
    that lies within. `on` is a date of any precision, `since` and `until` a period, in which a
    participation is in force (an unknown date may be, and passes, unless `certain`). `plans` lets
    in what is only planned. `weighting` is that of `graph.network.matrices.projection`,
    `role_weights` say what a part in a role weighs (1 where nothing is said). `direction` makes a
    directed network of `DIRECTIONS`. `backbone` keeps the ties that chance does not explain, at
    level `alpha`, after a `correction` for their number.
    """

    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    level: str = ""
    things: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: int = 0
    on: str = ""
    since: str = ""
    until: str = ""
    certain: bool = False
    plans: bool = False
    weighting: str = "newman"
    role_weights: tuple[tuple[str, float], ...] = ()
    direction: str = ""
    backbone: str = ""
    alpha: float = 0.05
    correction: str = "fdr"
    title: str = ""

    def settings(self) -> dict[str, Any]:
        """Return what differs from the network of everything.

        >>> NetworkSpec(kinds=("agency",), on="2021").settings()
        {'kinds': ('agency',), 'on': '2021'}
        """
        kept = {f.name for f in fields(self) if getattr(self, f.name) != f.default}
        return {name: value for name, value in asdict(self).items() if name in kept}

    @property
    def period(self) -> tuple[str, str]:
        """The dates between which the network is looked at, "" where there is no bound."""
        return self.on or self.since, self.on or self.until
