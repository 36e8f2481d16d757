"""Which labels with colours a file has: added, renamed, coloured, taken off."""

from typing import cast

from ptce_desk.db.queries import tags as queries
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.tags import Tag, TagNameTakenError, WornTag, next_colour, same_name
from ptce_desk.records.file import SETTINGS, TAGS
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import changing_settings
from ptce_desk.services.records import begun, line_of, set_cell
from ptce_desk.wording.filters import count_text


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
    """Keep one cell of a label; the dossiers that bear it bear its new name.

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
            for file in _bearers(work, before):
                _rename(file, before, tag.name)


def remove_tag(desk: Desk, tag_id: int) -> None:
    """Take a label off the file and off the dossiers that bear it, which the history counts; undone, all comes back.

    Raises:
        NotFoundError: the label is gone.
    """
    with changing_settings(desk) as (work, settings):
        tag = cast("Tag", line_of(settings, TAGS, tag_id))
        bearers = _bearers(work, tag.name)
        label = SETTINGS.line_label(settings, TAGS, TAGS.removal, tag)
        work.label = f"{label}, portée par {count_text(len(bearers), 'dossier')}" if bearers else label
        for file in bearers:
            file.tags[:] = [one for one in file.tags if one.name != tag.name]
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


def _bearers(work: UnitOfWork, name: str) -> list[FundingFile]:
    return (
        [work.get(FundingFile, file_id) for file_id in queries.bearers(work.reading(), "funding_file", name)]
        if name
        else []
    )


def _rename(file: FundingFile, before: str, after: str) -> None:
    borne = next(one for one in file.tags if one.name == before)
    if any(one.name == after for one in file.tags):
        file.tags.remove(borne)
    else:
        borne.name = after
