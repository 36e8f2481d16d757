"""What every printed document says of where it comes from."""

from ptce_desk.exports.documents import Origin
from ptce_desk.services.desk import Desk
from ptce_desk.services.settings import logo_png, settings_of


def origin_of(desk: Desk) -> Origin:
    """Our authority, its logo, the file and the day."""
    identity = settings_of(desk)
    return Origin(
        organisation=identity.authority,
        logo=logo_png(desk),
        file_name=desk.path.name,
        generated_on=desk.today(),
        fictitious=identity.fictitious,
        fonts=desk.resources / "fonts",
    )
