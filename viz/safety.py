"""What may stand in a page: clean text, web addresses, data and code that cannot escape."""

import base64
import hashlib
import json
import re
from urllib.parse import urlsplit

# Controls, lone surrogates, and marks that reorder text (Unicode Bidirectional Algorithm, UAX 9)
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e"
    "\u2066-\u2069\ufeff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """Return text without control characters and without marks that reorder what people read.

    >>> plain("UN-Habitat\\u202e (tatibaH-NU)")
    'UN-Habitat (tatibaH-NU)'
    """
    return _HIDDEN.sub("", text)


def web_address(address: str) -> str:
    """Return the address where a link may lead there, otherwise "".

    A link leads only to http and https, never through a user name that looks like a host.

    >>> web_address("https://unhabitat.org/governance")
    'https://unhabitat.org/governance'
    >>> web_address("javascript:alert(1)"), web_address("https://unep.org@evil.example/")
    ('', '')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    allowed = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    return address if allowed and plain(address) == address else ""


def data_block(value: object) -> str:
    r"""Return JSON for `<script type="application/json">`: no label in it can end the element.

    Raises ValueError for numbers that JSON does not have (nan, infinity).

    >>> data_block({"label": "</script><script>alert(1)</script>"})
    '{"label":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def code_block(code: str) -> str:
    """Return code as it may stand inside a script or style element.

    Raises ValueError where the code holds text that the HTML parser would read as markup.
    """
    if re.search(r"</(script|style)|<!--", code, re.IGNORECASE):
        raise ValueError("Inlined code holds '</script', '</style' or '<!--': it would end there.")
    return code.replace("\r\n", "\n")


def content_policy(*, scripts: list[str], styles: list[str], images: str = "data:") -> str:
    """Return the Content Security Policy under which only these scripts and styles run.

    Nothing may be fetched; pictures may only be `data:` (the empty icon), unless `images` allows
    `blob:` too (files that the page makes).

    >>> content_policy(scripts=[""], styles=[])[:40]
    "default-src 'none'; base-uri 'none'; for"
    """
    parts = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", f"img-src {images}"]
    sources = {"script-src": scripts, "style-src": styles}
    parts += [" ".join([name, *map(_digest, texts)]) for name, texts in sources.items() if texts]
    return "; ".join(parts)


def _digest(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
