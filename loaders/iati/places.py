"""Places: recipient countries and regions, and the locations of an activity."""

import re
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import NamedNode

from loaders.gazetteer.countries import country
from loaders.gazetteer.regions import regions
from loaders.iati.codes import DAC_OTHER, DAC_REGIONS, UNSPECIFIED
from loaders.iati.partners import say_names
from loaders.iati.scope import Scope, Text, own
from loaders.iati.stream import Element
from loaders.values import ValueFault
from ontology.terms import CP, GEO, RDF

_COVERS, _LOCATION, _WITHIN = str(CP.covers), str(CP.location), str(CP.within)
_TYPE, _HAS, _GEOMETRY, _WKT = map(str, (RDF.type, GEO.hasGeometry, GEO.Geometry, GEO.asWKT))
_WKT_TYPE = str(GEO.wktLiteral)
_POSITION = re.compile(r"([+-]?\d{1,3}(?:\.\d+)?)\s*[\s,]\s*([+-]?\d{1,3}(?:\.\d+)?)", re.ASCII)
_CLASSES = {"1": CP.Region, "2": CP.Locality, "3": CP.Place, "4": CP.Place}
BENEFICIARIES = "2"
DECIMALS = 5


def recipient_country(scope: Scope, activity: str, element: Element) -> None:
    """Say which country an activity is about; what share of the money is its is left out."""
    scope.st.add(activity, _COVERS, country_of(element.get("code")))


def country_of(code: str | None) -> str:
    """Return the place of a country by its ISO code.

    Raises:
        ValueFault: there is none.
    """
    found = country(code.strip()) if code and code.strip() else None
    if not found:
        raise ValueFault(f"“{code or ''}” is no country code", "write ISO 3166-1, as SV")
    return f"<{found.iri}>"


def recipient_region(scope: Scope, activity: str, element: Element) -> None:
    """Say which region an activity is about: of the OECD, of the United Nations, or its own."""
    vocabulary = (element.get("vocabulary") or "1").strip()
    code = (element.get("code") or "").strip()
    names = tuple(scope.narratives(element))
    if vocabulary == "1" and code == UNSPECIFIED:
        scope.notice("activities are for developing countries, unspecified: no place", code)
    elif place := _region(scope, vocabulary, code, names):
        scope.st.add(activity, _COVERS, place)


def _region(scope: Scope, vocabulary: str, code: str, names: tuple[Text, ...]) -> str:
    if vocabulary == "1":
        if (m49 := DAC_REGIONS.get(code)) in regions():
            return _m49(scope, str(m49))
        names = ((DAC_OTHER[code], "en"),) if code in DAC_OTHER else names
        if not names:
            raise ValueFault(f"region “{code}” is no code of the OECD", "check vocabulary and code")
        return _open_region(scope, f"dacregion:{code}", names)
    if vocabulary == "2":
        if code.zfill(3) not in regions():
            raise ValueFault(f"region “{code}” is no code of M49", "write three digits, as 014")
        return _m49(scope, code.zfill(3))
    if names:
        return _open_region(scope, own("region", vocabulary, code or names[0][0]), names)
    scope.notice("regions of own vocabularies have no name and are left out", code)
    return ""


def _m49(scope: Scope, code: str) -> str:
    region = regions()[code]
    if region.geonames:
        return scope.st.iri("place", region.key)
    return _open_region(
        scope, region.key, tuple((n, lang) for lang, n in region.names.items() if n)
    )


def _open_region(scope: Scope, key: str, names: tuple[Text, ...]) -> str:
    def make() -> str:
        place = scope.st.thing("place", key, CP.Region)
        say_names(scope, place, names)
        return place

    return scope.once(("region", key, names), make)


def location(scope: Scope, activity: str, element: Element) -> None:
    """Open a location: its kind, names and point; say that the activity is there or for it."""
    parts = {child.tag: child for child in element}
    names = tuple(scope.narratives(parts["name"])) if "name" in parts else ()
    about = (
        tuple(scope.narratives(parts["description"], name=False)) if "description" in parts else ()
    )
    point, fault = "", None
    if "point" in parts:
        try:
            point = position(parts["point"].findtext("pos") or "")
        except ValueFault as found:
            fault = found
    codes = tuple(
        ((code.get("vocabulary") or "").strip(), (code.get("code") or "").strip())
        for code in element.iterchildren("location-id", "administrative")
    )
    kind = _code(parts, "feature-designation") + "/" + _code(parts, "location-class")
    if not (names or about or point or codes):
        raise fault or ValueFault("the location has no name, point or code", "add one of them")
    geonames = _geonames(scope, codes)
    key = ("location", names, about, point, codes, kind, scope.country)
    place = scope.once(
        key, lambda: _open(scope, names or about, about, point, codes, geonames, kind)
    )
    if point:
        scope.locate(place)
    reach = _code(parts, "location-reach")
    scope.st.add(activity, _COVERS if reach == BENEFICIARIES else _LOCATION, place)
    if "activity-description" in parts:
        for text, language in scope.narratives(parts["activity-description"], name=False):
            scope.st.note(activity, text, language)
    if fault:
        scope.skip(parts["point"], fault.found, fault.mend)


def _code(parts: dict[str, Element], name: str) -> str:
    return (parts[name].get("code") or "").strip() if name in parts else ""


@lru_cache(maxsize=16_384)
def position(text: str) -> str:
    """Return `latitude longitude` as WKT, to five decimals, which are a metre.

    Raises:
        ValueFault: these are no coordinates, not on the globe, or 0 0.

    >>> position("13.99417 -89.55972")
    'POINT(-89.55972 13.99417)'
    """
    match = _POSITION.fullmatch(text.strip())
    if not match:
        raise ValueFault(
            f"“{text.strip()[:40]}” is no position", "write latitude, blank, longitude"
        )
    latitude, longitude = map(_degrees, match.groups())
    if abs(float(latitude)) > 90 or abs(float(longitude)) > 180:
        swapped = abs(float(longitude)) <= 90 and abs(float(latitude)) <= 180
        mend = "latitude comes first; they seem swapped" if swapped else "check both numbers"
        raise ValueFault(f"“{text.strip()}” is not on the globe", mend)
    if float(latitude) == 0 == float(longitude):
        raise ValueFault("0 0 lies in the ocean and stands for no position", "correct the position")
    return f"POINT({longitude} {latitude})"


def _degrees(text: str) -> str:
    number = Decimal(text)
    if len(text.partition(".")[2]) > DECIMALS:
        number = round(number, DECIMALS)
    return format(number.normalize(), "f") if number else "0"


def _open(
    scope: Scope, names: tuple[Text, ...], about: tuple[Text, ...], point: str,
    codes: tuple[tuple[str, str], ...], geonames: str, kind: str,
) -> str:  # fmt: skip
    st = scope.st
    key = f"geonames:{geonames}" if geonames else own("place", names[0][0] if names else "", point)
    if not geonames and not point:
        key = own(key, scope.country)
    place = st.thing("place", key, _class(kind))
    say_names(scope, place, names or ((_coordinates(point), "en"),) if point or names else ())
    for text, language in about:
        if (text, language) not in names:
            st.description(place, text, language)
    for vocabulary, code in codes:
        if vocabulary == "A4" and (found := country(code)):
            st.add(place, _WITHIN, f"<{found.iri}>")
    if point:
        _say_point(scope, place, point)
    return place


def _geonames(scope: Scope, codes: tuple[tuple[str, str], ...]) -> str:
    """Return the GeoNames id of a location; leading zeros are no part of it."""
    for vocabulary, code in codes:
        if vocabulary == "G1":
            if code.isdecimal() and code.isascii() and (number := code.lstrip("0")):
                if number != code:
                    scope.notice("GeoNames ids begin with zeros, which are taken away", code)
                return number
            scope.notice("codes of vocabulary G1 are no GeoNames ids", code, "write the number")
    return ""


def _class(kind: str) -> NamedNode:
    feature, _, class_ = kind.partition("/")
    if feature.startswith("PCL"):
        return CP.Country
    if feature.startswith(("ADM", "RGN", "TERR")):
        return CP.Region
    if feature.startswith("PPL"):
        return CP.Locality
    return _CLASSES.get(class_, CP.Place if feature else CP.Locality)


def _coordinates(point: str) -> str:
    longitude, latitude = point[6:-1].split()
    return f"{latitude}, {longitude}"


def _say_point(scope: Scope, place: str, point: str) -> None:
    """Say a point; the geometry's IRI holds it, for sources may place the same place elsewhere."""
    st = scope.st
    geometry = st.statement("geometry", st.tail(place), point[6:-1].replace(" ", "_"))
    st.add(place, _HAS, geometry)
    st.add(geometry, _TYPE, _GEOMETRY)
    st.add(geometry, _WKT, f'"{point}"^^{_WKT_TYPE}')
