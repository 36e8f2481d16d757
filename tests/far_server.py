"""A network between the program and the server of a team: what it takes to cross it, and how often it is crossed."""

import selectors
import socket
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Thread
from time import monotonic

from ptce_desk.domain.places import TeamBase

_MOST = 1 << 16


@dataclass
class Network:
    """A way to a server that takes so many seconds each way.

    Attributes:
        crossed: how often the program asked something and waited for the answer, over all its connections.
    """

    port: int
    delay: float = 0.0
    crossed: int = 0

    def to(self, base: TeamBase) -> TeamBase:
        """The same base, by this way."""
        return replace(base, port=self.port)


class _Pair:
    """One connection of the program, and the one that goes on to the server."""

    def __init__(self, network: Network, near: socket.socket, far: socket.socket) -> None:
        self.network, self.ends = network, (near, far)
        self._asked = False
        self._thread = Thread(target=self._carry, daemon=True)
        self._thread.start()

    def _carry(self) -> None:
        waiting: deque[tuple[float, socket.socket, bytes]] = deque()
        near, far = self.ends
        with selectors.DefaultSelector() as either, suppress(OSError):
            for end in self.ends:
                either.register(end, selectors.EVENT_READ)
            while True:
                left = None if not waiting else max(waiting[0][0] - monotonic(), 0.0)
                for key, _events in either.select(left):
                    came = near if key.fileobj is near else far
                    said = came.recv(_MOST)
                    if not said:
                        raise ConnectionResetError
                    self._count(asks=came is near)
                    waiting.append((monotonic() + self.network.delay, far if came is near else near, said))
                while waiting and waiting[0][0] <= monotonic():
                    _due, end, said = waiting.popleft()
                    end.sendall(said)
        for end in self.ends:
            end.close()

    def _count(self, *, asks: bool) -> None:
        """Count what is asked once the last question was answered."""
        if asks and not self._asked:
            self.network.crossed += 1
        self._asked = asks


@contextmanager
def far(port: int, delay: float = 0.0) -> Iterator[Network]:
    """A way to the server of a port of this machine, which takes so many seconds each way."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        network = Network(door.getsockname()[1], delay)

        def receive() -> None:
            with suppress(OSError):
                while True:
                    near, _whence = door.accept()
                    on = socket.create_connection(("127.0.0.1", port))
                    for end in (near, on):
                        end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    _Pair(network, near, on)

        Thread(target=receive, daemon=True).start()
        yield network
        door.shutdown(socket.SHUT_RDWR)
