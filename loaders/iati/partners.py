"""Organisations that an activity names: who they are, and in which role they take part."""

import re

from loaders.iati.codes import MULTILATERAL, OTHER_TYPE, ROLES, TYPES, is_placeholder
from loaders.iati.scope import MAX_IDENTIFIER, Scope, Text, own
from loaders.iati.stream import Element
from loaders.values import CONTROLS, ValueFault
from ontology.terms import CP, DCTERMS, ORG, SKOS, TYPE

_UNUSABLE = re.compile(r"[\s<>\"{}|\\^`]")
_NAME, _ALSO, _CALLED = str(SKOS.prefLabel), str(SKOS.altLabel), str(CP.nameInSource)
_RELATION = str(DCTERMS.relation)
_YES = ("1", "true")


def participating_org(scope: Scope, activity: str, element: Element) -> None:
    """Say that an organisation takes part, in the role that its code names."""
    role = ROLES.get((element.get("role") or "").strip())
    if not role:
        raise ValueFault(f"role “{element.get('role')}” is no code of IATI", "use 1, 2, 3 or 4")
    partner, names = organisation_of(scope, element)
    scope.st.joined(partner, activity, role)
    scope.participants |= {partner, names}
    if (other := (element.get("activity-id") or "").strip()) and other != scope.identifier:
        scope.st.add(activity, _RELATION, scope.st.iri("initiative", f"iati:{other}"))


def reporting_org(scope: Scope, activity: str, element: Element) -> None:
    """Say who reports the activity.

    An organisation that reports its own activity takes part in it, in whatever role; a secondary
    reporter passes on what others do, and takes no part.
    """
    partner, names = organisation_of(scope, element)
    secondary = (element.get("secondary-reporter") or "").strip().casefold() in _YES
    if not secondary and scope.participants.isdisjoint((partner, names or partner)):
        scope.st.joined(partner, activity, "participant")


def organisation_of(scope: Scope, element: Element) -> tuple[str, tuple[Text, ...]]:
    """Open the organisation of an element with `ref`, `type` and narratives.

    Returns its IRI and names. Without a usable reference its name is its key, together with the
    country of the activity: ministries of finance are many.

    Raises:
        ValueFault: it has neither a usable reference nor a name.
    """
    ref, type_ = (element.get("ref") or "").strip(), (element.get("type") or "").strip()
    names = tuple(pair for pair in scope.narratives(element) if not is_placeholder(pair[0]))
    key = usable(scope, ref)
    if not key and not names:
        raise ValueFault("the organisation has neither a name nor a usable ref", "add its name")
    key = f"iati:{key}" if key else own(names[0][0], scope.country)
    once = ("partner", key, type_, names)
    return scope.once(once, lambda: open_partner(scope, key, type_, names)), names


def usable(scope: Scope, ref: str) -> str:
    """Return a reference if it can identify something, else ""."""
    if is_placeholder(ref):
        return ""
    if _UNUSABLE.search(ref) or CONTROLS.search(ref) or len(ref) > MAX_IDENTIFIER:
        scope.notice("references of organisations hold blanks or signs", ref, "correct the ref")
        return ""
    return ref


def open_partner(scope: Scope, key: str, type_: str, names: tuple[Text, ...]) -> str:
    """Open a partner: its class, identifier, type and names."""
    st = scope.st
    partner = st.thing("partner", key, CP.Agency if type_ == MULTILATERAL else CP.Partner)
    if type_ in TYPES:
        st.concept(partner, ORG.classification, TYPE, TYPES[type_])
    elif type_ and type_ != OTHER_TYPE:
        scope.notice("types of organisations are no code of IATI", type_)
    say_names(scope, partner, names)
    for text, language in names:
        scope.say(partner, _CALLED, text, language)
    return partner


def say_names(scope: Scope, subject: str, names: tuple[Text, ...] | list[Text]) -> None:
    """Say names: the first of each language is preferred."""
    said: set[str] = set()
    for text, language in names:
        scope.say(subject, _ALSO if language in said else _NAME, text, language)
        said.add(language)
