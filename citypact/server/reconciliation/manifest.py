"""The service manifest: what OpenRefine reads first."""

from typing import Any

from citypact.server.reconciliation.asked import BATCH
from citypact.server.reconciliation.types import described
from loaders.workspace import Workspace
from ontology.terms import CP

PATH = "/reconcile"
WIDTH, HEIGHT = 420, 300
_SUGGESTED = ("entity", "property", "type")
_FIRST = ("Partner", "City", "Agency", "CityNetwork", "Place")


def manifest(workspace: Workspace, origin: str) -> dict[str, Any]:
    """Return the manifest of a service that is asked at an origin, as `https://example.org`.

    Ids are the IRIs of things; the view is the page of one.
    """
    service = f"{origin}{PATH}"
    suggest = {
        what: {
            "service_url": service, "service_path": f"/suggest/{what}",
            "flyout_service_url": service, "flyout_service_path": "/flyout?id=${id}",
        }
        for what in _SUGGESTED
    }  # fmt: skip
    return {
        "versions": ["0.1", "0.2"],
        "name": f"Citypact: {workspace.title}",
        "identifierSpace": workspace.base,
        "schemaSpace": CP.base,
        "documentation": "https://www.w3.org/community/reports/reconciliation/"
                         "CG-FINAL-specs-0.2-20230410/",
        "defaultTypes": [described(name) for name in _FIRST],
        "view": {"url": f"{origin}/thing?iri={{{{id}}}}"},
        "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": suggest,
        "batchSize": BATCH,
        "extend": {
            "propose_properties": {"service_url": service, "service_path": "/extend/propose"},
            "property_settings": [
                {"name": "limit", "label": "Limit", "type": "number", "default": 0,
                 "help_text": "How many values at most; 0 means all"},
            ],
        },
    }  # fmt: skip
