"""Which loader reads a file: by its first bytes, never by its name alone."""

import re
import zipfile
from pathlib import Path
from typing import NamedTuple

from loaders.reading.faults import FileFault
from loaders.reading.files import is_workbook, open_bytes, open_file
from loaders.reading.kinds import HEAD, byte_mark, kind, mend_kind, shown_kind, wide_encoding

_SEEN = 64 * 1024
_RDF = (".ttl", ".nt", ".nq", ".trig", ".n3", ".rdf", ".owl", ".jsonld")
_TURTLE = re.compile(r"(?i)\s*(?:#[^\n]*\n\s*)*(?:@prefix|@base|prefix|base)\s+[\w-]*:?\s*<")
_TRIPLES = re.compile(r"\s*(?:#[^\n]*\n\s*)*(?:<[^<>\s]+>|_:\w+)\s+<[^<>\s]+>\s+[<\"_]")
_PASSAGES = re.compile(r"(?m)^passages:\s*(?:#.*)?$")
_ROOT = re.compile(r"<(?![?!])([\w.-]+:)?([\w.-]+)([^>]*)")
_ROR = re.compile(r'"id"\s*:\s*"https://ror\.org/0[a-z0-9]{8}"')
_ENTITY = re.compile(
    r'\s*\[?\s*\{\s*(?:"entities"\s*:\s*\{\s*"[QP][0-9]+"|[^{}\[\]]*"id"\s*:\s*"[QPL][0-9]+")'
)
_QUOTED = re.compile(r'"(?:[^"\n]|"")*"')
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Kind(NamedTuple):
    """The loader of a file, how a sentence names it, and what is worth knowing at once."""

    loader: str
    shown: str
    remark: str = ""


def find_kind(path: Path) -> Kind:
    """Return which loader reads a file.

    Raises:
        FileFault: none does; it says what the file seems to be and what to do.
    """
    if is_workbook(path):
        return Kind("table", "an XLSX workbook")
    head = _head(path)
    found, text = kind(head), _decoded(head)
    if found == "empty" or not text.strip():
        raise FileFault("", "the file is empty", "fetch it again, or name another file")
    if found == "xml" and not _TRIPLES.match(text):
        return _xml(text)
    if found not in ("text", "json", "xml"):
        raise FileFault("", f"this is {shown_kind(found)}", mend_kind(found))
    if len(_BINARY.findall(text)) * 100 > len(text):
        mend = "name a table, JSON, YAML, XML or RDF file"
        raise FileFault("", "the file is binary data of a kind that is not read", mend)
    name = Path(path.name.removesuffix(".gz"))
    return _json(text, name) if found == "json" else _text(text, name)


def _head(path: Path) -> bytes:
    with open_file(path) as file:
        packed = kind(file.read(HEAD))
    if packed == "zip":
        _check_archive(path)
    with open_bytes(path) as stream:
        return stream.peek(_SEEN)


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError):
        return  # opening it says what is wrong
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        mend = "copy its table into a CSV or XLSX file"
        raise FileFault("", "this is a Word document or a presentation", mend)
    if len(names) > 1:
        listed = ", ".join(f"“{name[:60]}”" for name in names[:8])
        more = f" and {len(names) - 8} more" if len(names) > 8 else ""
        found = f"this is a zip archive with {len(names)} files: {listed}{more}"
        raise FileFault("", found, "unpack it, and add the files that matter one by one")


def _decoded(head: bytes) -> str:
    marked, mark = byte_mark(head)
    text = head[mark:].decode(marked or wide_encoding(head) or "utf-8", "replace")
    return text[:-1] if text.endswith("\ufffd") else text


# ---- XML -----------------------------------------------------------------------


def _xml(text: str) -> Kind:
    if re.search(r"(?i)<!(?:doctype|entity)", text):
        mend = "ask the publisher for a file without one"
        raise FileFault("", "this is XML with a DOCTYPE, which is not read", mend)
    match = _ROOT.search(text)
    name, attributes = (match[2], match[3]) if match else ("", "")
    if name in ("iati-activities", "iati-organisations"):
        return _iati(name, attributes)
    if name == "codelist":
        return Kind("codelist", "an IATI code list")
    if name == "RDF":
        return Kind("rdf", "RDF/XML")
    known = {
        "schema": ("an XML Schema", "name it as schema under [iati] of an IATI source"),
        "sparql": ("results of a SPARQL query in XML", "ask the endpoint for JSON"),
        "iati-activity": ("a single IATI activity", "put it into <iati-activities version=“2.03”>"),
        "codelists": ("an index of code lists", "add the code lists themselves"),
    }
    what, mend = known.get(name, (f"XML of a kind that is not read (<{name}>)", ""))
    raise FileFault("", f"this is {what}", mend or "save it as CSV, XLSX or JSON")


def _iati(name: str, attributes: str) -> Kind:
    version = re.search(r"\bversion\s*=\s*[\"']([^\"']*)[\"']", attributes)
    shown = "IATI activities" if name == "iati-activities" else "IATI organisations"
    if version is None:
        return Kind("iati", shown, "the file names no version; it is read as 2.03")
    if version[1].startswith("1."):
        mend = "ask the publisher for 2.03, or convert it: iatistandard.org explains how"
        raise FileFault("", f"this is IATI {version[1]}, and only 2.01 to 2.03 are read", mend)
    return Kind("iati", f"{shown}, version {version[1]}")


# ---- JSON and text ---------------------------------------------------------------


def _json(text: str, name: Path) -> Kind:
    if '"@context"' in text or '"@graph"' in text or name.suffix.lower() == ".jsonld":
        return Kind("rdf", "JSON-LD")
    if _ROR.search(text) and '"names"' in text and '"types"' in text:
        return Kind("ror", "records of the Research Organization Registry, schema v2")
    if _ENTITY.match(text) and ('"labels"' in text or '"claims"' in text):
        return Kind("wikidata", "Wikidata entities")
    if re.match(r'\s*\{\s*"head"\s*:\s*\{[^}]*"vars"', text):
        return Kind("table", "results of a SPARQL query")
    if re.match(r"\s*\[[^\W\d]", text):
        return _text(text, name)
    return Kind("table", "JSON")


def _text(text: str, name: Path) -> Kind:
    suffix = name.suffix.lower()
    if suffix in (".rq", ".ru", ".py", ".js", ".css", ".sql", ".sh"):
        raise FileFault("", f"this is a program or a query ({suffix})", "name a file of data")
    if _TURTLE.match(text) or _TRIPLES.match(text):
        return Kind("rdf", "RDF")
    if suffix in _RDF:
        return Kind("rdf", f"RDF ({suffix})")
    if _PASSAGES.search(text):
        return Kind("document", "a document of Citypact, passage by passage")
    if suffix in (".md", ".txt", ".tex", ".rst", "") and _is_prose(text):
        mend = "write down what it says as a document: docs/documents.md explains how"
        raise FileFault("", "this is running text, not a table", mend)
    return Kind("table", "a table, or a list of records")


def _is_prose(text: str) -> bool:
    """Say whether lines have no delimiter in common."""
    text = _QUOTED.sub("", text)
    lines = [line for line in text.splitlines()[:-1] or [text] if line.strip()][:200]
    for mark in (",", ";", "\t", "|"):
        counts = [line.count(mark) for line in lines]
        if counts and counts[0] and sum(c == counts[0] for c in counts) * 2 > len(counts):
            return False
    return True
