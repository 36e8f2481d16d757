"""What an authority tells the Région of its aid to enterprises, each year before 30 March (CGCT, art. L1511-1)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import aid_register as queries
from ptce_desk.db.queries.aid_register import AidedDossier, PaidAid, Structure
from ptce_desk.domain.aid.legal import helps_an_enterprise
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import StateAidRegime
from ptce_desk.exports.report import Column, Report, Table, Total, summed
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.aid_lines import AidLine, aid_lines
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS
from ptce_desk.wording.rule_labels import STATE_AID_ANSWERS

LAST_DAY: Final = (3, 30)
"""The month and the day before which the aids of the year before are told."""

_AMOUNT: Final = "Ce qui compte de l’aide : le vote, ce qu’un avenant ajoute, moins ce qui n’est plus dû."
_BASIS: Final = "Loi ou convention avec la Région sur laquelle le dispositif s’appuie."
_UNSAID: Final = "Non précisé"


@dataclass(frozen=True, slots=True)
class PaidLine:
    """A payment to an enterprise."""

    paid: PaidAid
    dossier: AidedDossier
    structure: Structure | None


@dataclass(frozen=True, slots=True)
class SchemeSum:
    """What a scheme gave to enterprises, in euros."""

    scheme: str
    legal_basis: str
    count: int
    granted: Decimal
    paid: Decimal


_GRANTED: Final[tuple[Column[AidLine], ...]] = (
    Column("number", "N°", read=lambda one: one.dossier.number, width=11),
    Column("organisation", "Bénéficiaire", read=lambda one: _name(one.structure), width=28, wrap=True),
    Column("siret", "SIRET", read=lambda one: _siret(one.structure), width=16),
    Column("kind", "Type", read=lambda one: _kind(one.structure), width=16),
    Column("commune", "Commune", read=lambda one: "" if one.structure is None else one.structure.commune, width=20),
    Column("title", "Objet", read=lambda one: one.dossier.title, width=34, wrap=True),
    Column("scheme", "Dispositif", read=lambda one: one.dossier.scheme, width=26, wrap=True),
    Column(
        "legal_basis", "Base juridique", read=lambda one: one.dossier.legal_basis, width=26, wrap=True, meaning=_BASIS
    ),
    Column("regime", "Régime d’aide d’État", read=lambda one: _regime(one.regime), width=24, wrap=True),
    Column("day", "Attribuée le", "date", lambda one: one.day),
    summed("amount", "Montant", lambda one: one.amount, _AMOUNT),
)
_PAID: Final[tuple[Column[PaidLine], ...]] = (
    Column("number", "N°", read=lambda one: one.dossier.number, width=11),
    Column("organisation", "Bénéficiaire", read=lambda one: _name(one.structure), width=28, wrap=True),
    Column("siret", "SIRET", read=lambda one: _siret(one.structure), width=16),
    Column("scheme", "Dispositif", read=lambda one: one.dossier.scheme, width=30, wrap=True),
    Column("paid_on", "Versée le", "date", lambda one: one.paid.paid_on),
    Column("mandate", "N° de mandat", read=lambda one: one.paid.mandate, width=16),
    summed("amount", "Montant", lambda one: one.paid.amount),
)
_SCHEMES: Final[tuple[Column[SchemeSum], ...]] = (
    Column("scheme", "Dispositif", read=lambda one: one.scheme, width=40, wrap=True),
    Column("legal_basis", "Base juridique", read=lambda one: one.legal_basis, width=40, wrap=True, meaning=_BASIS),
    Column("count", "Aides", "count", lambda one: one.count, total=Total.SUM),
    summed("granted", "Attribué", lambda one: one.granted, _AMOUNT),
    summed("paid", "Versé", lambda one: one.paid),
)
_ON_PAPER: Final = {"granted": ("number", "organisation", "siret", "title", "scheme", "regime", "day", "amount")}


def export_aids_to_region(desk: Desk, year: int | None, target: Path) -> Path:
    """Write the aids to enterprises of a year, the last one by default: a PDF, a workbook or text, by the ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(aids_to_region_report(desk, year), target, on_paper=_ON_PAPER)


def aids_to_region_report(desk: Desk, year: int | None = None) -> Report:
    """The aids to enterprises that our authority granted in a civil year, and what it paid of them that year."""
    year = desk.today().year - 1 if year is None else year
    first, last = date(year, 1, 1), date(year, 12, 31)
    with desk.reading() as connection:
        every = [one for one in aid_lines(connection, date.min, date.max) if one.ours]
        dossiers, structures = queries.dossiers(connection), queries.structures(connection)
        paid = queries.paid(connection, first, last)
    regimes = {one.dossier.id: one.regime for one in every}
    granted = [one for one in every if first <= one.day <= last and _helps(one.structure, one.regime)]
    paid_lines = [
        PaidLine(one, dossiers[one.file_id], None if one.holder_id is None else structures.get(one.holder_id))
        for one in paid
        if one.file_id in dossiers
    ]
    told = [one for one in paid_lines if _helps(one.structure, regimes.get(one.dossier.id))]
    before = long_date_text(date(year + 1, *LAST_DAY))
    return Report(
        title="Aides aux entreprises, pour la Région",
        subtitle=typeset(f"Aides de l’année {year}, à transmettre avant le {before} (CGCT, art. L1511-1)"),
        origin=origin_of(desk),
        sheets=(
            Table.of(
                "schemes", "Dispositifs", f"Par dispositif, en {year}", _SCHEMES, _sums(granted, told),
                empty_text="Aucune aide à une entreprise.",
            ),
            Table.of(
                "granted", "Aides attribuées", f"Aides attribuées en {year}", _GRANTED, granted,
                empty_text="Aucune aide à une entreprise.", frozen_columns=1,
            ),
            Table.of(
                "paid", "Aides versées", f"Aides versées en {year}", _PAID, told,
                empty_text="Aucun versement à une entreprise.", frozen_columns=1,
            ),
        ),
    )  # fmt: skip


def _sums(granted: Iterable[AidLine], paid: Iterable[PaidLine]) -> list[SchemeSum]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    given: dict[tuple[str, str], Decimal] = defaultdict(lambda: ZERO)
    spent: dict[tuple[str, str], Decimal] = defaultdict(lambda: ZERO)
    for one in granted:
        key = one.dossier.scheme, one.dossier.legal_basis
        counts[key] += 1
        given[key] += one.amount
    for line in paid:
        spent[line.dossier.scheme, line.dossier.legal_basis] += line.paid.amount
    return [SchemeSum(*key, counts[key], given[key], spent[key]) for key in sorted({*given, *spent})]


def _helps(structure: Structure | None, regime: StateAidRegime | None) -> bool:
    return helps_an_enterprise(None if structure is None else structure.kind, regime)


def _name(structure: Structure | None) -> str:
    return "" if structure is None else structure.name


def _siret(structure: Structure | None) -> str:
    return "" if structure is None else structure.siret


def _kind(structure: Structure | None) -> str:
    return "" if structure is None else ORGANISATION_KIND_LABELS[structure.kind]


def _regime(regime: StateAidRegime | None) -> str:
    return _UNSAID if regime is None else STATE_AID_ANSWERS[regime]
