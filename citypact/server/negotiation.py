"""Content negotiation: which of the syntaxes on offer a client prefers (RFC 9110 §12.5.1).

A route offers syntaxes in its own order of preference. What a client accepts decides first, the
order of the offers second; `?format=ttl` or a suffix such as `.ttl` name one without negotiation.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Quotes that are not closed end with the header: so every quote is one at the first try, and the
# time is that of the length, whatever a client sends.
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*\\?(?:"|\Z)', re.DOTALL)
_RANGES = re.compile(rf'(?:[^,"]|{_QUOTED.pattern})+', re.DOTALL)
_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*(?:;|$)", re.ASCII)
_QUALITY = re.compile(r";\s*[qQ]\s*=\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(?:;|$)", re.ASCII)
_QUALITY_NAMED = re.compile(r";\s*[qQ]\s*=")
_NAMED = 2
"""How exact a range is that names a media type; `text/*` is less so, `*/*` least."""


@dataclass(frozen=True, eq=False)
class Offer:
    """A syntax on offer: its media type, the names that ask for it, and further media types.

    The first of `names` is the suffix of files: `("ttl", "turtle")`. Clients also ask for it by
    one of `aliases`, as by `application/json` for results of SPARQL.
    """

    type: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()


def choose(accept: str, offers: Sequence[Offer]) -> tuple[Offer, str] | None:
    """Return the offer that a client prefers and the media type it asked for it by, or None.

    `accept` is what the header Accept says, several headers joined by commas; without it
    everything is accepted. Of equals, what is named wins over what a wildcard admits, and then
    what is offered first. Parameters of media types other than q are not looked at; parts that
    are no media range are passed over.

    >>> turtle, html = Offer("text/turtle", ("ttl",)), Offer("text/html", ("html",))
    >>> choose("text/turtle;q=0.5, text/*", [turtle, html])[1]
    'text/html'
    >>> choose("text/*", [turtle, html])[1]
    'text/turtle'
    >>> choose("image/png, text/html;q=0", [turtle, html]) is None
    True
    """
    ranges = _ranges(accept) if accept.strip() else {"*/*": 1.0}
    found: list[tuple[float, int, int, Offer, str]] = []
    for rank, offer in enumerate(offers):
        for name in (offer.type, *offer.aliases):
            quality, exactness = _quality(name, ranges)
            if name == offer.type or exactness == _NAMED:
                found.append((-quality, -exactness, rank, offer, name))
    first = min(found, key=lambda each: each[:3], default=None)
    return (first[3], first[4]) if first and first[0] < 0 else None


def named(name: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer of a name or media type, as `?format=` or a suffix gives it, or None.

    >>> named("turtle", [Offer("text/turtle", ("ttl", "turtle"))]).type
    'text/turtle'
    """
    wanted = name.strip().lower().replace(" ", "+")  # an unescaped + in a query string is a space
    for offer in offers:
        if wanted in (*offer.names, offer.type, *offer.aliases):
            return offer
    return None


def split_suffix(path: str, offers: Sequence[Offer]) -> tuple[str, Offer | None]:
    """Return a path without its suffix, and the offer that the suffix names.

    >>> split_suffix("/id/partner/unep.ttl", [Offer("text/turtle", ("ttl", "turtle"))])[0]
    '/id/partner/unep'
    >>> split_suffix("/id/partner/st.gallen", [Offer("text/turtle", ("ttl",))])
    ('/id/partner/st.gallen', None)
    """
    stem, _, suffix = path.rpartition(".")
    for offer in offers:
        if stem and suffix == offer.names[0]:
            return stem, offer
    return path, None


def on_offer(offers: Sequence[Offer]) -> str:
    """Return the sentence of an answer 406.

    >>> on_offer([Offer("text/turtle", ("ttl",)), Offer("text/html", ("html",))])
    'ask for one of these media types (Accept): text/turtle, text/html; or with format=ttl, html'
    """
    types = ", ".join(offer.type for offer in offers)
    names = ", ".join(offer.names[0] for offer in offers)
    return f"ask for one of these media types (Accept): {types}; or with format={names}"


def _ranges(accept: str) -> dict[str, float]:
    """Return the media ranges of a header, each with the most that it is wanted."""
    found: dict[str, float] = {}
    for written in _RANGES.findall(accept):
        part = _QUOTED.sub("", written)
        media = _RANGE.match(part)
        quality = _QUALITY.search(part)
        if media and (quality or not _QUALITY_NAMED.search(part)):
            value = min(float(quality[1]), 1.0) if quality else 1.0  # some clients write q=2
            range_ = f"{media[1]}/{media[2]}".lower()
            found[range_] = max(value, found.get(range_, 0.0))
    return found


def _quality(name: str, ranges: Mapping[str, float]) -> tuple[float, int]:
    """Return how much a media type is wanted, by the most exact range that covers it."""
    covering = ("*/*", f"{name.partition('/')[0]}/*", name)
    for exactness in range(_NAMED, -1, -1):
        if covering[exactness] in ranges:
            return ranges[covering[exactness]], exactness
    return 0.0, -1
