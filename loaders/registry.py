"""The loaders by name. To add a format, write its module and add a line here."""

from importlib import import_module

from loaders.claims import Loader
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean

LOADERS = {
    "document": "loaders.document",
    "table": "loaders.table",
    "iati": "loaders.iati",
    "ror": "loaders.ror",
    "wikidata": "loaders.wikidata",
    "rdf": "loaders.rdf",
    "gazetteer": "loaders.gazetteer.source",
    "codelist": "loaders.codelist",
}


def loader_named(name: str, shown: str = "") -> Loader:
    """Return the `load` function of a loader's module.

    Raises:
        InputError: no loader has that name.

    >>> loader_named("document").__module__
    'loaders.document'
    """
    if name not in LOADERS:
        mend = did_you_mean(name, LOADERS)
        raise InputError(Problem(shown, "loader", f"unknown loader “{name}”", mend))
    load: Loader = import_module(LOADERS[name]).load
    return load
