"""The schemas of IATI: whether an activity or organisation is written as they say."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.iati.stream import PARSER, Element, etree, line_of
from loaders.reading.faults import FileFault

_FILES = {
    "iati-activity": "iati-activities-schema.xsd",
    "iati-organisation": "iati-organisations-schema.xsd",
}
_QUOTED = re.compile(r"\{[^{}]*\}")


class Schema:
    """The XSD files of a folder; nothing is fetched."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Any] = {}

    def reason(self, record: Element) -> tuple[int, str] | None:
        """Return the first reason why a record is not valid, with its line; None where it is.

        Raises:
            FileFault: there is no such schema, or it is broken.
        """
        schema = self._read.get(record.tag) or self._open(record.tag)
        if schema.validate(record):
            return None
        first = schema.error_log[0]
        return first.line or line_of(record), _QUOTED.sub("", first.message)

    def _open(self, tag: str) -> Any:
        path, xml = self._folder / _FILES[tag], self._etree
        try:
            tree = xml.parse(str(path), xml.XMLParser(**PARSER))
            schema = self._read[tag] = xml.XMLSchema(tree)
        except (OSError, xml.XMLSyntaxError, xml.XMLSchemaParseError) as error:
            found = f"the schema {path.name} cannot be read: {error}"
            raise FileFault("[iati]", found, "name the folder of IATI's schemas 2.03") from None
        return schema

    @cached_property
    def _etree(self) -> Any:
        return etree()
