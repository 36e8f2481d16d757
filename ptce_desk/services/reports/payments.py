"""The register of payments: of each dossier granted what was agreed, planned, paid and remains, with the mandates."""

from pathlib import Path
from typing import Final

from ptce_desk.db.queries import payments as queries
from ptce_desk.db.queries.payments import AgreedRow, InstalmentRow, PaymentRow
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreements import ExecutionState
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Column, Report, Table, Total, balance, report_column, summed
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.chosen import chosen_words
from ptce_desk.wording.rule_labels import INSTALMENT_LABELS
from ptce_desk.wording.states import EXECUTION_LABELS

_INSTALMENT: Final = AGREEMENT.part("instalments")
_PAYMENT: Final = AGREEMENT.part("payments")
_ABOUT: Final[tuple[Column[AgreedRow | InstalmentRow | PaymentRow], ...]] = (
    Column("number", "N°", read=lambda row: row.granted.number, width=11),
    Column("ptce", "PTCE", read=lambda row: row.granted.ptce, width=28, wrap=True),
    Column("beneficiary", "Bénéficiaire", read=lambda row: row.granted.beneficiary, width=28, wrap=True),
    Column("scheme", "Dispositif", read=lambda row: row.granted.scheme, width=20),
    Column("year", "Exercice", "year", lambda row: row.granted.year),
)
_REMAINING: Final = "Ce qui est dû moins ce qui est versé ; rien pour un dossier clos ou caduc."
_LEFT: Final = "Conventionné, moins versé, plus reversé, moins non dépensé, plus trop-perçu encore à reprendre."

_TO_CONFIRM: Final = "Part qui attend le vote annuel du budget."
_RUNNING: Final = "En cours tant que rien n’est soldé, clos ou caduc."
_UNSPENT: Final = "Ce que le solde, la caducité ou la clôture laissent du conventionné."
_OVERPAID: Final = "Versé au-delà de ce qui est dû, pas encore reversé."

_FILES: Final[tuple[Column[AgreedRow], ...]] = (
    *_ABOUT,
    Column("title", "Intitulé", read=lambda row: row.granted.title, width=34, wrap=True),
    Column("agreement", "Convention", read=lambda row: row.agreement_number, width=16),
    Column("notified", "Notifiée le", "date", lambda row: row.notified_on),
    Column("state", "Situation", read=lambda row: EXECUTION_LABELS[_state(row)], width=12, meaning=_RUNNING),
    summed(
        "agreed", "Conventionné", lambda row: row.agreed, "Montant de la convention ou de son dernier avenant signé."
    ),
    summed("to_confirm", "Dont à confirmer", lambda row: row.to_confirm, _TO_CONFIRM, sometimes=True),
    Column("final", "Montant définitif", "amount", lambda row: row.final, meaning="Une fois le solde calculé."),
    summed("paid", "Versé", lambda row: row.paid),
    summed("repaid", "Reversé", lambda row: row.repaid, "Titres de recettes remboursés."),
    summed("unspent", "Non dépensé", lambda row: row.unspent, _UNSPENT),
    summed("overpaid", "Trop-perçu", lambda row: row.overpaid, _OVERPAID, sometimes=True),
    balance(
        "remaining",
        "Reste à payer",
        lambda row: row.remaining,
        Balance(("agreed", "repaid", "overpaid"), ("paid", "unspent")),
        _LEFT,
    ),
)
_INSTALMENTS: Final[tuple[Column[InstalmentRow], ...]] = (
    *_ABOUT,
    Column("kind", "Tranche", read=lambda row: INSTALMENT_LABELS[row.kind], width=10),
    report_column(_INSTALMENT.field("planned_on")),
    report_column(_INSTALMENT.field("condition"), width=36, wrap=True),
    summed("amount", "Montant", lambda row: row.amount),
    summed("paid", "Versé", lambda row: row.paid),
    summed("remaining", "Reste à payer", lambda row: row.remaining, _REMAINING),
    summed("to_confirm", "Dont à confirmer", lambda row: row.to_confirm, _TO_CONFIRM, sometimes=True),
)
_PAYMENTS: Final[tuple[Column[PaymentRow], ...]] = (
    *_ABOUT,
    report_column(_PAYMENT.field("paid_on")),
    Column("mandate", "N° de mandat", read=lambda row: row.mandate_number, width=16),
    Column("kind", "Tranche", read=lambda row: INSTALMENT_LABELS[row.kind] if row.kind else "", width=10),
    report_column(_PAYMENT.field("note"), width=30, wrap=True),
    report_column(_PAYMENT.field("amount"), total=Total.SUM),
)
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
    return write_report(report, target, on_paper=on_paper)


def payments_report(desk: Desk, wanted: SummaryFilter) -> Report:
    """The dossiers granted, their instalments and their payments.

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    with desk.reading() as connection:
        chosen = chosen_words(connection, wanted)
        agreed = queries.agreed(connection, wanted)
        instalments = queries.instalments(connection, wanted)
        payments = queries.payments(connection, wanted)
    return Report(
        origin=origin_of(desk),
        title="Versements",
        subtitle=chosen,
        sheets=(
            Table.of(
                "files",
                "Dossiers",
                "Du conventionné au reste à payer, par dossier",
                _FILES,
                agreed,
                empty_text="Aucun dossier accordé.",
                frozen_columns=1,
            ),
            Table.of(
                "instalments",
                "Tranches",
                "Tranches prévues",
                _INSTALMENTS,
                instalments,
                empty_text="Aucune tranche.",
                frozen_columns=1,
            ),
            Table.of(
                "payments",
                "Versements",
                "Versements",
                _PAYMENTS,
                payments,
                empty_text="Aucun versement.",
                frozen_columns=1,
            ),
        ),
    )


def _state(row: AgreedRow) -> ExecutionState:
    """Where the money stands, as far as its days tell."""
    if row.closed_on is not None:
        return ExecutionState.CLOSED
    if row.lapsed_on is not None:
        return ExecutionState.LAPSED
    if row.settled_on is not None:
        return ExecutionState.SETTLED
    return ExecutionState.RENOUNCED if row.renounced else ExecutionState.RUNNING
