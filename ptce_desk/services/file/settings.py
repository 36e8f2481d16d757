"""Settings of the file and of « notre collectivité »."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from ptce_desk.db.postgresql.officers import shown_name
from ptce_desk.db.queries import settings as queries
from ptce_desk.db.queries.settings import BodyRow, FileIdentity, file_identity
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.domain.places import TeamBase
from ptce_desk.records.file import AUTHORITY, BODIES, SETTINGS
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import Line, begun, line_of, lines_of, set_cell, set_field


@dataclass(frozen=True, slots=True)
class SettingsSheet:
    """« Notre collectivité » and the settings of the file; both are detached."""

    authority: Funder
    settings: FileSettings

    @property
    def logo(self) -> bytes | None:
        """The logo as a PNG picture."""
        return base64.b64decode(self.settings.logo) if self.settings.logo else None


def settings_of(desk: Desk) -> FileIdentity:
    """Our authority's name and level, the author, and whether the data are fictitious."""
    with desk.reading() as connection:
        return file_identity(connection)


def follow_settings(desk: Desk) -> FileIdentity:
    """What the file now says of itself; its author signs the changes from here on.

    In a base, which is of several, everyone signs as who logged in, or as who opened it where it knows no officers.
    """
    with desk.reading() as connection:
        identity = file_identity(connection)
        signing = shown_name(connection) if isinstance(desk.place, TeamBase) else identity.author
    desk.author = signing or desk.author
    return identity


def open_settings(desk: Desk) -> SettingsSheet:
    """Our authority and the settings; what the file does not hold yet is shown as it would begin."""
    with desk.loading() as work:
        return _sheet(work)


def change_authority(desk: Desk, key: str, value: object) -> SettingsSheet:
    """Keep a field of our authority.

    Raises:
        EmptiedError: the field cannot be empty.
    """
    with desk.writing("") as work:
        authority = _authority(work)
        work.label = AUTHORITY.change_label(authority, key)
        set_field(AUTHORITY, authority, key, value)
        work.commit()
    return open_settings(desk)


def change_settings(desk: Desk, key: str, value: object) -> SettingsSheet:
    """Keep a setting of the file; under the name of the person at work, later changes are signed.

    Raises:
        EmptiedError: the field cannot be empty.
    """
    with changing_settings(desk) as (work, settings):
        work.label = SETTINGS.change_label(settings, key)
        set_field(SETTINGS, settings, key, value)
    follow_settings(desk)
    return open_settings(desk)


def set_logo(desk: Desk, png: bytes) -> SettingsSheet:
    """Keep a PNG picture as the logo of our authority."""
    with changing_settings(desk, "Changer le logo") as (_work, settings):
        settings.logo = base64.b64encode(png).decode("ascii")
    return open_settings(desk)


def remove_logo(desk: Desk) -> SettingsSheet:
    """Go without a logo."""
    with changing_settings(desk, "Retirer le logo") as (_work, settings):
        settings.logo = ""
    return open_settings(desk)


def logo_png(desk: Desk) -> bytes | None:
    """The logo of our authority as a PNG picture of at most 600 × 200 pixels, None when there is none."""
    with desk.reading() as connection:
        kept = queries.logo_text(connection)
    return base64.b64decode(kept) if kept else None


def list_bodies(desk: Desk) -> list[BodyRow]:
    """The bodies of our authority, in their order."""
    with desk.reading() as connection:
        return queries.bodies(connection)


def add_body(desk: Desk, key: str, value: object) -> SettingsSheet:
    """Add a body, its first cell filled."""
    with changing_settings(desk) as (work, settings):
        work.label = SETTINGS.line_label(settings, BODIES, "Ajouter")
        body = begun(settings, BODIES, desk.today())
        lines_of(settings, BODIES).append(body)
        _set_cell(desk, settings, body, key, value)
    return open_settings(desk)


def change_body(desk: Desk, body_id: int, key: str, value: object) -> SettingsSheet:
    """Keep one cell of a body; its `order` counts from 1.

    Raises:
        NotFoundError: the body is gone.
    """
    with changing_settings(desk) as (work, settings):
        body = line_of(settings, BODIES, body_id)
        work.label = SETTINGS.line_label(settings, BODIES, line=body)
        _set_cell(desk, settings, body, key, value)
    return open_settings(desk)


def remove_body(desk: Desk, body_id: int) -> SettingsSheet:
    """Remove a body; sessions it held stay as they are.

    Raises:
        NotFoundError: the body is gone.
    """
    with changing_settings(desk) as (work, settings):
        body = line_of(settings, BODIES, body_id)
        work.label = SETTINGS.line_label(settings, BODIES, BODIES.removal, body)
        lines_of(settings, BODIES).remove(body)
    return open_settings(desk)


def _sheet(work: Loader) -> SettingsSheet:
    return SettingsSheet(_authority_found(work), _settings_found(work))


def _authority_found(work: Loader) -> Funder:
    key = queries.our_funder_id(work.reading())
    return Funder("", FunderLevel.REGION, ours=True) if key is None else work.get(Funder, key)


def _settings_found(work: Loader) -> FileSettings:
    key = queries.settings_id(work.reading())
    return FileSettings() if key is None else work.get(FileSettings, key)


def _authority(work: UnitOfWork) -> Funder:
    authority = _authority_found(work)
    work.add(authority)
    return authority


@contextmanager
def changing_settings(desk: Desk, label: str = "") -> Iterator[tuple[UnitOfWork, FileSettings]]:
    """The settings in a unit of work, begun when the file holds none yet; kept at the end."""
    with desk.writing(label) as work:
        settings = _settings_found(work)
        work.add(settings)
        yield work, settings
        work.commit()


def _set_cell(desk: Desk, settings: FileSettings, body: Line, key: str, value: object) -> None:
    if key != "order":
        set_cell(BODIES, body, key, value, desk.today())
        return
    lines = lines_of(settings, BODIES)
    lines.remove(body)
    lines.insert(min(max(int(cast("int", value)), 1), len(lines) + 1) - 1, body)
