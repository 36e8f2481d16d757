"""The tables of money of the sheet of a PTCE: dossiers, grants of every funder, support in kind, what is left."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries.funding_files import FundingFileRow
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.states import DecisionState
from ptce_desk.exports.report import Column, Row, Table, Total
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.budget.remaining import Possible
from ptce_desk.wording.labels import IN_KIND_LABELS, LEVEL_LABELS
from ptce_desk.wording.remaining import cap_sentence, left_sentence
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS

_IN_KIND: Final = "En nature"
_CASH: Final = "Numéraire"


def files_table(files: Sequence[FundingFileRow], grants: Sequence[GrantRow]) -> Table:
    """Its dossiers, what they asked and obtained."""
    paid = {grant.file_id: grant.paid for grant in grants if not grant.from_plan}
    waits = {grant.file_id: grant.to_confirm for grant in grants if grant.to_confirm}
    return Table(
        "files",
        "Dossiers",
        "Dossiers",
        (
            Column("number", "N°"),
            Column("title", "Intitulé", width=36, wrap=True),
            Column("scheme", "Dispositif", width=18, wrap=True),
            Column("year", "Exercice", "year"),
            _amount("requested", "Demandé"),
            _amount("voted", "Voté"),
            *([_amount("to_confirm", "Dont à confirmer")] if waits else []),
            _amount("paid", "Versé"),
            Column("state", "État", width=14),
        ),
        tuple(
            (
                row.number,
                row.title,
                row.scheme_code,
                row.year,
                row.requested,
                row.voted,
                *((waits.get(row.id),) if waits else ()),
                paid.get(row.id),
                INSTRUCTION_LABELS[row.instruction]
                if row.decision is DecisionState.NOT_LISTED
                else DECISION_LABELS[row.decision],
            )
            for row in files
        ),
    )


def grants_table(grants: Sequence[GrantRow]) -> Table:
    """What each funder granted each year."""
    sums: dict[tuple[int | None, str, FunderLevel, bool], list[GrantRow]] = {}
    for grant in grants:
        sums.setdefault((grant.year, grant.funder, grant.level, grant.in_kind), []).append(grant)
    waits = any(grant.to_confirm for grant in grants)
    rows: list[Row] = []
    for (year, funder, level, in_kind), held in sums.items():
        who, nature = LEVEL_LABELS[level], _IN_KIND if in_kind else _CASH
        rows.append((year, funder or who, who, nature, _known(held), _sum(held), *_waiting(held, told=waits)))
    return Table(
        "grants",
        "Aides",
        "Aides de tous les financeurs, par exercice",
        (
            Column("year", "Exercice", "year"),
            Column("funder", "Financeur", width=32, wrap=True),
            Column("level", "Niveau", width=18),
            Column("nature", "Nature", width=12),
            Column("source", "Connu par", width=30, wrap=True),
            _amount("amount", "Accordé"),
            *([_amount("to_confirm", "Dont à confirmer")] if waits else []),
        ),
        tuple(rows),
        notes=(
            typeset(
                "Accordé : voté pour nos dossiers, obtenu au plan de financement pour les autres financeurs. "
                "Une aide inscrite dans deux plans compte deux fois."
            ),
        ),
    )


def in_kind_table(ptce: Ptce, names: Mapping[int, str]) -> Table:
    """What our authority brings in kind, the latest year first; `names` are those of organisations, by id."""
    return Table(
        "in_kind",
        "En nature",
        "Soutien en nature",
        (
            Column("year", "Année", "year"),
            Column("kind", "Nature", width=24, wrap=True),
            Column("quantity", "Quantité", width=14),
            Column("unit_cost", "Coût unitaire", "amount"),
            Column("beneficiary", "Bénéficiaire", width=28, wrap=True),
            Column("note", "Note", width=28, wrap=True),
            _amount("value", "Valeur"),
        ),
        tuple(
            (
                one.year,
                IN_KIND_LABELS[one.kind],
                " ".join(
                    part for part in ("" if one.quantity is None else number_text(one.quantity), one.unit) if part
                ),
                one.unit_cost,
                "" if one.beneficiary_id is None else names.get(one.beneficiary_id, ""),
                one.note,
                one.value,
            )
            for one in sorted(ptce.in_kind, key=lambda one: (-one.year, one.id))
        ),
    )


def possible_table(possible: Sequence[Possible]) -> Table:
    """What it may still receive under the caps that add up over its life."""
    return Table(
        "possible",
        "Reste possible",
        "Ce qui reste possible",
        (
            Column("scheme", "Dispositif", width=20, wrap=True),
            Column("caps", "Plafonds", width=60, wrap=True),
            Column("left", "Reste possible", "amount"),
        ),
        tuple((one.code, _caps_told(one), one.left.least) for one in possible),
    )


def _caps_told(possible: Possible) -> str:
    """The caps of a scheme, and what they leave where it is not the same in every case."""
    told = [cap_sentence(cap) for cap in possible.caps]
    if possible.left.least != possible.left.most:
        told.append(left_sentence(possible.left))
    return " ; ".join(told)


def _amount(key: str, heading: str) -> Column:
    return Column(key, heading, "amount", total=Total.SUM)


def _sum(grants: Sequence[GrantRow]) -> Decimal:
    return sum((grant.amount for grant in grants), ZERO)


def _waiting(grants: Sequence[GrantRow], *, told: bool) -> tuple[Decimal, ...]:
    """What waits for a yearly vote, where the table tells it."""
    return (sum((grant.to_confirm for grant in grants), ZERO),) if told else ()


def _known(grants: Sequence[GrantRow]) -> str:
    """« dossier 2026-001 », « plan du dossier 2026-001 »."""
    numbers = dict.fromkeys(("plan du dossier " if grant.from_plan else "dossier ") + grant.number for grant in grants)
    return ", ".join(numbers)
