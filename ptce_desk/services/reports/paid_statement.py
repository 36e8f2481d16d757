"""The statement of what was paid (*décompte*): dossier by dossier, each payment and what was paid up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import payments as queries
from ptce_desk.db.queries.payments import AgreedRow, PaymentRow
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.money import ZERO
from ptce_desk.exports.report import Column, Report, Table, summed
from ptce_desk.formatting import date_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.chosen import chosen_words
from ptce_desk.wording.rule_labels import INSTALMENT_LABELS

_SO_FAR: Final = "Versé au dossier depuis le premier versement, celui-ci compris."
_LEFT: Final = "Ce qui reste à payer aujourd’hui ; rien pour un dossier clos ou caduc."
_REPAID: Final = "Titres de recettes remboursés."


@dataclass(frozen=True, slots=True)
class PaidLine:
    """A payment, and what its dossier was paid up to it, in euros."""

    paid: PaymentRow
    so_far: Decimal


_FILES: Final[tuple[Column[AgreedRow], ...]] = (
    Column("number", "N°", read=lambda row: row.granted.number, width=11),
    Column("beneficiary", "Bénéficiaire", read=lambda row: row.granted.beneficiary, width=30, wrap=True),
    Column("scheme", "Dispositif", read=lambda row: row.granted.scheme, width=20),
    Column("agreement", "Convention", read=lambda row: row.agreement_number, width=16),
    summed("agreed", "Conventionné", lambda row: row.agreed),
    summed("paid", "Versé", lambda row: row.paid),
    summed("repaid", "Reversé", lambda row: row.repaid, _REPAID, sometimes=True),
    summed("remaining", "Reste à payer", lambda row: row.remaining, _LEFT),
)
_PAYMENTS: Final[tuple[Column[PaidLine], ...]] = (
    Column("number", "N°", read=lambda row: row.paid.granted.number, width=11),
    Column("beneficiary", "Bénéficiaire", read=lambda row: row.paid.granted.beneficiary, width=30, wrap=True),
    Column("paid_on", "Versé le", "date", lambda row: row.paid.paid_on),
    Column("mandate", "N° de mandat", read=lambda row: row.paid.mandate_number, width=16),
    Column("kind", "Tranche", read=lambda row: INSTALMENT_LABELS[row.paid.kind] if row.paid.kind else "", width=12),
    summed("amount", "Montant", lambda row: row.paid.amount),
    Column("so_far", "Versé jusque-là", "amount", lambda row: row.so_far, meaning=_SO_FAR),
)


def export_paid_statement(desk: Desk, wanted: SummaryFilter, target: Path) -> Path:
    """Write what was paid of some grants: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such scheme or PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(paid_statement_report(desk, wanted), target)


def paid_statement_report(desk: Desk, wanted: SummaryFilter) -> Report:
    """The dossiers of which something was paid, as of today, then each payment in the order of its dossier.

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    with desk.reading() as connection:
        chosen = chosen_words(connection, wanted)
        files = [row for row in queries.agreed(connection, wanted) if row.paid]
        lines = paid_lines(queries.payments(connection, wanted))
    empty = "Rien n’est versé."
    return Report(
        origin=origin_of(desk),
        title="Décompte des sommes versées",
        subtitle=typeset(f"{chosen} · arrêté au {date_text(desk.today())}"),
        sheets=(
            Table.of(
                "files", "Dossiers", "Versé et reste à payer, par dossier", _FILES, files,
                empty_text=empty, frozen_columns=1,
            ),
            Table.of(
                "payments", "Versements", "Versements, dans l’ordre de chaque dossier", _PAYMENTS, lines,
                empty_text=empty, frozen_columns=1,
            ),
        ),
    )  # fmt: skip


def paid_lines(payments: Iterable[PaymentRow]) -> list[PaidLine]:
    """Payments with what their dossier was paid up to each, in their order."""
    so_far: dict[str, Decimal] = {}
    lines = []
    for one in payments:
        number = one.granted.number
        so_far[number] = so_far.get(number, ZERO) + one.amount
        lines.append(PaidLine(one, so_far[number]))
    return lines
