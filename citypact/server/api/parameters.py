"""What the parameters of questions mean: for the description of the API, with an example each."""

PARAMETERS: dict[str, tuple[str, str]] = {
    "lang": ("language of names (BCP 47); where one is missing, English", "zh"),
    "thing": ("a thing: IRI, key, acronym, identifier or name", "unep"),
    "one": ("a partner: IRI, key, acronym, identifier or name", "unep"),
    "other": ("another one", "gwangju"),
    "q": ("what a person typed: a part of a name, in any script", "光州"),
    "limit": ("the most to answer with", "20"),
    "network": ("a network that the workspace describes", ""),
    "kind": ("kind of partner: city, agency, network, unit or partner", "city"),
    "type": ("type of partner, as /api/facets lists them", "un-body"),
    "place": ("a place in or under which a partner is: name, key or IRI", "Republic of Korea"),
    "theme": ("a theme of what is taken part in", "climate-change"),
    "role": ("the role in which a partner takes part", "funder"),
    "status": ("where what is taken part in stands now", "in-force"),
    "sources": ("the least number of sources that say so", "2"),
    "on": ("a day: what was in force then", "2009"),
    "since": ("the beginning of a period: 2009, 2009-05 or 2009-05-17", "2008"),
    "until": ("the end of a period", "2012"),
    "level": ("whole organisations or their units as partners", ""),
    "weighting": ("newman: shared by many counts less; count: each thing counts one", "newman"),
    "backbone": ("keep the ties that stand out, by this method", ""),
    "alpha": ("level of significance of the backbone", "0.05"),
    "certain": ("keep what dates show for certain", "true"),
    "plans": ("keep what is only planned, too", "true"),
    "of": ("keep this partner (place, theme) and those it works with", "unep"),
    "edges": ("the most ties to send, the heaviest", "50000"),
    "nodes": ("the most partners to send, the strongest", "20000"),
    "tied": ("send only the ends of the ties that are sent", "true"),
    "measure": ("a measure to have besides, as /api/facets lists them", "betweenness"),
    "arcs": ("the most arcs to send, the heaviest", "2000"),
    "by": ("a measure, as /api/facets lists them", "betweenness"),
    "top": ("how many partners", "20"),
    "before": ("the earlier date, of any precision", "2008"),
    "after": ("the later date", "2012"),
    "name": ("a question of /api/questions", "leads"),
    "parameters": (
        "values for the parameters of the question, as parameters.partner=unep",
        "partner=un-habitat",
    ),
    "format": ("how the answer is written", "csv"),
    "view": ("the state of the view, as in its permanent link", ""),
}
"""Name → what it says, and an example."""

PARTICULAR: dict[tuple[str, str], tuple[str, str]] = {
    ("search", "kind"): ("partner, agreement, initiative, event, output, place, theme or source",
                         "partner"),
    ("network", "thing"): ("kind of thing that is taken part in: agreement, …", "agreement"),
    ("rank", "thing"): ("kind of thing that is taken part in: agreement, …", "agreement"),
    ("timeline", "thing"): ("kind of thing: agreement, initiative, event, …", "initiative"),
    ("map", "thing"): ("kind of thing that is taken part in: agreement, …", "agreement"),
    ("changes", "thing"): ("kind of thing that is taken part in: agreement, …", "agreement"),
    ("download", "thing"): ("kind of thing that is taken part in: agreement, …", "agreement"),
    ("download", "format"): ("graphml, gexf, csv, json or html", "graphml"),
    ("answer", "format"): ("csv, tsv or json: the answer as a file", "csv"),
}  # fmt: skip
"""(question, parameter) → the same, where it means something else there."""


def described(question: str, parameter: str) -> tuple[str, str]:
    """Return what a parameter of a question means, and an example ("" where there is none).

    >>> described("network", "theme")
    ('a theme of what is taken part in', 'climate-change')
    """
    return PARTICULAR.get((question, parameter)) or PARAMETERS.get(parameter, (parameter, ""))
