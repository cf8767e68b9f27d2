"""An activity: each element of it is said, left aside by name, or counted as unmapped."""

import re
from collections import defaultdict
from collections.abc import Callable

from loaders.iati.documents import document_link
from loaders.iati.life import life
from loaders.iati.money import budget
from loaders.iati.partners import participating_org, reporting_org, say_names
from loaders.iati.places import location, recipient_country, recipient_region
from loaders.iati.scope import Scope
from loaders.iati.stream import Element
from loaders.iati.themes import policy_marker, sector, tag
from loaders.terms import literal
from loaders.values import ValueFault
from ontology.terms import CP, DCTERMS, RDF

Reader = Callable[[Scope, str, Element], None]
"""Says what an element of an activity tells of it."""

_TYPE, _INITIATIVE, _IDENTIFIER = str(RDF.type), str(CP.Initiative), str(CP.identifier)
_DESCRIPTION = str(DCTERMS.description)
_PART, _RELATION = str(DCTERMS.isPartOf), str(DCTERMS.relation)
_UNUSABLE = re.compile(r"[\s<>\"{}|\\^`]")

MAX_ELEMENTS = 200_000
ASIDE = frozenset((
    "other-identifier", "contact-info", "activity-scope", "country-budget-items",
    "humanitarian-scope", "collaboration-type", "default-flow-type", "default-finance-type",
    "default-aid-type", "default-tied-status", "planned-disbursement", "capital-spend",
    "transaction", "legacy-data", "conditions", "result", "crs-add", "fss",
))  # fmt: skip
"""Elements that are left aside by design."""


def title(scope: Scope, activity: str, element: Element) -> None:
    """Say the names of an activity."""
    names = scope.narratives(element)
    say_names(scope, activity, names)
    scope.titled = scope.titled or bool(names)


def description(scope: Scope, activity: str, element: Element) -> None:
    """Say what an activity is; general words, objectives and target groups alike."""
    for text, language in scope.narratives(element, name=False):
        scope.say(activity, _DESCRIPTION, text, language)


def related_activity(scope: Scope, activity: str, element: Element) -> None:
    """Say which activity is the parent, the child or a relative of this one."""
    ref, kind = (element.get("ref") or "").strip(), (element.get("type") or "").strip()
    if not ref or ref == scope.identifier:
        raise ValueFault("it names no other activity", "write the identifier of the other into ref")
    if kind not in ("1", "2", "3", "4", "5"):
        raise ValueFault(f"type “{kind}” is no code of IATI", "use 1 to 5")
    other = scope.st.iri("initiative", f"iati:{ref}")
    if kind == "2":
        scope.st.add(other, _PART, activity)
    else:
        scope.st.add(activity, _PART if kind == "1" else _RELATION, other)


READERS: dict[str, Reader] = {
    "title": title,
    "description": description,
    "participating-org": participating_org,
    "recipient-country": recipient_country,
    "recipient-region": recipient_region,
    "location": location,
    "sector": sector,
    "tag": tag,
    "policy-marker": policy_marker,
    "budget": budget,
    "document-link": document_link,
    "related-activity": related_activity,
}


def activity(scope: Scope, record: Element) -> None:
    """Say what an activity tells.

    Raises:
        ValueFault: it has no identifier or no title.
    """
    parts = parts_of(record)
    identifiers = [scope.cleaned(part.text or "") for part in parts.pop("iati-identifier", ())]
    if not any(identifiers):
        raise ValueFault("the activity has no iati-identifier", "ask its publisher to add it")
    scope.named(identifiers[0] or identifiers[-1])
    countries = parts.get("recipient-country", ())
    scope.country = (countries[0].get("code") or "").strip() if len(countries) == 1 else ""
    thing = _open(scope, scope.identifier)
    reporters, dates, statuses = (
        parts.pop(name, []) for name in ("reporting-org", "activity-date", "activity-status")
    )
    read_parts(scope, thing, parts, READERS, ASIDE)
    read_all(scope, thing, reporters, reporting_org)
    life(scope, thing, dates, statuses)
    if not scope.titled:
        raise ValueFault("the activity has no title", "ask its publisher to add it")


def _open(scope: Scope, identifier: str) -> str:
    thing = scope.st.iri("initiative", f"iati:{identifier}")
    scope.st.add(thing, _TYPE, _INITIATIVE)
    if _UNUSABLE.search(identifier):
        what = "identifiers of activities hold blanks or signs, and are not stated"
        mend = "the IRI is made without them; ask the publisher to correct them"
        scope.notice(what, identifier, mend)
    else:
        scope.st.add(thing, _IDENTIFIER, literal(f"iati:{identifier}"))
    return thing


def parts_of(record: Element) -> dict[str, list[Element]]:
    """Return the elements of a record by name.

    Raises:
        ValueFault: there are too many.
    """
    if len(record) > MAX_ELEMENTS:
        raise ValueFault(f"it has more than {MAX_ELEMENTS:,} elements", "ask its publisher")
    parts = defaultdict[str, list[Element]](list)
    for element in record:
        parts[element.tag].append(element)
    return parts


def read_parts(
    scope: Scope,
    thing: str,
    parts: dict[str, list[Element]],
    readers: dict[str, Reader],
    aside: frozenset[str],
) -> None:
    """Read the elements of a record, each by its name."""
    for name, elements in parts.items():
        if reader := readers.get(name):
            read_all(scope, thing, elements, reader)
        elif name in aside:
            scope.aside(name, len(elements))
        else:
            _unmapped(scope, name, elements)


def read_all(scope: Scope, thing: str, elements: list[Element], read: Reader) -> None:
    """Read elements; where one cannot be used, it is left out and the rest goes on."""
    for element in elements:
        mark = len(scope.st.claims)
        try:
            read(scope, thing, element)
        except ValueFault as fault:
            scope.undo(mark)
            scope.skip(element, fault.found, fault.mend)


def _unmapped(scope: Scope, name: str, elements: list[Element]) -> None:
    if name[0] == "{":
        what, mend = f"elements of {name[1:].partition('}')[0]} are left aside", ""
    elif scope.settings.ignores(name):
        return
    else:
        what, mend = f"<{name}> is unmapped", f"write ignore = [“{name}”] if it may be left aside"
    example = " ".join(elements[0].itertext()).strip() or str(dict(elements[0].attrib))
    for _ in elements:
        scope.notice(what, example, mend)
