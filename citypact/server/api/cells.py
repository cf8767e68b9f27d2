"""Terms of an answer as cells of a table: names and addresses of IRIs, numbers as numbers."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct
from pyoxigraph import Literal, NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.api.words import word, words
from queries.answers import value_of
from queries.words_in import Said, words_in

CONCEPTS = {
    "statusName": "status", "planName": "status", "doneName": "status", "roleName": "role",
    "typeName": "type", "instrumentName": "instrument", "measureName": "measure",
    "qualifierName": "qualifier",
}  # fmt: skip
"""Column → scheme of the concepts whose English names it has."""


class Cell(Struct, omit_defaults=True):
    """A value: `value` as text; of an IRI its name, and its address here (`path`) and `kind`; of
    a number also `number`."""

    value: str
    iri: str = ""
    path: str = ""
    language: str = ""
    number: float | None = None
    kind: str = ""


class Cells:
    """Writes the terms of an answer for a reader of a language."""

    def __init__(self, graph: KnowledgeGraph, lang: str) -> None:
        self._names = Naming(graph, lang)
        self._words = words_in(lang)

    def rows(
        self, columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> list[list[Cell | None]]:
        """Return rows of terms as rows of cells; null where nothing is bound.

        The column `partnerName` beside `partner` has the name in the reader's language, and leads
        to the partner.
        """
        known = list(rows)
        self._names.refs(term.value for row in known for term in row if isinstance(term, NamedNode))
        order = [_named(column, columns) for column in columns]
        return [
            [
                self._beside(columns[n], row[n], row[m] if m >= 0 else None)
                for n, m in enumerate(order)
            ]
            for row in known
        ]

    def _beside(self, column: str, term: Any, thing: Any) -> Cell | None:
        named = isinstance(thing, NamedNode) and isinstance(term, Literal)
        cell = self._cell(thing if named else term)
        if not cell or cell.iri or cell.number is not None:
            return cell
        if column in CONCEPTS and cell.language in ("", "en"):
            cell.value, cell.language = self._concept(CONCEPTS[column], cell.value, cell.language)
        if not cell.language:
            cell.value, cell.language = self._words.value(column, cell.value)
        return cell

    def _concept(self, scheme: str, english: str, language: str) -> Said:
        """Return the name of a concept for the reader, of whom the answer has its English name."""
        key = keys_by_name(scheme).get(english)
        text = word(scheme, key, self._names.lang) if key else english
        return (text, language) if text == english else (text, self._words.language)

    def _cell(self, term: Any) -> Cell | None:
        if isinstance(term, NamedNode):
            ref = self._names.ref(term.value)
            path = ref.path if ref.kind else ""
            return Cell(ref.name, ref.iri, path, ref.language, None, ref.kind)
        if not isinstance(term, Literal):
            return None if term is None else Cell(str(term))
        value = value_of(term)
        numeric = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
        number = float(value) if numeric else None
        return Cell(term.value, language=term.language or "", number=number)


@cache
def keys_by_name(scheme: str) -> dict[str, str]:
    """Return English name → key of the concepts of a scheme.

    >>> keys_by_name("status")["in force"]
    'in-force'
    """
    return {name: key for key, name in words("en").get(scheme, {}).items()}


def _named(column: str, columns: Sequence[str]) -> int:
    """Return which column holds what a column of names names, or -1.

    >>> _named("partnerName", ["partnerName", "since", "partner"])
    2
    """
    thing = column.removesuffix("Name")
    return columns.index(thing) if thing != column and thing in columns else -1
