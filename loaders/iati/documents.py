"""Document links, as publications."""

import re
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from loaders.iati.life import day
from loaders.iati.partners import say_names
from loaders.iati.scope import Scope
from loaders.iati.stream import Element
from loaders.terms import literal, web
from loaders.values import ValueFault
from ontology.terms import CP, DCTERMS, FOAF, RDF

_TYPE, _PUBLICATION = str(RDF.type), str(CP.Publication)
_OUTPUT_OF, _HOMEPAGE = str(CP.outputOf), str(FOAF.homepage)
_PLAIN = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?:[/?][A-Za-z0-9._~/?=&:@,;+-]*)?")
"""Addresses that need no further look."""
_BLANK = re.compile(r"[\s\u200b]")
_FORMAT, _LANGUAGE = str(DCTERMS["format"]), str(DCTERMS.language)


@lru_cache(maxsize=1024)
def _code(text: str) -> str:
    return literal(text)


def _mended(scope: Scope, url: str) -> tuple[str, str]:
    """Return an address with its blanks escaped, and as a term."""
    if _BLANK.search(url):
        scope.notice("addresses hold blanks, which are escaped", url)
        url = _BLANK.sub(lambda match: quote(match[0]), url)
    if not url.isprintable():
        raise ValueFault("the address holds control characters", "correct it")
    return url, web(url)


def document_link(scope: Scope, thing: str, element: Element) -> None:
    """Open a publication: its title, address, format, languages, description and date."""
    url = (element.get("url") or "").strip()
    if _PLAIN.fullmatch(url):
        address = f"<{url}>"
    else:
        url, address = _mended(scope, url)
    titles, languages, about, published = [], [], [], ""
    for child in element:
        if child.tag == "title":
            titles = scope.narratives(child)
        elif child.tag == "language" and (code := scope.tag(child.get("code"))):
            languages.append(code)
        elif child.tag == "description":
            about = scope.narratives(child, name=False)
        elif child.tag == "document-date":
            published = day(child)
    st = scope.st
    document = st.iri("output", f"url-{sha256(url.encode()).hexdigest()[:16]}")
    st.add(document, _TYPE, _PUBLICATION)
    say_names(scope, document, titles or [(url, scope.language)])
    st.add(document, _HOMEPAGE, address)
    st.add(document, _OUTPUT_OF, thing)
    if form := (element.get("format") or "").strip():
        st.add(document, _FORMAT, _code(form))
    for code in languages:
        st.add(document, _LANGUAGE, _code(code))
    for text, language in about:
        st.description(document, text, language)
    if published:
        st.status(document, "published", published)
