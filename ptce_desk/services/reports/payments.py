"""The register of payments: of each dossier granted what was agreed, planned, paid and remains, with the mandates."""

from pathlib import Path
from typing import Final

from ptce_desk.db.queries import payments as queries
from ptce_desk.db.queries import summaries
from ptce_desk.db.queries.payments import AgreedRow, Granted, InstalmentRow, PaymentRow
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreements import ExecutionState
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Column, Report, Row, Table, Total
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import report_of, write_report
from ptce_desk.wording.rule_labels import INSTALMENT_LABELS
from ptce_desk.wording.states import EXECUTION_LABELS

_NUMBER: Final = Column("number", "N°", width=11)
_ABOUT: Final = (
    _NUMBER,
    Column("ptce", "PTCE", width=28, wrap=True),
    Column("beneficiary", "Bénéficiaire", width=28, wrap=True),
    Column("scheme", "Dispositif", width=20),
    Column("year", "Exercice", "year"),
)
_REMAINING: Final = "Ce qui est dû moins ce qui est versé ; rien pour un dossier clos ou caduc."
_LEFT: Final = "Conventionné, moins versé, plus reversé, moins non dépensé, plus trop-perçu encore à reprendre."

_TO_CONFIRM: Final = "Part qui attend le vote annuel du budget."

_FILES_ON_PAPER: Final = (
    *("number", "ptce", "beneficiary", "scheme", "year", "state"),
    *("agreed", "to_confirm", "paid", "repaid", "unspent", "overpaid", "remaining"),
)
"""The columns that A4 holds."""


def export_payments(desk: Desk, wanted: SummaryFilter, target: Path) -> Path:
    """Write the register of payments: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such scheme or PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    report = payments_report(desk, wanted)
    known = [column.key for column in report.sheets[0].columns]
    on_paper = {"files": tuple(key for key in _FILES_ON_PAPER if key in known)}
    return write_report(desk, report, target, on_paper=on_paper)


def payments_report(desk: Desk, wanted: SummaryFilter) -> Report:
    """The dossiers granted, their instalments and their payments.

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    with desk.reading() as connection:
        chosen = ["Tous les exercices" if wanted.year is None else f"Exercice {wanted.year}"]
        if wanted.scheme is not None:
            if summaries.scheme_label(connection, wanted.scheme) is None:
                raise NotFoundError("scheme", wanted.scheme)
            chosen.append(f"dispositif {wanted.scheme}")
        if wanted.ptce_id is not None:
            name = summaries.ptce_name(connection, wanted.ptce_id)
            if name is None:
                raise NotFoundError("ptce", wanted.ptce_id)
            chosen.append(f"PTCE {name}")
        agreed = queries.agreed(connection, wanted)
        instalments = queries.instalments(connection, wanted)
        payments = queries.payments(connection, wanted)
    return report_of(
        desk,
        title="Versements",
        subtitle=typeset(" · ".join(chosen)),
        sheets=(_agreed_table(agreed), _instalments_table(instalments), _payments_table(payments)),
    )


def _agreed_table(rows: list[AgreedRow]) -> Table:
    owed, waits = any(row.overpaid for row in rows), any(row.to_confirm for row in rows)
    return Table(
        "files",
        "Dossiers",
        "Du conventionné au reste à payer, par dossier",
        (
            *_ABOUT,
            Column("title", "Intitulé", width=34, wrap=True),
            Column("agreement", "Convention", width=16),
            Column("notified", "Notifiée le", "date"),
            Column("state", "Situation", width=12, meaning="En cours tant que rien n’est soldé, clos ou caduc."),
            _amount("agreed", "Conventionné", "Montant de la convention ou de son dernier avenant signé."),
            *([_amount("to_confirm", "Dont à confirmer", _TO_CONFIRM)] if waits else []),
            Column("final", "Montant définitif", "amount", meaning="Une fois le solde calculé."),
            _amount("paid", "Versé"),
            _amount("repaid", "Reversé", "Titres de recettes remboursés."),
            _amount("unspent", "Non dépensé", "Ce que le solde, la caducité ou la clôture laissent du conventionné."),
            *(
                [_amount("overpaid", "Trop-perçu", "Versé au-delà de ce qui est dû, pas encore reversé.")]
                if owed
                else []
            ),
            Column(
                "remaining",
                "Reste à payer",
                "amount",
                total=Total.SUM,
                formula=Balance(("agreed", "repaid", *(("overpaid",) if owed else ())), ("paid", "unspent")),
                meaning=_LEFT,
            ),
        ),
        tuple(
            (
                *_about(row.granted),
                row.granted.title,
                row.agreement_number,
                row.notified_on,
                EXECUTION_LABELS[_state(row)],
                row.agreed,
                *((row.to_confirm,) if waits else ()),
                row.final,
                row.paid,
                row.repaid,
                row.unspent,
                *((row.overpaid,) if owed else ()),
                row.remaining,
            )
            for row in rows
        ),
        empty_text="Aucun dossier accordé.",
        frozen_columns=1,
    )


def _instalments_table(rows: list[InstalmentRow]) -> Table:
    waits = any(row.to_confirm for row in rows)
    return Table(
        "instalments",
        "Tranches",
        "Tranches prévues",
        (
            *_ABOUT,
            Column("kind", "Tranche", width=10),
            Column("planned", "Prévue le", "date"),
            Column("condition", "Condition", width=36, wrap=True),
            _amount("amount", "Montant"),
            _amount("paid", "Versé"),
            _amount("remaining", "Reste à payer", _REMAINING),
            *([_amount("to_confirm", "Dont à confirmer", _TO_CONFIRM)] if waits else []),
        ),
        tuple(
            (
                *_about(row.granted),
                INSTALMENT_LABELS[row.kind],
                row.planned_on,
                row.condition,
                row.amount,
                row.paid,
                row.remaining,
                *((row.to_confirm,) if waits else ()),
            )
            for row in rows
        ),
        empty_text="Aucune tranche.",
        frozen_columns=1,
    )


def _payments_table(rows: list[PaymentRow]) -> Table:
    return Table(
        "payments",
        "Versements",
        "Versements",
        (
            *_ABOUT,
            Column("paid_on", "Versé le", "date"),
            Column("mandate", "N° de mandat", width=16),
            Column("kind", "Tranche", width=10),
            Column("note", "Note", width=30, wrap=True),
            _amount("amount", "Montant"),
        ),
        tuple(
            (
                *_about(row.granted),
                row.paid_on,
                row.mandate_number,
                INSTALMENT_LABELS[row.kind] if row.kind else "",
                row.note,
                row.amount,
            )
            for row in rows
        ),
        empty_text="Aucun versement.",
        frozen_columns=1,
    )


def _about(granted: Granted) -> Row:
    return granted.number, granted.ptce, granted.beneficiary, granted.scheme, granted.year


def _state(row: AgreedRow) -> ExecutionState:
    """Where the money stands, as far as its days tell."""
    if row.closed_on is not None:
        return ExecutionState.CLOSED
    if row.lapsed_on is not None:
        return ExecutionState.LAPSED
    if row.settled_on is not None:
        return ExecutionState.SETTLED
    return ExecutionState.RENOUNCED if row.renounced else ExecutionState.RUNNING


def _amount(key: str, heading: str, meaning: str = "") -> Column:
    return Column(key, heading, "amount", total=Total.SUM, meaning=meaning)
