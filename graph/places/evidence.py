"""Evidence: how much speaks for each place that a name may mean, and in which words."""

from typing import NamedTuple

from graph.places.distance import kilometres
from graph.places.gazetteer import Place


class Fit(NamedTuple):
    """How a name fits a place: the factor that this counts for, and in words."""

    factor: float
    why: str


FITS = {
    "given": Fit(1.0, "the source gives its number"),
    "main": Fit(1.0, "it is the name of the place"),
    "other": Fit(0.045, "it is another name of the place"),
    "short": Fit(0.15, "it is a short name of the place"),
    "written": Fit(0.03, "it is its name, with words or endings written out"),
    "alike": Fit(0.06, "its name is spelled alike"),
    "begun": Fit(0.01, "its name begins with it"),
    "alike other": Fit(0.006, "another name of it is spelled alike"),
    "begun other": Fit(0.0007, "another name of it begins with it"),
    "lost": Fit(0.03, "it is its name, with a letter for each “?”"),
    "dropped": Fit(0.001, "it is its name, whose letters with accents were lost"),
    "like": Fit(0.0000001, "its name is like it"),
    "part": Fit(0.00001, "its name is a part of it"),
}
"""What fits count for; learned from gold (`benchmarks/place_resolver.py`)."""

_CLOSE, _SOUND, _FIRST = 0.015, 8.0, 0.1
_UNKNOWN = 300.0
"""The inhabitants that a place has whose number is not known."""


class Weighed(NamedTuple):
    """A place with what speaks for it; weights of places that a name may mean compare as odds."""

    place: Place
    fit: str
    weight: float
    reasons: tuple[str, ...]
    denied: str = ""
    """What the source says that does not agree with the place."""

    def times(self, factor: float, reason: str) -> "Weighed":
        """Return it with one more piece of evidence."""
        return self._replace(weight=self.weight * factor, reasons=(*self.reasons, reason))

    def deny(self, factor: float, reason: str) -> "Weighed":
        """Return it with a piece of evidence that does not agree."""
        return self.times(factor, reason)._replace(denied=reason)


def weigh(place: Place, fit: str) -> Weighed:
    """Weigh a place by how the name fits, by its inhabitants, and by how well it is known.

    How much the last two count for is learned from namesakes: the one that is meant has more of
    both, the number of its names (in all languages) telling more than its inhabitants.
    """
    known = FITS[fit]
    size: float = max(float(place.population), _UNKNOWN) ** 0.6 * (1 + place.names)
    reasons = [known.why]
    if place.population:
        reasons.append(f"{place.population:,} inhabitants")
    return Weighed(place, fit, known.factor * size, tuple(reasons))


def weigh_close(
    place: Place, letters: int, length: int, *, first: bool = True, sound: bool = False
) -> Weighed:
    """Weigh a place one of whose names differs in so many letters from one of this length.

    `first` says that both begin with the same letter, `sound` that they sound alike.
    """
    factor = _CLOSE * 10 ** (-16 * letters / length)
    factor *= (1 if first else _FIRST) * (_SOUND if sound else 1)
    number = "a letter" if letters == 1 else f"{letters} letters"
    weighed = weigh(place, "main")._replace(fit="close")
    reasons = (f"a name of it differs in {number}", *weighed.reasons[1:])
    return weighed._replace(weight=weighed.weight * factor, reasons=reasons)


def by_point(weighed: Weighed, point: tuple[float, float]) -> Weighed:
    """Count how near a place is to the point that the source gives."""
    away = kilometres(weighed.place.point, point)
    factor = next(factor for limit, factor in _DISTANCES if away <= limit)
    reason = f"{away:,.0f} km from the point"
    return weighed.times(factor, reason) if away <= _FAR else weighed.deny(factor, reason)


_DISTANCES = ((10.0, 100.0), (25.0, 20.0), (60.0, 1.0), (150.0, 0.02), (1e9, 0.0005))
_FAR = 60.0
_RATIOS = ((2.0, 4.0), (5.0, 1.5), (20.0, 0.7), (1e12, 0.2))


def by_population(weighed: Weighed, stated: int) -> Weighed:
    """Count how well the inhabitants of a place agree with the number that the source gives."""
    known = weighed.place.population
    if not known or stated <= 0:
        return weighed
    ratio = max(known / stated, stated / known)
    factor = next(factor for limit, factor in _RATIOS if ratio <= limit)
    return weighed.times(factor, f"the source states {stated:,} inhabitants")
