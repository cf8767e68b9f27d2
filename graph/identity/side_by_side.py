"""Two records side by side: what sources say of each, and what comparing them gives."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.identity.record import Comparison, Record
from graph.identity.records.read import read_records


class SideBySide(NamedTuple):
    """Two records, None where no source describes one, and their comparison where there is one."""

    left: Record | None
    right: Record | None
    comparison: Comparison | None

    def rows(self) -> list[tuple[str, str, str]]:
        """Return what tells the two apart or together: what it is, and the value of each side."""
        sides = (self.left, self.right)
        shown = ("name", "kind", "country", "region", "identifier", "website", "part of", "source")
        cells = [_cells(record) if record else dict.fromkeys(shown, "") for record in sides]
        return [
            (name, cells[0][name], cells[1][name])
            for name in shown
            if cells[0][name] or cells[1][name]
        ]


def _cells(record: Record) -> dict[str, str]:
    names = list(dict.fromkeys(name.text for name in record.names))
    more = f" and {len(names) - 6} more" if len(names) > 6 else ""
    return {
        "name": " · ".join(names[:6]) + more,
        "kind": " · ".join(dict.fromkeys((record.kind, *record.classes))),
        "country": " · ".join(record.countries),
        "region": " · ".join(record.regions),
        "identifier": " · ".join(record.identifiers),
        "website": " · ".join(record.hosts),
        "part of": " · ".join(record.parents),
        "source": " · ".join(record.sources),
    }


def side_by_side(one: str, other: str, claims: Iterable[tuple[str, str]], base: str) -> SideBySide:
    """Read the records of two IRIs from claims (source id, line of N-Quads) and compare them."""
    records = read_records(claims, base)
    known = {record.iri: record for record in records}
    left, right = known.get(one), known.get(other)
    comparison = _compared(left, right, records, base) if left and right else None
    return SideBySide(left, right, comparison)


def _compared(
    left: Record, right: Record, records: Sequence[Record], base: str
) -> Comparison | None:
    from graph.identity.arrangements.compare import KINDS, Arrangements
    from graph.identity.cities import is_located
    from graph.identity.organisations.compare import Organisations

    if is_located(left, base) and is_located(right, base):
        return _places(left, right, base)
    if left.kind in KINDS and right.kind in KINDS:
        return Arrangements([r for r in records if r.kind in KINDS]).compare(left, right)
    if left.kind == right.kind == "partner":
        partners = [r for r in records if r.kind == "partner"]
        return Organisations(partners).compare(left, right)
    return None


def _places(left: Record, right: Record, base: str) -> Comparison | None:
    """Say which places the names mean; two cities are one where their places are."""
    from loaders.gazetteer.cities import package_version

    if not package_version():
        return None
    from graph.identity.cities import link_cities
    from graph.places.resolver import PlaceResolver

    answers = link_cities([left, right], base, PlaceResolver().resolve_all).answers
    found = [answers[record.iri] for record in (left, right)]
    reasons = list[str]()
    for record, answer in zip((left, right), found, strict=True):
        name = record.names[0].text if record.names else record.iri
        best = answer.decided or next(iter(answer.candidates), None)
        if best is None:
            reasons.append(f"“{name}” is no place of the gazetteer")
            continue
        sure = "is" if answer.decided else "may be"
        why = ", ".join((*answer.reasons, *best.reasons))
        reasons.append(f"“{name}” {sure} {best.name} ({best.country}, GeoNames {best.geonames})"
                       + (f": {why}" if why else ""))  # fmt: skip
    decided = [answer.decided for answer in found]
    if decided[0] is None or decided[1] is None:
        return Comparison(0.5, False, tuple(reasons))
    alike = decided[0].geonames == decided[1].geonames
    return Comparison(float(alike), True, tuple(reasons))
