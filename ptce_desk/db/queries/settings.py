"""What a file says of itself."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.organisations import FunderLevel

_S = schema.file.file_settings.c
_F = schema.organisations.funder.c
_B = schema.file.authority_body.c
_O = schema.file.own_file.c


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """Our authority, who works in the file, and whether its data are made up."""

    author: str
    fictitious: bool
    authority: str
    level: FunderLevel | None
    siret: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body of our authority that gives opinions or votes."""

    kind: CommitteeBody
    name: str


def file_identity(connection: Connection) -> FileIdentity:
    """Read the settings; a file without any speaks for nobody."""
    settings = connection.execute(select(_S.author, _S.fictitious).limit(1)).first()
    ours = connection.execute(select(_F.name, _F.level, _F.siret).where(_F.ours).limit(1)).first()
    author, fictitious = settings or ("", False)
    name, level, siret = ours or ("", None, "")
    return FileIdentity(author, fictitious, name, level, siret)


def settings_id(connection: Connection) -> int | None:
    """The one row of settings, None when the file has none yet."""
    return connection.execute(select(_S.id).limit(1)).scalar()


def counts_votes(connection: Connection) -> bool:
    """Whether our authority has the votes of a session counted."""
    return bool(connection.execute(select(_S.counts_votes).limit(1)).scalar())


def our_funder_id(connection: Connection) -> int | None:
    """The funder that is « notre collectivité », None when the file names none yet."""
    return connection.execute(select(_F.id).where(_F.ours).limit(1)).scalar()


def logo_text(connection: Connection) -> str:
    """The logo as it is kept: a PNG picture in base64, empty when there is none."""
    return connection.execute(select(_S.logo).limit(1)).scalar() or ""


def letterhead_texts(connection: Connection) -> tuple[str, str, str]:
    """The lines at the head of printed pages, those at their foot, and their colour, as they were typed."""
    found = connection.execute(select(_S.letter_head, _S.letter_foot, _S.letter_accent).limit(1)).first()
    return ("", "", "") if found is None else (found.letter_head, found.letter_foot, found.letter_accent)


def bodies(connection: Connection) -> list[BodyRow]:
    """The bodies of our authority, in their order; those without a name yet are left out."""
    query = select(_B.kind, _B.name).where(_B.name != "").order_by(_B.position, _B.id)
    return rows_of(BodyRow, connection.execute(query))


def own_file_names(connection: Connection) -> dict[OwnUse, str]:
    """What the authority has a file of its own for, with the name of each."""
    return {row.use: row.name for row in connection.execute(select(_O.use, _O.name).order_by(_O.id))}


def own_file(connection: Connection, use: OwnUse) -> tuple[str, str] | None:
    """The name of the authority's own file for a use, and the fingerprint of its bytes; None without one."""
    found = connection.execute(select(_O.name, _O.sha256).where(_O.use == use)).first()
    return None if found is None else (found.name, found.sha256)
