"""What a server holds, as schema.org describes a dataset."""

from typing import Any

from loaders.workspace import Workspace

_FILES = (("graph.nq.gz", "application/n-quads"), ("canonical.nt.gz", "application/n-triples"))


def dataset(workspace: Workspace, origin: str) -> dict[str, Any]:
    """Return the dataset of a workspace; `origin` is the address of the server."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{workspace.base}dataset/{workspace.name}",
        "name": workspace.title,
        "description": workspace.description or workspace.title,
        "license": workspace.licence,
        "url": f"{origin}/",
        "distribution": [_file(f"{origin}/dumps/{name}", media) for name, media in _FILES],
    }
    if workspace.creator:
        found["creator"] = {"@type": "Organization", "name": workspace.creator}
    return found


def _file(address: str, media: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
