"""The picture of a build, kept beside its store: where every partner stands, in which community."""

import zlib
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np

from graph.network.layout.points import Points
from graph.network.reading.columns import Codes

FILE = "layout.npz"
FORMAT = 1


class Picture(NamedTuple):
    """What a build keeps of its picture, for each of its n nodes.

    `places` (n × 2) are whole canvas units, NaN for what is no partner; `communities` (n) the
    numbers of communities of the network of everything, 0 for who is in none.
    """

    places: Points
    communities: Codes


def write_picture(picture: Picture, path: Path) -> None:
    """Write a picture as one file of numpy (.npz); the same gives the same bytes.

    `nodes` are the numbers of partners in the columns of the build, `x`, `y` and `community` those
    of each, `format` is FORMAT.
    """
    nodes = np.flatnonzero(~np.isnan(picture.places[:, 0])).astype(np.int32)
    x, y = picture.places[nodes].astype(np.int32).T
    communities = picture.communities[nodes]
    np.savez(path, format=np.array(FORMAT), nodes=nodes, x=x, y=y, community=communities)


def load_picture(path: Path, size: int) -> Picture | None:
    """Return the picture of a build with `size` nodes.

    None where there is no file, or it is damaged or another's.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            if int(found["format"]) != FORMAT:
                return None
            places, communities = np.full((size, 2), np.nan), np.zeros(size, np.int32)
            places[found["nodes"]] = np.stack([found["x"], found["y"]], axis=1)
            communities[found["nodes"]] = found["community"]
            return Picture(places, communities)
    except (OSError, EOFError, ValueError, KeyError, TypeError, IndexError, BadZipFile, zlib.error):
        return None
