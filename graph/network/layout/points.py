"""Points of a picture and its units."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
"""Places (x, y) of partners, in canvas units: partners × 2."""
SPACING = 100.0
"""The least distance between two partners: a unit is a CSS pixel at zoom 1."""
LABEL_SHAPE = 1.7
"""Names are wider than high: partners side by side stand this much further apart."""
ROW_ASPECT = 2.0
"""Width to height of the whole picture."""
