"""What each client uses of the processor."""

from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv6Address, ip_address


@lru_cache(maxsize=10_000)
def client_of(address: str) -> str:
    """Return whom an address stands for: with IPv6 one client has a whole /64 network.

    >>> client_of("2001:db8::1") == client_of("2001:db8::2")
    True
    >>> client_of("192.0.2.7")
    '192.0.2.7'
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return f"{IPv6Address(int(found) >> 64 << 64)}/64"
    return address


@dataclass(eq=False, slots=True)
class Client:
    """What one client uses: `used` seconds of processor time, which decay, as of `stamp`."""

    name: str
    stamp: float
    used: float = 0
    open: int = 0
    """Jobs that wait or run."""


@dataclass
class Clients:
    """The clients of the last minutes; each may use so many seconds of processor time a minute.

    The account of a client fills as its jobs run and empties evenly, so that a full one is empty
    after a minute.

    >>> clients = Clients(60)
    >>> unep = clients.get("192.0.2.7", now=0)
    >>> clients.spend(unep, 80, now=1)
    >>> clients.wait(unep, now=1), clients.wait(unep, now=20), clients.wait(unep, now=21.5)
    (20.0, 1.0, 0.0)
    """

    seconds_a_minute: float
    _known: dict[str, Client] = field(default_factory=dict)

    def get(self, address: str, now: float) -> Client:
        """Return the account of the client at an address."""
        name = client_of(address)
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = Client(name, now)
        return found

    def wait(self, client: Client, now: float) -> float:
        """Return the seconds until a client may go on; 0 where it may now."""
        self._decay(client, now)
        return max(0.0, client.used - self.seconds_a_minute) / (self.seconds_a_minute / 60)

    def spend(self, client: Client, seconds: float, now: float) -> None:
        """Put processor time on the account of a client."""
        self._decay(client, now)
        client.used += seconds

    def forget(self, now: float) -> None:
        """Forget clients that have nothing open and nothing on their account."""
        for name, client in list(self._known.items()):
            self._decay(client, now)
            if not client.open and not client.used:
                del self._known[name]

    def _decay(self, client: Client, now: float) -> None:
        gone = (now - client.stamp) * self.seconds_a_minute / 60
        client.used, client.stamp = max(0.0, client.used - gone), now
