"""Settings of the file and of « notre collectivité »."""

import base64
from dataclasses import dataclass
from typing import Literal, cast

from ptce_desk.db.queries import settings as queries
from ptce_desk.db.queries.settings import BodyRow, FileIdentity, file_identity
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.file_settings import AuthorityBody, FileSettings
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.records.file import AUTHORITY, SETTINGS
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import set_field

BodyField = Literal["kind", "name", "order"]


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
    """What the file now says of itself; its author signs the changes from here on."""
    identity = settings_of(desk)
    desk.author = identity.author or desk.author
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
    with desk.writing("") as work:
        settings = _settings(work)
        work.label = SETTINGS.change_label(settings, key)
        set_field(SETTINGS, settings, key, value)
        work.commit()
    follow_settings(desk)
    return open_settings(desk)


def set_logo(desk: Desk, png: bytes) -> SettingsSheet:
    """Keep a PNG picture as the logo of our authority."""
    with desk.writing("Changer le logo") as work:
        _settings(work).logo = base64.b64encode(png).decode("ascii")
        work.commit()
    return open_settings(desk)


def remove_logo(desk: Desk) -> SettingsSheet:
    """Go without a logo."""
    with desk.writing("Retirer le logo") as work:
        _settings(work).logo = ""
        work.commit()
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


def add_body(desk: Desk, field: BodyField, value: object) -> SettingsSheet:
    """Add a body whose first known cell is `field`."""
    with desk.writing("Ajouter une instance") as work:
        settings = _settings(work)
        body = AuthorityBody(CommitteeBody.COMMITTEE, "")
        settings.bodies.append(body)
        _put(settings, body, field, value)
        work.commit()
    return open_settings(desk)


def change_body(desk: Desk, body_id: int, field: BodyField, value: object) -> SettingsSheet:
    """Keep one cell of a body; its `order` counts from 1.

    Raises:
        NotFoundError: the body is gone.
    """
    with desk.writing("") as work:
        settings = _settings(work)
        body = _body(settings, body_id)
        work.label = f"Modifier l’instance « {body.name} »" if body.name else "Modifier une instance"
        _put(settings, body, field, value)
        work.commit()
    return open_settings(desk)


def remove_body(desk: Desk, body_id: int) -> SettingsSheet:
    """Remove a body; sessions it held stay as they are.

    Raises:
        NotFoundError: the body is gone.
    """
    with desk.writing("") as work:
        settings = _settings(work)
        body = _body(settings, body_id)
        work.label = f"Retirer l’instance « {body.name} »" if body.name else "Retirer une instance"
        settings.bodies.remove(body)
        work.commit()
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


def _settings(work: UnitOfWork) -> FileSettings:
    settings = _settings_found(work)
    work.add(settings)
    return settings


def _body(settings: FileSettings, body_id: int) -> AuthorityBody:
    found = next((body for body in settings.bodies if body.id == body_id), None)
    if found is None:
        raise NotFoundError("line", body_id)
    return found


def _put(settings: FileSettings, body: AuthorityBody, field: BodyField, value: object) -> None:
    match field:
        case "kind":
            body.kind = CommitteeBody(str(value))
        case "name":
            body.name = str(value)
        case "order":
            place = min(max(int(cast("int", value)), 1), len(settings.bodies)) - 1
            settings.bodies.remove(body)
            settings.bodies.insert(place, body)
