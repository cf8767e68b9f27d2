"""Which of the languages of the explorer a reader wants."""

from starlette.requests import Request

from ontology.languages import LANGUAGES


def language(request: Request) -> str:
    """Return the language of a request: `?lang=`, else the header Accept-Language, else English."""
    said = request.query_params.get("lang", "").partition("-")[0].lower()
    return said if said in LANGUAGES else accepted(request.headers.get("accept-language", ""))


def accepted(header: str) -> str:
    """Return the first language that a header Accept-Language wants (RFC 9110 §12.5.4).

    >>> accepted("zh-Hant-TW, en;q=0.5"), accepted("de, fr;q=0.4"), accepted("")
    ('zh', 'fr', 'en')
    """
    wanted: list[tuple[float, str]] = []
    for part in header.split(","):
        tag, _, parameter = part.partition(";")
        name = tag.strip().partition("-")[0].lower()
        if name in LANGUAGES:
            wanted.append((_quality(parameter), name))
    best = max(wanted, key=lambda each: each[0], default=(0.0, ""))
    return best[1] if best[0] > 0 else LANGUAGES[0]


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    try:
        return min(float(value), 1.0) if name.strip().lower() == "q" else 1.0
    except ValueError:
        return 0.0
