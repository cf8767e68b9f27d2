"""The shapes of answers, as the JSON schemas of Reconciliation API 0.2 prescribe them."""

import re
from typing import Any

_WHEN = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")


def has(given: Any, required: dict[str, Any], optional: dict[str, Any] | None = None) -> None:
    """Assert that an object has fields of these types, and no others."""
    known = required | (optional or {})
    assert isinstance(given, dict)
    assert required.keys() <= given.keys() <= known.keys(), given.keys()
    for name, value in given.items():
        assert isinstance(value, known[name]), (name, value)
        assert not (isinstance(value, bool) and known[name] is not bool and bool not in
                    (known[name] if isinstance(known[name], tuple) else ()))  # fmt: skip


def is_type(given: Any) -> None:
    has(given, {"id": str, "name": str}, {"broader": list})
    for above in given.get("broader", ()):
        is_type(above)


def is_manifest(given: Any) -> None:
    required = {"versions": list, "name": str, "identifierSpace": str, "schemaSpace": str}
    has(given, required, {
        "documentation": str, "defaultTypes": list, "view": dict, "preview": dict,
        "suggest": dict, "extend": dict, "batchSize": int,
    })  # fmt: skip
    assert "0.2" in given["versions"]
    for each in given["defaultTypes"]:
        is_type(each)
    assert "{{id}}" in given["view"]["url"]
    has(given["preview"], {"url": str, "width": int, "height": int})
    assert "{{id}}" in given["preview"]["url"]
    for what in ("entity", "property", "type"):
        fields = ("service_url", "service_path", "flyout_service_url", "flyout_service_path")
        has(given["suggest"][what], dict.fromkeys(fields, str))
        assert "${id}" in given["suggest"][what]["flyout_service_path"]
    has(given["extend"]["propose_properties"], {"service_url": str, "service_path": str})
    for setting in given["extend"]["property_settings"]:
        has(setting, {"type": str, "label": str, "name": str}, {"default": int, "help_text": str})


def is_candidate(given: Any) -> None:
    required = {"id": str, "name": str, "score": (int, float)}
    has(given, required, {"description": str, "match": bool, "type": list, "features": list})
    assert 0 <= given["score"] <= 100
    for each in given["type"]:
        is_type(each)
    for feature in given["features"]:
        has(feature, {"id": str, "value": (bool, int, float)})


def is_result_batch(given: Any) -> None:
    for answer in given.values():
        has(answer, {"result": list}, {"error": str})
        for candidate in answer["result"]:
            is_candidate(candidate)


def is_extension(given: Any) -> None:
    has(given, {"meta": list, "rows": dict})
    for column in given["meta"]:
        has(column, {"id": str, "name": str}, {"type": dict})
    ids = [column["id"] for column in given["meta"]]
    for row in given["rows"].values():
        assert list(row) == ids
        for cell in (cell for cells in row.values() for cell in cells):
            assert set(cell) in ({"id", "name"}, {"str"}, {"int"}, {"float"}, {"date"})
            assert _WHEN.fullmatch(cell.get("date", "2021-01-01T00:00:00"))
