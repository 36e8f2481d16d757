"""Settings of the file and of « notre collectivité »."""

from ptce_desk.db.queries.settings import FileIdentity, file_identity
from ptce_desk.services.desk import Desk


def settings_of(desk: Desk) -> FileIdentity:
    """Our authority's name and level, the author, and whether the data are fictitious."""
    with desk.reading() as connection:
        return file_identity(connection)
