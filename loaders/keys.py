"""Keys: how names and identifiers become parts of IRIs."""

import re
from functools import lru_cache
from hashlib import sha256

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SCHEME_OF = re.compile(r"[a-z][a-z0-9-]*(?=:\S+$)")
_OTHER = re.compile(r"[^a-z0-9]+")
MAX = 60


@lru_cache(maxsize=65_536)
def slug(text: str) -> str:
    """Write text in small letters, digits and hyphens, so that no two texts become one.

    Capitals count as small letters, and blanks as hyphens. Text that loses more than that gets
    eight digits of its hash.

    >>> slug("XM-DAC-41120"), slug("New York"), slug("São Paulo")
    ('xm-dac-41120', 'new-york', 'sao-paulo-18ab6509')
    """
    small = "-".join(text.casefold().split())
    if len(small) <= MAX and SLUG.fullmatch(small):
        return small
    from anyascii import anyascii

    plain = _OTHER.sub("-", anyascii(small).lower()).strip("-")[:MAX].strip("-")
    digits = sha256(small.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain}-{digits}" if plain else digits


@lru_cache(maxsize=65_536)
def thing_key(key: str, source: str) -> str:
    """Return the last part of a thing's IRI.

    A key with a scheme is an identifier, the same in every source; one that begins with `=` is
    the own key of a thing that other sources open; any other belongs to this source alone.

    >>> thing_key("ror:03e8s1d88", "members"), thing_key("=iclei", "members")
    ('ror.03e8s1d88', 'iclei')
    >>> thing_key("Porto PT", "urbact"), thing_key("7", "ror")
    ('urbact_porto-pt', 'ror_7')
    """
    if key.startswith("="):
        return key[1:]
    if scheme := SCHEME_OF.match(key):
        return f"{scheme[0]}.{slug(key[scheme.end() + 1 :])}"
    return f"{source}_{slug(key)}"
