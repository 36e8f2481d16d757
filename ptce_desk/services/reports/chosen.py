"""The dossiers that a report of money is about, in words."""

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import summaries as queries
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.formatting import typeset


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
