"""Networks as people describe them: names of themes and places, ids of roles and kinds."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.dates import days
from graph.lookup import Lookup
from graph.network.backbones.catalogue import BACKBONES
from graph.network.backbones.corrections import CORRECTIONS
from graph.network.description.spec import DIRECTIONS, LEVELS, NetworkSpec
from graph.network.kinds import PARTNER_KINDS, THING_KINDS
from graph.network.matrices.projection import WEIGHTINGS
from loaders.values import ValueFault, date_literal
from ontology import vocabulary
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE

WEIGHT = 1e-6, 1e6
"""What a part in a role may weigh: beyond, sums lose the small ones."""
FILTERS = (
    "kind", "type", "level", "thing", "role", "status", "theme", "place", "sources", "on",
    "since", "until", "certain", "plans", "weighting", "role_weights", "direction", "backbone",
    "alpha", "correction", "title",
)  # fmt: skip
"""What a network is described by, in Python, in TOML (with “-” for “_”) and as options."""


def network_spec(lookup: Lookup, **filters: Any) -> NetworkSpec:
    """Turn filters into the description of a network.

    `kind` is of partners ("city", "agency", …), `type` their type of organisation, `level` one of
    `LEVELS`; `thing` is of what they take part in ("agreement", …), `role`, `status`, `theme`,
    `place`; each of these is one value or several, of which one must fit. `sources` is the least
    number of sources, `on` a date, `since` and `until` a period; `certain` and `plans` are true
    or false; `weighting`, `role_weights` (role → weight), `direction`, `backbone`, `alpha` and
    `correction` are those of `NetworkSpec`.

    Raises:
        NotFoundError: with every value that names nothing.
    """
    reading = _Reading(lookup, filters)
    spec = reading.spec()
    if reading.problems:
        raise NotFoundError(reading.problems)
    return spec


class _Reading:
    """Reads filters one by one and gathers what is wrong with them."""

    def __init__(self, lookup: Lookup, filters: Mapping[str, Any]) -> None:
        self._lookup, self._filters = lookup, filters
        self.problems: list[Problem] = []
        for name in filters:
            if name not in FILTERS:
                mend = did_you_mean(name, FILTERS) or f"use one of {', '.join(FILTERS)}"
                self.fault(f"a network has no “{name}”", mend)

    def fault(self, found: str, mend: str, *, unreadable: bool = False) -> None:
        self.problems.append(Problem("", "", found, mend, unreadable=unreadable))

    def spec(self) -> NetworkSpec:
        spec = NetworkSpec(
            kinds=self._ids("kind", "kind of partner", PARTNER_KINDS),
            types=self._concepts("type"),
            level=self._one("level", LEVELS),
            things=self._ids("thing", "kind of thing", THING_KINDS),
            roles=self._ids("role", "role", vocabulary.concepts("role")),
            statuses=self._ids("status", "status", vocabulary.concepts("status")),
            themes=self._things("theme"),
            places=self._things("place"),
            sources=self._number("sources", int, 0, 1000),
            on=self._date("on"),
            since=self._date("since"),
            until=self._date("until"),
            certain=self._flag("certain"),
            plans=self._flag("plans"),
            weighting=self._one("weighting", WEIGHTINGS) or "newman",
            role_weights=self._weights(),
            direction=self._one("direction", tuple(DIRECTIONS)),
            backbone=self._one("backbone", BACKBONES),
            alpha=self._number("alpha", float, 0.05, 1.0),
            correction=self._one("correction", CORRECTIONS) or "fdr",
            title=str(self._filters.get("title") or ""),
        )
        self._check(spec)
        return spec

    def _check(self, spec: NetworkSpec) -> None:
        """Report what does not go together."""
        if spec.on and (spec.since or spec.until):
            self.fault("“on” and a period are both given", "leave out one of them")
        if spec.since and spec.until and days(spec.since)[0] > days(spec.until)[1]:
            self.fault(
                f"the period ends ({spec.until}) before it begins ({spec.since})", "swap them"
            )
        if spec.direction and spec.backbone:
            self.fault("a backbone is of ties without direction", "leave out one of them")

    def _things(self, name: str) -> tuple[str, ...]:
        """Return the IRIs of themes or places that are named."""
        found = []
        for value in _several(self._filters.get(name)):
            try:
                found.append(self._lookup.find(value, name))
            except NotFoundError as error:
                self.problems.extend(error.problems)
        return tuple(sorted(found))

    def _ids(self, name: str, what: str, known: Iterable[str]) -> tuple[str, ...]:
        chosen = tuple(sorted(_several(self._filters.get(name))))
        for value in chosen:
            self._known(value, what, known)
        return chosen

    def _concepts(self, scheme: str) -> tuple[str, ...]:
        """Return the IRIs of concepts of the ontology that are given by id."""
        known = vocabulary.concepts(scheme)
        chosen = self._ids(scheme, f"{scheme} of partner", known)
        return tuple(f"{BASE}{scheme}/{value}" for value in chosen if value in known)

    def _one(self, name: str, known: Iterable[str]) -> str:
        value = str(self._filters.get(name) or "")
        if value:
            self._known(value, name, known)
        return value

    def _known(self, value: str, what: str, known: Iterable[str]) -> None:
        if value not in set(known):
            mend = did_you_mean(value, known) or f"use one of {', '.join(sorted(known))}"
            self.fault(f"unknown {what} “{value}”", mend)

    def _number(self, name: str, read: Callable[[Any], Any], default: Any, most: float) -> Any:
        value = self._filters.get(name)
        if value is None:
            return default
        try:
            number = read(value)
        except (TypeError, ValueError, OverflowError):
            number = -1
        cut = isinstance(value, float) and number != value
        if isinstance(value, bool) or cut or not 0 <= number <= most:
            mend = f"write a number from 0 to {most:g}"
            self.fault(f"{name} is “{value}”", mend, unreadable=True)
            return default
        return number

    def _flag(self, name: str) -> bool:
        value = self._filters.get(name)
        if value is not None and not isinstance(value, bool):
            self.fault(f"{name} is “{value}”", "write true or false")
        return value is True

    def _weights(self) -> tuple[tuple[str, float], ...]:
        given = self._filters.get("role_weights") or {}
        pairs = given.items() if isinstance(given, Mapping) else map(_pair, _several(given))
        found = []
        for role, weight in sorted(pairs, key=str):
            self._known(role, "role", vocabulary.concepts("role"))
            try:
                number = float(weight)
            except (TypeError, ValueError):
                number = -1.0
            if not WEIGHT[0] <= number <= WEIGHT[1]:
                mend = f"write a number from 0.000001 to 1,000,000: {role}=2"
                self.fault(f"role {role} weighs “{weight}”", mend)
                continue
            found.append((role, number))
        return tuple(found)

    def _date(self, name: str) -> str:
        text = str(self._filters.get(name) or "")
        try:
            return date_literal(text).value if text else ""
        except ValueFault as fault:
            self.fault(fault.found, fault.mend, unreadable=True)
            return ""


def _several(values: object) -> tuple[str, ...]:
    """Return one text or several as several."""
    if values is None:
        return ()
    if isinstance(values, set | frozenset):
        return tuple(sorted(map(str, values)))
    return tuple(map(str, values)) if isinstance(values, list | tuple) else (str(values),)


def _pair(text: str) -> tuple[str, str]:
    """Read "lead=2" as a role and what a part in it weighs."""
    role, _, weight = text.partition("=")
    return role.strip(), weight.strip()
