"""Which labels with colours a file has: added, renamed, coloured, taken off."""

from itertools import chain
from typing import cast

from ptce_desk.db.queries import tags as queries
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.domain.tags import RecordTag, Tag, Tagged, TagNameTakenError, WornTag, next_colour, same_name
from ptce_desk.records.file import SETTINGS, TAGS
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import changing_settings
from ptce_desk.services.file.views import rename_in_views
from ptce_desk.services.records import begun, line_of, set_cell
from ptce_desk.wording.tags import borne_by


def add_tag(desk: Desk, key: str, value: object) -> None:
    """Add a label, its first cell filled, in the colour that the fewest wear.

    Raises:
        TagNameTakenError: another label bears that name.
    """
    with changing_settings(desk) as (work, settings):
        tag = cast("Tag", begun(settings, TAGS, desk.today()))
        tag.colour = next_colour(one.colour for one in settings.tags)
        _set(desk, settings, tag, key, value)
        settings.tags.append(tag)
        work.label = SETTINGS.line_label(settings, TAGS, "Ajouter", tag)


def change_tag(desk: Desk, tag_id: int, key: str, value: object) -> None:
    """Keep one cell of a label; the records that bear it bear its new name, and views follow it.

    Raises:
        NotFoundError: the label is gone.
        TagNameTakenError: another label bears that name.
    """
    with changing_settings(desk) as (work, settings):
        tag = cast("Tag", line_of(settings, TAGS, tag_id))
        work.label = SETTINGS.line_label(settings, TAGS, line=tag)
        before = tag.name
        _set(desk, settings, tag, key, value)
        if before and before != tag.name:
            for one in chain.from_iterable(_bearers(work, before).values()):
                _rename(one.tags, before, tag.name)
            for page in OWN_LISTS.values():
                rename_in_views(work, page, "tags", before, tag.name)


def remove_tag(desk: Desk, tag_id: int) -> None:
    """Take a label off the file and off the records that bear it, which the history counts; undone, all comes back.

    Raises:
        NotFoundError: the label is gone.
    """
    with changing_settings(desk) as (work, settings):
        tag = cast("Tag", line_of(settings, TAGS, tag_id))
        borne = _bearers(work, tag.name)
        label = SETTINGS.line_label(settings, TAGS, TAGS.removal, tag)
        work.label = label + borne_by({kind: len(held) for kind, held in borne.items()})
        for bearer in chain.from_iterable(borne.values()):
            bearer.tags[:] = [one for one in bearer.tags if one.name != tag.name]
        settings.tags.remove(tag)


def list_tags(desk: Desk) -> tuple[WornTag, ...]:
    """The labels of the file that have a name, as French orders them."""
    with desk.reading() as connection:
        return queries.tags(connection)


def _set(desk: Desk, settings: FileSettings, tag: Tag, key: str, value: object) -> None:
    if key == "name" and isinstance(value, str):
        value = value.strip()
        if value and any(same_name(one.name, value) for one in settings.tags if one is not tag):
            raise TagNameTakenError(value)
    set_cell(TAGS, tag, key, value, desk.today())


def _bearers(work: UnitOfWork, name: str) -> dict[str, list[Tagged]]:
    """Those that bear a label, by kind of record."""
    connection = work.reading()
    found: dict[str, list[Tagged]] = {}
    for record in (FUNDING_FILE, PTCE, ORGANISATION):
        keys = queries.bearers(connection, record.table, name) if name else ()
        found[record.table] = [cast("Tagged", work.get(record.entity, key)) for key in keys]
    return found


def _rename(tags: list[RecordTag], before: str, after: str) -> None:
    borne = next(one for one in tags if one.name == before)
    if any(one.name == after for one in tags):
        tags.remove(borne)
    else:
        borne.name = after
