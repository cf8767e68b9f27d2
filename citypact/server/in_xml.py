"""Answers in XML: what it cannot hold is refused, rather than sent for no parser to read.

XML 1.0 has no control signs (§2.2), and a property becomes the name of an element: an IRI that
ends in a slash or in digits has none.
"""

from collections.abc import Sequence
from xml.parsers import expat

from citypact.server.negotiation import Offer, on_offer
from citypact.server.workers.messages import Reply, refusal


class NotInXmlError(Exception):
    """An answer cannot be written in XML."""


def not_in_xml(syntax: Offer, offers: Sequence[Offer]) -> Reply:
    """Return the refusal of an answer that a syntax cannot hold, with the others on offer."""
    others = on_offer([offer for offer in offers if offer != syntax])
    return refusal(406, f"the answer has signs or properties that XML cannot hold; {others}")


def in_xml(written: bytes) -> bytes:
    """Return XML of the engine, if it is well-formed, so that every sign is read as it is.

    A carriage return becomes a reference: of the sign itself a parser makes a line feed (§2.11).

    Raises:
        NotInXmlError: no parser would read it.

    >>> in_xml(b"<name>UNEP\\r</name>")
    b'<name>UNEP&#13;</name>'
    """
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(written, True)
    except expat.ExpatError as error:
        raise NotInXmlError from error
    return written.replace(b"\r", b"&#13;")
