"""What entities of Wikidata are: classes (P31) and the kinds of thing that they make."""

from collections.abc import Iterable
from typing import NamedTuple

from loaders.document import KINDS
from loaders.report import Report
from loaders.wikidata.statements import ITEM
from ontology.suggest import did_you_mean


class Class(NamedTuple):
    """What the items of a class become: a kind of document, and a partner type ("" is none)."""

    kind: str
    type: str = ""


CLASSES: dict[str, Class] = {
    "Q515": Class("cities"),  # city
    "Q1549591": Class("cities"),  # big city
    "Q1637706": Class("cities"),  # city with millions of inhabitants
    "Q174844": Class("cities"),  # megacity
    "Q200250": Class("cities"),  # metropolis
    "Q208511": Class("cities"),  # global city
    "Q5119": Class("cities"),  # capital
    "Q133442": Class("cities"),  # city-state
    "Q1093829": Class("cities"),  # city of the United States
    "Q22865": Class("cities"),  # independent city of Germany
    "Q42744322": Class("cities"),  # urban municipality of Germany
    "Q484170": Class("cities"),  # commune of France
    "Q747074": Class("cities"),  # comune of Italy
    "Q494721": Class("cities"),  # city of Japan
    "Q3957": Class("cities"),  # town
    "Q15284": Class("cities"),  # municipality
    "Q6256": Class("countries"),  # country
    "Q3624078": Class("countries"),  # sovereign state
    "Q15925165": Class("agencies", "un-body"),  # specialised agency of the United Nations
    "Q15285626": Class("agencies", "un-body"),  # organisation set up by the United Nations
    "Q245065": Class("agencies", "intergovernmental-organisation"),
    "Q79913": Class("partners", "ngo"),  # non-governmental organisation
    "Q163740": Class("partners", "ngo"),  # non-profit organisation
    "Q157031": Class("partners", "foundation"),
    "Q3918": Class("partners", "research-body"),  # university
    "Q31855": Class("partners", "research-body"),  # research institute
    "Q4830453": Class("partners", "company"),  # business
    "Q783794": Class("partners", "company"),  # company
    "Q327333": Class("partners", "public-agency"),  # government agency
    "Q484652": Class("partners"),  # international organisation, of states or of others
    "Q43229": Class("partners"),  # organisation
    "Q2020153": Class("events"),  # academic conference
    "Q625994": Class("events"),  # convention
    "Q1190554": Class("events"),  # occurrence
    "Q170584": Class("initiatives"),  # project
}
"""Classes by item. Subclasses are not followed: an item counts by the classes that it names."""

_ORDER = ("cities", "networks", "agencies", "countries", "regions", "localities", "places", "units",
          "partners", "agreements", "initiatives", "events", "publications", "strategies",
          "outputs", "themes")  # fmt: skip


def read_classes(table: object, report: Report) -> dict[str, Class]:
    """Return the classes with those of a descriptor: `Q515 = "cities"`, "" to leave one out."""
    found = dict(CLASSES)
    if not isinstance(table, dict):
        report.problem("wikidata.classes", "it is no table", 'write Q515 = "cities" below it')
        return found
    for name, kind in table.items():
        if not ITEM.fullmatch(name):
            report.problem("wikidata.classes", f"“{name}” is no item", 'write Q515 = "cities"')
        elif kind == "":
            found.pop(name, None)
        elif kind not in KINDS:
            mend = did_you_mean(str(kind), KINDS) or f"use one of {', '.join(KINDS)}"
            report.problem(f"wikidata.classes, {name}", f"unknown kind “{kind}”", mend)
        else:
            found[name] = Class(kind)
    return found


def chosen(found: Iterable[Class]) -> Class | None:
    """Return the class that counts of several: the most special kind; or None.

    >>> chosen([Class("partners"), Class("agencies", "un-body")]).kind
    'agencies'
    """
    return min(found, key=lambda one: (_ORDER.index(one.kind), not one.type), default=None)
