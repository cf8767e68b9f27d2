"""Evaluation of joins among records against known identities."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import comb
from typing import NamedTuple

from graph.identity.evaluation.figures import Evaluation, Figure, Mistake
from graph.identity.evaluation.places import shown
from graph.identity.gold.shapes import Known, RecordGold
from graph.identity.resolution import Resolution, resolve_records
from ontology.terms import BASE

_SHOWN = 4

Progress = Callable[[str, int, int], None]


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


class _Found(NamedTuple):
    """What resolution found of records: the group of each, and which pairs are proposed."""

    group: dict[str, str]
    proposed: dict[frozenset[str], tuple[str, ...]]
    reasons: dict[str, tuple[str, ...]]
    places: dict[str, str]


def evaluate_records(gold: RecordGold, progress: Progress = _silent) -> Evaluation:
    """Resolve the records with their identities hidden, and hold what is joined against them."""
    resolution = resolve_records([known.record for known in gold.known], BASE, progress=progress)
    found = _found(gold.known, resolution)
    mistakes = [*_joined(gold.known, found), *_missed(gold.known, found)]
    order = {"joined": 0, "missed": 1, "open": 2}
    mistakes.sort(key=lambda m: (order[m.kind], -m.number, m.rows))
    figures = tuple(_figures(gold, found))
    return Evaluation("records", gold.reading, figures, tuple(mistakes))


def _found(known: Sequence[Known], resolution: Resolution) -> _Found:
    from graph.identity.joins.join import join

    identity = join(resolution.judgements)
    group = {each.record.iri: identity.of(each.record.iri) for each in known}
    proposed = {
        frozenset((identity.of(p.subject), identity.of(p.object))): p.reasons
        for p in reversed(resolution.proposals)
    }
    answers = resolution.answers
    reasons = {iri: answer.reasons for iri, answer in answers.items()}
    places = {iri: shown(answer.decided) for iri, answer in answers.items() if answer.decided}
    for row in resolution.judgements:
        reasons[row.subject] = row.reasons or reasons.get(row.subject, ())
    return _Found(group, proposed, reasons, places)


# ---- figures -------------------------------------------------------------------------------


def _figures(gold: RecordGold, found: _Found) -> Iterator[Figure]:
    cells = Counter((found.group[k.record.iri], k.identity) for k in gold.known)
    groups, identities = Counter[str](), Counter[str]()
    for (group, identity), number in cells.items():
        groups[group] += number
        identities[identity] += number
    both, joined, true = (
        sum(comb(number, 2) for number in counts.values()) for counts in (cells, groups, identities)
    )
    open_ = sum(number for _, _, number in _apart(gold.known, found, only_open=True))
    yield Figure("precision", both, joined, estimate=True)
    yield Figure("recall", both, true, estimate=True)
    yield Figure("pairs known to be one", true, comb(len(gold.known), 2))
    yield Figure("left to a person", open_, true)
    yield Figure("missed", true - both - open_, true)
    yield Figure("joined though known to be two", joined - both, joined)
    yield from _bcubed(cells, groups, identities)
    yield Figure("records that bear the same name and country as another identity",
                 _alike(gold.known), len(gold.known))  # fmt: skip
    yield Figure("records", len(gold.known), len(gold.known) + gold.blank)
    yield Figure("identities", len(identities), len(gold.known))


def _bcubed(
    cells: Mapping[tuple[str, str], int], groups: Mapping[str, int], identities: Mapping[str, int]
) -> Iterator[Figure]:  # fmt: skip
    """Yield B-cubed precision and recall, in records: the mean over records, times their number.

    Source: A. Bagga and B. Baldwin, “Entity-based cross-document coreferencing using the vector
    space model”, COLING-ACL 1998, pages 79-85.
    """
    total = sum(cells.values())
    precision = sum(number**2 / groups[group] for (group, _), number in cells.items())
    recall = sum(number**2 / identities[identity] for (_, identity), number in cells.items())
    yield Figure("precision by record (B-cubed)", round(precision), total)
    yield Figure("recall by record (B-cubed)", round(recall), total)


def _alike(known: Iterable[Known]) -> int:
    """Count the records that nothing but their identity tells from one of another identity."""
    written = defaultdict[tuple[str, tuple[str, ...]], list[str]](list)
    for each in known:
        name = each.record.names[0].text.casefold()
        written[name, each.record.countries].append(each.identity)
    return sum(len(ids) for ids in written.values() if len(set(ids)) > 1)


# ---- mistakes ------------------------------------------------------------------------------


def _parts(
    known: Iterable[Known], by: Mapping[str, str], *, within: str
) -> Iterator[list[list[Known]]]:  # fmt: skip
    """Yield, for each group of records that are wrongly one or two, its parts: the largest first.

    Within `groups` the parts are identities; within `identities` they are groups.
    """
    found = defaultdict[str, dict[str, list[Known]]](dict)
    for each in known:
        group = by[each.record.iri]
        whole, part = (group, each.identity) if within == "groups" else (each.identity, group)
        found[whole].setdefault(part, []).append(each)
    for parts in found.values():
        if len(parts) > 1:
            yield sorted(parts.values(), key=lambda part: -len(part))


def _joined(known: Sequence[Known], found: _Found) -> Iterator[Mistake]:
    for parts in _parts(known, found.group, within="groups"):
        for one, other in _against_first(parts):
            yield _mistake("joined", one, other, found, "one thing", "two things")


def _missed(known: Sequence[Known], found: _Found) -> Iterator[Mistake]:
    for parts in _parts(known, found.group, within="identities"):
        for one, other in _against_first(parts):
            pair = _groups_of(one, other, found)
            kind = "open" if pair in found.proposed else "missed"
            decided = "left to a person" if kind == "open" else "two things"
            yield _mistake(kind, one, other, found, decided, "one thing")


def _against_first(parts: list[list[Known]]) -> Iterator[tuple[list[Known], list[Known]]]:
    return ((part, parts[0]) for part in parts[1:])


def _apart(
    known: Sequence[Known], found: _Found, *, only_open: bool
) -> Iterator[tuple[list[Known], list[Known], int]]:
    """Yield the parts of each identity that are not joined, and how many pairs they make."""
    for parts in _parts(known, found.group, within="identities"):
        for one, other in combinations(parts, 2):
            if not only_open or _groups_of(one, other, found) in found.proposed:
                yield one, other, len(one) * len(other)


def _groups_of(one: list[Known], other: list[Known], found: _Found) -> frozenset[str]:
    return frozenset(found.group[part[0].record.iri] for part in (one, other))


def _mistake(
    kind: str, one: list[Known], other: list[Known], found: _Found, decided: str, known: str
) -> Mistake:  # fmt: skip
    rows = tuple(dict.fromkeys(row for each in (*one, *other) for row in each.rows))
    names = [" | ".join(_names(part)) for part in (one, other)]
    countries = dict.fromkeys(c for part in (one, other) for k in part for c in k.record.countries)
    reasons = dict.fromkeys(
        reason
        for reason in (
            *found.proposed.get(_groups_of(one, other, found), ()),
            *found.reasons.get(one[0].record.iri, ()),
            *found.reasons.get(other[0].record.iri, ()),
        )
    )
    ids = ", ".join(dict.fromkeys(part[0].identity for part in (one, other)))
    places = dict.fromkeys(
        found.places.get(k.record.iri, "") for part in (one, other) for k in part
    )
    said = " ↔ ".join(filter(None, places))
    return Mistake(
        kind, rows, " ↔ ".join(names), " ".join(countries),
        f"{decided}: {said}" if said else decided, f"{known} ({ids})", tuple(reasons)[:_SHOWN],
        len(one) * len(other),
    )  # fmt: skip


def _names(part: Iterable[Known]) -> list[str]:
    return list(dict.fromkeys(each.record.names[0].text for each in part))[:_SHOWN]
