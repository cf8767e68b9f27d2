"""Head and body of an answer are sent together."""

import asyncio
import socket

from citypact.server.together import Together


def test_what_is_written_in_one_turn_goes_together_and_before_the_end() -> None:
    async def test() -> bytes:
        loop = asyncio.get_running_loop()
        here, there = socket.socketpair()
        there.setblocking(False)
        transport, _ = await loop.create_connection(asyncio.Protocol, sock=here)
        together = Together(transport, loop)
        together.write(b"HTTP/1.1 200 OK\r\n\r\n")
        together.write("光州".encode())
        found = await loop.sock_recv(there, 100)
        together.write(b"the last")
        together.close()
        found += b"|" + await loop.sock_recv(there, 100)
        there.close()
        return found

    assert asyncio.run(test()) == b"HTTP/1.1 200 OK\r\n\r\n" + "光州|the last".encode()
