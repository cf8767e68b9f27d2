"""What a server allows: addresses, limits and deadlines."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Settings:
    """How a server listens and what it lets one client use.

    Times are seconds, sizes bytes. A client may lower `deadline`, never raise it.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    hosts: tuple[str, ...] = ()
    """Further names under which the server is asked, such as `graph.example.org`."""
    proxies: tuple[str, ...] = ()
    """Addresses or networks whose X-Forwarded-For and X-Forwarded-Proto are believed."""
    workers: int = 2
    deadline: float = 10.0
    long_after: float = 0.1
    """From here on a query is a long one, of which few run at once; as many are stopped."""
    long_at_once: int = 4
    long_a_client: int = 2
    behind_after: float = 0.2
    """From here on it runs behind all others."""
    seconds_a_minute: float = 60.0
    """Processor time that one client may use in a minute."""
    patience: float = 1.0
    """How long a client that asks for too much waits for the answer that says so."""
    queue: int = 1000
    kept: int = 64 * MEGABYTE
    """The most that answers take which are kept until another build answers."""
    kept_each: int = 4 * MEGABYTE
    memory: int = 1024 * MEGABYTE
    rows: int = 100_000
    answer: int = 64 * MEGABYTE
    body: int = 1 * MEGABYTE
    """The longest body of a request."""
    head: int = 256 * 1024
    """The longest head of a request; its address may take 64 KB of it."""
    connections: int = 1000
    connections_a_client: int = 500
    """A known proxy stands for many clients, and may have all."""
    head_time: float = 10.0
    """How long the head of a request may take to come."""
    body_time: float = 20.0
    taken_time: float = 20.0
    """How long a client may take nothing of what is sent to it."""
    held: int = 256 * MEGABYTE
    """The most that waits to be taken by all clients together; who holds most is cut off."""
    idle_time: int = 15
    """How long a connection stays open between requests."""
    log: bool = False
    """One JSON object a line for each request, in place of short lines."""
