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


FORMATS = {
    "csv": "table", "tsv": "table", "xlsx": "table", "excel": "table", "json": "table",
    "jsonl": "table", "spreadsheet": "table", "yaml": "document", "text": "document",
    "xml": "iati", "skos": "rdf", "turtle": "rdf", "ttl": "rdf",
}  # fmt: skip
"""What people write for a loader: the format of the file."""


def which_loader(name: str) -> str:
    """Return advice for a name that is no loader's.

    >>> which_loader("csv")
    'table reads CSV; write loader = "table"'
    >>> which_loader("x")
    'loaders are document, table, iati, ror, wikidata, rdf, gazetteer, codelist'
    """
    if reads := FORMATS.get(name.casefold()):
        return f'{reads} reads {name.upper()}; write loader = "{reads}"'
    return did_you_mean(name, LOADERS) or f"loaders are {', '.join(LOADERS)}"


def loader_named(name: str, shown: str = "") -> Loader:
    """Return the `load` function of a loader's module.

    Raises:
        InputError: no loader has that name.

    >>> loader_named("document").__module__
    'loaders.document'
    """
    if name not in LOADERS:
        found = f"unknown loader “{name}”"
        raise InputError(Problem(shown, "loader", found, which_loader(name)))
    load: Loader = import_module(LOADERS[name]).load
    return load
