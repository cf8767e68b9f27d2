"""Comparing agreements, initiatives and events by their names, parties, dates and identifiers.

Names alone seldom settle it: “Annual meeting” is many meetings, and COP24 is not COP25. Numbers,
years, editions and phases that differ mean two things, however alike the names are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from graph.dates import days
from graph.identity.arrangements.names import ALIKE, EMPTY, folded, name_score
from graph.identity.identifiers import normal_identifiers, registers_apart
from graph.identity.record import Comparison, Record

KINDS = ("agreement", "initiative", "event")

_CERTAIN = 0.95
_IN_ONE_SOURCE = 0.95
_OF_PARTIES = 0.6
_PLENTY = 3
_PARTIES = 6
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def arrangement_keys(record: Record) -> Iterator[str]:
    """Yield the keys that an agreement, initiative or event shares with what may be the same.

    These are its identifiers, its names whole and by neighbouring words, its short forms, and each
    two of its first parties.

    >>> from graph.identity.record import Name
    >>> cop = Record("x", "event", (Name("COP24 in Katowice"),))
    >>> sorted(arrangement_keys(cop))
    ['event 24 cop katowice', 'event 24 katowice', 'event cop 24', 'event cop katowice']
    """
    yield from normal_identifiers(record.identifiers)
    for name in record.names:
        words = [w for w in folded(name.text).words if w not in EMPTY]
        yield f"{record.kind} {' '.join(sorted(words))}"
        if name.kind != "acronym":
            plain = [w for w in words if not w.isdecimal()]
            for one, other in {*pairwise(words), *pairwise(plain)}:
                yield f"{record.kind} {one} {other}"
    for pair in combinations(record.parties[:_PARTIES], 2):
        yield f"{record.kind} {' '.join(pair)}"


class Arrangements:
    """Compares agreements, initiatives and events; learns which names several things carry."""

    def __init__(self, records: Sequence[Record]) -> None:
        carried: Counter[tuple[str, str]] = Counter()
        for record in records:
            names = {" ".join(sorted(folded(name.text).words)) for name in record.names}
            for source in record.sources:
                carried.update((source, name) for name in names)
        self._common = frozenset(name for (_, name), number in carried.items() if number > 1)

    def compare(self, a: Record, b: Record) -> Comparison | None:
        """Compare two records of one kind; None where nothing speaks for one thing.

        Parties are compared as they are given: joined partners should have one IRI.
        """
        if a.kind != b.kind or a.kind not in KINDS:
            return None
        ours, theirs = normal_identifiers(a.identifiers), normal_identifiers(b.identifiers)
        if shared := sorted(ours & theirs):
            return Comparison(1.0, True, (f"both are {shared[0]}",))
        if apart := registers_apart(ours, theirs) or _activities_apart(ours, theirs):
            return _different(f"a register tells them apart: {apart[0]}, {apart[1]}")
        score, reasons, whole = self._names(a, b)
        if numbers := _numbers_apart(a, b):
            return _different(f"their numbers differ: {numbers}")
        if score < self._least(a, b):
            return None
        return self._judged(a, b, score, reasons, whole)

    def _least(self, a: Record, b: Record) -> float:
        """Return how alike names must be at least.

        A source tells its things apart by their names; things of the same parties may have less
        similar ones.
        """
        if not set(a.sources).isdisjoint(b.sources):
            return _IN_ONE_SOURCE
        return _OF_PARTIES if a.kind != "event" and _shared_parties(a, b) > 1 else ALIKE

    def _names(self, a: Record, b: Record) -> tuple[float, tuple[str, ...], str]:
        """Return how alike the most alike names are, why, and the name where they are equal."""
        best, reasons, whole = 0.0, ("their names are unlike",), ""
        for one in a.names:
            for other in b.names:
                score = name_score(folded(one.text), folded(other.text))
                short = "acronym" in (one.kind, other.kind)
                if score > best and not (short and score < 1):
                    best = score if not short else min(score, ALIKE)
                    alike = "equal" if score == 1 else f"alike ({score:.2f})"
                    reasons = (f"names {alike}: “{one.text}”, “{other.text}”",)
                    whole = one.text if score == 1 and not short else ""
        return best, reasons, whole

    def _judged(
        self, a: Record, b: Record, score: float, reasons: tuple[str, ...], whole: str
    ) -> Comparison | None:
        """Weigh names, dates, parties and countries."""
        against, support = list[str](), list[str]()
        times = _times_fit(a, b)
        if times is False:
            if a.kind == "event":
                return _different(f"held at other times: {a.dates[0]}, {b.dates[0]}")
            against.append(f"other dates: {a.dates[0]}, {b.dates[0]}")
        elif times:
            support.append("their dates fit")
        if shared := _shared_parties(a, b):
            support.append(f"{shared} shared part{'y' if shared == 1 else 'ies'}")
        elif a.parties and b.parties:
            against.append("no shared party")
        if a.countries and b.countries and set(a.countries).isdisjoint(b.countries):
            against.append("other countries")
        told = self._told(a, whole, support, against)
        reasons = (*reasons, *support, *against)
        if told:
            return Comparison(_CERTAIN if support else 0.9, True, reasons)
        score = score - 0.1 * len(against) + 0.05 * len(support)
        return Comparison(min(max(score, 0.0), 0.89), False, reasons) if score >= 0.7 else None

    def _told(self, a: Record, whole: str, support: list[str], against: list[str]) -> bool:
        """Tell whether an equal name settles it.

        It does where the name is of this thing alone and nothing is against it; a short name, and
        that of an event, needs a date or a party beside it.
        """
        name = folded(whole)
        if not whole or against or " ".join(sorted(name.words)) in self._common:
            return False
        telling = [word for word in name.telling if not word.isdecimal()]
        enough = len(telling) >= _PLENTY and a.kind != "event"
        return enough or (bool(support) and len(telling) > 1)


def _different(reason: str) -> Comparison:
    return Comparison(0.0, True, (reason,))


def _activities_apart(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, str] | None:
    """Return the identifiers of two activities of IATI: each has one, whoever publishes it."""
    one = sorted(i for i in ours if i.startswith("iati:"))
    other = sorted(i for i in theirs if i.startswith("iati:"))
    return (one[0], other[0]) if one and other else None


def _numbers_apart(a: Record, b: Record) -> str:
    """Return numbers that tell two things apart, "" where no two of their numbers differ.

    Of the names that have numbers, each has one that those of the other lack, as COP24 and COP25.
    """
    ours, theirs = _numbers(a), _numbers(b)
    if not ours or not theirs or any(x <= y or y <= x for x in ours for y in theirs):
        return ""
    return f"{' '.join(sorted(ours[0] - theirs[0]))}, {' '.join(sorted(theirs[0] - ours[0]))}"


def _numbers(record: Record) -> list[frozenset[str]]:
    return [numbers for name in record.names if (numbers := folded(name.text).numbers)]


def _shared_parties(a: Record, b: Record) -> int:
    return len(set(a.parties) & set(b.parties))


def _times_fit(a: Record, b: Record) -> bool | None:
    """Tell whether two things may be of one time, None where nothing says it of one of them.

    Events fit where their days meet, agreements and initiatives where their starts are at most a
    year apart.
    """
    if a.kind == "event":
        ours, theirs = _days(a), _days(b)
        return None if not ours or not theirs else ours[0] <= theirs[1] and theirs[0] <= ours[1]
    starts, others = _starts(a), _starts(b)
    if not starts or not others:
        return None
    return any(abs(one - other) <= 1 for one in starts for other in others)


def _days(record: Record) -> tuple[str, str] | None:
    """Return the first and last day of an event, None where no date is known."""
    parts = [p for date in record.dates for p in date.split("/") if _DATE.fullmatch(p)]
    covered = [days(part) for part in parts]
    return (
        (min(first for first, _ in covered), max(last for _, last in covered)) if covered else None
    )


def _starts(record: Record) -> set[int]:
    """Return the years in which a thing may have begun: its start, else what it went through."""
    begun = [date.partition("/")[0] for date in record.dates if "/" in date]
    dates = [d for d in begun if _DATE.fullmatch(d)] or [
        d for d in record.dates if _DATE.fullmatch(d)
    ]
    return {int(date[:4]) for date in dates}
