"""The frame of every page: the built `index.html`, with what is known put into head and body."""

import re
from functools import lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

from viz.explorer import built

RIGHT_TO_LEFT = ("ar",)
_BARE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Citypact</title>
  </head>
  <body>
    <div id="page"></div>
  </body>
</html>
"""
_UNBUILT = "<p>The explorer is not built here. In a checkout, run: make explorer</p>\n"
_ROOT = '<div id="page">'
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_SCRIPTS = re.compile(r'\s*(<script\b[^>]*></script>|<link rel="modulepreload"[^>]*>)')
_HTML = re.compile(r"<html\b[^>]*>")


def page(
    title: str, *, lang: str = "en", head: str = "", body: str = "", drawn: bool = True
) -> str:
    """Return a page: `head` and `body` are HTML, `title` is text.

    A reader without script sees `body`; with script the explorer takes its place, unless the page
    is not `drawn` by it. Where the explorer is not built, everybody sees `body` and what to run.
    """
    frame = _frame() if drawn else _SCRIPTS.sub("", _frame())
    shown = f"<noscript>{body}</noscript>" if frame and drawn else body
    shown += "" if frame else _UNBUILT
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    text = _HTML.sub(lambda _: f'<html lang="{escape(lang)}" dir="{direction}">', frame or _BARE, 1)
    text = _TITLE.sub(lambda _: f"<title>{escape(title)}</title>", text, 1)
    text = text.replace("</head>", f"{head}</head>", 1)
    return text.replace(_ROOT, f"{_ROOT}{shown}", 1)


def version() -> str:
    """Return a hash of the frame, "" where the explorer is not built."""
    frame = _frame()
    return sha256(frame.encode()).hexdigest()[:8] if frame else ""


def _frame() -> str:
    file = built() / "index.html"
    try:
        return _read(file, file.stat().st_mtime_ns)
    except OSError:
        return ""


@lru_cache(maxsize=2)
def _read(file: Path, changed: int) -> str:
    text = file.read_text("utf-8").replace("<!-- head -->", "").replace("<!-- page -->", "")
    return text if _ROOT in text else ""
