"""Names of the concepts of the ontology - roles, statuses, kinds, themes - in a language."""

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from citypact.server.api.naming import Called, choose
from graph.network.kinds import KIND_OF
from ontology import vocabulary
from ontology.terms import BASE, CP, RDFS, SCHEMES, SKOS

KINDS = {kind: name for name, kind in KIND_OF.items()} | {
    "place": "Place", "theme": "Theme", "source": "Source", "citation": "Citation",
    "membership": "Participation",
}  # fmt: skip
"""Kind → class, whose label names it."""


@lru_cache(maxsize=1)
def _called() -> dict[str, dict[str, list[Called]]]:
    """Return scheme → key → names in all languages."""
    found: dict[str, dict[str, list[Called]]] = {scheme: {} for scheme in SCHEMES}
    for subject, predicate, name in vocabulary.triples():
        if predicate != SKOS.prefLabel or not isinstance(subject, NamedNode):
            continue
        scheme, _, key = subject.value.removeprefix(BASE).partition("/")
        if scheme in found and key and isinstance(name, Literal):
            found[scheme].setdefault(key, []).append((name.value, name.language or ""))
    return found | {"kind": _kinds()}


def _kinds() -> dict[str, list[Called]]:
    """Return kind → names in all languages."""
    kinds = {CP[name]: kind for kind, name in KINDS.items()}
    found: dict[str, list[Called]] = {}
    for subject, predicate, name in vocabulary.triples():
        if predicate == RDFS.label and isinstance(name, Literal) and subject in kinds:
            called = (name.value, name.language or "")
            found.setdefault(kinds[subject], []).append(called)
    return found


@lru_cache(maxsize=32)
def words(lang: str) -> dict[str, dict[str, str]]:
    """Return scheme → key → name in a language, else in English; one scheme is `kind`.

    >>> words("fr")["status"]["in-force"], words("zh")["role"]["funder"]
    ('en vigueur', '供资方')
    """
    return {
        scheme: {key: (choose(names, lang) or (key, ""))[0] for key, names in sorted(keys.items())}
        for scheme, keys in _called().items()
    }


def word(scheme: str, key: str, lang: str) -> str:
    """Return the name of one concept; the key where there is none.

    >>> word("role", "co-lead", "en"), word("role", "no-such-role", "en")
    ('co-lead', 'no-such-role')
    """
    return words(lang).get(scheme, {}).get(key, key)


def concept_name(scheme: str, key: str, lang: str) -> str:
    """Return the name of what a question names by a key: of a type also that of a kind of partner.

    >>> concept_name("type", "un-body", "fr"), concept_name("type", "network", "fr")
    ('organisme des Nations Unies', 'Réseau de villes')
    """
    known = words(lang)
    return known[scheme].get(key) or known["kind"].get(key, key)
