"""The tables of money of the sheet of a PTCE: dossiers, grants of every funder, support in kind, what is left."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from ptce_desk.db.queries.funding_files import FundingFileRow
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.support import InKindSupport
from ptce_desk.exports.report import Column, Table, report_column, summed
from ptce_desk.formatting import number_text, typeset
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.budget.remaining import Possible
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.remaining import cap_sentence, left_sentence
from ptce_desk.wording.states import followed_label

Grants: TypeAlias = Sequence[GrantRow]
"""Those of one funder in one year."""

_IN_KIND: Final = "En nature"
_CASH: Final = "Numéraire"
_SUPPORT: Final = PTCE.part("in_kind")
_TO_CONFIRM: Final = "Dont à confirmer"
_GRANTED: Final = typeset(
    "Accordé : ce que les dossiers gardent de leur vote après avenants, renonciations et solde, et ce que d’autres "
    "financeurs apportent, obtenu au plan de financement. "
    "Une aide inscrite dans deux plans compte deux fois."
)


def _caps_told(possible: Possible) -> str:
    """The caps of a scheme, and what they leave where it is not the same in every case."""
    told = [cap_sentence(cap) for cap in possible.caps]
    if possible.left.least != possible.left.most:
        told.append(left_sentence(possible.left))
    return " ; ".join(told)


def _known(grants: Grants) -> str:
    """« dossier 2026-001 », « plan du dossier 2026-001 »."""
    numbers = dict.fromkeys(("plan du dossier " if grant.from_plan else "dossier ") + grant.number for grant in grants)
    return ", ".join(numbers)


_GRANTS: Final[tuple[Column[Grants], ...]] = (
    Column("year", "Exercice", "year", lambda held: held[0].year),
    Column("funder", "Financeur", read=lambda held: held[0].funder or LEVEL_LABELS[held[0].level], width=32, wrap=True),
    Column("level", "Niveau", read=lambda held: LEVEL_LABELS[held[0].level], width=18),
    Column("nature", "Nature", read=lambda held: _IN_KIND if held[0].in_kind else _CASH, width=12),
    Column("source", "Connu par", read=_known, width=30, wrap=True),
    summed("amount", "Accordé", lambda held: sum((grant.amount for grant in held), ZERO)),
    summed("to_confirm", _TO_CONFIRM, lambda held: sum((grant.to_confirm for grant in held), ZERO), sometimes=True),
)
_POSSIBLE: Final[tuple[Column[Possible], ...]] = (
    Column("scheme", "Dispositif", read=lambda one: one.code, width=20, wrap=True),
    Column("caps", "Plafonds", read=_caps_told, width=60, wrap=True),
    Column("left", "Reste possible", "amount", lambda one: one.left.least),
)


def files_table(files: Sequence[FundingFileRow], grants: Sequence[GrantRow]) -> Table:
    """Its dossiers, what they asked and obtained."""
    paid = {grant.file_id: grant.paid for grant in grants if not grant.from_plan}
    waits = {grant.file_id: grant.to_confirm for grant in grants if grant.to_confirm}
    columns: tuple[Column[FundingFileRow], ...] = (
        Column("number", "N°", read=lambda row: row.number),
        Column("title", "Intitulé", read=lambda row: row.title, width=36, wrap=True),
        Column("scheme", "Dispositif", read=lambda row: row.scheme_code, width=18, wrap=True),
        Column("year", "Exercice", "year", lambda row: row.year),
        summed("requested", "Demandé", lambda row: row.requested),
        summed("voted", "Voté", lambda row: row.voted),
        summed("to_confirm", _TO_CONFIRM, lambda row: waits.get(row.id), sometimes=True),
        summed("paid", "Versé", lambda row: paid.get(row.id)),
        Column("state", "État", read=lambda row: followed_label(row.instruction, row.decision), width=14),
    )
    return Table.of("files", "Dossiers", "Dossiers", columns, files)


def grants_table(grants: Sequence[GrantRow]) -> Table:
    """What each funder granted each year."""
    sums: dict[tuple[int | None, str, FunderLevel, bool], list[GrantRow]] = {}
    for grant in grants:
        sums.setdefault((grant.year, grant.funder, grant.level, grant.in_kind), []).append(grant)
    return Table.of(
        "grants", "Aides", "Aides de tous les financeurs, par exercice", _GRANTS, sums.values(), notes=(_GRANTED,)
    )


def in_kind_table(ptce: Ptce, names: Mapping[int, str]) -> Table:
    """What our authority brings in kind, the latest year first; `names` are those of organisations, by id."""
    columns: tuple[Column[InKindSupport], ...] = (
        report_column(_SUPPORT.field("year")),
        report_column(_SUPPORT.field("kind"), width=24, wrap=True),
        Column("quantity", "Quantité", read=_quantity, width=14),
        report_column(_SUPPORT.field("unit_cost")),
        Column(
            "beneficiary", "Bénéficiaire", read=lambda one: names.get(one.beneficiary_id or 0, ""), width=28, wrap=True
        ),
        report_column(_SUPPORT.field("note"), width=28, wrap=True),
        summed("value", "Valeur", lambda one: one.value),
    )
    held = sorted(ptce.in_kind, key=lambda one: (-one.year, one.id))
    return Table.of("in_kind", "En nature", "Soutien en nature", columns, held)


def _quantity(one: InKindSupport) -> str:
    return " ".join(part for part in ("" if one.quantity is None else number_text(one.quantity), one.unit) if part)


def possible_table(possible: Sequence[Possible]) -> Table:
    """What it may still receive under the caps that add up over its life."""
    return Table.of("possible", "Reste possible", "Ce qui reste possible", _POSSIBLE, possible)
