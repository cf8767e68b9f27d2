"""An organisation file: partners with their names, budgets and documents."""

from loaders.iati.activity import Reader, parts_of, read_parts
from loaders.iati.documents import document_link
from loaders.iati.money import budget
from loaders.iati.partners import open_partner, organisation_of, usable
from loaders.iati.scope import Scope
from loaders.iati.stream import Element
from loaders.values import ValueFault

ASIDE = frozenset((
    "recipient-org-budget", "recipient-region-budget", "recipient-country-budget",
    "total-expenditure",
))  # fmt: skip
"""Elements that are left aside by design."""


def _reporting_org(scope: Scope, organisation: str, element: Element) -> None:
    """Open the organisation that reports; of what it reports, it says no more."""
    organisation_of(scope, element)


READERS: dict[str, Reader] = {
    "reporting-org": _reporting_org,
    "total-budget": budget,
    "document-link": document_link,
}


def organisation(scope: Scope, record: Element) -> None:
    """Say what a record of an organisation tells.

    Raises:
        ValueFault: it has no usable identifier or no name.
    """
    parts = parts_of(record)
    identifiers = parts.pop("organisation-identifier", [])
    identifier = scope.cleaned(identifiers[0].text or "") if identifiers else ""
    if not (ref := usable(scope, identifier)):
        found = f"“{identifier}” is no identifier of an organisation"
        raise ValueFault(found, "ask its publisher to correct organisation-identifier")
    scope.named(ref)
    names = [text for name in parts.pop("name", []) for text in scope.narratives(name)]
    if not names:
        raise ValueFault("the organisation has no name", "ask its publisher to add it")
    type_ = _type(parts.get("reporting-org", []), ref)
    thing = open_partner(scope, f"iati:{ref}", type_, tuple(names))
    read_parts(scope, thing, parts, READERS, ASIDE)


def _type(reporters: list[Element], ref: str) -> str:
    """An organisation that reports on itself says of which type it is."""
    for element in reporters:
        if (element.get("ref") or "").strip() == ref:
            return (element.get("type") or "").strip()
    return ""
