"""What loaders yield: claims, and the citations that name the passages they come from."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import Literal, NamedNode

from ontology.errors import Problem

if TYPE_CHECKING:
    from loaders.source import Source


class Claim(NamedTuple):
    """One statement of a source: a quad whose fourth term is its citation, and its line.

    >>> from ontology.terms import CP, ID
    >>> claim = Claim(ID["partner/unep"], CP.acronym, Literal("UNEP"), ID["x"], 3)
    >>> claim.quad()
    '<https://w3id.org/citypact/id/partner/unep> \
<https://w3id.org/citypact/ontology#acronym> "UNEP" <https://w3id.org/citypact/id/x> .'
    """

    subject: NamedNode
    predicate: NamedNode
    object: NamedNode | Literal
    citation: NamedNode
    line: int

    def quad(self) -> str:
        """Return the claim as one line of N-Quads, without the line feed."""
        return f"{self.subject} {self.predicate} {self.object} {self.citation} ."


class Citation(NamedTuple):
    """A passage: its IRI (a graph name), where it stands, and its offsets in the text if known.

    `start` and `end` count characters of the retrieved text from 0; -1 says unknown.
    """

    iri: NamedNode
    locator: str
    start: int = -1
    end: int = -1


Report = Callable[[Problem], None]
Loader = Callable[["Source", Report], Iterator[Claim | Citation]]
