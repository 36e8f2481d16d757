"""Where the records of an officer are kept: in a file, or in the base of a team."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

ADDRESSES: Final = ("postgresql://", "postgres://")
"""What the address of a base begins with, as PostgreSQL writes it (« Connection URIs » of libpq)."""
_SAID_AFTER: Final = ("service", "sslmode")


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

    @property
    def address(self) -> str:
        """As it is typed on the command line and remembered."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        after = urlencode({key: value for key in _SAID_AFTER if (value := getattr(self, key))})
        return f"{ADDRESSES[0]}{user}{self.host}{port}/{quote(self.name, safe='')}" + (f"?{after}" if after else "")


Place = Path | TeamBase


def base_at(address: str) -> TeamBase | None:
    """The base an address names, None where it cannot be read, or tells a password, which others would read."""
    try:
        told = urlsplit(address)
        port = told.port or 0
        after = dict(parse_qsl(told.query, keep_blank_values=True, strict_parsing=True)) if told.query else {}
    except ValueError:
        return None
    if told.password is not None or not after.keys() <= set(_SAID_AFTER) or f"{told.scheme}://" not in ADDRESSES:
        return None
    return TeamBase(
        name=unquote(told.path.removeprefix("/")),
        host=told.hostname or "",
        port=port,
        user=unquote(told.username or ""),
        service=after.get("service", ""),
        sslmode=after.get("sslmode", ""),
    )


def name_of(place: Place) -> str:
    """How a place is called in a title."""
    return place.name if isinstance(place, Path) else str(place)


def text_of(place: Place) -> str:
    """A place as it is remembered: whole, and no other's."""
    return str(place.absolute()) if isinstance(place, Path) else place.address


def place_at(text: str) -> Place | None:
    """A place as it was remembered, or named; None for the address of a base that cannot be read."""
    return base_at(text) if text.startswith(ADDRESSES) else Path(text)
