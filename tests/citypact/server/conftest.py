"""What tests of the server share: a server of the starter graph."""

from tests.served import running, served

__all__ = ["running", "served"]
