"""Addresses of the web that a page may link to."""

from urllib.parse import urlsplit


def web_address(text: str) -> str:
    """Return an address of the web as it is, and "" for anything else.

    >>> web_address("https://www.unep.org/"), web_address("javascript:alert(1)")
    ('https://www.unep.org/', '')
    """
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.netloc else ""
