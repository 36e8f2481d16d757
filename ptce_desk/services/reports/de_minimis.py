"""The register of de minimis aids: what each single undertaking has of its ceiling, and every aid that counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import aid_register as queries
from ptce_desk.db.queries.aid_register import DeclaredAid, Structure
from ptce_desk.db.queries.attachments import days_named
from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.money import ZERO
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, summed
from ptce_desk.formatting import date_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.law.legal import law_in_force
from ptce_desk.services.law.watch import CeilingSum, sums_under_ceilings
from ptce_desk.services.reports.aid_lines import AidLine, aid_lines
from ptce_desk.wording.acts import act_stem
from ptce_desk.wording.rule_labels import REGIME_LABELS

_COUNTED: Final = "Aides dont le régime est connu, de toutes les autorités que le fichier connaît."
_MAYBE: Final = "Aides dont personne n’a dit le régime : elles comptent peut-être."
_LEFT: Final = "Le plafond moins ce qui est compté ; sans ce qui est à préciser."
_REGULATION: Final = "Règlement qui fixe le plafond, au jour de l’aide."
_SURE: Final = "« à préciser » : ni le dossier ni le dispositif ne disent le régime de l’aide."
_ATTESTED: Final = "Jour où l’attestation de minimis du dossier a été produite ; vide tant qu’elle ne l’est pas."
_NAMELESS: Final = "Sans bénéficiaire"

_CEILINGS: Final[tuple[Column[CeilingSum], ...]] = (
    Column(
        "undertaking",
        "Entreprise unique",
        read=lambda one: one.undertaking.name,
        width=30,
        wrap=True,
        sometimes=True,
    ),
    Column("organisation", "Structure aidée en dernier", read=lambda one: one.undertaking.organisation, width=30),
    Column("regime", "Régime", read=lambda one: REGIME_LABELS[one.undertaking.regime], width=20),
    summed("known", "Compté", lambda one: one.known, _COUNTED),
    summed("maybe", "À préciser", lambda one: one.maybe, _MAYBE, sometimes=True),
    Column("ceiling", "Plafond", "amount", lambda one: one.ceiling),
    Column("left", "Reste", "amount", lambda one: max(one.ceiling - one.known, ZERO), meaning=_LEFT),
)


@dataclass(frozen=True, slots=True)
class GrantedLine:
    """An aid that counts, the regulation it counts under, and the day its attestation was made, if it was."""

    aid: AidLine
    regulation: str
    attested_on: date | None


@dataclass(frozen=True, slots=True)
class DeclaredLine:
    """An aid that a structure declares, and the regulation it counts under."""

    aid: DeclaredAid
    structure: Structure
    regulation: str


_GRANTED: Final[tuple[Column[GrantedLine], ...]] = (
    Column("number", "N°", read=lambda one: one.aid.dossier.number, width=11),
    Column("organisation", "Bénéficiaire", read=lambda one: _name(one.aid.structure), width=28, wrap=True),
    Column("siret", "SIRET", read=lambda one: "" if one.aid.structure is None else one.aid.structure.siret, width=16),
    Column("scheme", "Dispositif", read=lambda one: one.aid.dossier.scheme, width=26, wrap=True),
    Column("funder", "Autorité", read=lambda one: one.aid.dossier.funder, width=22, wrap=True),
    Column("day", "Attribuée le", "date", lambda one: one.aid.day),
    Column("regime", "Régime", read=lambda one: _regime(one.aid), width=20, meaning=_SURE),
    Column("regulation", "Règlement", read=lambda one: one.regulation, width=20, meaning=_REGULATION),
    Column("attested_on", "Attestation", "date", lambda one: one.attested_on, meaning=_ATTESTED, sometimes=True),
    summed("amount", "Montant", lambda one: one.aid.amount),
)
_DECLARED: Final[tuple[Column[DeclaredLine], ...]] = (
    Column("organisation", "Structure", read=lambda one: one.structure.name, width=28, wrap=True),
    Column("siret", "SIRET", read=lambda one: one.structure.siret, width=16),
    Column("authority", "Autorité", read=lambda one: one.aid.authority, width=26, wrap=True),
    Column("day", "Reçue le", "date", lambda one: one.aid.granted_on),
    Column("regime", "Régime", read=lambda one: REGIME_LABELS[one.aid.regime], width=20),
    Column("regulation", "Règlement", read=lambda one: one.regulation, width=20, meaning=_REGULATION),
    Column("note", "Note", read=lambda one: one.aid.note, width=30, wrap=True),
    summed("amount", "Montant", lambda one: one.aid.amount),
)
_ON_PAPER: Final = {
    "granted": ("number", "organisation", "scheme", "funder", "day", "regime", "amount"),
    "declared": ("organisation", "authority", "day", "regime", "amount"),
}


def export_de_minimis(desk: Desk, year: int | None, target: Path) -> Path:
    """Write the register of de minimis aids: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(de_minimis_report(desk, year), target, on_paper=_ON_PAPER)


def de_minimis_report(desk: Desk, year: int | None = None) -> Report:
    """What counts under the European ceilings: as of today by undertaking, then each aid of a year, or of them all."""
    today = desk.today()
    first, last = (date.min, date.max) if year is None else (date(year, 1, 1), date(year, 12, 31))
    with desk.reading() as connection:
        law = law_in_force(desk.law, connection)
        sums = sorted(sums_under_ceilings(connection, law(today), today), key=lambda one: one.ceiling - one.known)
        counted = [one for one in aid_lines(connection, first, last) if one.counts is not None]
        structures, declared = queries.structures(connection), queries.declared(connection, first, last)
        attested = days_named(connection, "funding_file", f"{act_stem(ActKind.DE_MINIMIS)}-")

    def regulation(day: date, regime: str) -> str:
        value = law(day).get(f"de_minimis_{regime}")
        return "" if value is None else value.source

    granted = [
        GrantedLine(one, regulation(one.day, one.counts.regime), _day_of(desk, attested.get(one.dossier.id)))
        for one in counted
        if one.counts is not None
    ]
    told = [
        DeclaredLine(one, structures[one.organisation_id], regulation(one.granted_on, one.regime)) for one in declared
    ]
    return _report(desk, "Toutes les années" if year is None else f"Année {year}", sums, granted, told)


def _report(
    desk: Desk,
    subtitle: str,
    sums: Sequence[CeilingSum],
    granted: Sequence[GrantedLine],
    declared: Sequence[DeclaredLine],
) -> Report:
    day = date_text(desk.today())
    return Report(
        title="Registre des aides de minimis",
        subtitle=subtitle,
        origin=origin_of(desk),
        sheets=(
            Table.of(
                "ceilings", "Plafonds", typeset(f"Ce qui est compté au {day}, par entreprise unique"), _CEILINGS, sums,
                empty_text="Aucune aide de minimis dans la période qui compte.",
            ),
            Table.of(
                "granted", "Aides attribuées", "Aides attribuées qui comptent, ou peut-être", _GRANTED, granted,
                empty_text="Aucune aide attribuée.",
            ),
            Table.of(
                "declared", "Aides déclarées", "Aides que les structures déclarent", _DECLARED, declared,
                empty_text="Aucune aide déclarée.",
            ),
        ),
        reading=(ReadingLine("Attestation", typeset(_ATTESTATION)),),
    )  # fmt: skip


_ATTESTATION: Final = (
    "Chaque bénéficiaire est informé par écrit du montant de l’aide et de son caractère de minimis, avec le règlement "
    "cité, et déclare les aides reçues d’autres autorités sur la période."
)


def _day_of(desk: Desk, moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone(desk.now().tzinfo).date()


def _name(structure: Structure | None) -> str:
    return _NAMELESS if structure is None else structure.name


def _regime(aid: AidLine) -> str:
    if aid.counts is None or not aid.counts.known:
        return "à préciser"
    return REGIME_LABELS[aid.counts.regime]
