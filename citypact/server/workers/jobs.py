"""What workers can do: the names of jobs and the functions that do them.

A function takes the bench and the arguments of the job and returns a reply. It is imported when
it is first asked for, so that workers for SPARQL stay small.
"""

from collections.abc import Iterator
from importlib import import_module

from msgspec import structs

from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Job, Reply

JOBS: dict[str, str] = {
    "api": "citypact.server.api.call:ask",
    "openapi": "citypact.server.api.openapi:describe_api",
    "sparql": "citypact.server.sparql.evaluate:evaluate",
    "service": "citypact.server.sparql.description:describe_service",
    "describe": "citypact.server.linked_data.describe:describe",
    "catalog": "citypact.server.linked_data.catalog:describe_dataset",
    "sitemap": "citypact.server.linked_data.sitemap:sitemap",
    "page": "citypact.server.explorer.page:page",
    "reconcile": "citypact.server.reconciliation.reconcile:reconcile",
}
_WARM = {
    "sparql": ("pyoxigraph", "queries.guard"),
    "read": (
        "citypact.knowledge_graph",
        "citypact.server.api.call",
        "citypact.server.api.search",
        "citypact.server.api.entity",
        "citypact.server.explorer.page",
        "scipy.sparse",
        "citypact.analysis",
        "citypact.server.api.openapi",
    ),
}
"""What the workers of a lane import before they are asked, in steps that keep nobody long."""
_UNKEPT = {"Cache-Control": "no-store"}
_FIRST = ("about", "facets", "network", "map", "timeline")
"""Questions of the API that the first pages ask: what they need is computed before."""


def do(bench: Bench, job: Job) -> Reply:
    """Do a job."""
    module, _, name = JOBS[job.name].partition(":")
    reply: Reply = getattr(import_module(module), name)(bench, **job.arguments)
    return structs.replace(reply, headers=reply.headers | _UNKEPT) if job.anew else reply


def warm(bench: Bench, lane: str) -> Iterator[None]:
    """Import, step by step, what the jobs of a lane need, so that the first answer is quick."""
    for name in _WARM[lane]:
        import_module(name)
        yield
    if lane == "read":
        _ = bench.graph.columns
        yield


def first(lane: str) -> list[Job]:
    """Return the jobs that a worker does before it is asked, so that the first pages are quick.

    >>> [job.arguments["name"] for job in first("read")]
    ['about', 'facets', 'network', 'map', 'timeline']
    """
    names = _FIRST if lane == "read" else ()
    return [Job("api", {"name": name, "given": []}) for name in names]
