"""The loader of IATI code lists (XML, standard 2.0x): codes as themes, places or concepts.

    loader = "codelist"
    path = "codelists/*.xml"

    [codelist.kinds]
    BudgetIdentifier = "themes"

`KINDS` says what the codes of a list become; `docs/registries.md` says why.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from loaders.claims import Passage
from loaders.entries import Saying, at_line, shown_name
from loaders.gazetteer.countries import country
from loaders.gazetteer.regions import regions
from loaders.iati.codes import DAC_REGIONS, MARKERS, SECTORS, UNSPECIFIED
from loaders.iati.stream import PARSER, Element, etree, line_of, syntax_fault
from loaders.iati.themes import SDG
from loaders.keys import slug
from loaders.rdf.guard import Guard, XmlScanner
from loaders.reading.faults import FileFault
from loaders.reading.files import open_bytes
from loaders.reading.kinds import kind, mend_kind, shown_kind
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.tally import Tally
from loaders.terms import literal, web
from loaders.values import ValueFault
from ontology.suggest import did_you_mean
from ontology.terms import CP, DCTERMS, OWL, RDF, RDFS, SKOS, THEME, XSD

KINDS = {
    "Country": "countries",
    "PolicyMarker": "themes",
    "Region": "regions",
    "Sector": "themes",
    "SectorCategory": "themes",
    "UNSDG-Goals": "themes",
    "UNSDG-Targets": "themes",
}
"""Lists whose codes are themes or places; those of all others are plain SKOS concepts."""

_CHOICES = ("concepts", "themes", "countries", "regions")
_SCHEMES = {
    "PolicyMarker": "dacmarker", "Sector": "dac", "SectorCategory": "dac", "UNSDG-Goals": "sdg",
    "UNSDG-Targets": "sdg",
}  # fmt: skip
"""The schemes of the keys of themes, the same as those of the IATI loader."""

_OWN = {"PolicyMarker": MARKERS, "Sector": SECTORS, "SectorCategory": SECTORS}
"""Codes that say much the same as a theme of Citypact."""

_BASE = "http://reference.iatistandard.org/codelists/"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEM = "codelist-item"
_READ = {"code", "name", "description", "category", "url"}


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each list and each of its codes."""
    kinds = _kinds(source, report)
    lists = _Lists(source, report, kinds)
    paths = source.paths()
    for path in paths:
        name = shown_name(path, paths)
        try:
            yield from lists.read(path, name)
        except FileFault as fault:
            place = ", ".join(filter(None, (name, fault.place)))
            report.problem(place, fault.found, fault.mend)
    lists.finish()


def _kinds(source: Source, report: Report) -> dict[str, str]:
    """Return kinds by list; "" stands for all lists that are not named."""
    own = source.options.get("codelist", {})
    own = own if isinstance(own, dict) else {"codelist": own}
    for key in own.keys() - {"kind", "kinds"}:
        report.problem("codelist", f"unknown key “{key}”", "write kind or [codelist.kinds]")
    table = own.get("kinds", {})
    found: dict[str, str] = KINDS | {"": own.get("kind", "concepts")}
    found |= table if isinstance(table, dict) else {"kinds": table}
    for name, kind_ in found.items():
        if kind_ not in _CHOICES:
            mend = did_you_mean(str(kind_), _CHOICES) or f"use one of {', '.join(_CHOICES)}"
            report.problem(f"codelist.kinds, {name}", f"unknown kind “{kind_}”", mend)
    return found


class _Lists:
    """Reads one list after the other."""

    def __init__(self, source: Source, report: Report, kinds: dict[str, str]) -> None:
        self._st = Statements(source.base, source.id, source.language)
        self._report, self._say, self._kinds = report, Saying(report), kinds
        self._left = Tally()
        self._name = self._kind = self._above = self._language = ""
        self._known: set[str] = set()

    def finish(self) -> None:
        """Tell what was left aside."""
        self._left.tell(self._report, "not kept", "the code itself is kept")

    def read(self, path: Path, name: str) -> Iterator[Passage]:
        """Yield the passages of one file.

        Raises:
            FileFault: it is no code list, is not well-formed, or is hostile.
        """
        xml = etree()
        self._known.clear()
        with open_bytes(path) as stream:
            if (found := kind(stream.peek())) != "xml":
                raise FileFault("", f"this is {shown_kind(found)}, no XML", mend_kind(found))
            walk = xml.iterparse(
                Guard(stream, XmlScanner()), events=("start", "end"), tag=("codelist", _ITEM,
                "metadata"), encoding="utf-8", **PARSER,
            )  # fmt: skip
            try:
                yield from self._walk(walk, name)
            except xml.XMLSyntaxError as error:
                raise syntax_fault(error, walk.error_log) from None

    def _walk(self, walk: Any, name: str) -> Iterator[Passage]:
        told = False
        for event, element in walk:
            if event == "start":
                if element.getparent() is None:
                    self._begin(element)
                continue
            if element.tag == "metadata" and not told:
                told = True
                yield self._list(element, name)
            elif element.tag == _ITEM:
                yield from self._item(element, name)
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        if not self._name:
            raise FileFault("", f"the root is <{walk.root.tag}>", "name an IATI code list")

    def _begin(self, root: Element) -> None:
        self._name = (root.get("name") or "").strip() if root.tag == "codelist" else ""
        if not self._name:
            found = f"the root is <{root.tag}>, without the name of a code list"
            raise FileFault("line 1", found, "name an IATI code list, whose root is <codelist>")
        self._kind = self._kinds.get(self._name, self._kinds[""])
        self._above = root.get("category-codelist") or ""
        self._language = root.get(_LANGUAGE) or self._st.language

    def _list(self, metadata: Element, name: str) -> Passage:
        """Say what a list is: a scheme of concepts."""
        scheme, line = _iri(self._name), line_of(metadata)
        self._say.place = at_line(name or f"code list {self._name}", line)
        self._st.add(scheme, str(RDF.type), str(SKOS.ConceptScheme))
        self._texts(scheme, metadata, str(SKOS.prefLabel), "name")
        self._texts(scheme, metadata, str(SKOS.definition), "description")
        return Passage(slug(self._name), self._say.place, line, self._st.take())

    def _item(self, item: Element, name: str) -> Iterator[Passage]:
        line, code = line_of(item), (item.findtext("code") or "").strip()
        place = ", ".join(filter(None, (name, f"code {code}")))
        place = self._say.place = at_line(place, line)
        if not code or code in self._known:
            found = f"code {code} stands a second time" if code else "an item has no code"
            self._report.skip(place, found, "correct the list")
            return
        self._known.add(code)
        for child in item:
            if child.tag not in _READ:
                self._left.add(f"<{child.tag}>", code)
        try:
            if subject := self._open(code):
                self._texts(subject, item, str(SKOS.prefLabel), "name")
                self._facts(subject, item, code)
        except ValueFault as fault:
            self._report.skip(place, fault.found, fault.mend)
        if claims := self._st.take():
            yield Passage(f"{slug(self._name)}-{slug(code)}", place, line, claims)

    def _open(self, code: str) -> str:
        """Open what a code stands for; "" where it is no place."""
        st = self._st
        if self._kind == "themes":
            return st.thing("theme", self._theme(self._name, code), CP.Theme)
        if self._kind == "countries":
            if land := country(code):
                return st.thing("place", land.key, CP.Country)
            self._left.add(f"code {code} of {self._name}, which is no country of ISO 3166")
            return ""
        if self._kind == "regions":
            if code != UNSPECIFIED:
                return st.thing("place", _region(code), CP.Region)
            self._left.add(f"code {code} of {self._name}, which is no region")
            return ""
        subject = _iri(self._name, code)
        st.add(subject, str(RDF.type), str(SKOS.Concept))
        st.add(subject, str(SKOS.inScheme), _iri(self._name))
        st.add(subject, str(SKOS.notation), literal(code))
        return subject

    def _theme(self, name: str, code: str) -> str:
        scheme = _SCHEMES.get(name)
        return f"{scheme}:{code.lower()}" if scheme else f"{name} {code}"

    def _facts(self, subject: str, item: Element, code: str) -> None:
        about = str(SKOS.definition) if self._kind == "concepts" else ""
        self._texts(subject, item, about or str(DCTERMS.description), "description")
        self._hierarchy(subject, (item.findtext("category") or "").strip(), code)
        if address := (item.findtext("url") or "").strip():
            self._say("url", self._see, subject, address)
        if item.get("status") == "withdrawn":
            when = (item.get("withdrawal-date") or "").strip()
            self._st.add(subject, str(OWL.deprecated), f'"true"^^{XSD.boolean}')
            since = f" on {when}" if when else ""
            self._say("status", self._st.note, subject, f"Withdrawn from the list{since}.", "en")
        if self._kind == "themes" and _SCHEMES.get(self._name) == "sdg":
            self._st.add(subject, str(SKOS.relatedMatch), str(SDG[quote(code.lower())]))
        if self._kind == "themes" and (own := _OWN.get(self._name, {}).get(code)):
            self._st.add(subject, str(SKOS.relatedMatch), str(THEME[own]))

    def _see(self, subject: str, address: str) -> None:
        self._st.add(subject, str(RDFS.seeAlso), web(address))

    def _hierarchy(self, subject: str, category: str, code: str) -> None:
        """Say what stands above a code: its category, or the goal of a target."""
        if self._kind == "themes" and self._name == "UNSDG-Targets":
            self._below(subject, f"sdg:{code.partition('.')[0]}")
        elif not category:
            return
        elif self._kind == "themes" and self._above:
            self._below(subject, self._theme(self._above, category))
        elif self._kind == "concepts" and self._kinds.get(self._above) == "countries":
            if land := country(category):
                self._st.add(subject, str(CP.covers), self._st.iri("place", land.key))
        elif self._kind == "concepts" and self._above:
            self._st.add(subject, str(SKOS.broader), _iri(self._above, category))
        else:
            self._left.add(f"category in {self._name}, whose list is not named", category)

    def _below(self, subject: str, key: str) -> None:
        other = self._st.iri("theme", key)
        self._st.open(other, CP.Theme)
        self._st.add(subject, str(SKOS.broader), other)

    def _texts(self, subject: str, parent: Element, predicate: str, tag: str) -> None:
        """Say the texts of an element in all its languages; the first in each is the name."""
        said: set[str] = set()
        for element in parent.iterchildren(tag):
            for part in element.findall("narrative") or [element]:
                text = " ".join((part.text or "").split())
                tagged = part.get(_LANGUAGE) or self._language
                again = tagged in said and predicate == str(SKOS.prefLabel)
                if text:
                    use = str(SKOS.altLabel) if again else predicate
                    self._say(tag, self._st.text, subject, use, text, tagged)
                    said.add(tagged)


def _region(code: str) -> str:
    """Return the key of a region of the OECD; that of M49 where they are the same."""
    m49 = DAC_REGIONS.get(code, "")
    return regions()[m49].key if m49 in regions() else f"dacregion:{code}"


def _iri(name: str, code: str = "") -> str:
    """Return the address of a list, or of a code in it, as a term.

    >>> _iri("OrganisationType", "10")
    '<http://reference.iatistandard.org/codelists/OrganisationType/10>'
    """
    return f"<{_BASE}{quote(name)}/{quote(code, safe='')}>"
