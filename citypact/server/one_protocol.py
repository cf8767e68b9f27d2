"""HTTP/1.1 for those too who would rather speak another protocol (RFC 9110, 7.8).

Some clients, as those in Java, wish for HTTP/2 with each request. A server may pass over the wish;
but the parser takes what comes after such a head for the other protocol, also the body.
"""

import sys

from httptools import HttpRequestParser
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_WISH = b"upgrade"


class OneProtocol(HttpToolsProtocol):
    """A connection that reads a request with such a wish again, without it."""

    def data_received(self, data: bytes) -> None:
        """Read what comes."""
        self._data = data
        super().data_received(data)

    @property
    def wishes(self) -> bool:
        """Whether the request is one to be read again."""
        return self.parser.should_upgrade() and any(name == _WISH for name, _ in self.headers)

    def on_headers_complete(self) -> None:
        """Begin to answer, unless the request is read again."""
        if not self.wishes:
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Take note that a request is whole, unless it is read again."""
        if not self.wishes:
            super().on_message_complete()

    def _unsupported_upgrade_warning(self) -> None:
        wish = sys.exception()
        if wish is None or not self.wishes:
            return
        others = b"".join(b"%b: %b\r\n" % pair for pair in self.headers if pair[0] != _WISH)
        version = self.parser.get_http_version().encode()
        head = b"%b %b HTTP/%b\r\n%b" % (self.parser.get_method(), self.url, version, others)
        self.parser = HttpRequestParser(self)
        self.parser.set_dangerous_leniencies(lenient_data_after_close=True)
        self.data_received(head + b"\r\n" + self._data[wish.args[0] :])
