"""Organisations as records, read from the files of the field for a measurement."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from graph.identity.record import Name, Record
from loaders.gazetteer.countries import country

_MISSING = (None, "", "none", "None", "[No code found.]")
_KINDS = {"government": "public-agency", "nonprofit": "ngo", "company": "company"}


def host(address: str) -> str:
    """Return the host of an address."""
    return re.sub(r"^\w+://", "", address.strip()).split("/")[0].lower()


def ror(path: Path) -> list[Record]:
    """Read the records of ROR; their identifiers stand in `identifiers`."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [_ror(row) for row in rows if row["status"] != "withdrawn"]


def _ror(row: dict[str, Any]) -> Record:
    key = row["id"].rpartition("/")[2]
    ids = [f"ror:{key}"]
    for external in row["external_ids"]:
        ids += [f"{external['type']}:{''.join(each.split())}" for each in external["all"]]
    return Record(
        f"ror.{key}", "partner", tuple(_ror_names(row["names"])), ("ror",),
        tuple(_KINDS[each] for each in row["types"] if each in _KINDS),
        tuple({place["geonames_details"]["country_code"]: 0 for place in row["locations"]}),
        identifiers=tuple(ids),
        hosts=tuple(host(link["value"]) for link in row["links"] if link["type"] == "website"),
        parents=tuple(f"ror.{other['id'].rpartition('/')[2]}" for other in row["relationships"]
                      if other["type"] == "parent"),
    )  # fmt: skip


def _ror_names(names: list[dict[str, Any]]) -> Iterator[Name]:
    for name in names:
        kind = "name" if {"ror_display", "label"} & set(name["types"]) else "other"
        kind = "acronym" if "acronym" in name["types"] else kind
        yield Name(name["value"], kind, name["lang"] or "")


def international(path: Path) -> list[Record]:
    """Read the international organisations."""
    import yaml

    with path.open("rb") as file:
        rows = yaml.load(file, yaml.CSafeLoader)
    return [_international(row) for row in rows.values()]


def _international(row: dict[str, Any]) -> Record:
    kinds = {r"Name_(\w\w)": "name", r"Name_(?:other|former).*": "other",
             r"Abbreviation_.*": "acronym"}  # fmt: skip
    names = [Name(str(value), kind) for field, value in row.items()
             for pattern, kind in kinds.items()
             if re.fullmatch(pattern, field) and value not in _MISSING]  # fmt: skip
    seat = country(str(row.get("Headquarters", "")).rpartition(",")[2])
    return Record(
        f"international.{row['SPRVD_id']}", "partner", tuple(names), ("international",),
        ("intergovernmental-organisation",), (seat.iso2,) if seat else (),
        identifiers=(f"wikidata:{row.get('Wikidata_code', '')}",),
        hosts=(host(row["Website"]),) if row.get("Website") else (),
    )  # fmt: skip


def publishers(path: Path) -> list[Record]:
    """Read the publishers of IATI."""
    rows = json.loads(path.read_text("utf-8"))
    return [
        Record(f"iati.{key}", "partner", (Name(row["title"]),), ("iati",),
               countries=(row["publisher_country"],) if row["publisher_country"] else (),
               identifiers=(f"iati:{row['publisher_iati_id']}",))
        for key, row in rows.items()
    ]  # fmt: skip


def entities(path: Path) -> list[Record]:
    """Read the entities of the United Nations."""
    found = []
    for row in json.loads(path.read_text("utf-8")):
        names = [Name(row["entity_long"]), Name(row["entity"], "acronym")]
        names += [Name(row["entity_aliases"], "other")] if row["entity_aliases"] else []
        seat = country((row["entity_headquarters"] or "").rpartition(",")[2])
        link = row["entity_link"] or ""
        found.append(Record(
            f"un.{row['entity']}", "partner", tuple(names), ("un",), ("un-body",),
            (seat.iso2,) if seat else (), hosts=(host(link),) if "//" in link else (),
        ))  # fmt: skip
    return found


def climactor(path: Path) -> tuple[list[Record], dict[str, str]]:
    """Read the spellings of companies, investors and associations, and the id of each."""
    records, ids = dict[str, Record](), dict[str, str]()
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if row["entity_type"] in ("Company", "Investor", "Association"):
                land = country(row["iso"])
                for name in dict.fromkeys((row["right"], row["wrong"])):
                    iri = f"climactor.{row['climactor_id']}.{crc32(name.encode()):08x}"
                    kind = row["entity_type"].lower()
                    records[iri] = Record(iri, "partner", (Name(name),), ("climactor",),
                                          (kind,), (land.iso2,) if land else ())  # fmt: skip
                    ids[iri] = row["climactor_id"]
    return list(records.values()), ids
