"""What the words of RDF files see: the statements, the nodes of the source, and what is left."""

from dataclasses import dataclass, field

from loaders.entries import Saying
from loaders.rdf.nodes import Nodes
from loaders.rdf.rows import LITERAL, Rows, Value
from loaders.rdf.vocabulary import Terms
from loaders.statements import Statements
from loaders.tally import Tally


@dataclass(frozen=True)
class Scope:
    """Shared by all words; `left` counts the values that no word can say."""

    st: Statements
    nodes: Nodes
    rows: Rows
    terms: Terms
    say: Saying
    left: Tally = field(default_factory=Tally)

    def values(self, node: str, word: str) -> list[Value]:
        """Return the values of a word of another node, such as the geometry of a place."""
        return self.rows.values(node, self.terms.numbers[word])

    def other(self, word: str, value: Value) -> None:
        """Count a value that the word cannot say."""
        shown = "a text" if value.kind == LITERAL else "a node that is no such thing"
        self.left.add(f"{word} with {shown}", value.text)


def tag(value: Value) -> tuple[str, ...]:
    """Return the language of a text as an argument, none where the source's own is meant."""
    return (value.language,) if value.language else ()
