"""The job of a worker that writes the page of a thing."""

from citypact.server.addresses import Addresses
from citypact.server.api.naming import Naming
from citypact.server.explorer.facts import facts
from citypact.server.explorer.markup import HTML, head, missing, written
from citypact.server.explorer.schema_org import schema_org
from citypact.server.explorer.shell import page as framed
from citypact.server.linked_data.describe import described, moved
from citypact.server.linked_data.links import suffixed
from citypact.server.syntaxes import GRAPHS
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply

SHOWN = 200
"""How much of each part of a description a page shows."""


def page(bench: Bench, iri: str, lang: str, origin: str) -> Reply:
    """Write the page of a thing: its facts as HTML, and as JSON-LD with schema.org.

    The explorer draws what is of a kind that it knows; the ontology, the dataset and nodes that
    only serve to describe things are shown as they are written here. What was joined into another
    thing answers 308 with the address of that one.
    """
    workspace = bench.graph.workspace
    path = Addresses(workspace.base).path(iri)
    found = described(bench, iri, origin, bound=SHOWN, names=False)
    if found.replaced_by:
        return moved(Addresses(workspace.base).path(found.replaced_by))
    if not found:
        return missing(workspace.title, lang)
    naming = Naming(bench.graph, lang)
    known = facts(found, naming, bench.store)
    addresses = [(offer.type, suffixed(path, offer.names[0])) for offer in GRAPHS]
    body = written("thing.html", facts=known, syntaxes=addresses)
    top = head(
        known.description.text or known.name,
        schema_org(found, naming, f"{origin}{path}"),
        canonical=iri,
        alternates=addresses,
        licence=workspace.licence,
    )
    title = f"{known.name} – {workspace.title}"
    text = framed(title, lang=lang, head=top, body=body, drawn=bool(known.kind))
    return Reply(200, HTML, text.encode())
