"""Which fields of one's own a file has: added, renamed, given other values, taken off."""

from typing import Any, Final, cast

from ptce_desk.db.queries import free_fields as queries
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.free_field_errors import ChoiceInUseError, FreeFieldFilledError, FreeFieldNameTakenError
from ptce_desk.domain.free_fields import (
    TEXT_KEYS,
    FreeField,
    FreeOwner,
    FreeType,
    dropped,
    key_for,
    renamed,
    values_of,
    written,
)
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.records.file import FREE, SETTINGS
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import changing_settings
from ptce_desk.services.file.views import rename_in_views
from ptce_desk.services.records import begun, line_of, set_cell
from ptce_desk.wording.filters import count_text

_ENTITIES: Final[dict[FreeOwner, type[Any]]] = {
    FreeOwner.FUNDING_FILE: FundingFile,
    FreeOwner.PTCE: Ptce,
    FreeOwner.ORGANISATION: Organisation,
    FreeOwner.SCHEME: SupportScheme,
}


def add_free_field(desk: Desk, key: str, value: object) -> None:
    """Add a field, its first cell filled.

    Raises:
        TooManyFreeFieldsError: these records have all the fields they may have.
        FreeFieldNameTakenError: another of their fields bears that name.
    """
    with changing_settings(desk) as (work, settings):
        field = cast("FreeField", begun(settings, FREE, desk.today()))
        set_cell(FREE, field, key, value, desk.today())
        field.key = key_for(field.type, _taken(settings, field), field.owner)
        _check_name(settings, field)
        settings.free_fields.append(field)
        work.label = SETTINGS.line_label(settings, FREE, "Ajouter", field)


def change_free_field(desk: Desk, field_id: int, key: str, value: object) -> None:
    """Keep one cell of a field; a value of a choice written otherwise at its place is so in the records that hold it.

    Raises:
        NotFoundError: the field is gone.
        TooManyFreeFieldsError, FreeFieldNameTakenError: see `add_free_field`.
        FreeFieldFilledError: records fill it, and it would be of another type or of other records.
        ChoiceInUseError: records hold a value that could no longer be chosen.
    """
    with changing_settings(desk) as (work, settings):
        field = cast("FreeField", line_of(settings, FREE, field_id))
        work.label = SETTINGS.line_label(settings, FREE, line=field)
        before = field.name, field.owner, field.type, field.key, values_of(field.choices)
        set_cell(FREE, field, key, value, desk.today())
        name, owner, kind, held_in, values = before
        if (owner, kind) != (field.owner, field.type):
            _move(work, settings, field, name, owner, held_in)
        if fold(name) != fold(field.name) or owner is not field.owner:
            _check_name(settings, field)
        if key == "choices":
            _choose_among(work, field, values)


def remove_free_field(desk: Desk, field_id: int) -> None:
    """Take a field off with what records hold in it, which the history counts; views say nothing more of it.

    Undone, all of it comes back.

    Raises:
        NotFoundError: the field is gone.
    """
    with changing_settings(desk) as (work, settings):
        field = cast("FreeField", line_of(settings, FREE, field_id))
        filled = queries.holders(work.reading(), field.owner, field.key)
        label = SETTINGS.line_label(settings, FREE, FREE.removal, field)
        work.label = f"{label}, rempli dans {count_text(len(filled), 'fiche')}" if filled else label
        _write(work, field, filled, "" if field.key in TEXT_KEYS else None)
        settings.free_fields.remove(field)


def _taken(settings: FileSettings, but: FreeField) -> set[str]:
    return {one.key for one in settings.free_fields if one.owner is but.owner and one is not but}


def _check_name(settings: FileSettings, field: FreeField) -> None:
    others = [one for one in settings.free_fields if one is not field and one.owner is field.owner]
    if field.name and any(fold(one.name) == fold(field.name) for one in others):
        raise FreeFieldNameTakenError(field.name)


def _move(
    work: UnitOfWork, settings: FileSettings, field: FreeField, name: str, owner: FreeOwner, held_in: str
) -> None:
    """Give a field the column of another type, or of other records, unless records hold something in its own."""
    texts = (FreeType.TEXT, FreeType.CHOICE)
    filled = queries.holders(work.reading(), owner, held_in)
    if owner is field.owner and held_in in TEXT_KEYS and field.type in texts:
        if field.type is FreeType.CHOICE:
            known = [*values_of(field.choices), *_held(work, field, filled)]
            field.choices = written(values_of(written(known)))
        return
    if filled:
        raise FreeFieldFilledError(name, len(filled))
    field.key = key_for(field.type, _taken(settings, field), field.owner)


def _held(work: UnitOfWork, field: FreeField, filled: list[int]) -> list[str]:
    """What records say in a text that is to be chosen from now on."""
    entity = _ENTITIES[field.owner]
    return [str(getattr(work.get(entity, one), field.key)).replace(";", ",") for one in filled]


def _choose_among(work: UnitOfWork, field: FreeField, before: tuple[str, ...]) -> None:
    after = values_of(field.choices)
    for value in dropped(before, after):
        held = queries.holders(work.reading(), field.owner, field.key, value)
        if held:
            raise ChoiceInUseError(field.name, value, len(held))
    found = {
        new: queries.holders(work.reading(), field.owner, field.key, old) for old, new in renamed(before, after).items()
    }
    for new, held in found.items():
        _write(work, field, held, new)
    for old, new in renamed(before, after).items():
        rename_in_views(work, OWN_LISTS[field.owner], field.key, old, new)
    field.choices = written(after)


def _write(work: UnitOfWork, field: FreeField, records: list[int], value: object) -> None:
    entity = _ENTITIES[field.owner]
    for record in records:
        setattr(work.get(entity, record), field.key, value)
