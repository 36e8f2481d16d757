"""The dossiers that a report of money is about, in words."""

from collections.abc import Sequence

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import summaries as queries
from ptce_desk.db.queries.known_years import known_years
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk


def years_told(desk: Desk) -> list[int]:
    """The years something of the file is of, the first one first."""
    with desk.reading() as connection:
        return known_years(connection)


def nothing_of(year: int, known: Sequence[int]) -> str:
    """« Rien dans ce fichier pour 1999 : rien n’est écrit. Il va de 2021 à 2026. », empty where something is of it."""
    if year in known:
        return ""
    told = f" Ce qu’il contient va de {known[0]} à {known[-1]}." if known else ""
    return typeset(f"Rien dans ce fichier pour {year} : rien n’est écrit.{told}")


def chosen_words(connection: Reader, wanted: SummaryFilter) -> str:
    """« Exercice 2026 · dispositif CA-PROGRESS-1 – Appel à projets · PTCE Ardaines ».

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    said = ["Tous les exercices" if wanted.year is None else f"Exercice {wanted.year}"]
    if wanted.scheme is not None:
        label = queries.scheme_label(connection, wanted.scheme)
        if label is None:
            raise NotFoundError("scheme", wanted.scheme)
        said.append(f"dispositif {wanted.scheme} – {label}")
    if wanted.ptce_id is not None:
        name = queries.ptce_name(connection, wanted.ptce_id)
        if name is None:
            raise NotFoundError("ptce", wanted.ptce_id)
        said.append(f"PTCE {name}")
    return typeset(" · ".join(said))
