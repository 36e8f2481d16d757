"""How much there is in the places of the navigation, and how much of it is late."""

from dataclasses import dataclass

from ptce_desk.db.queries import home as queries
from ptce_desk.services.desk import Desk
from ptce_desk.services.home.deadlines import late_days


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """PTCE and dossiers of the file, and deadlines that are late, as many as their pages show."""

    ptce: int
    files: int
    late: int


def count_places(desk: Desk) -> PlaceCounts:
    """Count them."""
    with desk.reading() as connection:
        late = len(late_days(desk))
        ptce, files = queries.place_counts(connection)
    return PlaceCounts(ptce, files, late)
