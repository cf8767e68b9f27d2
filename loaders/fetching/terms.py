"""The terms of a download: limits, waits, and which numbers may be reached."""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_network
from ssl import SSLContext

LIMIT = 2**30
"""The greatest size of a file, unless a person allows more."""
REDIRECTS = 3
TRIES = 3
LONGEST_WAIT = 60.0

_SPECIAL = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ),
    )
)  # fmt: skip
"""Numbers that IANA keeps for private networks, the own machine, groups, tunnels and examples."""
_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")

Number = IPv4Address | IPv6Address


class FetchFault(Exception):
    """A file that cannot be fetched; the text says why, `mend` what to do."""

    def __init__(self, found: str, mend: str = "") -> None:
        super().__init__(found)
        self.found, self.mend = found, mend


class PassingFault(FetchFault):
    """A fault that may pass: the same is tried again after `wait` seconds (0: as usual)."""

    def __init__(self, found: str, mend: str = "try again later", *, wait: float = 0.0) -> None:
        super().__init__(found, mend)
        self.wait = wait


def public(number: Number) -> bool:
    """Tell whether a number (IP address) belongs to the public network.

    >>> from ipaddress import ip_address
    >>> public(ip_address("169.254.169.254")), public(ip_address("::ffff:8.8.8.8"))
    (False, False)
    >>> public(ip_address("8.8.8.8")), public(ip_address("2606:4700::1111"))
    (True, True)
    """
    if isinstance(number, IPv6Address) and number in _NAT64:
        return public(IPv4Address(int(number) & 0xFFFFFFFF))
    if isinstance(number, IPv6Address) and number not in _UNICAST:
        return False
    return not any(number in network for network in _SPECIAL)


def resolve(host: str, port: int) -> list[str]:
    """Return the numbers of a host, as the system knows them.

    Raises:
        OSError: the host is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class Terms:
    """On which terms files are fetched.

    `limit` is the greatest size in bytes; `proxy` the address of a proxy; `trust` the
    certificates to trust (None: those of the system's usual list). `resolve`, `allowed` and
    `wait` are how hosts are resolved, which numbers may be reached, and how time passes.
    """

    limit: int = LIMIT
    proxy: str = ""
    trust: SSLContext | None = None
    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    resolve: Callable[[str, int], list[str]] = resolve
    allowed: Callable[[Number], bool] = public
    wait: Callable[[float], None] = time.sleep
