"""HTML from templates: what stands in the head of a page, and the page of what is not known."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from citypact.server.explorer.shell import page as framed
from citypact.server.workers.messages import Reply

HTML = "text/html; charset=utf-8"
_UNKNOWN = "<main><h1>404</h1><p>Nothing here is called so.</p></main>"
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)


def written(template: str, **values: Any) -> str:
    """Fill a template; every value is text and is escaped."""
    return _TEMPLATES.get_template(template).render(**values)


def head(
    description: str,
    data: dict[str, Any],
    *,
    canonical: str = "",
    alternates: list[tuple[str, str]] | None = None,
    licence: str = "",
) -> str:
    """Write the head of a page; `data` is its JSON-LD.

    >>> "</script><" in head("", {"name": "</script><script>alert(1)</script>"})
    False
    """
    return written(
        "head.html",
        description=description[:300],
        canonical=canonical,
        alternates=alternates or [],
        licence=licence if licence.startswith("http") else "",
        data=_data(data),
    )


def _data(data: dict[str, Any]) -> Markup:
    """Write JSON that ends no script: <, > and & are escaped as JSON escapes them."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing in it ends the element


def missing(title: str, lang: str) -> Reply:
    """Return the page for what is not known, with status 404."""
    return Reply(404, HTML, framed(f"404 – {title}", lang=lang, body=_UNKNOWN).encode())
