"""Fields of one's own, made as the settings make them."""

from ptce_desk.domain.free_fields import FreeField, FreeOwner, FreeType
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.free_fields import add_free_field, change_free_field
from ptce_desk.services.file.settings import open_settings

FILES = FreeOwner.FUNDING_FILE


def make(
    desk: Desk, name: str, kind: FreeType = FreeType.TEXT, choices: str = "", owner: FreeOwner = FILES
) -> FreeField:
    desk.run(add_free_field, "name", name) if owner is FILES else desk.run(add_free_field, "owner", owner)
    made = all_of(desk)[-1].id
    told = {"name": name, "type": kind, "choices": choices}
    for key, value in told.items():
        desk.run(change_free_field, made, key, value)
    return next(one for one in all_of(desk) if one.id == made)


def all_of(desk: Desk) -> list[FreeField]:
    return desk.run(open_settings).settings.free_fields
