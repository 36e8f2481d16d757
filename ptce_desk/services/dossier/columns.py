"""What the list of dossiers tells of each, on screen and in documents."""

from collections.abc import Callable, Sequence
from typing import Final, cast

from ptce_desk.db.queries.file_axes import MORE, OF_YEARS
from ptce_desk.db.queries.follow_up import FollowUpRow
from ptce_desk.db.queries.funding_files import FundingFileRow
from ptce_desk.domain.free_fields import AMOUNT_KEYS
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.tags import WornTag, names_said
from ptce_desk.records.column import Column
from ptce_desk.records.kinds import Kind
from ptce_desk.wording.axes import AXIS_VALUES, of_years

FileColumn = Column[FundingFileRow]


def _told(key: str, heading: str, kind: Kind, read: Callable[[FundingFileRow], object]) -> FileColumn:
    choices = AXIS_VALUES.get(key, ())
    return Column(key, heading, "choice" if choices else kind, read, choices)


def _more(key: str, heading: str, kind: Kind = "text") -> FileColumn:
    """A column read with the rows only when it is asked for."""
    return _told(key, heading, kind, lambda row: row.more.get(key))


def _followed(key: str, heading: str, kind: Kind, read: Callable[[FollowUpRow], object]) -> FileColumn:
    """A column of what follows a grant, blank without one."""
    return _told(key, heading, kind, lambda row: None if row.follow_up is None else read(row.follow_up))


def tags_of_row(row: FundingFileRow) -> Sequence[WornTag]:
    """The labels a dossier bears, where its list reads them."""
    return cast("Sequence[WornTag]", row.more.get("tags", ()))


FILE_COLUMNS: Final[tuple[FileColumn, ...]] = (
    _told("number", "N°", "text", lambda row: row.number),
    _told("ptce", "PTCE", "text", lambda row: row.ptce_name),
    _told("beneficiary", "Bénéficiaire", "text", lambda row: row.beneficiary),
    _more("siret", "SIRET"),
    _more("commune", "Commune"),
    _more("department", "Département"),
    _told("title", "Intitulé", "text", lambda row: row.title or "Sans intitulé"),
    _told("scheme", "Dispositif", "text", lambda row: row.scheme_code),
    _more("family", "Famille"),
    _more("funder", "Financeur"),
    _more("contract_axis", "Axe du contrat"),
    _told("year", "Exercice", "year", lambda row: row.year),
    _more("stage", "Stade"),
    _more("section", "Section"),
    _more("instructor", "Instructeur"),
    _told("deposited_on", "Déposé le", "date", lambda row: row.deposited_on),
    _more("start", "Début", "date"),
    _more("end", "Fin", "date"),
    _more("total_cost", "Coût total", "amount"),
    _more("eligible_base", "Assiette", "amount"),
    _more("score", "Note sur 20", "score"),
    _told("requested", "Demandé", "amount", lambda row: row.requested),
    _told("max_amount", "Maximum", "amount", lambda row: row.max_amount),
    _told("proposed", "Proposé", "amount", lambda row: row.proposed),
    _told("voted", "Voté", "amount", lambda row: row.voted),
    _more("granted", "Accordé", "amount"),
    _told("instruction", "Instruction", "choice", lambda row: row.instruction),
    _more("listed_on", "Inscrit le", "date"),
    _told("decision", "Décision", "choice", lambda row: row.decision),
    _more("waiting_rank", "Rang d’attente", "count"),
    _more("decided_on", "Voté le", "date"),
    _followed("agreed", "Conventionné", "amount", lambda grant: grant.agreed),
    _followed("to_confirm", "Dont à confirmer", "amount", lambda grant: grant.to_confirm or None),
    _followed("paid", "Versé", "amount", lambda grant: grant.paid),
    _followed("remaining", "Reste à payer", "amount", lambda grant: grant.remaining),
    _followed("act", "Acte", "choice", lambda grant: grant.act),
    _followed("execution", "Exécution", "choice", lambda grant: grant.execution),
    _told("tags", "Étiquettes", "text", lambda row: names_said(tag.name for tag in tags_of_row(row))),
)
"""One row for each dossier, in the order of its life: what a workbook holds of it."""

OF_YEARS_COLUMNS: Final[tuple[FileColumn, ...]] = (*(_more(key, of_years(key), "amount") for key in OF_YEARS),)
"""What the list tells besides while it is narrowed to years of payment: « Versé en 2026 »."""


def headings_of_years(by: Narrowing) -> dict[str, str]:
    """Those of these columns that tell something while a list is narrowed so, each with its heading then."""
    asked = {key: by.get(one.asked_as) for key, one in OF_YEARS.items()}
    return {key: of_years(key, clause.values) for key, clause in asked.items() if isinstance(clause, Among)}


def years_asked(by: Narrowing) -> Narrowing:
    """What a list is narrowed to of the years these columns tell."""
    asked = {one.asked_as for one in OF_YEARS.values()}
    return Narrowing(tuple((key, clause) for key, clause in by.clauses if key in asked))


OF_YEARS_KEYS: Final = frozenset(OF_YEARS)
MORE_KEYS: Final = (*MORE, *OF_YEARS)
"""Those read with the rows only when they are asked for."""
SUMMED_KEYS: Final = ("granted", *OF_YEARS, *AMOUNT_KEYS)
"""The amounts among them, summed likewise, with those of one's own."""
FOLLOW_UP_KEYS: Final = frozenset({"agreed", "to_confirm", "paid", "remaining", "act", "execution"})
"""Those of what follows a grant, read with the rows only when one of them is asked for."""
