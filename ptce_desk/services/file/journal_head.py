"""The head of the journal, as it is printed beside the day."""

from ptce_desk.db.operations import head_of
from ptce_desk.domain.journal_head import short_head
from ptce_desk.services.desk import Desk


def printed_head(desk: Desk) -> str:
    """« 3f9a 01c7 5e2b »: `ptce-desk check --head` tells whether a file still holds it."""
    with desk.reading() as connection:
        return short_head(head_of(connection))
