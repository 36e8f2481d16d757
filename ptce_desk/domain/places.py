"""Where the records of an officer are kept: in a file, or in the base of a team."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TeamBase:
    """A base that a team shares, on a server.

    Attributes:
        name: of the base.
        host: of the server, empty where a service or the machine itself says it.
        port: of the server, 0 for its own usual one.
        user: who opens it, empty for the name of the session on the machine.
        service: an entry of `pg_service.conf` that says the rest.
        sslmode: how the server proves who it is, in PostgreSQL's own words; empty for wholly, or as the service says.
    """

    name: str = ""
    host: str = ""
    port: int = 0
    user: str = ""
    service: str = ""
    sslmode: str = ""

    def __str__(self) -> str:
        return self.service or (f"{self.name} sur {self.host}" if self.host else self.name)


Place = Path | TeamBase


def name_of(place: Place) -> str:
    """How a place is called in a title."""
    return place.name if isinstance(place, Path) else str(place)
