"""A document that shows how those of our authority look: titles, a table, its total, what is said under it."""

from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.exports.report import Column, Report, Row, Table, Total
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report

_TITLE: Final = "Exemple de document"
_COLUMNS: Final = (
    Column("number", "N°"),
    Column("title", "Intitulé", wrap=True),
    Column("decided_on", "Voté le", "date"),
    Column("amount", "Montant", "amount", total=Total.SUM),
)


def export_letterhead_sample(desk: Desk, target: Path) -> Path:
    """Write the sample; nothing in it is of the file but its letterhead.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    today = desk.today()
    rows: tuple[Row, ...] = (
        ("EX-001", "Étude de faisabilité d’une légumerie partagée", today, Decimal("24000.00")),
        ("EX-002", "Animation du pôle, coordination des structures membres", today, Decimal("12500.50")),
        ("EX-003", "Formation des salariés", today, Decimal("4200.00")),
    )
    note = "Les titres, les en-têtes des tableaux et les graphiques suivent votre couleur."
    table = Table("sample", "Exemple", "Un tableau et son total", _COLUMNS, rows, (note,))
    return write_report(Report(_TITLE, "Ce que votre en-tête donne sur chaque page", origin_of(desk), (table,)), target)
