"""References: how a text names a thing, of this record, this source or another one."""

import re
from typing import NamedTuple

from loaders.document import KINDS
from loaders.keys import SLUG, slug
from loaders.statements import Statements
from loaders.values import ValueFault
from ontology.terms import PATHS

_IDENTIFIER = re.compile(r"([a-z][a-z0-9]*):(?=\S)(?!//)")
_SCHEME = re.compile(r"[a-z][a-z0-9]*:")
_BLANK = re.compile(r"\s")
_ADDRESS = re.compile(r"([a-z][a-z0-9]*):https?://\S+/([^/\s]+)/?")
_ROOMS = {path: path for path in (*PATHS, "theme")} | {
    name: kind.path for name, kind in KINDS.items()
}
_OF_PLACES = frozenset(("geonames", "m49", "locode", "country", "iso"))


def key_of(text: str) -> str:
    """Return a text as a key for `loaders.keys`.

    `scheme:value` is an identifier, whose value may be given as its web address; `=key` is the
    own key of a thing of another source; any other text is a key of this source.

    Raises:
        ValueFault: it looks like an identifier, and has blanks.

    >>> key_of("wikidata:http://www.wikidata.org/entity/Q90"), key_of("urban: a review")
    ('wikidata:Q90', 'Urban: a review')
    """
    if text.startswith("="):
        return f"={_own(text[1:].strip())}"
    if match := _IDENTIFIER.match(text):
        return _curie(text, match[1])
    return text[:1].upper() + text[1:] if _SCHEME.match(text) else text


def _own(text: str) -> str:
    """Write the own key of a thing of another source: `iclei`, or `SOURCE_key`.

    >>> _own("urbact_U129"), _own("iclei")
    ('urbact_u129', 'iclei')
    """
    source, mark, key = text.partition("_")
    return f"{source}_{slug(key)}" if mark and SLUG.fullmatch(source) else slug(text)


def _curie(text: str, scheme: str) -> str:
    if scheme == "isni":
        text = "".join(text.split())
    if "/" in text and (address := _ADDRESS.fullmatch(text)):
        text = f"{scheme}:{address[2]}"
    if _BLANK.search(text):
        mend = "list it in missing under [read], or match what belongs to the identifier"
        raise ValueFault(f"“{text}” is no identifier", mend)
    return text


class Named(NamedTuple):
    """What a key names: the IRI of a thing as a term, and its identifier where the key is one."""

    iri: str
    identifier: str


class References:
    """Turns the texts of a mapping that name things into their IRIs.

    >>> references = References(Statements("https://w3id.org/citypact/", "urbact"))
    >>> references.iri("partner/=c40", "")
    '<https://w3id.org/citypact/id/partner/c40>'
    >>> references.iri("Porto", "partner"), references.iri("geonames:2735943", "place")
    ('<https://w3id.org/citypact/id/partner/urbact_porto>', '<https://sws.geonames.org/2735943/>')
    """

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._known: dict[tuple[str, str], str] = {}

    def iri(self, text: str, expect: str) -> str:
        """Return the IRI that a text names; `expect` is the path that it need not say.

        Raises:
            ValueFault: it does not say which kind of thing, or there is no such country.
        """
        found = self._known.get((text, expect))
        if found is None:
            if len(self._known) > 50_000:
                self._known.clear()
            found = self._known[text, expect] = self._find(text, expect)
        return found

    def _find(self, text: str, expect: str) -> str:
        room, slash, rest = text.partition("/")
        if slash and room in _ROOMS and rest:
            return self.thing(_ROOMS[room], rest)
        scheme = match[1] if (match := _IDENTIFIER.match(text)) else ""
        if not expect and scheme in _OF_PLACES:
            expect = "place"
        if "://" in text.partition(" ")[0] and not scheme:
            raise ValueFault(f"the address “{text}” names no thing", "write scheme:value, as ror:…")
        if not expect:
            mend = f"write partner/{text}, initiative/{text} … or the label of a block"
            raise ValueFault(f"“{text}” does not say which kind of thing it is", mend)
        return self.thing(expect, text)

    def thing(self, path: str, text: str) -> str:
        """Return the IRI of a thing by its path and key."""
        return self.named(path, text).iri

    def named(self, path: str, text: str) -> Named:
        """Return what a key names; `country:…` is a code or name of a country.

        Raises:
            ValueFault: there is no such country, or the key is no identifier though it looks so.
        """
        if text.startswith("country:"):
            from loaders.gazetteer.countries import country

            if (found := country(text[8:])) is None:
                mend = "write its ISO code or its name, or bring it to one with a table"
                raise ValueFault(f"“{text[8:].strip()}” is no country", mend)
            text = found.key if path == "place" else f"iso:{found.iso2}"
        key = key_of(text)
        return Named(self._statements.iri(path, key), key if _IDENTIFIER.match(key) else "")
