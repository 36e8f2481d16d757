"""What a file says of itself."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.domain.organisations import FunderLevel


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """Our authority, who works in the file, and whether its data are made up."""

    author: str
    fictitious: bool
    authority: str
    level: FunderLevel | None
    siret: str


def file_identity(connection: Connection) -> FileIdentity:
    """Read the settings; a file without any speaks for nobody."""
    settings = connection.execute(
        select(schema.file_settings.c.author, schema.file_settings.c.fictitious).limit(1)
    ).first()
    ours = connection.execute(
        select(schema.funder.c.name, schema.funder.c.level, schema.funder.c.siret).where(schema.funder.c.ours).limit(1)
    ).first()
    author, fictitious = settings or ("", False)
    name, level, siret = ours or ("", None, "")
    return FileIdentity(author, fictitious, name, level, siret)
