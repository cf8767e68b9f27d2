"""Figures with names that are long, hostile, Chinese, Arabic, and with values that are missing."""

import math

from viz.figures.development import Development, Moment, Series
from viz.figures.matrix import Matrix
from viz.figures.ranking import RankedBar, Ranking

NAMES = (
    "UNEP",
    "联合国人居署（United Nations Human Settlements Programme）",
    "برنامج الأمم المتحدة للمستوطنات البشرية",
    "Ville de Québec – Service de la planification de l'aménagement et de l'environnement",
    r"$\frac{1}{2}$ \alpha <script>alert(1)</script> & ]]>",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "ICLEI\n– Local\tGovernments \u202efor Sustainability\x07\uffff",
    "",
)
KINDS = ("agency", "agency", "agency", "unit", "volcano", "network", "city", "partner")
NETWORK = "cities and agencies joined through agreements in force on 2019-06-30"
HOW = "betweenness sampled from 512 of 33,333 partners"

RANKING = Ranking(
    "Who lies between others",
    tuple(
        RankedBar(name, kind, 1 / place, 0.5 / place, 1.5 / place, place)
        for place, (name, kind) in enumerate(zip(NAMES, KINDS, strict=True), 1)
    ),
    "betweenness",
    NETWORK,
    HOW,
    "95 % of 200 resamples",
)
DEVELOPMENT = Development(
    "Since when",
    tuple(
        Series(
            name,
            tuple(
                Moment(date, place + step, math.nan if step == 2 else place + 2.0 * step)
                for step, date in enumerate(("2009", "2011-06", "2015-12-12"))
            ),
        )
        for place, name in enumerate(NAMES)
    ),
    "strength",
    NETWORK,
    HOW,
)
MATRIX = Matrix(
    "Who works with whom",
    NAMES,
    NAMES,
    tuple(tuple(float(row * column) for column in range(8)) for row in range(8)),
    "edges",
    NETWORK,
    HOW,
)
EMPTY = (
    Ranking("None", (), "betweenness"),
    Development("None", (Series("Bonn", ()),), "strength"),
    Matrix("None", (), (), (), "edges"),
)
SINGLE = (
    Ranking("One", (RankedBar("Bonn", "city", 0.0),), "betweenness"),
    Ranking("Unknown", (RankedBar("Bonn", "city", math.nan),), "betweenness"),
    Ranking("First", (RankedBar("Bonn", "city", 1, 1, 1),), "betweenness", by_rank=True),
    Ranking("Far", (RankedBar("Bonn", "city", 7, 1, 14691),), "betweenness", by_rank=True),
    Development("One", (Series("Bonn", (Moment("2019", 4, 9),)),), "strength"),
    Matrix("One", ("Cities",), ("Cities",), ((math.nan,),), "edges"),
    Matrix("Signs", ("Cities",), ("UN", "Asia"), ((-1.0, 0.5),), "E-I index", shades="value"),
)
EVERY = (RANKING, DEVELOPMENT, MATRIX, *EMPTY, *SINGLE)
