"""The queue: pairs of records that wait for a person, the most valuable first.

`citypact resolve` writes it anew as an SSSOM table beside the builds. Its rows are proposals and
join nothing; columns of its own keep how much a join would bring together (`value`) and what was
compared of each side (`subject_record`, `object_record`), so that a pair is shown without a build.
"""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from graph.identity.record import Name, Proposal, Record
from ontology.errors import InputError, Problem
from ontology.terms import GEONAMES

COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "object_id", "object_label",
    "mapping_justification", "similarity_score", "comment", "value", "kind",
    "subject_record", "object_record",
)  # fmt: skip
_HEAD = """\
# Proposals for a person to judge, no judgements: nothing is joined because of this file.
# Made anew by `citypact resolve`; judge them by `citypact review`.
"""
_MEND = "citypact resolve makes it"
_MOST_NAMES = 12
"""Names of a place that are kept; the gazetteer has up to hundreds."""


class Pair(NamedTuple):
    """A proposal, and what was compared of its two sides."""

    proposal: Proposal
    left: Record
    right: Record

    @property
    def kind(self) -> str:
        """What the two are: `city`, `partner`, `place`, `agreement`, `initiative` or `event`."""
        return (self.left if self.left.names else self.right).kind

    @property
    def iris(self) -> frozenset[str]:
        """The two IRIs, in no order."""
        return frozenset((self.proposal.subject, self.proposal.object))


def label(record: Record) -> str:
    """Return the name that stands for a record: a main one, in English where there is one.

    >>> names = Name("광주광역시", "name", "ko"), Name("Gwangju", "name", "en")
    >>> label(Record("https://e.org/gwangju", "city", names))
    'Gwangju'
    """
    ranked = sorted(record.names, key=lambda name: (name.kind != "name", name.language != "en"))
    name = ranked[0].text if ranked else record.iri.rstrip("/").rpartition("/")[2]
    return " ".join(name.split())


def in_order(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Sort proposals: the most valuable first, of these the likeliest.

    The places proposed for one record have one value, so the likeliest of them comes first. The
    score does not weigh against the value: what is doubtful and joins much is worth a look.
    """
    return sorted(proposals, key=lambda p: (-p.value, -p.score, p.subject, p.object))


def write_queue(path: Path, proposals: Iterable[Proposal], records: Iterable[Record]) -> None:
    """Write proposals with the records they are about; the file is there whole or not at all.

    A hub, the city or place of a GeoNames id that no record describes, is described by the
    gazetteer.
    """
    proposals = in_order(proposals)
    wanted = {iri for proposal in proposals for iri in proposal[:2]}
    known = {record.iri: record for record in records if record.iri in wanted}
    known |= _hubs(proposals, known)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with temporary.open("w", encoding="utf-8", newline="") as file:
        file.write(_HEAD)
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        rows.writerow(COLUMNS)
        rows.writerows(_row(proposal, known) for proposal in proposals)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _row(proposal: Proposal, known: Mapping[str, Record]) -> list[str]:
    left, right = (known.get(iri) or _bare(iri) for iri in proposal[:2])
    kind = Pair(proposal, left, right).kind
    return [
        left.iri, label(left), "skos:closeMatch", right.iri, label(right),
        "semapv:CompositeMatching", f"{proposal.score:.4f}",
        " · ".join(" ".join(reason.split()) for reason in proposal.reasons),
        f"{proposal.value:.6g}", kind, _packed(left, proposal.reasons), _packed(right, ()),
    ]  # fmt: skip


def _bare(iri: str) -> Record:
    """Return the record of an IRI of which nothing is known but itself."""
    kind = "place" if iri.startswith(GEONAMES) else iri.rpartition("/")[0].rpartition("/")[2]
    return Record(iri, kind or "partner", ())


def _packed(record: Record, reasons: tuple[str, ...]) -> str:
    """Write a record as JSON without what is empty; the left one takes the reasons along."""
    empty = Record("", "", ())
    kept: dict[str, Any] = {
        field: value for field, value in record._asdict().items()
        if field != "iri" and value != getattr(empty, field)
    }  # fmt: skip
    if reasons:
        kept["reasons"] = reasons
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def read_queue(path: Path) -> list[Pair]:
    """Read the queue.

    Raises:
        InputError: there is none, or it is damaged; `citypact resolve` makes it.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise InputError(Problem(path.name, "", "there is no queue yet", _MEND)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path, "", str(error)) from None
    head = text[: len(text) - len(text.lstrip("\ufeff"))]
    lines = text[len(head) :].split("\n")
    start = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return list(_pairs(path, "\n".join(lines[start:]), start))


def _pairs(path: Path, table: str, skipped: int) -> Iterator[Pair]:
    csv.field_size_limit(1 << 24)
    rows = csv.DictReader(io.StringIO(table, newline=""), delimiter="\t", strict=True)
    try:
        if missing := [name for name in COLUMNS if name not in (rows.fieldnames or ())]:
            raise _damaged(path, "", f"it has no column {missing[0]}")
        for row in rows:
            yield _pair(row)
    except (csv.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged(path, f"line {skipped + rows.line_num}", str(error)) from None


def _pair(row: Mapping[str, str]) -> Pair:
    left, right = (json.loads(row[f"{side}_record"]) for side in ("subject", "object"))
    reasons = tuple(map(str, left.pop("reasons", ())))
    proposal = Proposal(
        row["subject_id"], row["object_id"], float(row["similarity_score"]), reasons,
        float(row["value"]),
    )  # fmt: skip
    return Pair(proposal, _record(proposal.subject, left), _record(proposal.object, right))


def _record(iri: str, values: dict[str, Any]) -> Record:
    names = tuple(Name(*map(str, name)) for name in values.pop("names", ()))
    plain: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
    }
    return Record(iri, "partner", names)._replace(**plain)


def _damaged(path: Path, place: str, why: str) -> InputError:
    found = f"the queue is damaged ({why[:120]})"
    return InputError(Problem(path.name, place, found, f"{_MEND} anew"))


# ---- hubs --------------------------------------------------------------------------------


def _hubs(proposals: Iterable[Proposal], known: Mapping[str, Record]) -> dict[str, Record]:
    """Return records of the places and cities whose IRIs hold a GeoNames id.

    Of their names those come first that the other sides of their proposals have.
    """
    from loaders.gazetteer.cities import cities

    asked: dict[str, set[str]] = {}
    for proposal in proposals:
        for iri, other in (proposal[:2], proposal[1::-1]):
            if iri not in known and geonames_id(iri):
                names = known[other].names if other in known else ()
                asked.setdefault(iri, set()).update(name.text.casefold() for name in names)
    places = cities({geonames_id(iri) for iri in asked}) if asked else {}
    return {
        iri: _hub(iri, places[geonames_id(iri)], names)
        for iri, names in asked.items()
        if geonames_id(iri) in places
    }


def geonames_id(iri: str) -> str:
    """Return the GeoNames id that the IRI of a place or of the hub of a city holds, else "".

    >>> geonames_id("https://w3id.org/citypact/id/partner/geonames.2735943")
    '2735943'
    >>> geonames_id("https://sws.geonames.org/2735943/"), geonames_id("https://e.org/porto")
    ('2735943', '')
    """
    if iri.startswith(GEONAMES):
        number = iri.removeprefix(GEONAMES).rstrip("/")
    else:
        mark, number = iri.rpartition("/partner/geonames.")[1:]
        number = number if mark else ""
    return number if number.isdecimal() and number.isascii() else ""


def _hub(iri: str, city: Mapping[str, Any], asked: set[str]) -> Record:
    others = [name for name in city.get("alternatenames") or () if name != city["name"]]
    chosen = [name for name in others if len(name) > 3 or not name.isascii()]
    chosen = [name for name in chosen if not (name.isascii() and name.islower())]
    chosen.sort(key=lambda name: name.casefold() not in asked)
    number = str(city["geonameid"])
    return Record(
        iri,
        "place" if iri.startswith(GEONAMES) else "city",
        (Name(city["name"]), *(Name(name, "other") for name in chosen[:_MOST_NAMES])),
        sources=("gazetteer",),
        countries=(city["countrycode"],),
        point=(city["latitude"], city["longitude"]),
        population=int(city.get("population") or 0),
        identifiers=(f"geonames:{number}",),
        place=f"{GEONAMES}{number}/",
    )
